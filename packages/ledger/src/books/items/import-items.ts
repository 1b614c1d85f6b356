/** Many items at once, as a workbook brings them: all or nothing, one entry in the journal. */
import { fixedChanges, type Register } from "@xushi/core";
import type { BadImport, ImportedItems, ItemChange, NewItem } from "../../item-books.ts";
import type { Outcome, Refused } from "../../ledger.ts";
import { storableData } from "../../record/storable-text.ts";
import type { Books, Writing } from "../books.ts";
import { done, refused } from "../outcome.ts";
import { firstVersion } from "./add-item.ts";
import { changedState } from "./change-item.ts";
import { badReferences, badStage, type Checking, type Known, loadKnown } from "./check-item.ts";
import { decidingItems, takenCodes } from "./deciding-items.ts";
import { codeOf } from "./derive-item.ts";
import { type Held, heldItems, versionBefore } from "./held-items.ts";
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
    await inTurn(chunksOf(given.added), async (chunk) => addedRows(importing, known, chunk), writer.write);
    await inTurn(chunksOf(given.changed), (chunk) => changedRows(importing, known, chunk), writer.write);
    await recordImport(w, register, counts, await writer.finish());
    return done(counts);
  });

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}

const checkAll = async (importing: Importing, given: ImportedItems): Promise<Refused | null> => {
  const repeated = repeatedItem(given.changed);
  if (repeated !== null) return refused("invalid", { bad: [repeated] });
  let row = 0;
  for (const chunk of chunksOf(given.added)) {
    await checkAdded(importing, chunk, row);
    row += chunk.length;
  }
  row = 0;
  for (const chunk of chunksOf(given.changed)) {
    const stale = await checkChanged(importing, chunk, row);
    if (stale !== null) return stale;
    row += chunk.length;
  }
  if (importing.bad.length > 0) return refused("invalid", { bad: importing.bad.slice(0, MOST_BAD) });
  return refuseCodes(importing, given);
};

const repeatedItem = (changed: readonly ItemChange[]): BadImport | null => {
  const seen = new Set<string>();
  for (const [row, { itemId }] of changed.entries()) {
    if (seen.has(itemId)) return { of: "changed", row, path: [], found: itemId, expected: "each item once" };
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

/** Two rows of one import with the same code, or a row with the code of an item that is not among those it changes. */
const refuseCodes = async ({ w, register }: Importing, given: ImportedItems): Promise<Refused | null> => {
  const field = register.code ?? "code";
  const own = new Map<string, string>();
  for (const { itemId, values } of given.changed)
    own.set(codeOf(register, values) ?? "", itemId.toLowerCase());
  const seen = new Set<string>();
  for (const [of, list] of Object.entries({ added: given.added, changed: given.changed }))
    for (const [row, { values }] of list.entries()) {
      const code = codeOf(register, values);
      if (code !== null && seen.has(code)) return refused("conflict", { field, code, itemId: null, of, row });
      if (code !== null) seen.add(code);
    }
  for (const chunk of chunksOf([...seen]))
    for (const [code, holder] of await takenCodes(w, register, chunk))
      if (own.get(code) !== holder) return refused("conflict", { field, code, itemId: holder });
  return null;
};

/** The next chunk is made while the database writes one. */
const inTurn = async <T>(
  chunks: Iterable<readonly T[]>,
  make: (chunk: readonly T[]) => Promise<Written[]>,
  write: (rows: readonly Written[]) => Promise<void>,
): Promise<void> => {
  let running: Promise<void> = Promise.resolve();
  for (const chunk of chunks) {
    const rows = await make(chunk);
    await running;
    running = write(rows);
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
