/** A further version of an item: other values, or another stage. Made upon a version that must still be the newest. */
import { decideMove, fixedChanges, kindOfStage, type Register, type Stage } from "@xushi/core";
import type { ItemChange, ItemMove, ItemPosting, ItemRow } from "../../item-books.ts";
import type { Outcome } from "../../ledger.ts";
import { storableData } from "../../record/storable-text.ts";
import type { Books, Writing } from "../books.ts";
import { done, refused } from "../outcome.ts";
import { badReferences, loadKnown } from "./check-item.ts";
import { decidingItems, refuseTaken } from "./deciding-items.ts";
import { rightOfStage } from "./derive-item.ts";
import { type Held, heldItems, versionBefore } from "./held-items.ts";
import { asItemRow, makeVersion, type NextState } from "./make-version.ts";
import { postFigures, UnpostableError } from "./post-figures.ts";
import { recordSingle } from "./record-items.ts";
import { writeVersions } from "./write-versions.ts";

/** What another change made of it meanwhile: the one who asks is shown the newest version. */
export const staleVersion = (held: Held, asked: ItemChange) =>
  held.version === asked.version ? null : refused("conflict", { itemId: held.itemId, version: held.version });

type Decide = (w: Writing, held: Held) => Outcome<NextState>;

const further = (
  books: Books,
  register: Register,
  given: ItemChange,
  action: "item.change" | "item.move",
  decide: Decide,
  posting: ItemPosting | null = null,
): Promise<Outcome<ItemRow>> =>
  decidingItems(books, register, async (w) => {
    const held = (await heldItems(w, [given.itemId])).get(given.itemId.toLowerCase());
    if (held === undefined || held.registerId !== register.id)
      return refused("not-found", { itemId: given.itemId });
    const stale = staleVersion(held, given);
    if (stale !== null) return stale;
    const next = decide(w, held);
    if (!next.ok) return next;
    const checking = { values: next.value.values, before: held.values };
    const known = await loadKnown(w, register, [checking]);
    const bad = badReferences(register, checking, known);
    if (bad.length > 0) return refused("invalid", { bad });
    const row = makeVersion(w, register, known, next.value);
    const taken = await refuseTaken(w, register, row);
    if (taken !== null) return taken;
    const digest = await writeVersions(w, books.acting, [{ row, before: versionBefore(register, held) }]);
    await recordSingle(w, action, row, held, digest);
    if (posting !== null) await postFigures(books, w, posting);
    return done(asItemRow(row));
  });

/** What was handed in is not edited: see `fixedChanges`. */
const refuseFixed = (register: Register, held: Held, after: ItemChange["values"], to?: string) => {
  const fields = fixedChanges(register, held.stage, {
    ...{ before: held.values, after },
    ...(to === undefined ? {} : { to }),
  });
  return fields.length === 0
    ? null
    : refused("invalid", { field: "values", found: held.stage, fixed: fields });
};

export const changedState = (held: Held, change: ItemChange): NextState => ({
  itemId: held.itemId,
  version: held.version + 1,
  stage: held.stage,
  pausedFrom: held.pausedFrom,
  entered: held.entered,
  values: change.values,
  lastMover: held.lastMover,
  reason: change.reason.trim(),
  right: "report",
});

export const changeItem = (
  books: Books,
  register: Register,
  given: ItemChange,
): Promise<Outcome<ItemRow>> => {
  const change = storableData(given);
  return further(
    books,
    register,
    change,
    "item.change",
    (_, held) => refuseFixed(register, held, change.values) ?? done(changedState(held, change)),
  );
};

const isPaused = (register: Register, stage: string): boolean => {
  const found: Stage | undefined = register.stages[stage];
  return found !== undefined && kindOfStage(found) === "paused";
};

/** The gate is asked here once more, of the version that is locked: what a caller decided was of the one that he read. */
const movedState =
  (register: Register, move: ItemMove): Decide =>
  (w, held) => {
    const { to, on, reason } = move;
    const standing = { stage: held.stage, pausedFrom: held.pausedFrom, values: move.values };
    const asked = { to, on, reason, account: w.accountId, lastMover: held.lastMover };
    const decided = decideMove(register, standing, asked);
    if (!decided.ok) return refused("invalid", { field: "to", found: to, refusal: decided.refusal });
    const fixed = refuseFixed(register, held, decided.values, to);
    if (fixed !== null) return fixed;
    return done({
      ...changedState(held, { ...move, values: decided.values }),
      stage: to,
      pausedFrom: isPaused(register, to) ? held.stage : null,
      entered: { ...held.entered, [to]: held.entered[to] ?? on },
      lastMover: w.accountId,
      right: rightOfStage(register, to),
    });
  };

/** With what the stage puts into the books, where there is such: all in one transaction. */
export const moveItem = async (
  books: Books,
  register: Register,
  given: ItemMove,
  posting: ItemPosting | null = null,
): Promise<Outcome<ItemRow>> => {
  const move = storableData(given);
  try {
    return await further(books, register, move, "item.move", movedState(register, move), posting);
  } catch (error) {
    if (!(error instanceof UnpostableError)) throw error;
    return refused("invalid", { field: "posting", found: given.to, rows: error.bad });
  }
};
