/** How the columns of an office's workbook are headed, for a return of one month. Pure. */
import type { ReturnField } from "@xushi/contract";
import {
  cumulative,
  endMonth,
  endYear,
  month,
  type Period,
  parsePeriod,
  parseUnit,
  previousYear,
} from "@xushi/core";
import { headWords, type NamedField, readHeaderWord, type TableWords } from "@xushi/office";
import type { CountyIndicator } from "../../county/indicator-row.ts";

const NOTES = [
  "备注",
  "说明",
  "情况说明",
  "原因说明",
  "变动原因",
  "原因分析",
  "remark",
  "remarks",
  "note",
  "notes",
];
/** Whose numbers they are, of these words; 责任单位 is who answers for them. */
const PLACES = ["地区", "地区名称", "区域", "辖区", "县区", "镇街", "乡镇", "街道", "place", "region"];
const MONTHS = ["本月", "当月"];

const AMOUNTS = headWords("value").filter((word) => !/累计|本期|^[a-z]/.test(word));
const GROWTHS = [...headWords("growth"), "比上年增长", "比去年同期增长", "较上年同期增长", "同比增减"];

const before = (heads: readonly string[], words: readonly string[]): string[] =>
  heads.flatMap((head) => words.map((word) => head + word));

/** 本月累计 is the year so far; 本月 alone is the month. */
const HEADS: Readonly<Record<ReturnField, readonly string[]>> = {
  indicator: [...headWords("indicator"), "项目", "项目名称", "名称", "统计指标", "经济指标", "指标内容"],
  unit: headWords("unit"),
  value: [
    ...headWords("value"),
    ...before(["累计", "本月累计", "本年"], AMOUNTS),
    ...["本月累计", "本年", "期末", "本月末", "本月底", "本月止"],
  ],
  growth: [...GROWTHS, ...before(["累计", "本月累计", "本年", "本期"], GROWTHS)],
  note: NOTES,
  month: [...MONTHS, ...before(MONTHS, AMOUNTS)],
  monthGrowth: before(MONTHS, GROWTHS),
  place: PLACES,
  period: headWords("period"),
};

const IGNORED = [...headWords("ignored"), ...headWords("orgUnit"), ...headWords("target")].filter(
  (word) => !NOTES.includes(word) && !PLACES.includes(word),
);

const NUMBERS: ReadonlySet<ReturnField> = new Set(["value", "growth", "month", "monthGrowth"]);

const FIELDS: readonly NamedField[] = (Object.keys(HEADS) as ReturnField[]).map((field) => ({
  ...{ field, titles: HEADS[field], aliases: [], isNumber: NUMBERS.has(field) },
}));

/** 比上年同期增长 is growth; 上年同期 is last year. */
const COMPARED = /(?:比|较)(?:上年|去年)(?:同期)?/g;
const OTHER = /上年|去年|同期|上月|上期|目标|计划|任务|完成率|占比|比重|排名|位次|名次/;

const isOther = (header: string): boolean => OTHER.test(header.replace(COMPARED, ""));

export const returnWords = (
  returned: Period,
  indicators: readonly Pick<CountyIndicator, "unit">[],
  isName: (text: string) => boolean,
): TableWords => ({
  fields: FIELDS,
  ignored: IGNORED,
  bases: [...new Set(indicators.map(({ unit }) => parseUnit(unit).base))],
  reword: rewordHead(returned),
  isOther,
  naming: { field: "indicator", isName },
});

/**
 * In October's return 1-10月累计 and 2026年1-10月 are 累计, 10月 is 本月, 2025年1-10月 is 上年同期; 1-9月 stays what it is, and is
 * no column of this return.
 */
export const rewordHead =
  (returned: Period) =>
  (head: string): string => {
    const level = head
      .normalize("NFKC")
      .replace(/\s+/gu, "")
      .replace(/^(?:截至|截止)/u, "");
    const said = readHeaderWord(level).period;
    if (said === undefined || !level.startsWith(said)) return head;
    const meant = meaningOf(said.replace(/[份止]$/u, ""), returned);
    if (meant === undefined) return head;
    const rest = level.slice(said.length).replace(/^[-_:/]/u, "");
    return (meant + rest).replace(/^累计累计/u, "累计");
  };

const meaningOf = (said: string, returned: Period): string | undefined => {
  const period = parsePeriod(said.replace(/^[本今当]年/u, ""), endYear(returned));
  const year = cumulative(endYear(returned), endMonth(returned));
  const alone = month(endYear(returned), endMonth(returned));
  if (period === undefined) return undefined;
  if (period.id === year.id) return "累计";
  if (period.id === alone.id) return "本月";
  return period.id === previousYear(year).id || period.id === previousYear(alone).id ? "上年同期" : undefined;
};
