import type { ObservationRow, ObservationTable } from "@xushi/office";

type Table = Pick<ObservationTable, "headerRow" | "places">;

/**
 * Where the name that a figure goes by is written: in its own row, else at the head of its column (months across, indicators
 * across). What no cell says, a period that the title does not give either, is missing at the head.
 */
export const keyPlace = (
  { headerRow, places: { keys, heads } }: Table,
  { row, cells }: Pick<ObservationRow, "row" | "cells">,
  field: "indicator" | "orgUnit" | "period",
): { readonly row: number; readonly column: string } => {
  const head = heads[columnOf(cells.value ?? cells.growth ?? cells.target ?? "")];
  const over = field === "orgUnit" ? undefined : head?.[field];
  // A head that gives only "3月" takes the year from the row; where both speak, the head says the more.
  if (over !== undefined) return split(over);
  const own = keys[field];
  if (own !== undefined) return { row, column: own };
  return head === undefined ? { row: headerRow, column: "" } : split(head.head);
};

const columnOf = (address: string): string => address.replace(/\d+$/, "");

const split = (address: string): { readonly row: number; readonly column: string } => ({
  column: columnOf(address),
  row: Number(address.replace(/^\D+/, "")),
});
