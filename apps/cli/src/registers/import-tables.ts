import type { RegisterImport } from "@xushi/contract";
import type { Lang } from "../terminal/io.ts";
import { table } from "../terminal/table.ts";

type Change = RegisterImport["changes"][number];
type Bad = RegisterImport["bad"][number];

const MOST_CHANGES = 20;
const MOST_BAD = 50;

/** What an import would do, for a terminal: the columns as understood, counts, the first changes, what is bad. */
export const importTables = (job: RegisterImport, lang: Lang): string =>
  [columnsTable(job, lang), countsLine(job, lang), changesTable(job.changes, lang), badTable(job.bad, lang)]
    .filter((part) => part !== "")
    .join("\n");

const HEADS = {
  zh: {
    columns: ["列", "表头", "单位", "字段", "依据"],
    changes: ["行", "条目", "字段", "原来", "改为"],
    bad: ["工作表", "行", "列", "现在是", "应该是"],
  },
  en: {
    columns: ["column", "header", "unit", "field", "by"],
    changes: ["row", "item", "field", "before", "after"],
    bad: ["sheet", "row", "column", "found", "expected"],
  },
} as const;

const columnsTable = ({ columns }: RegisterImport, lang: Lang): string => {
  const [column, header, unit, field, by] = HEADS[lang].columns;
  return table<RegisterImport["columns"][number]>(
    [
      { header: column, of: (c) => c.column },
      { header: header, of: (c) => c.header, widest: 30 },
      { header: unit, of: (c) => c.unit ?? "" },
      { header: field, of: (c) => c.field ?? "-" },
      { header: by, of: (c) => c.by },
    ],
    columns,
  );
};

const countsLine = ({ counts, step }: RegisterImport, lang: Lang): string => {
  const { rows, added, changed, same, bad } = counts;
  const words = {
    zh: `${rows} 行：新增 ${added}，更改 ${changed}，不变 ${same}，不能导入 ${bad}。`,
    en: `${rows} rows: ${added} new, ${changed} changed, ${same} the same, ${bad} bad.`,
  };
  return `${words[lang]}${step === null ? "" : ` ${step[lang]}`}\n`;
};

/** New items are many and alike: they are counted; what changes is shown. */
const changesTable = (changes: readonly Change[], lang: Lang): string => {
  const rows = changes
    .filter(({ itemId }) => itemId !== null)
    .flatMap(({ row, name, fields }) => fields.map((field) => ({ row, name, ...field })));
  if (rows.length === 0) return "";
  const [row, item, field, before, after] = HEADS[lang].changes;
  return table<(typeof rows)[number]>(
    [
      { header: row, of: (r) => String(r.row), align: "right" },
      { header: item, of: (r) => r.name, widest: 24 },
      { header: field, of: (r) => r.field },
      { header: before, of: (r) => r.before, widest: 30 },
      { header: after, of: (r) => r.after, widest: 30 },
    ],
    rows.slice(0, MOST_CHANGES),
  );
};

const badTable = (bad: readonly Bad[], lang: Lang): string => {
  if (bad.length === 0) return "";
  const [sheet, row, column, found, expected] = HEADS[lang].bad;
  return table<Bad>(
    [
      { header: sheet, of: (b) => b.sheet, widest: 20 },
      { header: row, of: (b) => String(b.row), align: "right" },
      { header: column, of: (b) => b.column },
      { header: found, of: (b) => b.found, widest: 30 },
      { header: expected, of: (b) => b.expected[lang], widest: 60 },
    ],
    bad.slice(0, MOST_BAD),
  );
};
