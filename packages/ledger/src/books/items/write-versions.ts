/**
 * The one way in which items are written: versions first, then each item as its newest version, then what it refers to and
 * which files it holds. One item or 50,000: the same statements, some thousands of rows each.
 */
import { chunksOf } from "@xushi/core";
import type { Acting } from "../../access/acting.ts";
import { ForbiddenError } from "../../access/forbidden.ts";
import { canonicalJson } from "../../record/canonical-json.ts";
import { nameKey } from "../../record/name-key.ts";
import { batchDigest } from "../../record/observation-hash.ts";
import { asSystem } from "../as-system.ts";
import type { Writing } from "../books.ts";
import { filesOf, type Link } from "./derive-item.ts";
import type { VersionRow } from "./make-version.ts";

/** A change knows the version before it. */
export type Written = { readonly row: VersionRow; readonly before: VersionBefore | null };
export type VersionBefore = {
  readonly values: VersionRow["values"];
  readonly links: readonly Link[];
  readonly place: string;
  readonly located: string | null;
  readonly line: string;
};

/** Rows a statement. */
export const CHUNK = 2000;

/** Columns that an item has from its newest version, and where `n` has them. */
const STATE: Readonly<Record<string, string>> = {
  ...{ journal_seq: "$2", recorded_by: "$3", account_id: "$4", recorded_at: "$5::timestamptz", line: "$7" },
  ...{
    version: "n.version",
    stage: "n.stage",
    paused_from: "n.paused",
    entered: "n.entered",
    item_values: "n.held",
  },
  ...{ name: "n.name", code: "n.code", owner_id: "n.owner", place_id: "n.at_place", last_mover: "n.mover" },
  ...{ reason: "n.reason", using_right: "n.using_right", place: "n.place", located: "n.located" },
};
const COLUMNS = Object.keys(STATE).join(", ");
const VALUES = Object.values(STATE).join(", ");

/** One statement a chunk: what comes over the wire comes once, and nothing is looked up that was just written. */
const WRITE_VERSIONS = `
  WITH n AS MATERIALIZED (
    SELECT * FROM unnest($8::uuid[], $9::int[], $10::text[], $11::text[], $12::jsonb[], $13::jsonb[], $14::text[], $15::text[],
      $16::text[], $17::text[], $18::jsonb[], $19::text[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[],
      $25::text[], $26::text[], $27::text[])
      AS n (id, version, stage, paused, entered, held, name, code, owner, at_place, links, mover, reason, using_right,
        search_hash, hash, place, located, search, name_key)
  ), made AS (
    INSERT INTO item_version (jurisdiction_id, item_id, register_id, links, search_hash, row_hash, ${COLUMNS})
    SELECT $1, n.id, $6, n.links, decode(n.search_hash, 'hex'), decode(n.hash, 'hex'), ${VALUES} FROM n
  )`;

/** A code that another item has: skipped here, and so missed in what is returned. That item need not be seen. */
const INSERT_ITEMS = `${WRITE_VERSIONS}
  INSERT INTO item (jurisdiction_id, item_id, register_id, search, name_key, ${COLUMNS})
  SELECT $1, n.id, $6, n.search, n.name_key, ${VALUES} FROM n
  ON CONFLICT (jurisdiction_id, register_id, code) DO NOTHING RETURNING item_id`;

const UPDATE_ITEMS = `${WRITE_VERSIONS}
  UPDATE item i SET (search, name_key, ${COLUMNS}) = (n.search, n.name_key, ${VALUES}) FROM n
  WHERE i.jurisdiction_id = $1 AND i.item_id = n.id AND i.version = n.version - 1 AND $6 = i.register_id
  RETURNING i.item_id`;

/** An item whose code is another one's already. */
export class CodeTakenError extends Error {
  readonly itemId: string;
  constructor(itemId: string) {
    super("Another item has the same code");
    this.itemId = itemId;
  }
}

/** Returns the digest of what was written. @throws CodeTakenError, ForbiddenError; then nothing was. */
export const writeVersions = async (
  w: Writing,
  acting: Acting,
  given: readonly Written[],
): Promise<string> => {
  const writer = versionWriter(w, acting);
  for (const chunk of chunksOf(given, CHUNK)) await writer.write(chunk);
  return writer.finish();
};

/** The same chunk by chunk, for more rows than should be held at once: at most `CHUNK` each. */
export const versionWriter = (w: Writing, acting: Acting) => {
  const hashes = new Map<string, string>();
  const moved: string[] = [];
  return {
    async write(chunk: readonly Written[]): Promise<void> {
      for (const { row } of chunk) hashes.set(row.itemId, row.hash);
      moved.push(...chunk.filter(isMoved).map(({ row }) => row.itemId));
      const isNew = ({ before }: Written) => before === null;
      await writeNewest(w, chunk.filter(isNew), INSERT_ITEMS);
      await writeNewest(
        w,
        chunk.filter((each) => !isNew(each)),
        UPDATE_ITEMS,
      );
      await writeLinks(w, chunk);
      await writeFiles(w, chunk);
    },
    /** The digest, over the rows in the order of their items: of one item one entry writes one version. */
    async finish(): Promise<string> {
      await followScope(w, acting, moved);
      return batchDigest([...hashes.keys()].sort().map((id) => hashes.get(id) ?? ""));
    },
  };
};

const versionParams = (w: Writing, rows: readonly VersionRow[]) => [
  w.jurisdictionId,
  w.seq,
  w.person,
  w.accountId,
  w.at,
  rows[0]?.registerId ?? "",
  rows[0]?.line ?? "",
  rows.map((v) => v.itemId),
  rows.map((v) => v.version),
  rows.map((v) => v.stage),
  rows.map((v) => v.pausedFrom),
  rows.map((v) => canonicalJson(v.entered)),
  rows.map((v) => v.valuesText),
  rows.map((v) => v.name),
  rows.map((v) => v.code),
  rows.map((v) => v.ownerId),
  rows.map((v) => v.placeId),
  rows.map((v) => JSON.stringify(v.links)),
  rows.map((v) => v.lastMover),
  rows.map((v) => v.reason),
  rows.map((v) => v.right),
  rows.map((v) => v.searchHash),
  rows.map((v) => v.hash),
  rows.map((v) => v.place),
  rows.map((v) => v.located),
  rows.map((v) => v.search),
  rows.map((v) => nameKey(v.name)),
];

const writeNewest = async (w: Writing, given: readonly Written[], statement: string): Promise<void> => {
  if (given.length === 0) return;
  const rows = given.map(({ row }) => row);
  const done = await w.tx.rows(statement, versionParams(w, rows));
  if (done.length === rows.length) return;
  const written = new Set(done.map(([id]) => String(id)));
  const missed = rows.find((v) => !written.has(v.itemId))?.itemId ?? "";
  // An update misses a row where the policy does not let it at the place that the item had.
  throw statement === INSERT_ITEMS ? new CodeTakenError(missed) : new ForbiddenError("item");
};

const DROP_LINKS =
  "UPDATE item_link SET holds = false WHERE jurisdiction_id = $1 AND from_id = ANY ($2::uuid[]) AND holds";
const ADD_LINKS = `
  INSERT INTO item_link (jurisdiction_id, from_id, field, to_id, holds, line, place, located)
  SELECT $1, n.item, n.field, n.other, true, $2, n.place, n.located
  FROM unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[]) AS n (item, field, other, place, located)
  ON CONFLICT (jurisdiction_id, from_id, field, to_id) DO UPDATE SET holds = true`;

const writeLinks = async (w: Writing, given: readonly Written[]): Promise<void> => {
  const changed = given.filter(
    ({ row, before }) => JSON.stringify(before?.links ?? []) !== JSON.stringify(row.links),
  );
  const had = changed.filter(({ before }) => (before?.links.length ?? 0) > 0);
  if (had.length > 0) await w.tx.rows(DROP_LINKS, [w.jurisdictionId, had.map(({ row }) => row.itemId)]);
  const links = changed.flatMap(({ row }) => row.links.map(([field, to]) => ({ row, field, to })));
  if (links.length === 0) return;
  await w.tx.rows(ADD_LINKS, [
    w.jurisdictionId,
    links[0]?.row.line ?? "",
    links.map(({ row }) => row.itemId),
    links.map(({ field }) => field),
    links.map(({ to }) => to),
    links.map(({ row }) => row.place),
    links.map(({ row }) => row.located),
  ]);
};

const ADD_FILES = `
  INSERT INTO item_file (jurisdiction_id, sha256, item_id, name, byte_size, line, place, located)
  SELECT $1, n.hash, n.item, n.name, n.size, $2, n.place, n.located
  FROM unnest($3::text[], $4::uuid[], $5::text[], $6::bigint[], $7::text[], $8::text[]) AS n (hash, item, name, size, place, located)
  ON CONFLICT (jurisdiction_id, sha256, item_id) DO NOTHING`;

const writeFiles = async (w: Writing, given: readonly Written[]): Promise<void> => {
  const files = given.flatMap(({ row, before }) => {
    const had = new Set(before === null ? [] : filesOf(before.values).map(({ sha256 }) => sha256));
    return filesOf(row.values).flatMap((file) => (had.has(file.sha256) ? [] : [{ row, file }]));
  });
  if (files.length === 0) return;
  await w.tx.rows(ADD_FILES, [
    w.jurisdictionId,
    files[0]?.row.line ?? "",
    files.map(({ file }) => file.sha256),
    files.map(({ row }) => row.itemId),
    files.map(({ file }) => file.name),
    files.map(({ file }) => file.size),
    files.map(({ row }) => row.place),
    files.map(({ row }) => row.located),
  ]);
};

const isMoved = ({ row, before }: Written): boolean =>
  before !== null &&
  (before.place !== row.place || before.located !== row.located || before.line !== row.line);

const follow = (table: string, key: string): string => `
  UPDATE ${table} t SET line = i.line, place = i.place, located = i.located FROM item i
  WHERE t.jurisdiction_id = $1 AND i.jurisdiction_id = $1 AND i.item_id = t.${key} AND i.item_id = ANY ($2::uuid[])
    AND (t.line, t.place, t.located) IS DISTINCT FROM (i.line, i.place, i.located)`;
const FOLLOWERS = [
  follow("item_version", "item_id"),
  follow("item_link", "from_id"),
  follow("item_file", "item_id"),
];

/**
 * What belongs to an item goes where it goes. Done by the product itself: the account had the right to the item at both places,
 * and the older versions are no longer at either.
 */
const followScope = async (w: Writing, acting: Acting, moved: readonly string[]): Promise<void> => {
  if (moved.length === 0) return;
  await asSystem(w, acting, async () => {
    for (const statement of FOLLOWERS) await w.tx.rows(statement, [w.jurisdictionId, moved]);
  });
};
