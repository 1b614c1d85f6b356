import type { JournalRow } from "@xushi/ledger";
import type { SheetToWrite } from "@xushi/office";
import type { Books } from "../county/books.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type JournalFilters, journalQuery } from "./read-journal.ts";

/** More than a sheet that a person reads; a spreadsheet ends at a million rows. */
const MOST = 100_000;
const PAGE = 1000;

const HEADS = {
  zh: ["序号", "时间", "经手人", "账号", "岗位", "动作", "对象", "对象编号", "改动前", "改动后", "校验值"],
  en: ["seq", "at", "person", "account", "post", "action", "entity", "entity id", "before", "after", "hash"],
} as const;

const cellsOf = (row: JournalRow): string[] => [
  String(row.seq),
  row.at,
  row.person,
  row.accountId ?? "",
  row.post ?? "",
  row.action,
  row.entity,
  row.entityId,
  textOf(row.before),
  textOf(row.after),
  row.hash,
];

/** A cell holds 32,767 characters. */
const textOf = (value: unknown): string => (value === null ? "" : JSON.stringify(value).slice(0, 32_000));

/** The journal as the filters leave it, oldest first; that it was taken out is itself an entry. */
export const journalSheet = async (
  { acting, county }: Books,
  lang: "zh" | "en",
  filters: JournalFilters,
): Promise<Outcome<SheetToWrite[]>> => {
  if (!acting.access.write.includes("audit")) return refused("journal.for-auditors");
  const rows: JournalRow[] = [];
  for (let before: number | undefined; rows.length < MOST; ) {
    const page = await county.journal({
      ...journalQuery(filters),
      limit: PAGE,
      ...(before === undefined ? {} : { before }),
    });
    rows.push(...page);
    before = page.at(-1)?.seq;
    if (page.length < PAGE) break;
  }
  await county.recordEvent({
    action: "journal.export",
    entity: "journal",
    entityId: county.jurisdictionId,
    detail: { rows: rows.length, ...filters },
  });
  const columns = HEADS[lang].map((header) => ({ header }));
  const sheet = { name: lang === "zh" ? "流水" : "Journal", columns, rows: rows.reverse().map(cellsOf) };
  return done([sheet]);
};
