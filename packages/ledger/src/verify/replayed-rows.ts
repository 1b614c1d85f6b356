/**
 * Rows that the journal holds in full, and working state that it holds change by change: played through from the first
 * entry, they must come out as the tables have them.
 */

import { TARGET_WIDTH, targetAt, targetColumns } from "../books/target-row.ts";
import type { Cell } from "../engine/engine.ts";
import type { JournalRow } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { momentFromSql } from "../record/moment.ts";
import { sha256 } from "../record/sha256.ts";
import { type Broken, broken, earliest } from "./broken.ts";
import type { VerifiedBooks } from "./verified-books.ts";

type Kind = {
  readonly entity: Broken["entity"];
  /** Each row with its id first. */
  readonly text: string;
  readonly read: (cells: readonly Cell[]) => unknown;
  /** Rows that the entry wrote or changed, whole, by id; a change is given what was there before it. */
  readonly said: (
    entry: JournalRow,
    held: (id: string) => unknown,
  ) => readonly (readonly [string, unknown])[];
};

type Json = Readonly<Record<string, unknown>>;
const after = (entry: JournalRow): Json => (entry.after ?? {}) as Json;
const part = (entry: JournalRow, key: string): Json | null => (after(entry)[key] as Json | undefined) ?? null;

const withdrawal = (of: "observation" | "target"): Kind => ({
  entity: "withdrawal",
  text: `SELECT ${of}_id, recorded_at, recorded_by, journal_seq FROM ${of}_withdrawal WHERE jurisdiction_id = $1`,
  read: ([id, at, by, seq]) => ({ id, at: momentFromSql(String(at)), by, seq: Number(seq) }),
  said: (entry) => {
    const id = part(entry, "withdrawn")?.[`${of}Id`] ?? null;
    return id === null ? [] : [[String(id), { id, at: entry.at, by: entry.person, seq: entry.seq }]];
  },
});

const written =
  (key: string): Kind["said"] =>
  (entry) => {
    const row = part(entry, key);
    return row === null ? [] : [[String(row.id), { ...row, seq: entry.seq }]];
  };

const KINDS: readonly Kind[] = [
  {
    entity: "target",
    text: `SELECT ${targetColumns("t")}, t.journal_seq, t.place = u.place AND t.line = i.line FROM target t
      JOIN org_unit u ON u.jurisdiction_id = $1 AND u.org_unit_id = t.org_unit_id
      JOIN indicator i ON i.indicator_id = t.indicator_id
      WHERE t.jurisdiction_id = $1`,
    read: (cells) => ({
      ...targetAt(cells),
      seq: Number(cells[TARGET_WIDTH]),
      ...(cells[TARGET_WIDTH + 1] === true ? {} : { misplaced: true }),
    }),
    said: written("target"),
  },
  {
    entity: "adjudication",
    text: `SELECT adjudication_id, observation_id, reason, recorded_at, recorded_by, journal_seq
      FROM adjudication WHERE jurisdiction_id = $1`,
    read: ([id, observationId, reason, at, recordedBy, seq]) => {
      const recordedAt = momentFromSql(String(at));
      return { id, observationId, reason, recordedAt, recordedBy, seq: Number(seq) };
    },
    said: written("adjudication"),
  },
  withdrawal("observation"),
  withdrawal("target"),
  {
    entity: "post",
    text: `SELECT post_id, account_id, role, org_unit_id, array_to_json(lines)::text, valid_from, valid_to, deputy_for, reason,
        recorded_by, journal_seq
      FROM post WHERE jurisdiction_id = $1`,
    read: ([id, accountId, role, orgUnitId, lines, validFrom, validTo, deputyFor, reason, by, seq]) => ({
      ...{ id, accountId, role, orgUnitId, validFrom, validTo, deputyFor, reason, by, seq: Number(seq) },
      lines: lines === null ? null : JSON.parse(String(lines)),
    }),
    said: (entry) => {
      const row = part(entry, "post");
      return row === null ? [] : [[String(row.id), { ...row, by: entry.person, seq: entry.seq }]];
    },
  },
  {
    entity: "post",
    text: `SELECT post_id, account_id, ended_on, reason, journal_seq FROM post_end WHERE jurisdiction_id = $1`,
    read: ([postId, accountId, endedOn, reason, seq]) => ({
      postId,
      accountId,
      endedOn,
      reason,
      seq: Number(seq),
    }),
    said: (entry) => {
      const row = part(entry, "postEnd");
      return row === null ? [] : [[String(row.postId), { ...row, seq: entry.seq }]];
    },
  },
  {
    entity: "inspection",
    text: `SELECT inspection_id, kind, matter, set_by, plan, body_id, org_unit_id, opened_on, account_id, journal_seq
      FROM inspection WHERE jurisdiction_id = $1`,
    read: ([id, kind, matter, setBy, plan, bodyId, orgUnitId, openedOn, by, seq]) => ({
      ...{ id, kind, matter, setBy, plan, bodyId, orgUnitId, openedOn, by, seq: Number(seq) },
    }),
    said: (entry) => {
      const row = part(entry, "inspection");
      return row === null ? [] : [[String(row.id), { ...row, by: entry.accountId, seq: entry.seq }]];
    },
  },
  {
    entity: "inspection",
    text: `SELECT step_id, inspection_id, kind, content, happened_on, upheld, account_id, journal_seq
      FROM inspection_step WHERE jurisdiction_id = $1`,
    read: ([id, inspectionId, kind, text, on, upheld, by, seq]) => ({
      ...{ id, inspectionId, kind, text, on, upheld, by, seq: Number(seq) },
    }),
    said: (entry) => {
      const row = part(entry, "inspectionStep");
      return row === null ? [] : [[String(row.id), { ...row, by: entry.accountId, seq: entry.seq }]];
    },
  },
  {
    entity: "source",
    text: `SELECT source_id, sha256, title, publisher, published_on, format, content, byte_size, has_original, received_at,
        received_by, shared, journal_seq
      FROM source WHERE jurisdiction_id = $1`,
    read: ([
      id,
      hash,
      title,
      publisher,
      publishedOn,
      format,
      content,
      size,
      hasOriginal,
      at,
      receivedBy,
      shared,
      seq,
    ]) => ({
      ...{ id, sha256: hash, title, publisher, publishedOn, format, hasOriginal, receivedBy, shared },
      byteSize: Number(size),
      receivedAt: momentFromSql(String(at)),
      textSha256: sha256(String(content)),
      seq: Number(seq),
    }),
    said: (entry, held) => {
      if (entry.action === "source.share")
        return [[entry.entityId, { ...(held(entry.entityId) as Json), ...after(entry) }]];
      if (entry.action !== "source.receive") return [];
      const { figures: _figures, ...row } = after(entry);
      // Received before sharing was a choice: everyone's.
      return [[entry.entityId, { shared: true, ...row, seq: entry.seq }]];
    },
  },
  {
    entity: "org-unit",
    text: `SELECT org_unit_id, code, name, name_en, kind, parent_id, sort_order, valid_from, valid_to, designated_by
      FROM org_unit WHERE jurisdiction_id = $1`,
    read: ([id, code, name, nameEn, kind, parentId, order, validFrom, validTo, designatedBy]) => ({
      ...{ id, code, name, nameEn, kind, parentId, validFrom, validTo, designatedBy },
      order: Number(order),
    }),
    said: (entry) => {
      if (entry.action === "jurisdiction.create") return [firstUnit(after(entry))];
      if (!entry.action.startsWith("org-unit.")) return [];
      const rows = entry.after as readonly Json[];
      return rows.map((row) => [String(row.id), { designatedBy: null, ...row }]);
    },
  },
  {
    entity: "indicator",
    text: `SELECT indicator_id, proposed_by, name_zh, name_en, aliases::text, unit, nature, definition::text, line
      FROM indicator WHERE proposed_by = $1`,
    read: ([id, proposedBy, nameZh, nameEn, aliases, unit, , definition, line]) => ({
      ...{ id, proposedBy, nameZh, nameEn, unit, line },
      aliases: JSON.parse(String(aliases)),
      definition: JSON.parse(String(definition)),
    }),
    said: (entry) =>
      entry.action === "indicator.propose" ? [[entry.entityId, { line: "other", ...after(entry) }]] : [],
  },
];

const firstUnit = ({ orgUnitId, name, nameEn }: Json): readonly [string, Json] => [
  String(orgUnitId),
  {
    ...{ id: orgUnitId, code: null, name, nameEn, kind: "county", parentId: null, order: 0 },
    ...{ validFrom: null, validTo: null, designatedBy: null },
  },
];

type Held = { readonly seq: number; readonly row: unknown };

/** Collects what the entries say, then compares the tables with it. */
export const replayedRows = () => {
  const said = KINDS.map(() => new Map<string, Held>());
  return {
    expect(entry: JournalRow): void {
      for (const [i, kind] of KINDS.entries())
        for (const [id, row] of kind.said(entry, (of) => said[i]?.get(of)?.row))
          said[i]?.set(id, { seq: entry.seq, row });
    },
    async check(books: VerifiedBooks, sound: number): Promise<Broken | null> {
      const found: (Broken | null)[] = [];
      for (const [i, kind] of KINDS.entries())
        found.push(await compare(books, sound, kind, said[i] ?? new Map()));
      return earliest(found);
    },
  };
};

const seqOf = (row: unknown, sound: number): number => Number((row as { seq?: number }).seq ?? sound + 1);

const compare = async (
  books: VerifiedBooks,
  sound: number,
  { entity, text, read }: Kind,
  said: ReadonlyMap<string, Held>,
): Promise<Broken | null> => {
  let first: Broken | null = null;
  const seen = new Set<string>();
  for (const cells of await books.engine.rows(text, [books.jurisdictionId])) {
    const id = String(cells[0]);
    seen.add(id);
    const row = read(cells);
    const held = said.get(id);
    if (held !== undefined && canonicalJson(held.row) === canonicalJson(row)) continue;
    // Of a row that no sound entry wrote: the entry that it names, for what came after is not looked at.
    const seq = held?.seq ?? seqOf(row, sound);
    if (held === undefined && isFromOutside(entity, row)) continue;
    if (seq <= sound || held !== undefined) first = earliest([first, broken("altered", entity, id, seq)]);
  }
  for (const [id, { seq }] of said)
    if (!seen.has(id)) first = earliest([first, broken("missing", entity, id, seq)]);
  return first;
};

/** The product itself puts a county's own indicators beside the catalogue; no entry tells of those. */
const isFromOutside = (entity: Broken["entity"], row: unknown): boolean =>
  entity === "indicator" && (row as { seq?: number }).seq === undefined;
