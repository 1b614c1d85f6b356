/**
 * Targets, adjudications and withdrawals: each was written by one journal entry that holds it in full, so that the row
 * can be compared with what the entry says. (Observations come by the thousand; their entries hold a digest.)
 */
import type { Cell } from "../engine/engine.ts";
import type { JournalRow, Verification } from "../ledger.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { momentFromSql } from "../record/moment.ts";
import type { Books } from "./books.ts";
import { TARGET_WIDTH, targetAt, targetColumns } from "./target-row.ts";

type Broken = Extract<Verification, { ok: false }>;

type Kind = {
  readonly entity: Broken["entity"];
  /** The row, with the number of its entry as the last column. */
  readonly text: string;
  readonly width: number;
  readonly read: (cells: readonly Cell[]) => unknown;
  /** The row as the entry that wrote it has it; `undefined` when the entry wrote none of this kind. */
  readonly said: (entry: JournalRow) => unknown;
};

type After = {
  readonly target?: unknown;
  readonly adjudication?: unknown;
  readonly withdrawn?: { readonly observationId: string | null; readonly targetId: string | null };
};
const after = (entry: JournalRow): After => (entry.after ?? {}) as After;

const withdrawal = (of: "observation" | "target"): Kind => ({
  entity: "withdrawal",
  text: `SELECT ${of}_id, recorded_at, recorded_by, journal_seq FROM ${of}_withdrawal
    WHERE jurisdiction_id = $1 AND journal_seq <= $2`,
  width: 3,
  read: ([id, at, by]) => ({ id, at: momentFromSql(String(at)), by }),
  said: (entry) => {
    const id = after(entry).withdrawn?.[`${of}Id`] ?? null;
    return id === null ? undefined : { id, at: entry.at, by: entry.person };
  },
});

const KINDS: readonly Kind[] = [
  {
    entity: "target",
    text: `SELECT ${targetColumns("t")}, t.journal_seq FROM target t
      WHERE t.jurisdiction_id = $1 AND t.journal_seq <= $2`,
    width: TARGET_WIDTH,
    read: targetAt,
    said: (entry) => after(entry).target,
  },
  {
    entity: "adjudication",
    text: `SELECT adjudication_id, observation_id, reason, recorded_at, recorded_by, journal_seq
      FROM adjudication WHERE jurisdiction_id = $1 AND journal_seq <= $2`,
    width: 5,
    read: ([id, observationId, reason, at, recordedBy]) => {
      const recordedAt = momentFromSql(String(at));
      return { id, observationId, reason, recordedAt, recordedBy };
    },
    said: (entry) => after(entry).adjudication,
  },
  withdrawal("observation"),
  withdrawal("target"),
];

/** Collects what the entries say, then compares the tables with it. */
export const keptRows = () => {
  const said = KINDS.map(() => new Map<number, string>());
  return {
    expect(entry: JournalRow): void {
      for (const [i, kind] of KINDS.entries()) {
        const row = kind.said(entry);
        if (row !== undefined) said[i]?.set(entry.seq, canonicalJson(row));
      }
    },
    async check(books: Books, head: number): Promise<Broken | null> {
      for (const [i, kind] of KINDS.entries()) {
        const broken = await compare(books, head, kind, said[i] ?? new Map());
        if (broken !== null) return broken;
      }
      return null;
    },
  };
};

const compare = async (
  books: Books,
  head: number,
  kind: Kind,
  said: Map<number, string>,
): Promise<Broken | null> => {
  const { entity } = kind;
  for (const cells of await books.engine.rows(kind.text, [books.jurisdictionId, head])) {
    const seq = Number(cells[kind.width]);
    const text = canonicalJson(kind.read(cells));
    if (said.get(seq) !== text)
      return { ok: false, reason: "altered", entity, entityId: String(cells[0]), seq };
    said.delete(seq);
  }
  const [gone] = said.keys();
  return gone === undefined ? null : { ok: false, reason: "missing", entity, entityId: "", seq: gone };
};
