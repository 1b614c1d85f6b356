/** What a column of a table of figures may hold. Key fields describe a row, measures are its numbers. */
export type KeyField = "indicator" | "unit" | "orgUnit" | "period";
export type MeasureField = "value" | "growth" | "target";
export type Field = KeyField | MeasureField;

/** Header words as offices write them, after width and case are levelled and a unit in brackets is cut off. */
const WORDS: Readonly<Record<Field | "ignored", string>> = {
  indicator: "指标 指标名称 主要指标 考核指标 指标项 indicator",
  unit: "单位 计量单位 指标单位 unit",
  orgUnit:
    "地区 区域 单位名称 镇街 镇(街道) 镇(街) 乡镇 乡镇(街道) 乡镇街道 街道 县区 县(区) 辖区 部门 责任单位 填报单位 牵头单位 地区名称 orgunit org region",
  period: "期间 月份 时期 时间 报告期 统计期 年月 年份 年度 period month date",
  value:
    "数值 本期 本期数 本期值 累计 本期累计 累计数 累计值 累计完成 本年累计 本月止累计 完成 完成数 完成值 完成额 完成情况 实际 实际数 实际完成 实际值 绝对值 绝对量 绝对额 绝对数 总量 总额 数据 value actual",
  growth: "同比 增速 增幅 同比增长 同比增速 同比增幅 增长 增长率 累计增速 累计同比 比上年同期增长 growth yoy",
  target:
    "目标 目标值 年度目标 全年目标 目标数 目标任务 年度目标任务 任务数 计划 计划数 年度计划 全年计划 target plan",
  ignored: "序号 编号 排名 位次 名次 备注 说明 上年同期 去年同期 占比 no no. rank remark remarks note",
};

/** The words of a field, as `WORDS` lists them. */
export const headWords = (field: Field | "ignored"): readonly string[] => WORDS[field].split(" ");

const MEANING = new Map<string, Field | "ignored">(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split(" ").map((word) => [word, field as Field | "ignored"] as const),
  ),
);

/** One header cell taken apart. */
export interface HeaderWord {
  /** Without unit and period: "投资（万元）" → 投资. */
  readonly name: string;
  readonly unit: string | undefined;
  /** "1-10月" of "1-10月累计", as written. */
  readonly period: string | undefined;
  readonly field: Field | "ignored" | undefined;
}

/** Periods as column heads: 1月, 1-2月, 2026年3月, 一季度, 上半年, 全年, 2026-03. */
const PERIOD =
  /^(?:(?:20\d\d|本|今|当)年)?(?:\d{1,2}(?:[-—–~～至到]\d{1,2})?月(?:份|止)?|第?[一二三四1-4](?:[-—–~至到][一二三四1-4])?季度|[上下]半年|全年)|^20\d\d年(?:度)?(?!目标|计划|任务)|^20\d\d[-/.](?:0?[1-9]|1[0-2])(?![\d-])/;

export function readHeaderWord(header: string): HeaderWord {
  const level = header.normalize("NFKC").replace(/\s+/g, "");
  const whole = MEANING.get(level.toLowerCase());
  if (whole) return { name: level, unit: undefined, period: undefined, field: whole };
  const { rest: name, unit } = cutUnit(level);
  const period = PERIOD.exec(name)?.[0];
  const rest = period === undefined ? name : name.slice(period.length).replace(/^[-_:/]/, "");
  const field = MEANING.get(rest.toLowerCase());
  // "月份" itself is the name of the period column, not a period.
  return { name: rest, unit, period, field };
}

/** Cuts "(万元)", "[%]" or a closing "%" off; "(±%)" is "%". Brackets that hold no unit, "(街道)", stay. */
function cutUnit(text: string): { rest: string; unit: string | undefined } {
  const bracket = /^(.+?)[([【]([^()[\]【】]{1,12})[)\]】]$/.exec(text);
  if (bracket?.[1] && bracket[2] && looksLikeUnit(bracket[2])) {
    return { rest: bracket[1], unit: bracket[2].replace(/^单位:/, "").replace(/^[±+]/, "") };
  }
  return text.length > 1 && text.endsWith("%")
    ? { rest: text.slice(0, -1).replace(/[,、/]$/, ""), unit: "%" }
    : { rest: text, unit: undefined };
}

function looksLikeUnit(text: string): boolean {
  return (
    /^单位:/.test(text) ||
    /^[±+]?(?:%|个?百分点|[十百千万亿]*(?:美?元|吨|人|户|个|件|家|亩|辆|套|项|次|台|条|公里|千米|米|平方米|平方公里|公顷|立方米|千瓦时|度|天|人次|标准煤|吨标准煤|克|升))(?:[/每].{1,5})?$/.test(
      text,
    )
  );
}
