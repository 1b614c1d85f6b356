/**
 * Items: versions by the digest of the entry that wrote them, as observations; then each item as its newest version, and what
 * is derived of it: where it is seen, what it refers to, which files it holds. `name_key` alone is not held against
 * anything: a name's rank in the dictionary is the dictionary's, and decides nothing but an order.
 */
import { isOutside } from "../books/items/check-item.ts";
import { filesOf } from "../books/items/derive-item.ts";
import type { Cell } from "../engine/engine.ts";
import type { JournalRow } from "../ledger.ts";
import { type ItemFact, itemHash } from "../record/item-hash.ts";
import { momentFromSql } from "../record/moment.ts";
import { type Batch, batchKeeper } from "./batches.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import type { SaidPlaces } from "./said-places.ts";
import type { VerifiedBooks } from "./verified-books.ts";

const PAGE_SIZE = 2000;

type Vouched = Batch & {
  readonly line: string | null;
  /** Of an entry about one item. */
  readonly itemId: string | null;
};

/** An item by its newest version. */
type Newest = {
  readonly version: number;
  readonly seq: number;
  readonly ownerId: string;
  readonly placeId: string | null;
  readonly links: ReadonlySet<string>;
  /** The version is as its entry says, and the item names it: what hangs on it can be judged. */
  sound: boolean;
};
type HeldFile = { readonly seq: number; readonly name: string; readonly size: number };

type Found = {
  /** The number after the last entry: where a row parts that no entry tells of and that claims none. */
  readonly after: number;
  readonly newest: Map<string, Newest>;
  /** By hash and item: as its first version named it. */
  readonly files: Map<string, HeldFile>;
};

const VERSIONS = `
  DECLARE item_versions NO SCROLL CURSOR FOR
  SELECT item_id, version, register_id, stage, paused_from, entered, item_values, name, code, owner_id, place_id, links,
    last_mover, reason, using_right, account_id, recorded_at, recorded_by, encode(search_hash, 'hex'), encode(row_hash, 'hex'),
    journal_seq
  FROM item_version WHERE jurisdiction_id = $1 AND journal_seq <= $2 ORDER BY journal_seq, item_id`;

const factAt = (cells: readonly Cell[]): ItemFact => {
  const c = cells as readonly (string | null)[];
  const [entered, values, links] = [c[5], c[6], c[11]].map((text) => JSON.parse(text ?? "null"));
  return {
    ...{ itemId: c[0] ?? "", version: Number(c[1]), registerId: c[2] ?? "", stage: c[3] ?? "" },
    ...{
      pausedFrom: c[4] ?? null,
      entered,
      values,
      name: c[7] ?? "",
      code: c[8] ?? null,
      ownerId: c[9] ?? "",
    },
    ...{ placeId: c[10] ?? null, links, lastMover: c[12] ?? null, reason: c[13] ?? "" },
    ...{ right: c[14] as ItemFact["right"], accountId: c[15] ?? "", recordedAt: momentFromSql(c[16] ?? "") },
    ...{ recordedBy: c[17] ?? "", searchHash: c[18] ?? "" },
  };
};

const WRITING: ReadonlySet<string> = new Set(["item.add", "item.change", "item.move", "item.import"]);

export const vouchedItems = () => {
  const vouched = new Map<number, Vouched>();
  return {
    expect({ seq, action, after, line, entityId }: JournalRow): void {
      if (!WRITING.has(action)) return;
      const said = (after ?? {}) as { rows: Batch; line?: string };
      const single = action !== "item.import";
      vouched.set(seq, {
        ...said.rows,
        line: single ? line : (said.line ?? null),
        itemId: single ? entityId : null,
      });
    },
    /** `places` as for observations: where they cannot be believed, the versions alone are judged. */
    async check(books: VerifiedBooks, sound: number, places: SaidPlaces | null): Promise<Broken | null> {
      const found: Found = { after: sound + 1, newest: new Map(), files: new Map() };
      const versions = await checkVersions(books, sound, vouched, found);
      if (places === null) return versions;
      const newest = await checkNewest(books, found);
      const scope = scopeBy(places, vouched, found);
      const rest = [
        await checkScopes(books, scope, found),
        await checkLinks(books, found),
        await checkFiles(books, found),
      ];
      return earliest([versions, newest, ...rest]);
    },
  };
};

const pages = async function* (
  books: VerifiedBooks,
  open: string,
  name: string,
  params: readonly (string | number)[],
) {
  await books.engine.rows(open, params);
  for (;;) {
    const page = await books.engine.rows(`FETCH ${PAGE_SIZE} FROM ${name}`);
    yield* page;
    if (page.length < PAGE_SIZE) return;
  }
};

const checkVersions = async (
  books: VerifiedBooks,
  sound: number,
  vouched: ReadonlyMap<number, Vouched>,
  found: Found,
): Promise<Broken | null> => {
  const batches = batchKeeper(vouched, "items", ({ itemId }) =>
    itemId === null ? undefined : { entity: "item", id: itemId },
  );
  let first: Broken | null = null;
  for await (const cells of pages(books, VERSIONS, "item_versions", [books.jurisdictionId, sound])) {
    const fact = factAt(cells);
    const seq = Number(cells[20]);
    const said = vouched.get(seq);
    const hash = itemHash(books.jurisdictionId, fact);
    const own =
      said !== undefined && (said.itemId === null || said.itemId === fact.itemId) && hash === cells[19];
    first ??= batches.reach(seq);
    if (!own) first ??= broken("altered", "item", fact.itemId, seq);
    batches.add(hash);
    remember(found, fact, seq, own);
  }
  return first ?? batches.reach(Number.POSITIVE_INFINITY);
};

const remember = ({ newest, files }: Found, fact: ItemFact, seq: number, sound: boolean): void => {
  const { itemId, version, ownerId, placeId } = fact;
  const links = new Set(fact.links.map(([field, to]) => `${field} ${to}`));
  if ((newest.get(itemId)?.version ?? 0) < version)
    newest.set(itemId, { version, seq, ownerId, placeId, links, sound });
  for (const { sha256, name, size } of filesOf(fact.values)) {
    const key = `${sha256} ${itemId}`;
    if (!files.has(key)) files.set(key, { seq, name, size });
  }
};

const COPIED = [
  ...[
    "register_id",
    "stage",
    "paused_from",
    "entered",
    "item_values",
    "name",
    "code",
    "owner_id",
    "place_id",
  ],
  ...["last_mover", "reason", "using_right", "account_id", "recorded_at", "recorded_by", "journal_seq"],
];
const of = (alias: string): string => COPIED.map((column) => `${alias}.${column}`).join(", ");

const NEWEST = `
  DECLARE items NO SCROLL CURSOR FOR
  SELECT i.item_id, i.version, i.journal_seq,
    ((${of("i")}) IS NOT DISTINCT FROM (${of("v")}) AND sha256(convert_to(i.search, 'UTF8')) = v.search_hash) IS TRUE
  FROM item i LEFT JOIN item_version v ON v.jurisdiction_id = $1 AND v.item_id = i.item_id AND v.version = i.version
  WHERE i.jurisdiction_id = $1`;

/** An item whose version is gone parts where it says that it was written; every other one at its newest version. */
const checkNewest = async (books: VerifiedBooks, { newest, after }: Found): Promise<Broken | null> => {
  let first: Broken | null = null;
  const missing = new Set(newest.keys());
  for await (const [cell, version, claimed, same] of pages(books, NEWEST, "items", [books.jurisdictionId])) {
    const id = String(cell);
    missing.delete(id);
    const held = newest.get(id);
    if (held !== undefined && held.version === Number(version) && same === true) continue;
    if (held !== undefined) held.sound = false;
    const behind = held !== undefined && Number(version) <= held.version;
    first = earliest([first, broken("altered", "item", id, behind ? held.seq : Number(claimed))]);
  }
  for (const id of missing)
    first = earliest([first, broken("missing", "item", id, newest.get(id)?.seq ?? after)]);
  return first;
};

/** Line, place and 属地's place as one text, from the entry's line and the units; `undefined`: cannot be judged. */
type ScopeOf = (itemId: string) => string | undefined;

const scopeText = (...[line, place, located]: readonly (Cell | undefined)[]): string =>
  `${line} ${place} ${located ?? ""}`;

const scopeBy =
  (places: SaidPlaces, vouched: ReadonlyMap<number, Vouched>, { newest }: Found): ScopeOf =>
  (itemId) => {
    const held = newest.get(itemId);
    if (held === undefined || !held.sound) return undefined;
    const located = held.placeId === null ? undefined : places.of(held.placeId);
    const seen = located === undefined || isOutside(located) ? undefined : located;
    return scopeText(vouched.get(held.seq)?.line, places.of(held.ownerId), seen);
  };

const SCOPES = `
  DECLARE item_scopes NO SCROLL CURSOR FOR
  SELECT item_id, line, place, located, journal_seq FROM item_version WHERE jurisdiction_id = $1
  UNION ALL SELECT item_id, line, place, located, journal_seq FROM item WHERE jurisdiction_id = $1
  UNION ALL SELECT from_id, line, place, located, NULL FROM item_link WHERE jurisdiction_id = $1
  UNION ALL SELECT item_id, line, place, located, NULL FROM item_file WHERE jurisdiction_id = $1`;

const checkScopes = async (
  books: VerifiedBooks,
  scopeOf: ScopeOf,
  { newest, after }: Found,
): Promise<Broken | null> => {
  let first: Broken | null = null;
  for await (const [id, line, place, located, seq] of pages(books, SCOPES, "item_scopes", [
    books.jurisdictionId,
  ])) {
    const expected = scopeOf(String(id));
    if (expected === undefined || expected === scopeText(line, place, located)) continue;
    first = earliest([
      first,
      broken("altered", "item", String(id), Number(seq ?? newest.get(String(id))?.seq ?? after)),
    ]);
  }
  return first;
};

const LINKS = "SELECT from_id, field, to_id FROM item_link WHERE jurisdiction_id = $1 AND holds";

const checkLinks = async (books: VerifiedBooks, { newest, after }: Found): Promise<Broken | null> => {
  let first: Broken | null = null;
  const missing = new Map<string, Newest>();
  for (const [id, held] of newest)
    for (const link of held.links) if (held.sound) missing.set(`${id} ${link}`, held);
  for (const [from, field, to] of await books.engine.rows(LINKS, [books.jurisdictionId])) {
    const held = newest.get(String(from));
    if (missing.delete(`${from} ${field} ${to}`) || held?.sound === false) continue;
    first = earliest([first, broken("altered", "item", String(from), held?.seq ?? after)]);
  }
  for (const [link, { seq }] of missing)
    first = earliest([first, broken("missing", "item", link.split(" ")[0] ?? "", seq)]);
  return first;
};

const FILES = "SELECT sha256, item_id, name, byte_size FROM item_file WHERE jurisdiction_id = $1";

const checkFiles = async (books: VerifiedBooks, { files, newest, after }: Found): Promise<Broken | null> => {
  let first: Broken | null = null;
  const missing = new Map(files);
  for (const [sha256, id, name, size] of await books.engine.rows(FILES, [books.jurisdictionId])) {
    const key = `${sha256} ${id}`;
    const held = missing.get(key);
    missing.delete(key);
    if (held !== undefined && held.name === name && held.size === Number(size)) continue;
    // Perhaps of the version that is gone or was altered, which is named already.
    if (held === undefined && newest.get(String(id))?.sound === false) continue;
    const seq = held?.seq ?? newest.get(String(id))?.seq ?? after;
    first = earliest([first, broken("altered", "item", String(id), seq)]);
  }
  for (const [key, { seq }] of missing)
    first = earliest([first, broken("missing", "item", key.split(" ")[1] ?? "", seq)]);
  return first;
};
