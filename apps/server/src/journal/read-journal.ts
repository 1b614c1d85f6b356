import type { JournalEntry } from "@xushi/contract";
import type { JournalQuery, JournalRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";

const PAGE = 50;

export type JournalFilters = {
  readonly q?: string | undefined;
  readonly action?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const filled = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

/** What was left empty does not narrow anything. */
export const journalQuery = (filters: JournalFilters): Omit<JournalQuery, "limit" | "before"> => {
  const { q, action, account: accountId, from, to } = filters;
  const given = {
    q: filled(q),
    action: filled(action),
    accountId: filled(accountId),
    from: filled(from),
    to: filled(to),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
};

/** 流水, newest first; one row more than a page is read to know whether there is a next one. */
export const readJournal = async (
  { county }: Books,
  { before, ...filters }: JournalFilters & { readonly before?: string | undefined },
): Promise<Outcome<{ entries: JournalEntry[]; next: number | null }>> => {
  const rows = await county.journal({
    ...journalQuery(filters),
    limit: PAGE + 1,
    ...(before === undefined ? {} : { before: Number(before) }),
  });
  const entries = rows.slice(0, PAGE).map(wireEntry);
  return done({ entries, next: rows.length > PAGE ? (entries.at(-1)?.seq ?? null) : null });
};

const wireEntry = ({ prevHash: _prev, algorithm: _algorithm, ...row }: JournalRow): JournalEntry => ({
  ...row,
  before: row.before ?? null,
  after: row.after ?? null,
});
