/** Figures in the words of a report: always the ledger's own, so that what is read agrees with what is held. */
import { amount, cumulative, type DecimalText, div, mul, type PeriodId, sub, toFixed } from "@xushi/core";
import type { MonthRef } from "../calendar.ts";
import { indicatorOf, specOf } from "../catalogue.ts";
import { periodAt, printLevel } from "../fact.ts";
import type { World } from "../facts.ts";
import { COUNTY } from "../places.ts";
import { targetText } from "../plan-curves.ts";
import { PLAN_ROWS, type PlanRow } from "../plan-rows.ts";
import { ticksText } from "../ticks.ts";
import type { DemoNews } from "../types.ts";

export type Words = {
  readonly at: MonthRef;
  /** "1-10月", "全年". */
  readonly span: string;
  /** The latest whole quarter's end, and its words: "前三季度". */
  readonly quarter: { readonly at: MonthRef; readonly span: string };
  /** "142.04亿元" at the month, or at another one. */
  readonly level: (id: string, at?: MonthRef) => string;
  /** "增长4.1%" or "下降4.1%". */
  readonly growth: (id: string, at?: MonthRef) => string;
  /** "84.6": per cent of the year's target. */
  readonly rate: (id: string) => string;
  /** "高于序时进度1.3个百分点" or "低于…". */
  readonly gap: (id: string) => string;
  /** "64.0亿元": the year's target. */
  readonly target: (id: string) => string;
  readonly news: (id: string) => DemoNews;
};

export const wordsFor = (world: World): Words => {
  const at = world.calendar.board;
  const { series } = world;
  const levelRow = (id: string): PlanRow => {
    const found = PLAN_ROWS.find((r) => r.indicatorId === id && (r.kind === "amount" || r.kind === "count"));
    if (found === undefined) throw new RangeError(`${id} has no target with an amount`);
    return found;
  };
  const ticks = (id: string, on: MonthRef): number => series.level(id, on.year, on.month);
  const level = (id: string, on: MonthRef = at): string => printLevel(id, ticks(id, on)).quote;
  const completion = (id: string) => {
    const done = ticksText(ticks(id, at), specOf(id).places);
    return div(mul(done, 100), targetText(levelRow(id), at.year));
  };
  const due = (id: string) =>
    amount(((series.curve(levelRow(id), at.year).shares?.[at.month] ?? 0) * 100).toFixed(6));
  return {
    at,
    span: spanOf(at.month),
    quarter: quarterOf(at),
    level,
    growth: (id, on = at) => {
      const tenths = series.growth(id, on.year, on.month);
      return `${tenths < 0 ? "下降" : "增长"}${ticksText(Math.abs(tenths), 1)}%`;
    },
    rate: (id) => toFixed(completion(id), 1),
    gap: (id) => {
      const text = toFixed(sub(completion(id), due(id)), 1);
      return `${text.startsWith("-") ? "低于" : "高于"}序时进度${text.replace("-", "")}个百分点`;
    },
    target: (id) => `${targetText(levelRow(id), at.year)}${indicatorOf(id).unit}`,
    news: (id) => ({
      what: "not-reported",
      orgUnitKey: COUNTY,
      indicatorId: id,
      periodId: periodAt(indicatorOf(id), at.year, at.month).id,
      value: printLevel(id, ticks(id, at)).value,
      quote: level(id),
    }),
  };
};

const spanOf = (m: number): string => (m === 12 ? "全年" : m === 1 ? "1月" : `1-${m}月`);

/** In February the latest whole quarter is last year's fourth. */
const quarterOf = ({ year, month }: MonthRef): Words["quarter"] => {
  const through = Math.floor(month / 3) * 3;
  if (through === 0) return { at: { year: year - 1, month: 12 }, span: `${year - 1}年全年` };
  const name = { 3: "一季度", 6: "上半年", 9: "前三季度", 12: "全年" }[through] ?? "";
  return { at: { year, month: through }, span: name };
};

export const yearPeriod = (year: number): PeriodId => cumulative(year, 12).id;

/** Where two numbers agree with a target of `target`: 19.4 and 48.5 % with 40.0. */
export const rateOf = (done: DecimalText, target: DecimalText): string =>
  toFixed(div(mul(done, 100), target), 1);
