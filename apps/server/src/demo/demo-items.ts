import { createHash } from "node:crypto";
import type { Fields, LocalDate, Register, Values } from "@xushi/core";
import { type DemoItem, demoItems, withIds } from "@xushi/demo";
import {
  type County,
  canonicalJson,
  type ItemRow,
  type Ledger,
  type NewItem,
  systemActing,
} from "@xushi/ledger";
import { REGISTERS } from "@xushi/registers";
import { DEMO_ID } from "./about.ts";
import { expectDone, replayLife, type ValuesOf } from "./demo-life.ts";

const LOADER = systemActing("示例数据");

type Loading = {
  readonly county: County;
  readonly ledger: Ledger;
  /** Every item that is there: units and items point at each other both ways, so some wait for a second round. */
  readonly held: Set<string>;
};

/**
 * The demo's registers. Each item's id follows from its key, so that a loading that was cut off finds what is there and
 * goes on: first all items, register by register, each in one piece; then the lives of those that have one; then whatever
 * could not be referred to before. Returns how many items there are.
 */
export const loadDemoItems = async (ledger: Ledger, seed: number, today: LocalDate): Promise<number> => {
  const loading: Loading = { ledger, county: ledger.county(DEMO_ID, LOADER), held: new Set() };
  const byRegister = Map.groupBy(demoItems(seed, today), (item) => item.register);
  const all = REGISTERS.map((register) => [register, fewLives(byRegister.get(register.id) ?? [])] as const);
  for (const [register, own] of all) await addMissing(loading, register, own);
  for (const [register, own] of all)
    for (const item of own.filter(hasLife))
      await replayLife(ledger, register, itemIdOf(item.key), item, valuesIn(register));
  for (const [register, own] of all) await completeValues(loading, register, own);
  return all.reduce((sum, [, own]) => sum + own.length, 0);
};

/** A version that is made one by one costs the first start 20 ms; a few of each register show what a history looks like. */
const LIVES = 3;

const hasLife = ({ changes }: DemoItem): boolean => changes.length > 0;

/** The others are there as they now stand. */
const fewLives = (items: readonly DemoItem[]): readonly DemoItem[] => {
  const shown = new Set(items.filter(hasLife).slice(0, LIVES));
  return items.map((item) => (shown.has(item) ? item : { ...item, changes: [] }));
};

/** The same key has the same id on every machine: a UUID of one's own making (version 8). */
export const itemIdOf = (key: string): string => {
  const hash = createHash("sha256").update(`${DEMO_ID}/${key}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

const ID_OF = { unit: (key: string) => key, item: itemIdOf };

const valuesIn =
  (register: Register): ValuesOf =>
  (values) =>
    withIds(register.fields, values, ID_OF) as Values;

const heldRows = async ({ county }: Loading, items: readonly DemoItem[]): Promise<Map<string, ItemRow>> => {
  const rows = await county.itemsById(items.map(({ key }) => itemIdOf(key)));
  return new Map(rows.map((row) => [row.itemId, row]));
};

const addMissing = async (
  loading: Loading,
  register: Register,
  items: readonly DemoItem[],
): Promise<void> => {
  const rows = await heldRows(loading, items);
  const added = items
    .filter(({ key }) => !rows.has(itemIdOf(key)))
    .map((item) => newItem(loading, register, item));
  if (added.length > 0)
    expectDone(register, await loading.county.importItems(register, { added, changed: [] }));
  for (const { key } of items) loading.held.add(itemIdOf(key));
};

/** One with a life begins as its life begins. */
const newItem = ({ held }: Loading, register: Register, item: DemoItem): NewItem => {
  const [first] = item.changes;
  const state =
    first === undefined
      ? { stage: item.stage, pausedFrom: item.pausedFrom, entered: item.entered, values: item.values }
      : { stage: register.first, entered: { [register.first]: first.on }, values: first.values };
  const values = referringTo(held, register.fields, valuesIn(register)(state.values));
  return {
    ...state,
    registerId: register.id,
    itemId: itemIdOf(item.key),
    values,
    reason: first?.reason ?? "",
  };
};

/** Without what points at items that are not there yet. */
const referringTo = (held: ReadonlySet<string>, fields: Fields, values: Values): Values => {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields[name];
    if (field?.kind === "reference" && !held.has(String(value))) continue;
    kept[name] =
      field?.kind === "group"
        ? (value as readonly Values[]).map((row) => referringTo(held, field.fields, row))
        : value;
  }
  return kept as Values;
};

const completeValues = async (
  loading: Loading,
  register: Register,
  items: readonly DemoItem[],
): Promise<void> => {
  const rows = await heldRows(loading, items);
  const changed = items.flatMap((item) => {
    const row = rows.get(itemIdOf(item.key));
    const values = valuesIn(register)(item.values);
    if (row === undefined || canonicalJson(row.values) === canonicalJson(values)) return [];
    return [{ itemId: row.itemId, version: row.version, values, reason: "补充关联" }];
  });
  if (changed.length > 0)
    expectDone(register, await loading.county.importItems(register, { added: [], changed }));
};
