import type { HeaderColumn } from "../register-workbook/header-column.ts";
import { rememberedKey } from "../register-workbook/match-columns.ts";

/** A head of several rows, each as it is meant. */
export const rewordHeader = (header: string, reword: (head: string) => string): string =>
  header.split(" / ").map(reword).join(" / ");

/**
 * Under which name a column is remembered: its head as it is meant, so that 1-10月 of October is 1-11月 of November; the second
 * column under the same head is "…#2". By column.
 */
export const columnKeys = (
  columns: readonly HeaderColumn[],
  reword: (head: string) => string,
): ReadonlyMap<number, string> => {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ column, header }) => {
      const key = rememberedKey(rewordHeader(header, reword));
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [column, count === 1 ? key : `${key}#${count}`];
    }),
  );
};
