/** Which firms there are, before their lives are told: with a project or without, and how large. */
import { type Draw, drawing, keyOf } from "./draw.ts";
import type { ProjectPlan } from "./project-plans.ts";

export const ENTERPRISE_COUNT = 400;

/** A firm, its project and lead if it has them, and where its life has led. */
export type EnterprisePlan = {
  readonly i: number;
  readonly key: string;
  readonly project: ProjectPlan | null;
  readonly lead: string | null;
  readonly stage: string;
  /** This year's output, 万元; 0 of a firm that makes nothing yet. */
  readonly output: number;
};

/** Of a hundred firms that have no project. */
const MIX: readonly (readonly [stage: string, until: number])[] = [
  ["operating", 34],
  ["growing", 44],
  ["aboveScale", 92],
  ["fellBelow", 94],
  ["stopped", 97],
  ["closed", 99],
  ["moved", 100],
];

const stageOf = (draw: Draw, project: ProjectPlan | null, hasLead: boolean): string => {
  const stage = project?.stage;
  if (stage === "dropped" && hasLead) return "closed";
  if (hasLead)
    return stage === "capacity" || stage === "effective"
      ? "aboveScale"
      : stage === "producing"
        ? "operating"
        : "founded";
  if (project !== null) return draw.chance(0.8) ? "aboveScale" : "growing";
  const at = draw.whole(1, 100);
  return MIX.find(([, until]) => at <= until)?.[0] ?? "operating";
};

const outputOf = (draw: Draw, stage: string): number => {
  if (stage === "founded") return 0;
  if (stage === "aboveScale")
    return draw.chance(0.12) ? draw.whole(30_000, 160_000) : draw.whole(2_400, 24_000);
  return draw.whole(180, 1_900);
};

export const enterprisePlans = (
  seed: number,
  projects: readonly ProjectPlan[],
  leadOf: (project: string) => string | undefined,
): readonly EnterprisePlan[] => {
  const byFirm = new Map(projects.flatMap((p) => (p.firm === null ? [] : [[p.firm.i, p] as const])));
  return Array.from({ length: ENTERPRISE_COUNT }, (_, i) => {
    const draw = drawing(seed, "enterprise", i);
    const project = byFirm.get(i) ?? null;
    const lead = project === null ? null : (leadOf(project.key) ?? null);
    const stage = stageOf(draw, project, lead !== null);
    return { i, key: keyOf("enterprises", i), project, lead, stage, output: outputOf(draw, stage) };
  });
};
