/** An item's way through its stages. Pure. */
import type { Register, RegisterItem, RegisterStage } from "@xushi/contract";

export type LifeStep = {
  readonly stage: RegisterStage;
  readonly state: "passed" | "now" | "ahead";
  readonly on: string | null;
};

/**
 * The chain of work in the register's order, up to where it stands and on to its end; a stop or an end stands last where the
 * item is in it. What it skipped (on the way since, without a day) is not called passed.
 */
export const lifeOf = (
  { stages }: Pick<Register, "stages">,
  { stage: at, pausedFrom, entered }: Pick<RegisterItem, "stage" | "pausedFrom" | "entered">,
): readonly LifeStep[] => {
  const chain = stages.filter(({ kind }) => kind === "work" || kind === "done");
  const here = stages.find((stage) => stage.id === at);
  const isAside = here !== undefined && here.kind !== "work" && here.kind !== "done";
  const steps = chain.map((stage): LifeStep => {
    const on = entered[stage.id] ?? null;
    if (stage.id === at) return { stage, state: "now", on };
    const was = on !== null && (isAside || isBefore(chain, stage.id, at) || stage.id === pausedFrom);
    return { stage, state: was ? "passed" : "ahead", on: was ? on : null };
  });
  return isAside ? [...steps, { stage: here, state: "now", on: entered[at] ?? null }] : steps;
};

const isBefore = (chain: readonly RegisterStage[], id: string, at: string): boolean =>
  chain.findIndex((s) => s.id === id) < chain.findIndex((s) => s.id === at);
