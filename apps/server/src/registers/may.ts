import type { Line, Place } from "@xushi/core";
import type { Books } from "../county/books.ts";

export type ItemRight = "report" | "settle";
/** Of targets and observations too. */
export type PlacedRight = ItemRight | "plan";

type Standing = { readonly line: Line; readonly place: Place };

/** Whether a button is worth showing; what is then done, the database decides. */
export const mayAt = ({ acting }: Pick<Books, "acting">, right: PlacedRight, at: Standing): boolean =>
  acting.access.write.some(
    (pattern) =>
      `${right}:${at.place}`.startsWith(pattern) || `${right}:${at.line}@${at.place}`.startsWith(pattern),
  );

/** Over the whole county: it alone is sure to see every item. */
export const mayRollUp = (books: Pick<Books, "acting" | "vocabulary">, { line }: Pick<Standing, "line">) => {
  const { places, jurisdiction } = books.vocabulary;
  return mayAt(books, "settle", { line, place: places.get(jurisdiction.orgUnitId) ?? "" });
};

/** Somewhere in the register's line: at which unit, the new item will say. */
export const mayAdd = ({ acting }: Pick<Books, "acting">, { line }: Pick<Standing, "line">): boolean =>
  acting.access.write.some(
    (pattern) => pattern.startsWith("report:/") || pattern.startsWith(`report:${line}@`),
  );
