/** Items of registers. */
import type { ItemBooks } from "../item-books.ts";
import type { Books } from "./books.ts";

export const itemBooksOver = (_books: Books): ItemBooks => ({}) as ItemBooks;
