/**
 * A table as text: one row a line, a JSON array of the values as PostgreSQL prints them. The same text goes in again on
 * either engine, json columns byte by byte: the journal's hashes depend on it.
 */
import type { Row, Session } from "../engine/engine.ts";
import { quoted, type TableShape } from "./table-shape.ts";

export type DumpedRows = { readonly rows: number; readonly text: string };

const PART_BYTES = 4 * 1024 * 1024;
const PART_ROWS = 5000;

/** In the order of the primary key, in parts of about 4 MB or one row where that is longer. */
export async function* dumpTable(session: Session, shape: TableShape): AsyncGenerator<DumpedRows> {
  const { columns, key } = shape;
  const at = key.map((name) => columns.findIndex((c) => c.name === name));
  let after: Row | null = null;
  for (;;) {
    const page: Row[] = await session.rows(pageQuery(shape, after !== null), after ?? []);
    const last = page.at(-1);
    if (last === undefined) return;
    after = at.map((column) => last[column] ?? null);
    yield { rows: page.length, text: page.map((row) => `${JSON.stringify(row)}\n`).join("") };
  }
}

/** The running sum bounds what one page brings into memory: a thousand sources of 60 MB are a thousand pages. */
const pageQuery = ({ name, columns, key }: TableShape, further: boolean): string => {
  const order = key.map(quoted).join(", ");
  const typeOf = (column: string) => columns.find((c) => c.name === column)?.type ?? "text";
  const bound = key.map((column, i) => `$${i + 1}::text::${typeOf(column)}`).join(", ");
  return `
    SELECT ${columns.map((c) => quoted(c.name)).join(", ")} FROM (
      SELECT page.*, row_number() OVER by_key AS backup_nth, sum(octet_length(page::text)) OVER by_key AS backup_bytes
      FROM (
        SELECT * FROM ${quoted(name)} ${further ? `WHERE (${order}) > (${bound})` : ""}
        ORDER BY ${order} LIMIT ${PART_ROWS}
      ) AS page WINDOW by_key AS (ORDER BY ${order})
    ) AS numbered WHERE backup_nth = 1 OR backup_bytes <= ${PART_BYTES} ORDER BY ${order}`;
};
