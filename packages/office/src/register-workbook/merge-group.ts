import type { Field, Fields, Values } from "@xushi/core";
import { sameValue } from "./diff-values.ts";

/** A row of a group as the workbook has it; `at` is its number among the item's rows where the workbook knows it. */
export interface SaidRow {
  readonly at: number | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The item's rows of a group with what the workbook says put in. A numbered row changes that one; one without a number
 * changes the first unused one that has the same first field (the permit's name, the report's month), else it is a further
 * row. Rows that the workbook leaves out stay: as with cells, leaving out never erases, so the same workbook twice changes
 * nothing the second time.
 */
export function mergeGroup(
  fields: Fields,
  held: readonly Values[],
  said: readonly SaidRow[],
): readonly Values[] {
  const rows: Values[] = [...held];
  const used = new Set<number>();
  const numbered = said.filter(({ at }) => at !== null && at >= 1 && at <= held.length);
  for (const { at, values } of numbered) {
    const index = (at ?? 1) - 1;
    used.add(index);
    rows[index] = { ...rows[index], ...values } as Values;
  }
  for (const row of said) {
    if (numbered.includes(row)) continue;
    const index = held.findIndex((has, i) => !used.has(i) && isSameRow(fields, has, row.values));
    if (index === -1) rows.push(row.values as Values);
    else {
      used.add(index);
      rows[index] = { ...rows[index], ...row.values } as Values;
    }
  }
  return rows;
}

/** By the first field that the workbook's row has. */
function isSameRow(fields: Fields, held: Values, said: Readonly<Record<string, unknown>>): boolean {
  const key = Object.keys(fields).find((name) => said[name] !== undefined);
  return key !== undefined && sameValue(fields[key] as Field, held[key], said[key]);
}
