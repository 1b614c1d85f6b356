import type { Board, BoardRow } from "@xushi/contract";
import { formatPeriod, fromBase, parseUnit, period, roundHalfUp, toPlain } from "@xushi/core";
import type { SheetToWrite, ValueToWrite } from "@xushi/office";

export type Lang = "zh" | "en";

type Column = {
  readonly zh: string;
  readonly en: string;
  readonly kind?: "decimal" | "date";
  readonly format?: string;
  readonly of: (row: BoardRow, lang: Lang) => ValueToWrite;
};

const shownValue = (value: string | null | undefined, unit: string): string | null =>
  value === null || value === undefined ? null : toPlain(fromBase(value, parseUnit(unit)));
const rounded = (value: string | null, places: number): string | null =>
  value === null ? null : toPlain(roundHalfUp(value, places));
const periodName = (id: string, lang: Lang): string => formatPeriod(period(id), lang);

/** The board's columns from left to right. Amounts are in the unit that stands beside them. */
const COLUMNS: readonly Column[] = [
  { zh: "指标", en: "Indicator", of: (r, lang) => r.name[lang] },
  { zh: "分组", en: "Group", of: (r, lang) => r.group[lang] },
  { zh: "责任单位", en: "Owner", of: (r) => r.ownerName },
  { zh: "单位", en: "Unit", of: (r) => r.displayUnit },
  { zh: "目标", en: "Target", kind: "decimal", of: (r) => shownValue(r.target, r.displayUnit) },
  { zh: "目标时期", en: "Target period", of: (r, lang) => periodName(r.targetPeriodId, lang) },
  { zh: "实际", en: "Actual", kind: "decimal", of: (r) => shownValue(r.actual?.value, r.displayUnit) },
  {
    zh: "截至时期",
    en: "Through",
    of: (r, lang) => (r.actual === null ? (r.missing?.[lang] ?? "-") : periodName(r.actual.periodId, lang)),
  },
  {
    zh: "完成率（%）",
    en: "Completion (%)",
    kind: "decimal",
    format: "0.0",
    of: (r) => rounded(r.reading.completion, 4),
  },
  {
    zh: "序时（%）",
    en: "Schedule (%)",
    kind: "decimal",
    format: "0.0",
    of: (r) => rounded(r.reading.expectedShare, 4),
  },
  { zh: "差距", en: "Gap", kind: "decimal", format: "+0.0;-0.0;0.0", of: (r) => rounded(r.reading.gap, 4) },
  { zh: "差距单位", en: "Gap unit", of: (r, lang) => GAP_UNITS[r.reading.gapUnit][lang] },
  { zh: "亮灯", en: "Light", of: (r, lang) => r.reading.light.word[lang] },
  { zh: "同比（%）", en: "Growth (%)", kind: "decimal", format: "0.0", of: (r) => r.growth?.value ?? null },
  { zh: "位次", en: "Rank", of: (r) => (r.rank === null ? "" : `${r.rank.position}/${r.rank.of}`) },
  { zh: "变化", en: "Change", of: (r, lang) => (r.change === null ? "" : CHANGES[r.change.kind][lang]) },
  { zh: "说明", en: "Why", of: (r, lang) => r.reading.why[lang] },
];

const GAP_UNITS = {
  pp: { zh: "百分点", en: "pp" },
  days: { zh: "天", en: "days" },
  unit: { zh: "位", en: "places" },
} as const;

const CHANGES = {
  improved: { zh: "转好", en: "improved" },
  worsened: { zh: "转差", en: "worsened" },
  reported: { zh: "新报数", en: "reported" },
  same: { zh: "持平", en: "same" },
} as const;

/** The board as seen: same rows, same order, numbers as numbers. */
export const boardSheets = (board: Board, lang: Lang): SheetToWrite[] => [
  {
    name: `${board.orgUnitName}${board.asOf}`,
    columns: COLUMNS.map((c) => ({
      header: c[lang],
      ...(c.kind === undefined ? {} : { kind: c.kind }),
      ...(c.format === undefined ? {} : { numberFormat: c.format }),
    })),
    rows: board.rows.map((row) => COLUMNS.map((c) => c.of(row, lang))),
  },
  {
    name: lang === "zh" ? "说明" : "About",
    columns: [{ header: lang === "zh" ? "摘要" : "Summary", width: 100 }],
    rows: [[board.lead[lang]], [board.rule[lang]]],
  },
];
