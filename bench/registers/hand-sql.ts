/** What somebody who knows these tables and this register would write for one screen: a page, and how many in each stage. */
import { fieldOf, type Register } from "../../packages/core/src/index.ts";
import type { Param, Row, Session } from "../../packages/ledger/src/engine/engine.ts";
import type { ItemQuery } from "../../packages/ledger/src/item-books.ts";

export type Screen = {
  readonly name: string;
  readonly query: ItemQuery;
  /** Conditions and order in SQL, with parameters from $2 on. */
  readonly where: string;
  readonly params: readonly Param[];
  readonly order: string;
};

const COLUMNS = "item_id, version, stage, item_values, recorded_at";

export const byHand = async (
  tx: Session,
  county: string,
  register: Register,
  { where, params, order, query }: Screen,
): Promise<{ readonly counts: Row[]; readonly rows: Row[] }> => {
  const of = `jurisdiction_id = $1 AND register_id = '${register.id}' ${where}`;
  const all = [county, ...params];
  const counts = await tx.rows(`SELECT stage, count(*) FROM item WHERE ${of} GROUP BY stage`, all);
  const stage = query.stages === undefined ? "" : `AND stage = '${query.stages[0]}'`;
  const rows = await tx.rows(
    `SELECT ${COLUMNS} FROM item WHERE ${of} ${stage} ORDER BY ${order} LIMIT 50 OFFSET ${query.offset ?? 0}`,
    all,
  );
  return { counts, rows };
};

const firstOf = (register: Register, kind: "decimal" | "date" | "choice"): string => {
  const listed = [...register.columns, ...Object.keys(register.fields)];
  const name = listed.find((each) => fieldOf(register, each)?.kind === kind);
  if (name === undefined) throw new Error(`Register ${register.id} has no ${kind}`);
  return name;
};

/** The screens of one round; what is asked for changes from round to round. */
export const screens = (register: Register, units: readonly string[], round: number): Screen[] => {
  const [amount, day, choice] = [
    firstOf(register, "decimal"),
    firstOf(register, "date"),
    firstOf(register, "choice"),
  ];
  const field = fieldOf(register, choice);
  const keys = field?.kind === "choice" ? Object.keys(field.choices) : [];
  const key = keys[round % keys.length] ?? "";
  const owner = units[round % units.length] ?? "";
  const stage = Object.keys(register.stages)[round % Object.keys(register.stages).length] ?? "";
  const word = ["茶叶", "光伏", "物流", "学校"][round % 4] ?? "";
  const offset = 50 * (round % 20);
  const newest = "recorded_at DESC, item_id DESC";
  const plain = { where: "", params: [], order: newest };
  return [
    { ...plain, name: "list", query: { offset } },
    {
      ...{ name: "filter", query: { stages: [stage], owner, where: { [choice]: [key] } } },
      ...{
        where: `AND owner_id = $2 AND item_values ->> '${choice}' = $3`,
        params: [owner, key],
        order: newest,
      },
    },
    {
      ...{ ...plain, name: "sort by amount", query: { sort: `-${amount}`, offset } },
      order: `(item_values ->> '${amount}')::numeric DESC NULLS LAST, item_id`,
    },
    {
      ...{ ...plain, name: "sort by day", query: { sort: day, offset } },
      order: `(item_values ->> '${day}') COLLATE "C" NULLS LAST, item_id`,
    },
    { ...plain, name: "sort by name", query: { sort: register.name, offset }, order: "name_key, item_id" },
    {
      ...{ name: "search", query: { search: word, sort: register.name } },
      ...{ where: "AND strpos(search, $2) > 0", params: [word], order: "name_key, item_id" },
    },
  ];
};
