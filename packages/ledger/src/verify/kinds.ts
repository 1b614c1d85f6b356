/** The tables whose rows the entries hold in full, and how the two are read to be compared. */
import { TARGET_WIDTH, targetAt, targetColumns } from "../books/target-row.ts";
import type { Cell } from "../engine/engine.ts";
import type { JournalRow } from "../ledger.ts";
import { momentFromSql } from "../record/moment.ts";
import { sha256 } from "../record/sha256.ts";
import type { Broken } from "./broken.ts";
import type { Json, Said } from "./replay.ts";
import type { SaidPlaces } from "./said-places.ts";

export type Kind = {
  readonly entity: Broken["entity"];
  /** Each row with its id first, whether or not what it refers to is there. */
  readonly text: string;
  readonly read: (cells: readonly Cell[]) => Json;
  /** Rows that the entry wrote, whole, or the fields that it changed, by id. */
  readonly said: (entry: JournalRow) => readonly (readonly [string, Json])[];
  /** Adds what follows from the place of the row's unit. */
  readonly placed?: (said: Said, places: SaidPlaces) => void;
};

const after = (entry: JournalRow): Json => (entry.after ?? {}) as Json;
/** Of entries with one of these actions alone: an export whose detail says `{target: …}` vouches for no target. */
const part = (entry: JournalRow, key: string, ...actions: readonly string[]): Json | null =>
  actions.includes(entry.action) ? ((after(entry)[key] as Json | undefined) ?? null) : null;
const at = (cell: Cell | undefined): string => momentFromSql(String(cell));

/** `follows` says whether the row still has the scope of what it is about. */
const withdrawal = (of: "observation" | "target", follows: string): Kind => ({
  entity: "withdrawal",
  text: `SELECT w.${of}_id, w.recorded_at, w.recorded_by, w.journal_seq, (w.line = o.line AND w.place = o.place AND ${follows}) IS TRUE
    FROM ${of}_withdrawal w LEFT JOIN ${of} o ON o.jurisdiction_id = $1 AND o.${of}_id = w.${of}_id
    WHERE w.jurisdiction_id = $1`,
  read: ([id, moment, by, seq, follows]) => ({ id, at: at(moment), by, seq: Number(seq), follows }),
  said: (entry) => {
    const id = part(entry, "withdrawn", "figure.reopen", `${of}.withdraw`)?.[`${of}Id`] ?? null;
    const row = { id, at: entry.at, by: entry.person, seq: entry.seq, follows: true };
    return id === null ? [] : [[String(id), row]];
  },
});

const written =
  (key: string, more: Json, ...actions: readonly string[]): Kind["said"] =>
  (entry) => {
    const row = part(entry, key, ...actions);
    return row === null ? [] : [[String(row.id), { ...row, ...more, seq: entry.seq }]];
  };

const targets: Kind = {
  entity: "target",
  text: `SELECT ${targetColumns("t")}, t.journal_seq, t.place, (t.line = i.line) IS TRUE FROM target t
    LEFT JOIN indicator i ON i.indicator_id = t.indicator_id
    WHERE t.jurisdiction_id = $1`,
  read: (cells) => {
    const [seq, place, inLine] = cells.slice(TARGET_WIDTH);
    return { ...targetAt(cells), seq: Number(seq), place, inLine };
  },
  said: written("target", { inLine: true }, "target.set", "target.change", "target.accept"),
  placed: ({ row }, places) => {
    row.place = places.of(row.orgUnitId);
  },
};

const adjudications: Kind = {
  entity: "adjudication",
  text: `SELECT a.adjudication_id, a.observation_id, a.reason, a.recorded_at, a.recorded_by, a.journal_seq,
      (a.line = o.line AND a.place = o.place AND a.status = o.status) IS TRUE
    FROM adjudication a LEFT JOIN observation o ON o.jurisdiction_id = $1 AND o.observation_id = a.observation_id
    WHERE a.jurisdiction_id = $1`,
  read: ([id, observationId, reason, moment, recordedBy, seq, follows]) => ({
    ...{ id, observationId, reason, recordedBy, follows },
    ...{ recordedAt: at(moment), seq: Number(seq) },
  }),
  said: written("adjudication", { follows: true }, "observation.adjudicate"),
};

const explanations: Kind = {
  entity: "explanation",
  text: `SELECT e.explanation_id, e.finding_key, e.rule, e.observation_id, e.reason, e.account_id, e.recorded_at, e.recorded_by,
      e.journal_seq, (e.line = o.line AND e.place = o.place) IS TRUE
    FROM finding_explanation e
    LEFT JOIN observation o ON o.jurisdiction_id = $1 AND o.observation_id = e.observation_id
    WHERE e.jurisdiction_id = $1`,
  read: ([id, key, rule, observationId, reason, accountId, moment, by, seq, follows]) => ({
    ...{ id, key, rule, observationId, reason, accountId, by, follows },
    ...{ at: at(moment), seq: Number(seq) },
  }),
  said: (entry) => {
    const row = part(entry, "explanation", "finding.explain", "finding.take-back");
    const { accountId, person: by, seq } = entry;
    return row === null
      ? []
      : [[String(row.id), { ...row, accountId, by, at: entry.at, seq, follows: true }]];
  },
};

const posts: Kind = {
  entity: "post",
  text: `SELECT post_id, account_id, role, org_unit_id, array_to_json(lines)::text, valid_from, valid_to, deputy_for, reason,
      recorded_at, recorded_by, journal_seq
    FROM post WHERE jurisdiction_id = $1`,
  read: ([
    id,
    accountId,
    role,
    orgUnitId,
    lines,
    validFrom,
    validTo,
    deputyFor,
    reason,
    moment,
    by,
    seq,
  ]) => ({
    ...{ id, accountId, role, orgUnitId, validFrom, validTo, deputyFor, reason, by },
    ...{ at: at(moment), seq: Number(seq), lines: lines === null ? null : JSON.parse(String(lines)) },
  }),
  said: (entry) => {
    const row = part(entry, "post", "post.grant");
    const stamped = { ...row, by: entry.person, at: entry.at, seq: entry.seq };
    return row === null ? [] : [[String(row.id), stamped]];
  },
};

const endings: Kind = {
  entity: "post",
  text: `SELECT post_id, account_id, ended_on, reason, recorded_at, recorded_by, journal_seq
    FROM post_end WHERE jurisdiction_id = $1`,
  read: ([postId, accountId, endedOn, reason, moment, by, seq]) => ({
    ...{ postId, accountId, endedOn, reason, by, at: at(moment), seq: Number(seq) },
  }),
  said: (entry) => {
    const row = part(entry, "postEnd", "post.end");
    const stamped = { ...row, by: entry.person, at: entry.at, seq: entry.seq };
    return row === null ? [] : [[String(row.postId), stamped]];
  },
};

const inspections: Kind = {
  entity: "inspection",
  text: `SELECT inspection_id, kind, matter, set_by, plan, body_id, org_unit_id, opened_on, account_id, place, recorded_at,
      recorded_by, journal_seq
    FROM inspection WHERE jurisdiction_id = $1`,
  read: (cells) => {
    const [id, kind, matter, setBy, plan, bodyId, orgUnitId, openedOn, accountId, place, ...more] = cells;
    const [moment, by, seq] = more;
    return {
      ...{ id, kind, matter, setBy, plan, bodyId, orgUnitId, openedOn, accountId, place },
      ...{ by, at: at(moment), seq: Number(seq) },
    };
  },
  said: (entry) => {
    const row = part(entry, "inspection", "inspection.open");
    const { accountId, person: by, seq } = entry;
    return row === null ? [] : [[String(row.id), { ...row, accountId, by, at: entry.at, seq }]];
  },
  placed: ({ row }, places) => {
    row.place = places.of(row.orgUnitId);
  },
};

const inspectionSteps: Kind = {
  entity: "inspection",
  text: `SELECT s.step_id, s.inspection_id, s.kind, s.content, s.happened_on, s.upheld, s.account_id, s.recorded_at,
      s.recorded_by, s.journal_seq, (s.place = i.place) IS TRUE
    FROM inspection_step s
    LEFT JOIN inspection i ON i.jurisdiction_id = $1 AND i.inspection_id = s.inspection_id
    WHERE s.jurisdiction_id = $1`,
  read: ([id, inspectionId, kind, text, on, upheld, accountId, moment, by, seq, follows]) => ({
    ...{ id, inspectionId, kind, text, on, upheld, accountId, by, follows },
    ...{ at: at(moment), seq: Number(seq) },
  }),
  said: (entry) => {
    const row = part(
      entry,
      "inspectionStep",
      "inspection.conclusion",
      "inspection.objection",
      "inspection.decision",
    );
    const { accountId, person: by, seq } = entry;
    return row === null
      ? []
      : [[String(row.id), { ...row, accountId, by, at: entry.at, seq, follows: true }]];
  },
};

const views: Kind = {
  entity: "view",
  text: `SELECT view_id, register_id, name, state, shared, removed, account_id, recorded_at, recorded_by, journal_seq
    FROM saved_view WHERE jurisdiction_id = $1`,
  read: ([id, register, name, state, shared, removed, accountId, moment, by, seq]) => ({
    ...{ id, register, name, shared, removed, accountId, by, state: JSON.parse(String(state)) },
    ...{ at: at(moment), seq: Number(seq) },
  }),
  said: (entry) => {
    const removal = part(entry, "view", "view.remove");
    if (removal !== null) return [[String(removal.id), { removed: true }]];
    const row = part(entry, "view", "view.save");
    const { accountId, person: by, seq } = entry;
    const stamped = { ...row, removed: false, accountId, by, at: entry.at, seq };
    return row === null ? [] : [[String(row.id), stamped]];
  },
};

/** The entry keeps the hash of the text; it came from `entry.place`, and goes where that unit goes. */
const sources: Kind = {
  entity: "source",
  text: `SELECT source_id, sha256, title, publisher, published_on, format, content, byte_size, has_original, received_at,
      received_by, shared, journal_seq, account_id, place
    FROM source WHERE jurisdiction_id = $1`,
  read: (cells) => {
    const [id, hash, title, publisher, publishedOn, format, content, size, hasOriginal, ...more] = cells;
    const [moment, receivedBy, shared, seq, accountId, place] = more;
    return {
      ...{ id, sha256: hash, title, publisher, publishedOn, format, hasOriginal, receivedBy, shared },
      ...{ byteSize: Number(size), receivedAt: at(moment), textSha256: sha256(String(content)) },
      ...{ seq: Number(seq), accountId, place },
    };
  },
  said: (entry) => {
    if (entry.action === "source.share") return [[entry.entityId, after(entry)]];
    if (entry.action !== "source.receive") return [];
    const { figures: _figures, ...row } = after(entry);
    const { accountId, place, seq } = entry;
    // Received before sharing was a choice: everyone's.
    return [[entry.entityId, { shared: true, ...row, accountId: accountId ?? "", place, seq }]];
  },
  placed: ({ row }, places) => {
    row.place = places.now(row.place as string | null);
  },
};

const units: Kind = {
  entity: "org-unit",
  text: `SELECT org_unit_id, code, name, name_en, kind, parent_id, sort_order, valid_from, valid_to, designated_by, path, place
    FROM org_unit WHERE jurisdiction_id = $1`,
  read: ([id, code, name, nameEn, kind, parentId, order, validFrom, validTo, designatedBy, path, place]) => ({
    ...{ id, code, name, nameEn, kind, parentId, validFrom, validTo, designatedBy, path, place },
    order: Number(order),
  }),
  said: (entry) => {
    if (entry.action === "jurisdiction.create") return [firstUnit(after(entry))];
    if (entry.action !== "org-unit.add" && entry.action !== "org-unit.change") return [];
    const rows = entry.after as readonly Json[];
    return rows.map((row) => [String(row.id), { designatedBy: null, ...row }]);
  },
};

const firstUnit = ({ orgUnitId, name, nameEn }: Json): readonly [string, Json] => [
  String(orgUnitId),
  {
    ...{ id: orgUnitId, code: null, name, nameEn, kind: "county", parentId: null, order: 0 },
    ...{ validFrom: null, validTo: null, designatedBy: null },
  },
];

const jurisdictions: Kind = {
  entity: "jurisdiction",
  text: "SELECT jurisdiction_id, org_unit_id, name, name_en, demo FROM jurisdiction WHERE jurisdiction_id = $1",
  read: ([id, orgUnitId, name, nameEn, demo]) => ({ id, orgUnitId, name, nameEn, demo }),
  said: (entry) => (entry.action === "jurisdiction.create" ? [[entry.entityId, after(entry)]] : []),
};

const indicators: Kind = {
  entity: "indicator",
  text: `SELECT indicator_id, proposed_by, name_zh, name_en, aliases::text, unit, nature, definition::text, line
    FROM indicator WHERE proposed_by = $1`,
  read: ([id, proposedBy, nameZh, nameEn, aliases, unit, nature, definition, line]) => ({
    ...{ id, proposedBy, nameZh, nameEn, unit, line, nature },
    ...{ aliases: JSON.parse(String(aliases)), definition: JSON.parse(String(definition)) },
  }),
  said: (entry) => {
    if (entry.action !== "indicator.propose") return [];
    const row = after(entry);
    const { nature } = (row.definition ?? {}) as Json;
    return [[entry.entityId, { line: "other", nature, ...row }]];
  },
};

export const UNITS = units;
/** Units first: where several are broken at one number, the unit is the cause. */
export const KINDS: readonly Kind[] = [
  ...[
    jurisdictions,
    units,
    indicators,
    posts,
    endings,
    inspections,
    inspectionSteps,
    views,
    sources,
    targets,
    adjudications,
    explanations,
  ],
  withdrawal("observation", "w.status = o.status AND w.entered_by = o.account_id"),
  withdrawal("target", "true"),
];
