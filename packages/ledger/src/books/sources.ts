import { compileAccess, type Place } from "@xushi/core";
import { and, eq } from "drizzle-orm";
import { ForbiddenError } from "../access/forbidden.ts";
import type { FigureRow, NewFigure, NewSource, Outcome, SourceListRow, SourceRow } from "../ledger.ts";
import { moment, momentFromSql } from "../record/moment.ts";
import { sha256 } from "../record/sha256.ts";
import { storableData } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import type { Database } from "../schema/database.ts";
import { source } from "../schema/tables.ts";
import { type Books, deciding, reading, type Writing, writing } from "./books.ts";
import { digestOfFigures, figuresOf, insertFigures, type SourceScope } from "./figures.ts";
import { done, refused } from "./outcome.ts";

const columns = {
  id: source.id,
  sha256: source.sha256,
  title: source.title,
  publisher: source.publisher,
  publishedOn: source.publishedOn,
  format: source.format,
  text: source.text,
  byteSize: source.byteSize,
  hasOriginal: source.hasOriginal,
  receivedAt: source.receivedAt,
  receivedBy: source.receivedBy,
  shared: source.shared,
};

type Added = { source: SourceRow; figures: FigureRow[]; alreadyHeld: boolean };

/** It belongs to the unit whose post receives it; a file that is seen already is found, not kept twice. */
export const addSource = (books: Books, given: NewSource, figures: readonly NewFigure[]): Promise<Added> =>
  writing(books, (w) => receiveSource(books, w, given, figures));

/** The same within a change that is under way. */
export const receiveSource = async (
  books: Books,
  w: Writing,
  given: NewSource,
  figures: readonly NewFigure[],
): Promise<Added> => {
  const held = await byHash(w.db, w.jurisdictionId, given.sha256);
  if (held !== null)
    return {
      source: held,
      figures: await figuresOf(w.db, w.jurisdictionId, held.id),
      alreadyHeld: true,
    };
  const scope = { place: await receivingPlace(books, w), shared: given.shared ?? false };
  const row = await insertSource(w, given, scope);
  const made = await insertFigures(w, row.id, scope, figures);
  await recordArrival(w, row, scope.place, made);
  return { source: row, figures: made, alreadyHeld: false };
};

const insertSource = async (w: Writing, given: NewSource, scope: SourceScope): Promise<SourceRow> => {
  const row: SourceRow = {
    ...storableData(given),
    id: uuidv7(),
    receivedAt: moment(given.receivedAt ?? w.at),
    receivedBy: w.person,
    shared: scope.shared,
  };
  const { jurisdictionId, accountId, seq: journalSeq } = w;
  await w.db.insert(source).values({ ...row, jurisdictionId, accountId, place: scope.place, journalSeq });
  return row;
};

/** The journal keeps the hash of the text, not the text: a yearbook would be kept twice. */
const recordArrival = (
  w: Writing,
  { text, ...row }: SourceRow,
  place: Place,
  figures: readonly FigureRow[],
) =>
  w.record({
    right: "receive",
    place,
    action: "source.receive",
    entity: "source",
    entityId: row.id,
    before: null,
    after: {
      ...row,
      textSha256: sha256(text),
      figures: { count: figures.length, digest: digestOfFigures(figures) },
    },
  });

const OWN_PLACE = "SELECT place FROM org_unit WHERE jurisdiction_id = $1 AND org_unit_id = $2";
const ROOT_PLACE = `SELECT u.place FROM org_unit u JOIN jurisdiction j
    ON j.jurisdiction_id = u.jurisdiction_id AND j.org_unit_id = u.org_unit_id
  WHERE u.jurisdiction_id = $1`;

/** The unit of the first post that may receive; the product itself receives for the whole jurisdiction. */
const receivingPlace = async ({ acting, jurisdictionId }: Books, w: Writing): Promise<Place> => {
  const post = acting.posts.find((p) =>
    compileAccess([p]).write.some((pattern) => pattern.startsWith("receive:")),
  );
  if (post === undefined && acting.posts.length > 0) throw new ForbiddenError("source");
  const [found] =
    post === undefined
      ? await w.tx.rows(ROOT_PLACE, [jurisdictionId])
      : await w.tx.rows(OWN_PLACE, [jurisdictionId, post.orgUnitId]);
  return String(found?.[0] ?? "");
};

const SHARE = "UPDATE source SET shared = $3 WHERE jurisdiction_id = $1 AND source_id = $2 RETURNING place";
const SHARE_FIGURES = "UPDATE figure SET shared = $3 WHERE jurisdiction_id = $1 AND source_id = $2";

/** 全县可见, or its own unit's again. */
export const shareSource = (books: Books, id: string, shared: boolean): Promise<Outcome<SourceRow>> =>
  deciding(books, async (w) => {
    const found = isUuid(id) ? await byId(w.db, w.jurisdictionId, id) : null;
    if (found === null) return refused("not-found", { sourceId: id });
    if (found.shared === shared) return done(found);
    const [changed] = await w.tx.rows(SHARE, [w.jurisdictionId, id, shared]);
    if (changed === undefined) return refused("forbidden", { table: "source" });
    await w.tx.rows(SHARE_FIGURES, [w.jurisdictionId, id, shared]);
    await w.record({
      right: "receive",
      place: String(changed[0]),
      action: "source.share",
      entity: "source",
      entityId: id,
      before: { shared: found.shared },
      after: { shared },
    });
    return done({ ...found, shared });
  });

const byHash = async (db: Database, jurisdictionId: string, hash: string): Promise<SourceRow | null> => {
  const found = await db
    .select(columns)
    .from(source)
    .where(and(eq(source.jurisdictionId, jurisdictionId), eq(source.sha256, hash)))
    .orderBy(source.id)
    .limit(1);
  return found[0] ?? null;
};

export const sourceByHash = (books: Books, hash: string) =>
  reading(books, (db) => byHash(db, books.jurisdictionId, hash));

const byId = async (db: Database, jurisdictionId: string, id: string): Promise<SourceRow | null> => {
  const found = await db
    .select(columns)
    .from(source)
    .where(and(eq(source.jurisdictionId, jurisdictionId), eq(source.id, id)));
  return found[0] ?? null;
};

export const sourceById = async (books: Books, id: string): Promise<SourceRow | null> =>
  isUuid(id) ? reading(books, (db) => byId(db, books.jurisdictionId, id)) : null;

const LIST = `
  SELECT s.source_id, s.sha256, s.title, s.publisher, s.published_on, s.format, s.byte_size, s.has_original,
         s.received_at, s.received_by, s.shared, f.figures, f.accepted, f.open
  FROM source s
  CROSS JOIN LATERAL (
    SELECT count(*) AS figures, count(*) FILTER (WHERE status = 'accepted') AS accepted,
           count(*) FILTER (WHERE status = 'open') AS open
    FROM figure WHERE jurisdiction_id = $1 AND source_id = s.source_id
  ) f
  WHERE s.jurisdiction_id = $1
    AND ($2::text IS NULL OR s.title ILIKE $2 OR s.publisher ILIKE $2)
    AND ($3::timestamptz IS NULL OR (s.received_at, s.source_id) < ($3::timestamptz, $4::uuid))
  ORDER BY s.received_at DESC, s.source_id DESC
  LIMIT $5`;

export const MAX_PAGE = 1000;

/** Newest first. The cursor is the last row's moment and id: pages neither skip nor repeat when new sources arrive. */
export const listSources = async (
  books: Books,
  page: { q?: string; cursor?: string; limit: number },
): Promise<{ rows: SourceListRow[]; next: string | null }> => {
  const limit = Math.max(1, Math.min(page.limit, MAX_PAGE));
  const [at, id] = readCursor(page.cursor);
  const found = await books.engine.rows(LIST, [books.jurisdictionId, likePattern(page.q), at, id, limit + 1]);
  const rows = found.slice(0, limit).map((cells) => listRow(cells as string[]));
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, next: more ? `${last.receivedAt}_${last.id}` : null };
};

const readCursor = (cursor: string | undefined): readonly [string | null, string | null] => {
  const [at, id] = (cursor ?? "").split("_");
  // A cursor that we did not make starts from the top.
  return at !== undefined && id !== undefined && isUuid(id) && !Number.isNaN(Date.parse(at))
    ? [moment(at), id]
    : [null, null];
};

/** "50%" is searched as it stands: %, _ and \ are escaped. */
export const likePattern = (q: string | undefined): string | null =>
  q === undefined || q.trim() === "" ? null : `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`;

const listRow = (c: readonly string[]): SourceListRow => ({
  id: c[0] ?? "",
  sha256: c[1] ?? "",
  title: c[2] ?? "",
  publisher: c[3] ?? "",
  publishedOn: c[4] ?? null,
  format: c[5] as SourceListRow["format"],
  byteSize: Number(c[6]),
  hasOriginal: (c[7] as unknown) === true,
  receivedAt: momentFromSql(c[8] ?? ""),
  receivedBy: c[9] ?? "",
  shared: (c[10] as unknown) === true,
  figures: Number(c[11]),
  accepted: Number(c[12]),
  open: Number(c[13]),
});
