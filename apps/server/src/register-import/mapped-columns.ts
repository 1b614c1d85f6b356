import type { ImportMapping } from "@xushi/contract";
import type { Register } from "@xushi/core";
import { SPECIAL } from "@xushi/office";
import type { z } from "zod";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { ImportJob } from "./import-job.ts";
import type { SaidColumn } from "./import-mapping.ts";

type Said = z.output<typeof ImportMapping>;

/** What a person said of the columns, checked: fields that a cell can hold, each once, and columns that are there. */
export const mappedColumns = (
  register: Register,
  { table }: ImportJob,
  { sheet, columns }: Said,
): Outcome<{ readonly said: Said; readonly remembered: readonly SaidColumn[] }> => {
  if (table === null) return refused("import.not-ready");
  const isOther = sheet !== undefined && sheet !== table.sheet;
  if (sheet !== undefined && !table.sheets.includes(sheet))
    return refused("request.invalid", { issues: `sheet: ${sheet}` });
  // Of another sheet nobody has seen the columns yet.
  if (isOther) return done({ said: { sheet, columns: [] }, remembered: [] });
  const wrong = columns.filter(
    ({ column, field }) => !isField(register, field) || !table.columns.some((c) => c.column === column),
  );
  const fields = columns.flatMap(({ field }) => field ?? []);
  if (wrong.length > 0 || new Set(fields).size < fields.length)
    return refused("request.invalid", { issues: `columns: ${wrong.map((w) => w.column).join(", ")}` });
  const remembered = columns.flatMap(({ column, field }) => {
    const shown = table.columns.find((c) => c.column === column);
    return shown === undefined || shown.field === field ? [] : [{ header: shown.header, field }];
  });
  return done({ said: { sheet: table.sheet, columns: withEarlier(table, columns) }, remembered });
};

/** What was said of other columns before still holds. */
const withEarlier = (table: NonNullable<ImportJob["table"]>, columns: Said["columns"]): Said["columns"] => {
  const named = new Set(columns.map(({ column }) => column));
  const earlier = table.columns.filter(({ by, column }) => by === "person" && !named.has(column));
  return [...columns, ...earlier.map(({ column, field }) => ({ column, field }))];
};

const isField = ({ fields }: Register, name: string | null): boolean => {
  if (name === null || name === SPECIAL.id || name === SPECIAL.stage) return true;
  const kind = Object.hasOwn(fields, name) ? fields[name]?.kind : undefined;
  return kind !== undefined && kind !== "group" && kind !== "files";
};
