import { chunksOf, type Register } from "@xushi/core";
import type { ItemPage, ItemQuery, ItemRow, ItemVersion } from "../../item-books.ts";
import { moment } from "../../record/moment.ts";
import { nameKey } from "../../record/name-key.ts";
import { isUuid } from "../../record/uuid.ts";
import type { Books } from "../books.ts";
import { knownField } from "./derive-item.ts";
import { asking, filterOf, inStages, literal, ofRegister } from "./item-filter.ts";
import { orderOf } from "./item-order.ts";
import { itemAt, itemColumns, versionAt, versionColumns } from "./item-row.ts";

const PAGE = 50;
const LONGEST_PAGE = 10_000;

/** Two statements in one transaction: how many are in each stage, and a page of them. */
export const listItems = (books: Books, register: Register, query: ItemQuery): Promise<ItemPage> =>
  books.engine.transaction(async (tx) => {
    const counting = asking(books.jurisdictionId);
    const counted = filterOf(register, query, counting);
    const perStage = await tx.rows(
      `SELECT i.stage, count(*) FROM item i WHERE ${counted} GROUP BY i.stage`,
      counting.params,
    );
    const stages = Object.fromEntries(perStage.map(([stage, count]) => [String(stage), Number(count)]));
    const asked = query.stages?.length ? query.stages : Object.keys(stages);
    const total = [...new Set(asked)].reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
    const rows = total === 0 ? [] : await tx.rows(...pageOf(books, register, query));
    return { total, rows: rows.map(itemAt), stages };
  });

const pageOf = ({ jurisdictionId }: Books, register: Register, query: ItemQuery) => {
  const ask = asking(jurisdictionId);
  const where = `${filterOf(register, query, ask)}${inStages(query.stages, ask)}`;
  const { by, join } = orderOf(register, query.sort);
  const limit = ask.param(Math.max(0, Math.min(query.limit ?? PAGE, LONGEST_PAGE)));
  const offset = ask.param(Math.max(0, query.offset ?? 0));
  const text = `SELECT ${itemColumns("i")} FROM item i ${join} WHERE ${where} ORDER BY ${by} LIMIT ${limit} OFFSET ${offset}`;
  return [text, ask.params] as const;
};

/** Nothing in an item is null, so a field that is not there falls out. */
const someValues = (register: Register, fields: readonly string[]): string => {
  if (fields.length === 0) return "'{}'::jsonb";
  const pairs = fields.map((name) => {
    knownField(register, name);
    return `${literal(name)}, i.item_values -> ${literal(name)}`;
  });
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(", ")}))`;
};

export const allItems = async (
  books: Books,
  register: Register,
  fields: readonly string[],
): Promise<ItemRow[]> => {
  const columns = itemColumns("i", someValues(register, fields));
  const text = `SELECT ${columns} FROM item i WHERE ${ofRegister(register)}`;
  return (await books.engine.rows(text, [books.jurisdictionId])).map(itemAt);
};

const BY_IDS = `SELECT ${itemColumns("i")} FROM item i
  WHERE i.jurisdiction_id = $1 AND i.item_id = ANY ($2::uuid[]) ORDER BY i.item_id`;

export const itemsById = async (
  { engine, jurisdictionId }: Books,
  ids: readonly string[],
): Promise<ItemRow[]> => {
  const asked = ids.filter(isUuid);
  return asked.length === 0 ? [] : (await engine.rows(BY_IDS, [jurisdictionId, asked])).map(itemAt);
};

export const itemById = async (books: Books, id: string): Promise<ItemRow | null> =>
  (await itemsById(books, [id]))[0] ?? null;

const VERSIONS = `SELECT ${versionColumns("v")} FROM item_version v
  WHERE v.jurisdiction_id = $1 AND v.item_id = $2 AND v.recorded_at <= $3::timestamptz ORDER BY v.version DESC`;

/** Newest first. */
export const itemVersions = async ({ engine, jurisdictionId }: Books, id: string): Promise<ItemVersion[]> =>
  isUuid(id) ? (await engine.rows(VERSIONS, [jurisdictionId, id, "infinity"])).map((c) => versionAt(c)) : [];

export const itemAsOf = async (
  { engine, jurisdictionId }: Books,
  id: string,
  knownAt: string,
): Promise<ItemVersion | null> => {
  if (!isUuid(id)) return null;
  const [found] = await engine.rows(`${VERSIONS} LIMIT 1`, [jurisdictionId, id, moment(knownAt)]);
  return found === undefined ? null : versionAt(found);
};

const THEN = `SELECT DISTINCT ON (v.item_id) ${versionColumns("v")}
  FROM item_version v JOIN item i ON i.jurisdiction_id = $1 AND i.item_id = v.item_id
  WHERE v.jurisdiction_id = $1 AND v.recorded_at <= $2::timestamptz AND i.recorded_at > $2::timestamptz`;

export const itemsChangedSince = (
  { engine, jurisdictionId }: Books,
  register: Register,
  since: string,
): Promise<{ readonly before: ItemVersion | null; readonly now: ItemRow }[]> =>
  engine.transaction(async (tx) => {
    const asked = [jurisdictionId, moment(since)];
    const now = await tx.rows(
      `SELECT ${itemColumns("i")} FROM item i WHERE ${ofRegister(register)} AND i.recorded_at > $2::timestamptz
       ORDER BY i.recorded_at DESC, i.item_id DESC`,
      asked,
    );
    const then = await tx.rows(
      `${THEN} AND ${ofRegister(register)} ORDER BY v.item_id, v.version DESC`,
      asked,
    );
    const before = new Map(then.map((cells) => [String(cells[0]), versionAt(cells)]));
    return now.map((cells) => ({ before: before.get(String(cells[0])) ?? null, now: itemAt(cells) }));
  });

const KEYS_CHUNK = 5000;

/** By code, or by the name exactly as it is written: of an import's rows, which are there. */
export const itemKeys = async (
  { engine, jurisdictionId }: Books,
  register: Register,
  by: "code" | "name",
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>();
  const near = by === "name" ? "AND i.name_key = ANY ($3::text[])" : "AND cardinality($3::text[]) >= 0";
  const text = `SELECT i.${by}, i.item_id FROM item i
    WHERE ${ofRegister(register)} AND i.${by} = ANY ($2::text[]) ${near} ORDER BY i.item_id`;
  for (const chunk of chunksOf(new Set(keys), KEYS_CHUNK)) {
    const rows = await engine.rows(text, [jurisdictionId, chunk, by === "name" ? chunk.map(nameKey) : []]);
    for (const [key, id] of rows) found.set(String(key), [...(found.get(String(key)) ?? []), String(id)]);
  }
  return found;
};
