/** 入账 with a move: the source, its observations and the stage are one change, or none of them is made. */
import type { ItemPosting } from "../../item-books.ts";
import { append } from "../append-observations.ts";
import type { Books, Writing } from "../books.ts";
import type { BadField } from "../check-observations.ts";
import { receiveSource } from "../sources.ts";

/** Rows that cannot be written. Thrown, so that the move which they come with is undone. */
export class UnpostableError extends Error {
  override readonly name = "UnpostableError";
  readonly bad: readonly BadField[];
  constructor(bad: readonly BadField[]) {
    super("Figures of an item cannot be written");
    this.bad = bad;
  }
}

/** A source that is held already is not kept twice. @throws UnpostableError, ForbiddenError */
export const postFigures = async (
  books: Books,
  w: Writing,
  { source, observations }: ItemPosting,
): Promise<void> => {
  if (observations.length === 0) return;
  const { id } = (await receiveSource(books, w, source, [])).source;
  const appended = await append(
    w,
    observations.map((row) => ({ ...row, sourceId: id })),
  );
  if (!appended.ok) throw new UnpostableError(appended.bad);
};
