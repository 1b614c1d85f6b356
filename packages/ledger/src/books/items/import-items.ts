/** Many items at once, as a workbook brings them: all or nothing, one entry in the journal. */
import { chunksOf, fixedChanges, type Register } from "@xushi/core";
import type { BadImport, ImportedItems, ItemChange, NewItem } from "../../item-books.ts";
import type { Outcome, Refused } from "../../ledger.ts";
import { storableData } from "../../record/storable-text.ts";
import type { Books, Writing } from "../books.ts";
import { done, refused } from "../outcome.ts";
import { firstVersion } from "./add-item.ts";
import { changedState } from "./change-item.ts";
import { badReferences, badStage, type Checking, type Known, loadKnown } from "./check-item.ts";
import { decidingItems } from "./deciding-items.ts";
import { type Held, heldItems, versionBefore } from "./held-items.ts";
import { ImportedCodes } from "./imported-codes.ts";
import { makeVersion } from "./make-version.ts";
import { recordImport } from "./record-items.ts";
import { CHUNK, versionWriter, type Written } from "./write-versions.ts";

/** Nobody reads more of them; the rest is found when these are mended. */
const MOST_BAD = 1000;

type Importing = {
  readonly w: Writing;
  readonly register: Register;
  readonly bad: BadImport[];
};

export const importItems = (
  books: Books,
  register: Register,
  given: ImportedItems,
): Promise<Outcome<{ readonly added: number; readonly changed: number }>> =>
  decidingItems(books, register, async (w) => {
    const counts = { added: given.added.length, changed: given.changed.length };
    if (counts.added + counts.changed === 0) return done(counts);
    const importing: Importing = { w, register, bad: [] };
    const refusal = await checkAll(importing, given);
    if (refusal !== null) return refusal;
    const known = await loadKnown(w, register, []);
    const writer = versionWriter(w, books.acting);
    await inTurn(given.added, async (chunk) => addedRows(importing, known, chunk), writer.write);
    await inTurn(given.changed, (chunk) => changedRows(importing, known, chunk), writer.write);
    await recordImport(w, register, counts, await writer.finish());
    return done(counts);
  });

const checkAll = async (importing: Importing, given: ImportedItems): Promise<Refused | null> => {
  const codes = new ImportedCodes(importing.register);
  let row = 0;
  for (const chunk of chunksOf(given.added, CHUNK)) {
    await checkAdded(importing, chunk, row);
    codes.add("added", chunk, row);
    row += chunk.length;
  }
  row = 0;
  const seen = new Set<string>();
  for (const chunk of chunksOf(given.changed, CHUNK)) {
    const repeated = repeatedItem(chunk, seen, row);
    if (repeated !== null) return refused("invalid", { bad: [repeated] });
    const stale = await checkChanged(importing, chunk, row);
    if (stale !== null) return stale;
    codes.add("changed", chunk, row);
    row += chunk.length;
  }
  if (importing.bad.length > 0) return refused("invalid", { bad: importing.bad.slice(0, MOST_BAD) });
  return codes.refuse(importing.w);
};

const repeatedItem = (changed: readonly ItemChange[], seen: Set<string>, first: number): BadImport | null => {
  for (const [i, { itemId }] of changed.entries()) {
    if (seen.has(itemId))
      return { of: "changed", row: first + i, path: [], found: itemId, expected: "each item once" };
    seen.add(itemId);
  }
  return null;
};

const checkAdded = async ({ w, register, bad }: Importing, items: readonly NewItem[], first: number) => {
  const checking = items.map(({ values }): Checking => ({ values, before: null }));
  const known = await loadKnown(w, register, checking);
  for (const [i, item] of items.entries()) {
    const stage = badStage(register, item);
    const found = [
      ...(stage === null ? [] : [stage]),
      ...badReferences(register, checking[i] as Checking, known),
    ];
    for (const each of found) bad.push({ of: "added", row: first + i, ...each });
  }
};

/** The first that was changed meanwhile, or is not there. */
const checkChanged = async (
  { w, register, bad }: Importing,
  changes: readonly ItemChange[],
  first: number,
): Promise<Refused | null> => {
  const held = await heldItems(w, idsOf(changes));
  for (const [i, { itemId, version }] of changes.entries()) {
    const row = first + i;
    const found = held.get(itemId.toLowerCase());
    if (found === undefined || found.registerId !== register.id) return refused("not-found", { itemId, row });
    if (found.version !== version) return refused("conflict", { itemId, row, version: found.version });
    const change = { before: found.values, after: changes[i]?.values ?? {} };
    for (const field of fixedChanges(register, found.stage, change))
      bad.push({ of: "changed", row, path: [field], found: found.stage, expected: STAGE_TO_EDIT });
  }
  const checking = changes.map(
    ({ itemId, values }): Checking => ({ values, before: held.get(itemId.toLowerCase())?.values ?? null }),
  );
  const known = await loadKnown(w, register, checking);
  for (const [i, each] of checking.entries())
    for (const wrong of badReferences(register, each, known))
      bad.push({ of: "changed", row: first + i, ...wrong });
  return null;
};

/** What was handed in is sent back first. */
const STAGE_TO_EDIT = "stage that may be edited";

const idsOf = (changes: readonly ItemChange[]): string[] => changes.map(({ itemId }) => itemId);

/** The next chunk is made while the database writes one. */
const inTurn = async <T>(
  rows: Iterable<T>,
  make: (chunk: readonly T[]) => Promise<Written[]>,
  write: (rows: readonly Written[]) => Promise<void>,
): Promise<void> => {
  let running: Promise<void> = Promise.resolve();
  for (const chunk of chunksOf(rows, CHUNK)) {
    const made = await make(chunk);
    await running;
    running = write(made);
    // Awaited one turn later; if that turn fails first, this failure must not go unheard.
    running.catch(() => undefined);
  }
  await running;
};

const addedRows = ({ w, register }: Importing, known: Known, items: readonly NewItem[]): Written[] =>
  items.map((item) => ({ row: firstVersion(w, register, known, storableData(item)), before: null }));

const changedRows = async (
  { w, register }: Importing,
  known: Known,
  changes: readonly ItemChange[],
): Promise<Written[]> => {
  const held = await heldItems(w, idsOf(changes));
  return changes.map((change) => {
    const before = held.get(change.itemId.toLowerCase()) as Held;
    const next = changedState(before, storableData(change));
    return { row: makeVersion(w, register, known, next), before: versionBefore(register, before) };
  });
};
