/** Seals anew, with the current key, what an older key or another algorithm sealed. */
import type { Engine } from "../engine/engine.ts";
import type { Keyring } from "./keyring.ts";
import { currentPrefix, openSealed, seal } from "./seal.ts";
import { type SealedColumn, sealedColumns } from "./sealed-columns.ts";

export type Unopened = {
  readonly table: string;
  readonly column: string;
  readonly jurisdictionId: string | null;
  readonly rowId: string;
  readonly code: "malformed" | "unknown-key" | "altered";
};

export type Resealed = { readonly resealed: number; readonly unopened: readonly Unopened[] };

const BATCH = 200;

/**
 * In batches, each one statement that touches one jurisdiction and only values that are still what was read: it may be cut
 * off and run again, and run beside a server. What does not open is left as it is, and told.
 */
export const reseal = async (
  engine: Pick<Engine, "rows">,
  keyring: Keyring,
  columns: readonly SealedColumn[] = sealedColumns,
): Promise<Resealed> => {
  let resealed = 0;
  const unopened: Unopened[] = [];
  for (const column of columns) {
    for (const jurisdictionId of await jurisdictionsIn(engine, column)) {
      const work = { engine, keyring, column, jurisdictionId };
      let after: string | null = "";
      while (after !== null) {
        const batch = await resealBatch(work, after);
        resealed += batch.resealed;
        unopened.push(...batch.unopened);
        after = batch.last;
      }
    }
  }
  return { resealed, unopened };
};

type Work = {
  readonly engine: Pick<Engine, "rows">;
  readonly keyring: Keyring;
  readonly column: SealedColumn;
  readonly jurisdictionId: string | null;
};

const jurisdictionsIn = async (
  engine: Pick<Engine, "rows">,
  { table, ofJurisdiction }: SealedColumn,
): Promise<(string | null)[]> => {
  if (!ofJurisdiction) return [null];
  const rows = await engine.rows(`SELECT DISTINCT jurisdiction_id FROM ${table} ORDER BY 1`);
  return rows.map(([id]) => String(id));
};

const resealBatch = async (work: Work, after: string) => {
  const { column, keyring, jurisdictionId } = work;
  const rows = (await oldRows(work, after)) as [rowId: string, sealed: string][];
  const unopened: Unopened[] = [];
  const [ids, old, fresh]: [string[], string[], string[]] = [[], [], []];
  for (const [rowId, sealed] of rows) {
    const place = { jurisdictionId, table: column.table, column: column.column, rowId };
    const opened = openSealed(sealed, keyring, place);
    if (!opened.ok) unopened.push({ ...place, code: opened.code });
    else {
      ids.push(rowId);
      old.push(sealed);
      fresh.push(seal(opened.text, keyring, place));
    }
  }
  const resealed = ids.length === 0 ? 0 : await replace(work, ids, old, fresh);
  return { resealed, unopened, last: rows.length < BATCH ? null : (rows.at(-1)?.[0] ?? null) };
};

const inJurisdiction = ({ column, jurisdictionId }: Work, parameter: string) =>
  column.ofJurisdiction
    ? { where: `t.jurisdiction_id = ${parameter}`, params: [jurisdictionId] }
    : { where: "true", params: [] };

const oldRows = (work: Work, after: string) => {
  const { table, id, column } = work.column;
  const { where, params } = inJurisdiction(work, "$3");
  return work.engine.rows(
    `SELECT t.${id}::text, t.${column} FROM ${table} t
     WHERE ${where} AND t.${id}::text COLLATE "C" > $1 AND NOT starts_with(t.${column}, $2)
     ORDER BY t.${id}::text COLLATE "C" LIMIT ${BATCH}`,
    [after, currentPrefix(work.keyring), ...params],
  );
};

const replace = async (work: Work, ids: string[], old: string[], fresh: string[]): Promise<number> => {
  const { table, id, column } = work.column;
  const { where, params } = inJurisdiction(work, "$4");
  const changed = await work.engine.rows(
    `UPDATE ${table} t SET ${column} = v.fresh
     FROM unnest($1::text[], $2::text[], $3::text[]) AS v(id, old, fresh)
     WHERE ${where} AND t.${id}::text = v.id AND t.${column} = v.old RETURNING 1`,
    [ids, old, fresh, ...params],
  );
  return changed.length;
};
