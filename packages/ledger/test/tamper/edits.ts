/** Edits, deletions, swaps and insertions as somebody with the database in his hands would make them. */
import type { Cell, Session } from "../../src/engine/engine.ts";
import type { Verification } from "../../src/ledger.ts";
import type { Random } from "../access-oracle/random.ts";
import type { FilledCounty } from "./filled-county.ts";

type Entity = Extract<Verification, { ok: false }>["entity"];

export type Tampering = {
  readonly what: string;
  /** Statements, as the owner. */
  readonly how: readonly (readonly [text: string, params: readonly (string | null)[]])[];
  readonly expected: { readonly entity: Entity; readonly entityId?: string; readonly seq: number };
};

type Table = {
  readonly table: string;
  readonly key: string;
  readonly entity: Entity;
  /** What a deleted row is missed as: of observations and figures only their number is known. */
  readonly missedAs?: Entity;
  /** The row's first entry. */
  readonly first: string;
  /** Each column with what it is changed to: an SQL expression over its own row. */
  readonly columns: Readonly<Record<string, string>>;
};

const STAMPS = {
  recorded_at: "recorded_at + interval '1 second'",
  recorded_by: "recorded_by || '甲'",
};
const SCOPE = { line: "'other'", place: "place || '.'" };
const POSITION = { journal_seq: "journal_seq - 1" };

const OBSERVATION: Table = {
  ...{ table: "observation", key: "observation_id", entity: "observation", missedAs: "observations" },
  first: "journal_seq",
  columns: {
    ...{
      indicator_id: "CASE indicator_id WHEN 'output' THEN 'deposits' ELSE 'output' END",
      value: "value + 1",
    },
    ...{ org_unit_id: "CASE org_unit_id WHEN 'town-5' THEN 'town-0' ELSE 'town-5' END" },
    ...{
      period_first: "period_first - 12",
      period_last: "period_last + 1",
      measure: "'delta'",
      bound: "'ge'",
    },
    ...{ status: "'revised'", figure_id: "gen_random_uuid()", source_id: "gen_random_uuid()" },
    ...{ span_end: "coalesce(span_end, 0) + 1, span_start = coalesce(span_start, 0)" },
    ...{ supersedes: "gen_random_uuid()", row_hash: "sha256(row_hash)", account_id: "account_id || 'x'" },
    ...STAMPS,
    ...SCOPE,
    ...POSITION,
  },
};

const TABLES: readonly Table[] = [
  OBSERVATION,
  {
    ...{ table: "target", key: "target_id", entity: "target", first: "journal_seq" },
    columns: {
      ...{ indicator_id: "'output'", org_unit_id: "'town-5'", owner_id: "'city'", value: "value - 1" },
      ...{ value_max: "coalesce(value_max, 0) + 9", curve: `'{"kind":"none"}'`, light_rule_id: "'x'" },
      ...{ reason: "reason || '。'", board_group: "'民生'", board_order: "board_order + 1", kind: "'level'" },
      ...{ version: "version + 7", period_last: "period_last + 1", source_id: "gen_random_uuid()" },
      ...{ figure_id: "gen_random_uuid()", ...STAMPS, ...SCOPE, ...POSITION },
    },
  },
  {
    ...{ table: "adjudication", key: "adjudication_id", entity: "adjudication", first: "journal_seq" },
    columns: { reason: "'另判'", status: "'revised'", ...STAMPS, ...SCOPE, ...POSITION },
  },
  {
    ...{ table: "finding_explanation", key: "explanation_id", entity: "explanation", first: "journal_seq" },
    columns: {
      ...{ finding_key: "reverse(finding_key) || 'x'", rule: "'x'", observation_id: "gen_random_uuid()" },
      ...{ reason: "coalesce(reason, '') || '。'", account_id: "'x'", ...STAMPS, ...SCOPE, ...POSITION },
    },
  },
  {
    ...{ table: "observation_withdrawal", key: "observation_id", entity: "withdrawal", first: "journal_seq" },
    columns: { entered_by: "'x'", status: "'revised'", ...STAMPS, ...SCOPE, ...POSITION },
  },
  {
    ...{ table: "target_withdrawal", key: "target_id", entity: "withdrawal", first: "journal_seq" },
    columns: { ...STAMPS, ...SCOPE, ...POSITION },
  },
  {
    ...{ table: "source", key: "source_id", entity: "source", first: "journal_seq" },
    columns: {
      ...{
        content: "content || ' '",
        title: "title || '1'",
        publisher: "'x'",
        published_on: "published_on + 1",
      },
      ...{ sha256: "reverse(sha256)", format: "'pdf'", byte_size: "byte_size + 1", shared: "NOT shared" },
      ...{ has_original: "NOT has_original", received_at: "received_at + interval '1 second'" },
      ...{ received_by: "'x'", account_id: "'x'", place: "'/qingshan/town-0/.'", ...POSITION },
    },
  },
  {
    ...{ table: "post", key: "post_id", entity: "post", first: "journal_seq" },
    columns: {
      ...{ role: "'leader'", org_unit_id: "'qingshan'", lines: "lines || '{trade}'", account_id: "'x'" },
      ...{
        valid_from: "valid_from - 1",
        valid_to: "'2030-01-01'",
        reason: "'x'",
        deputy_for: "gen_random_uuid()",
      },
      ...{ ...STAMPS, ...POSITION },
    },
  },
  {
    ...{ table: "post_end", key: "post_id", entity: "post", first: "journal_seq" },
    columns: { ended_on: "ended_on + 1", account_id: "'x'", reason: "'x'", ...STAMPS, ...POSITION },
  },
  {
    ...{ table: "saved_view", key: "view_id", entity: "view", first: "journal_seq" },
    columns: {
      ...{
        name: "name || '1'",
        register_id: "'x'",
        state: "'{}'",
        shared: "NOT shared",
        removed: "NOT removed",
      },
      ...{ account_id: "'x'", ...STAMPS },
    },
  },
  {
    ...{ table: "org_unit", key: "org_unit_id", entity: "org-unit" },
    first: "CASE org_unit_id WHEN 'qingshan' THEN 1 ELSE 2 END",
    columns: {
      ...{ name: "name || '1'", name_en: "'x'", code: "'330000'", kind: "'park'", parent_id: "'town-5'" },
      ...{ sort_order: "sort_order + 1", valid_from: "'2020-01-01'", valid_to: "'2030-01-01'" },
      ...{ designated_by: "'x'", path: "'/x' || path", place: "'/x' || place" },
    },
  },
];

/** Of figures, what no later entry changed is vouched for by the digest of their source alone. */
const FIGURE_FIELDS: Readonly<Record<string, string>> = {
  ...{ quote: "quote || '1'", value: "value + 1", value_max: "coalesce(value_max, 0) + 1", unit: "'x'" },
  ...{ unit_as_written: "'x'", slots: `slots || '{"a":1}'`, indicator_id: "'output'", org_unit_id: "'city'" },
  ...{ span_start: "span_start + 1, span_end = span_end + 1", span_end: "span_end + 1" },
};
const FIGURE_STATE: Readonly<Record<string, string>> = {
  status: "CASE status WHEN 'open' THEN 'rejected' ELSE 'open' END, observation_id = NULL, target_id = NULL",
  ...{ shared: "NOT shared", place: "place || '.'", account_id: "'x'" },
};

export type Choosing = {
  readonly on: Pick<Session, "rows">;
  readonly random: Random;
  readonly county: FilledCounty;
};

const pickRow = async ({ on, random, county }: Choosing, text: string): Promise<readonly Cell[]> =>
  random.pick(await on.rows(text, [county.id]));

/** Any version, not only the newest. */
const VERSION: Readonly<Record<string, string>> = {
  ...{
    stage: "stage || 'x'",
    paused_from: "'x'",
    entered: `entered || '{"x":"2026-01-01"}'`,
    name: "name || '1'",
  },
  ...{
    item_values: `item_values || '{"cost":"99"}'`,
    code: "coalesce(code, '') || '1'",
    owner_id: "'town-5'",
  },
  ...{ place_id: "'city'", links: `links || '[["feeds","x"]]'`, last_mover: "'x'", reason: "reason || 'x'" },
  ...{ using_right: "CASE using_right WHEN 'settle' THEN 'report' ELSE 'settle' END", account_id: "'x'" },
  ...{ search_hash: "sha256(search_hash)", row_hash: "sha256(row_hash)", register_id: "'bridges'" },
  ...{ ...STAMPS, ...SCOPE, located: "coalesce(located, '') || '.'", ...POSITION },
};

const editVersion = async (c: Choosing): Promise<Tampering> => {
  const [id, version, at, batch] = await pickRow(
    c,
    `SELECT item_id, version, journal_seq, count(*) OVER (PARTITION BY journal_seq) FROM item_version
     WHERE jurisdiction_id = $1 ORDER BY 1, 2`,
  );
  const column = c.random.pick(Object.keys(VERSION));
  const where = "WHERE jurisdiction_id = $1 AND item_id = $2 AND version = $3";
  const params = [c.county.id, String(id), String(version)];
  const seq = Number(at);
  if (c.random.chance(0.2))
    return {
      what: "delete from item_version",
      how: [[`DELETE FROM item_version ${where}`, params]],
      expected: { entity: Number(batch) > 1 ? "items" : "item", seq },
    };
  return {
    what: `edit item_version.${column}`,
    how: [[`UPDATE item_version SET ${column} = ${VERSION[column]} ${where}`, params]],
    expected: { entity: "item", entityId: String(id), seq: column === "journal_seq" ? seq - 1 : seq },
  };
};

/** Rows that hold an item's newest version and what is derived of it part at that version's number. */
const DERIVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  item: {
    ...{
      version: "version + 1",
      stage: "'x'",
      paused_from: "'x'",
      entered: "'{}'",
      item_values: "'{}'",
      name: "'x'",
    },
    ...{ code: "gen_random_uuid()::text", search: "search || 'x'", owner_id: "'city'", place_id: "'city'" },
    ...{
      last_mover: "'x'",
      reason: "reason || 'x'",
      using_right: "CASE using_right WHEN 'settle' THEN 'report' ELSE 'settle' END",
    },
    ...{
      account_id: "'x'",
      register_id: "'x'",
      located: "coalesce(located, '') || '.'",
      ...STAMPS,
      ...SCOPE,
    },
  },
  item_link: {
    holds: "NOT holds",
    field: "'x'",
    to_id: "from_id",
    located: "coalesce(located, '') || '.'",
    ...SCOPE,
  },
  item_file: { located: "coalesce(located, '') || '.'", ...SCOPE },
};

const editDerived = async (c: Choosing): Promise<Tampering> => {
  const table = c.random.pick(Object.keys(DERIVED));
  const columns = DERIVED[table] ?? {};
  const key = table === "item_link" ? "from_id" : "item_id";
  const [id, seq] = await pickRow(
    c,
    `SELECT t.${key}, i.journal_seq FROM ${table} t JOIN item i ON i.jurisdiction_id = $1 AND i.item_id = t.${key}
     WHERE t.jurisdiction_id = $1 ORDER BY 1`,
  );
  const column = c.random.pick(Object.keys(columns));
  const gone = c.random.chance(0.2) && table !== "item_file";
  const where = `WHERE jurisdiction_id = $1 AND ${key} = $2`;
  const how = gone
    ? `DELETE FROM ${table} ${where}`
    : `UPDATE ${table} SET ${column} = ${columns[column]} ${where}`;
  return {
    what: gone ? `delete from ${table}` : `edit ${table}.${column}`,
    how: [[how, [c.county.id, String(id)]]],
    expected: { entity: "item", entityId: String(id), seq: Number(seq) },
  };
};

const editRow = async (c: Choosing, given?: Table): Promise<Tampering> => {
  const { table, key, entity, missedAs, first, columns } = given ?? c.random.pick(TABLES);
  const [id, at] = await pickRow(
    c,
    `SELECT ${key}, ${first} FROM ${table} WHERE jurisdiction_id = $1 ORDER BY 1`,
  );
  const column = c.random.pick(Object.keys(columns));
  const seq = c.county.gave.get(`${entity} ${id} ${column}`) ?? Number(at);
  const where = `WHERE jurisdiction_id = $1 AND ${key} = $2`;
  // Who claims another entry parts from that one, and is missed by his own: the lower number counts.
  const moved = column === "journal_seq";
  return {
    what: `edit ${table}.${column}`,
    how: [[`UPDATE ${table} SET ${column} = ${columns[column]} ${where}`, [c.county.id, String(id)]]],
    expected:
      moved && missedAs !== undefined
        ? { entity, seq: seq - 1 }
        : { entity, entityId: String(id), seq: moved ? seq - 1 : seq },
  };
};

const deleteRow = async (c: Choosing): Promise<Tampering> => {
  const { table, key, entity, missedAs, first } = c.random.pick(TABLES);
  const [id, at] = await pickRow(
    c,
    `SELECT ${key}, ${first} FROM ${table} WHERE jurisdiction_id = $1 ORDER BY 1`,
  );
  const named = missedAs === undefined ? { entity, entityId: String(id) } : { entity: missedAs };
  return {
    what: `delete from ${table}`,
    how: [[`DELETE FROM ${table} WHERE jurisdiction_id = $1 AND ${key} = $2`, [c.county.id, String(id)]]],
    expected: { ...named, seq: Number(at) },
  };
};

const FIGURES = `SELECT f.figure_id, f.source_id, s.journal_seq FROM figure f JOIN source s USING (jurisdiction_id, source_id)
  WHERE f.jurisdiction_id = $1 ORDER BY 1`;

const editFigure = async (c: Choosing): Promise<Tampering> => {
  const [id, source, began] = (await pickRow(c, FIGURES)).map(String) as [string, string, string];
  const state = c.random.chance(0.5);
  const fields = state ? FIGURE_STATE : FIGURE_FIELDS;
  const column = c.random.pick(Object.keys(fields));
  const given = c.county.gave.get(`figure ${id} ${column}`);
  const named = state || given !== undefined ? id : source;
  return {
    what: `edit figure.${column}`,
    how: [
      [
        `UPDATE figure SET ${column} = ${fields[column]} WHERE jurisdiction_id = $1 AND figure_id = $2`,
        [c.county.id, id],
      ],
    ],
    expected: { entity: "figure", entityId: named, seq: given ?? Number(began) },
  };
};

const deleteFigure = async (c: Choosing): Promise<Tampering> => {
  const [id, , began] = await pickRow(c, FIGURES);
  return {
    what: "delete from figure",
    how: [["DELETE FROM figure WHERE jurisdiction_id = $1 AND figure_id = $2", [c.county.id, String(id)]]],
    expected: { entity: "figure", seq: Number(began) },
  };
};

/** With the row's own hash made to match: then only the batch is known. */
const editWithHash = async (c: Choosing): Promise<Tampering> => {
  const [id, at] = await pickRow(
    c,
    "SELECT observation_id, journal_seq FROM observation WHERE jurisdiction_id = $1 ORDER BY 1",
  );
  const hash = `sha256(convert_to('["observation/1",' || to_json(jurisdiction_id) || ',' || concat_ws(',',
    to_json(observation_id), to_json(indicator_id), to_json(org_unit_id),
    to_json(lpad((period_first / 12)::text, 4, '0') || '-' || lpad((period_first % 12 + 1)::text, 2, '0') || '/' ||
      lpad((period_last / 12)::text, 4, '0') || '-' || lpad((period_last % 12 + 1)::text, 2, '0')),
    to_json(measure), to_json(value::text), to_json(bound), to_json(status), coalesce(to_json(source_id)::text, 'null'),
    coalesce(to_json(figure_id)::text, 'null'), coalesce(span_start::text, 'null'), coalesce(span_end::text, 'null'),
    coalesce(to_json(supersedes)::text, 'null'),
    to_json(to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')), to_json(recorded_by)) || ']', 'UTF8'))`;
  const where = "WHERE jurisdiction_id = $1 AND observation_id = $2";
  return {
    what: "edit observation.value and its hash",
    how: [
      [`UPDATE observation SET value = value + 1 ${where}`, [c.county.id, String(id)]],
      [`UPDATE observation SET row_hash = ${hash} ${where}`, [c.county.id, String(id)]],
    ],
    expected: { entity: "observations", seq: Number(at) },
  };
};

const JOURNAL: Readonly<Record<string, string>> = {
  ...{
    person: "person || '甲'",
    at: "at + interval '1 second'",
    action: "action || '1'",
    entity: "entity || '1'",
  },
  ...{
    entity_id: "entity_id || '1'",
    before: `'{"a":1}'`,
    after: `'{"a":1}'`,
    account_id: "account_id || '1'",
  },
  ...{ post: "coalesce(post, '') || '1'", algorithm: "'sm3'", line: "coalesce(line, '') || 'x'" },
  ...{ place: "coalesce(place, '') || 'x'", prev_hash: "reverse(prev_hash)", hash: "reverse(hash)" },
  ...{ jurisdiction_id: "'elsewhere'", seq: "seq + 100000" },
};

const anyEntry = ({ random, county }: Choosing, after = 0): number =>
  after + 1 + random.upTo(county.last - after);

const editEntry = async (c: Choosing): Promise<Tampering> => {
  const seq = anyEntry(c);
  const column = c.random.pick(Object.keys(JOURNAL));
  return {
    what: `edit journal.${column}`,
    how: [
      [
        `UPDATE journal SET ${column} = ${JOURNAL[column]} WHERE jurisdiction_id = $1 AND seq = $2`,
        [c.county.id, `${seq}`],
      ],
    ],
    expected: { entity: "journal", entityId: `${seq}`, seq },
  };
};

const deleteEntry = async (c: Choosing): Promise<Tampering> => {
  const seq = anyEntry(c);
  return {
    what: "delete from journal",
    how: [["DELETE FROM journal WHERE jurisdiction_id = $1 AND seq = $2", [c.county.id, `${seq}`]]],
    expected: { entity: "journal", entityId: `${seq}`, seq },
  };
};

/** Two entries change places; each keeps its own hashes. */
const swapEntries = async (c: Choosing): Promise<Tampering> => {
  const [low, high] = [anyEntry(c), anyEntry(c)].sort((a, b) => a - b) as [number, number];
  const [a, b] = low === high ? [low === 1 ? 1 : low - 1, low === 1 ? 2 : low] : [low, high];
  const move = "UPDATE journal SET seq = $3 WHERE jurisdiction_id = $1 AND seq = $2";
  return {
    what: "swap two entries",
    how: [
      [move, [c.county.id, `${a}`, "900000"]],
      [move, [c.county.id, `${b}`, `${a}`]],
      [move, [c.county.id, "900000", `${b}`]],
    ],
    expected: { entity: "journal", entityId: `${a}`, seq: a },
  };
};

const SWAPS = [
  ["observation", "observation_id", "value", "observation"],
  ["target", "target_id", "value", "target"],
  ["adjudication", "adjudication_id", "observation_id", "adjudication"],
  ["post", "post_id", "account_id", "post"],
  ["source", "source_id", "sha256", "source"],
] as const;

/** Two rows change one value; of those of one entry the lower id is met first. */
const swapRows = async (c: Choosing): Promise<Tampering> => {
  const [table, key, column, entity] = c.random.pick(SWAPS);
  const rows = await c.on.rows(
    `SELECT ${key}, journal_seq, ${column} FROM ${table} WHERE jurisdiction_id = $1 ORDER BY journal_seq, ${key}`,
    [c.county.id],
  );
  const a = c.random.pick(rows);
  const others = rows.filter((row) => row[2] !== a[2]);
  const [first, second] = [a, c.random.pick(others)].sort((x, y) => rows.indexOf(x) - rows.indexOf(y));
  if (first === undefined || second === undefined) throw new Error("nothing to swap");
  const set = `UPDATE ${table} SET ${column} = $3 WHERE jurisdiction_id = $1 AND ${key} = $2`;
  const swap = [
    [set, [c.county.id, String(first[0]), table === "source" ? "f".repeat(64) : String(second[2])]],
    [set, [c.county.id, String(second[0]), String(first[2])]],
    [set, [c.county.id, String(first[0]), String(second[2])]],
  ] as const;
  return {
    what: `swap ${table}.${column}`,
    how: swap,
    expected: { entity, entityId: String(first[0]), seq: Number(first[1]) },
  };
};

/** A copy of a row under a new id, which names the entry of the row that it was copied from. */
const COPIES: readonly (readonly [table: string, entity: Entity, set: string])[] = [
  ["observation", "observation", `observation_id = '${"f".repeat(8)}-ffff-7fff-8fff-ffffffffffff'`],
  ["target", "target", "target_id = gen_random_uuid(), version = 99"],
  ["adjudication", "adjudication", "adjudication_id = gen_random_uuid()"],
  ["observation_withdrawal", "withdrawal", "observation_id = gen_random_uuid()"],
  ["post", "post", "post_id = gen_random_uuid(), role = 'security-officer', account_id = 'mallory'"],
  ["source", "source", "source_id = gen_random_uuid(), sha256 = repeat('e', 64)"],
];

const insertCopy = async (c: Choosing): Promise<Tampering> => {
  const [table, entity, set] = c.random.pick(COPIES);
  const key = table === "observation_withdrawal" ? "observation_id" : `${table}_id`;
  const [id, at] = await pickRow(
    c,
    `SELECT ${key}, journal_seq FROM ${table} WHERE jurisdiction_id = $1 ORDER BY 1`,
  );
  return {
    what: `insert into ${table}`,
    how: [
      [
        `CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT * FROM ${table} WHERE jurisdiction_id = $1 AND ${key} = $2`,
        [c.county.id, String(id)],
      ],
      [`UPDATE copy SET ${set}`, []],
      [`INSERT INTO ${table} SELECT * FROM copy`, []],
    ],
    // A withdrawal or settlement of nothing is joined to nothing: that is why they are looked at from their own side.
    expected: { entity, seq: Number(at) },
  };
};

/** Rows that name no entry are met after the last one. */
const insertUnnumbered = async (c: Choosing): Promise<Tampering> => {
  const seq = c.county.last + 1;
  const unit = `INSERT INTO org_unit SELECT jurisdiction_id, 'slipped-in', NULL, '新', '', 'town', 'qingshan',
      '/city/qingshan/slipped-in/', 9, NULL, NULL, '/qingshan/slipped-in/.', NULL
    FROM jurisdiction WHERE jurisdiction_id = $1`;
  if (c.random.chance(0.5))
    return {
      what: "insert into org_unit",
      how: [[unit, [c.county.id]]],
      expected: { entity: "org-unit", entityId: "slipped-in", seq },
    };
  const [id, source, began] = await pickRow(c, FIGURES);
  return {
    what: "insert into figure",
    how: [
      [
        "CREATE TEMP TABLE copy ON COMMIT DROP AS SELECT * FROM figure WHERE jurisdiction_id = $1 AND figure_id = $2",
        [c.county.id, String(id)],
      ],
      [
        "UPDATE copy SET figure_id = gen_random_uuid(), status = 'open', observation_id = NULL, target_id = NULL",
        [],
      ],
      [`INSERT INTO figure SELECT * FROM copy`, []],
    ],
    expected: { entity: "figure", entityId: String(source), seq: Number(began) },
  };
};

const insertEntry = async (c: Choosing): Promise<Tampering> => ({
  what: "insert into journal",
  how: [
    [
      `INSERT INTO journal (jurisdiction_id, seq, at, person, action, entity, entity_id, before, after, prev_hash, hash,
         account_id, post, algorithm, line, place)
       SELECT jurisdiction_id, $2::bigint, at, person, action, entity, entity_id, before, after, hash, reverse(hash),
         account_id, post, algorithm, line, place
       FROM journal WHERE jurisdiction_id = $1 ORDER BY seq DESC LIMIT 1`,
      [c.county.id, `${c.county.last + 1}`],
    ],
  ],
  expected: { entity: "journal", entityId: `${c.county.last + 1}`, seq: c.county.last + 1 },
});

const changeHead = async (c: Choosing): Promise<Tampering> => {
  const { last, id } = c.county;
  const back = 1 + c.random.upTo(last - 1);
  const where = "WHERE jurisdiction_id = $1";
  const made = c.random.pick([
    { how: `UPDATE journal_head SET seq = seq + 3 ${where}`, seq: last + 1 },
    { how: `UPDATE journal_head SET seq = seq - ${back} ${where}`, seq: last - back + 1 },
    { how: `UPDATE journal_head SET hash = reverse(hash) ${where}`, seq: last },
    { how: `DELETE FROM journal_head ${where}`, seq: 1 },
  ]);
  return {
    what: made.how.startsWith("DELETE") ? "delete from journal_head" : "edit journal_head",
    how: [[made.how, [id]]],
    expected: { entity: "journal", entityId: `${made.seq}`, seq: made.seq },
  };
};

const changeAnchor = async (c: Choosing): Promise<Tampering> => {
  const { day, seq } = c.random.pick(c.county.anchors);
  const where = "WHERE jurisdiction_id = $1 AND day = $2";
  const made = c.random.pick([
    { how: `UPDATE journal_anchor SET hash = reverse(hash) ${where}`, seq, id: day },
    { how: `UPDATE journal_anchor SET seq = seq - 1 ${where}`, seq: seq - 1, id: day },
    { how: `UPDATE journal_anchor SET day = '2020-01-01' ${where}`, seq, id: "2020-01-01" },
  ]);
  return {
    what: "edit journal_anchor",
    how: [[made.how, [c.county.id, day]]],
    expected: { entity: "anchor", entityId: made.id, seq: made.seq },
  };
};

const OWN: Readonly<Record<string, string>> = {
  ...{ name_zh: "'x'", name_en: "'x'", unit: "'x'", line: "'trade'", nature: "'stock'", aliases: `'["x"]'` },
  definition: `'{"nature":"stock"}'`,
};

const changeProposal = async (c: Choosing): Promise<Tampering> => {
  const [[seq] = []] = await c.on.rows(
    "SELECT seq FROM journal WHERE jurisdiction_id = $1 AND action = 'indicator.propose'",
    [c.county.id],
  );
  const column = c.random.pick(Object.keys(OWN));
  return {
    what: `edit indicator.${column}`,
    how: [[`UPDATE indicator SET ${column} = ${OWN[column]} WHERE proposed_by = $1`, [c.county.id]]],
    expected: { entity: "indicator", entityId: "tea", seq: Number(seq) },
  };
};

const changeJurisdiction = async (c: Choosing): Promise<Tampering> => ({
  what: "edit jurisdiction",
  how: [
    [
      `UPDATE jurisdiction SET ${c.random.pick(["name = 'x'", "demo = NOT demo", "org_unit_id = 'city'"])} WHERE jurisdiction_id = $1`,
      [c.county.id],
    ],
  ],
  expected: { entity: "jurisdiction", entityId: c.county.id, seq: 1 },
});

type Choose = (c: Choosing) => Promise<Tampering>;

const editObservation: Choose = (c) => editRow(c, OBSERVATION);

/** How often each. */
const KINDS: readonly (readonly [Choose, number])[] = [
  [editRow, 30],
  [editObservation, 14],
  [editFigure, 12],
  [editVersion, 16],
  [editDerived, 14],
  [editWithHash, 3],
  [editEntry, 14],
  [deleteEntry, 4],
  [insertEntry, 2],
  [swapEntries, 4],
  [swapRows, 6],
  [deleteRow, 12],
  [deleteFigure, 3],
  [insertCopy, 9],
  [insertUnnumbered, 4],
  [changeHead, 6],
  [changeAnchor, 6],
  [changeProposal, 4],
  [changeJurisdiction, 2],
];
const WEIGHTED: readonly Choose[] = KINDS.flatMap(([choose, weight]) =>
  Array.from({ length: weight }, () => choose),
);

export const chooseTampering = (c: Choosing): Promise<Tampering> => c.random.pick(WEIGHTED)(c);
