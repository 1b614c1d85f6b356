/** Whether an item may go to a stage, and what is missing if it may not. */
import type { LocalDate } from "../plain-date.ts";
import type { Values } from "./field.ts";
import type { Item } from "./item.ts";
import type { Register } from "./register.ts";
import type { Mover, Stage, StageKind } from "./stage.ts";

export type MoveRefusal =
  | { readonly code: "not-a-move" }
  /** Fields of the gate that are empty. */
  | { readonly code: "missing"; readonly fields: readonly string[] }
  | { readonly code: "no-reason" }
  /** The one who made the move before may not make this one. */
  | { readonly code: "same-account" };

export type Move = {
  readonly to: string;
  readonly reason: string;
  readonly on: LocalDate;
  readonly account: string;
  /** Who made the move before; `null` for an item that has not moved. */
  readonly lastMover: string | null;
};

export type Moved = { readonly ok: true; readonly by: Mover; readonly values: Values };
export type Decided = Moved | { readonly ok: false; readonly refusal: MoveRefusal };

export const kindOfStage = (stage: Pick<Stage, "kind">): StageKind => stage.kind ?? "work";

/** Nothing to speak of: an empty list and an empty text count as missing, "0" and `false` do not. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Where an item may go from where it stands; gates are not asked. */
export const movesFrom = (
  register: Pick<Register, "stages">,
  { stage, pausedFrom }: Pick<Item, "stage" | "pausedFrom">,
): readonly string[] => {
  const { stages } = register;
  const here = stages[stage];
  if (here === undefined) return [];
  const kind = kindOfStage(here);
  const all = Object.keys(stages);
  const stops = all.filter((name) => {
    const to = kindOfStage(stages[name] as Stage);
    return (to === "paused" && kind === "work") || (to === "ended" && (kind === "work" || kind === "paused"));
  });
  const back = kind === "paused" && pausedFrom !== null ? [pausedFrom] : [];
  return [...new Set([...(here.next ?? []), ...back, ...stops])];
};

/** `values` are those that the item has afterwards: without what the stage clears, with the day of entry where it sets one. */
export const decideMove = (
  register: Pick<Register, "stages">,
  item: Pick<Item, "stage" | "pausedFrom" | "values">,
  move: Move,
): Decided => {
  const to = Object.hasOwn(register.stages, move.to) ? register.stages[move.to] : undefined;
  if (to === undefined || !movesFrom(register, item).includes(move.to))
    return { ok: false, refusal: { code: "not-a-move" } };
  const values: Record<string, unknown> = { ...item.values };
  for (const name of to.clears ?? []) delete values[name];
  if (to.sets !== undefined && isEmpty(values[to.sets])) values[to.sets] = move.on;
  const fields = (to.requires ?? []).filter((name) => isEmpty(values[name]));
  if (fields.length > 0) return { ok: false, refusal: { code: "missing", fields } };
  if (needsReason(register, item.stage, to) && move.reason.trim() === "")
    return { ok: false, refusal: { code: "no-reason" } };
  if (to.another === true && move.lastMover === move.account)
    return { ok: false, refusal: { code: "same-account" } };
  return { ok: true, by: to.by ?? "owner", values: values as Values };
};

/** A stop and what ends one, and wherever the stage itself asks for it. */
export const needsReason = (register: Pick<Register, "stages">, from: string, to: Stage): boolean => {
  const here = register.stages[from];
  const kind = kindOfStage(to);
  return to.reason === true || kind === "paused" || kind === "ended" || here?.kind === "paused";
};
