import type { County } from "../ledger.ts";
import { type Books, writing } from "./books.ts";

type Event = Parameters<County["recordEvent"]>[0];

/** What happened without a row being written: a sign-in, an export, a look at contact data. */
export const recordEvent = (books: Books, { detail, about, ...event }: Event): Promise<void> =>
  writing(books, (w) => w.record({ right: "event", ...about, ...event, before: null, after: detail }));
