import { and, eq } from "drizzle-orm";
import type { Actor, FigureRow, NewFigure, NewSource, SourceListRow, SourceRow } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { moment, momentFromSql } from "../record/moment.ts";
import { sha256 } from "../record/sha256.ts";
import { storableData } from "../record/storable-text.ts";
import { isUuid, uuidv7 } from "../record/uuid.ts";
import type { Database } from "../schema/database.ts";
import { source } from "../schema/tables.ts";
import { type Books, reading, type Writing, writing } from "./books.ts";
import { figuresOf, insertFigures } from "./figures.ts";

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
};

type Added = { source: SourceRow; figures: FigureRow[]; alreadyHeld: boolean };

export const addSource = (
  books: Books,
  given: NewSource,
  figures: readonly NewFigure[],
  actor: Actor,
): Promise<Added> =>
  writing(books, actor, async (w) => {
    const held = await byHash(w.db, w.jurisdictionId, given.sha256);
    if (held !== null)
      return {
        source: held,
        figures: await figuresOf(w.db, w.jurisdictionId, held.id),
        alreadyHeld: true,
      };
    const row = await insertSource(w, given);
    const made = await insertFigures(w, row.id, figures);
    await recordArrival(w, row, made);
    return { source: row, figures: made, alreadyHeld: false };
  });

const insertSource = async (w: Writing, given: NewSource): Promise<SourceRow> => {
  const row: SourceRow = {
    ...storableData(given),
    id: uuidv7(),
    receivedAt: moment(given.receivedAt ?? w.at),
    receivedBy: w.person,
  };
  await w.db.insert(source).values({ ...row, jurisdictionId: w.jurisdictionId, journalSeq: w.seq });
  return row;
};

/** The journal keeps the hash of the text, not the text: a yearbook would be kept twice. */
const recordArrival = (w: Writing, { text, ...row }: SourceRow, figures: readonly FigureRow[]) =>
  w.record({
    action: "source.receive",
    entity: "source",
    entityId: row.id,
    before: null,
    after: {
      ...row,
      textSha256: sha256(text),
      figures: {
        count: figures.length,
        digest: sha256(figures.map((f) => sha256(canonicalJson(f))).join("\n")),
      },
    },
  });

const byHash = async (db: Database, jurisdictionId: string, hash: string): Promise<SourceRow | null> => {
  const found = await db
    .select(columns)
    .from(source)
    .where(and(eq(source.jurisdictionId, jurisdictionId), eq(source.sha256, hash)));
  return found[0] ?? null;
};

export const sourceByHash = (books: Books, hash: string) =>
  reading(books, (db) => byHash(db, books.jurisdictionId, hash));

export const sourceById = async (books: Books, id: string): Promise<SourceRow | null> => {
  if (!isUuid(id)) return null;
  const found = await reading(books, async (db) =>
    db
      .select(columns)
      .from(source)
      .where(and(eq(source.jurisdictionId, books.jurisdictionId), eq(source.id, id))),
  );
  return found[0] ?? null;
};

const LIST = `
  SELECT s.source_id, s.sha256, s.title, s.publisher, s.published_on, s.format, s.byte_size, s.has_original,
         s.received_at, s.received_by, f.figures, f.accepted, f.open
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
  figures: Number(c[10]),
  accepted: Number(c[11]),
  open: Number(c[12]),
});
