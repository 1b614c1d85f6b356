import type { Register } from "@xushi/core";
import type { ItemRow, NewItem } from "../../item-books.ts";
import type { Outcome } from "../../ledger.ts";
import { storableData } from "../../record/storable-text.ts";
import { uuidv7 } from "../../record/uuid.ts";
import type { Books, Writing } from "../books.ts";
import { done, refused } from "../outcome.ts";
import { badReferences, badStage, type Known, loadKnown } from "./check-item.ts";
import { decidingItems, refuseTaken } from "./deciding-items.ts";
import { rightOfStages } from "./derive-item.ts";
import { asItemRow, makeVersion, type VersionRow } from "./make-version.ts";
import { recordSingle } from "./record-items.ts";
import { writeVersions } from "./write-versions.ts";

/** The first version of an item. Where it says nothing else, it stands at the register's first stage from today. */
export const firstVersion = (w: Writing, register: Register, known: Known, item: NewItem): VersionRow => {
  const stage = item.stage ?? register.first;
  const pausedFrom = item.pausedFrom ?? null;
  const entered = { [stage]: known.today, ...item.entered };
  return makeVersion(w, register, known, {
    ...{ itemId: item.itemId ?? uuidv7(), version: 1, stage, pausedFrom, entered, values: item.values },
    ...{ lastMover: null, reason: (item.reason ?? "").trim() },
    right: rightOfStages(register, [...Object.keys(entered), ...(pausedFrom === null ? [] : [pausedFrom])]),
  });
};

export const addItem = (books: Books, register: Register, given: NewItem): Promise<Outcome<ItemRow>> =>
  decidingItems(books, register, async (w) => {
    const item = storableData(given);
    const known = await loadKnown(w, register, [{ values: item.values, before: null }]);
    const stage = badStage(register, item);
    const bad = [
      ...(stage === null ? [] : [stage]),
      ...badReferences(register, { values: item.values, before: null }, known),
    ];
    if (bad.length > 0) return refused("invalid", { bad });
    const row = firstVersion(w, register, known, item);
    const taken = await refuseTaken(w, register, row);
    if (taken !== null) return taken;
    const digest = await writeVersions(w, books.acting, [{ row, before: null }]);
    await recordSingle(w, "item.add", row, null, digest);
    return done(asItemRow(row));
  });
