import { MONTHLY_RETURNS } from "@xushi/registers";
import type { Books } from "../county/books.ts";
import { mayAt } from "../registers/may.ts";

const standing = ({ vocabulary }: Pick<Books, "vocabulary">, officeId: string) => ({
  line: MONTHLY_RETURNS.line,
  place: vocabulary.places.get(officeId) ?? "",
});

/** Whether the office's return is the caller's to fill in; the database decides. */
export const mayFill = (books: Books, officeId: string): boolean =>
  mayAt(books, "report", standing(books, officeId));

/** Whether the caller would see it: an office does not read over another's shoulder because both answer for one line. */
export const maySee = (books: Books, officeId: string): boolean => {
  const { line, place } = standing(books, officeId);
  return books.acting.access.read.some(
    (pattern) => place.startsWith(pattern) || `${line}@${place}`.startsWith(pattern),
  );
};
