/** The documents of a month: county bulletin, progress of works, tables by town and by county. */
import type { LocalDate } from "@xushi/core";
import { LINES } from "@xushi/registers";
import { type Bulletin, writeBulletin } from "./bulletin.ts";
import { bulletinOn, type MonthRef } from "./calendar.ts";
import type { Fact } from "./fact.ts";
import { factsOf, type World } from "./facts.ts";

const NUMERALS = "一二三四五六七八九十";

export const bulletinsOf = (world: World, ref: MonthRef, asOf: LocalDate): readonly Bulletin[] => {
  const facts = factsOf(world, ref);
  const id = `${ref.year}-${String(ref.month).padStart(2, "0")}`;
  const on = bulletinOn(ref, asOf);
  const when = `${ref.year}年${ref.month}月`;
  const made = (
    key: string,
    publisher: string,
    title: string,
    lead: string,
    about: readonly Fact[],
    by: Sectioning,
  ) =>
    about.length === 0
      ? []
      : [writeBulletin({ key: `${key}:${id}`, title, publisher, publishedOn: on, lead }, by(about))];
  return [
    ...made("county", "序川县统计局", `序川县${when}统计月报`, COUNTY_LEAD, facts.county, byGroup),
    ...made("works", "序川县督查室", `序川县${when}重点工作进展`, WORKS_LEAD, facts.works, byGroup),
    ...made("towns", "序川县统计局", `序川县${when}各镇主要指标`, TOWNS_LEAD, facts.towns, byIndicator),
    ...made("city", "序阳市统计局", `序阳市${when}各县区主要指标`, CITY_LEAD, facts.city, byIndicator),
  ];
};

const COUNTY_LEAD =
  "现将全县主要统计指标印发如下。总量按现价计算，地区生产总值及其构成、规模以上工业增加值增速按可比价计算。";
const WORKS_LEAD = "按照年度目标任务分解表，现将各项重点工作进展通报如下。数据由责任单位报送，督查室汇总。";
const TOWNS_LEAD = "现将各镇主要指标完成情况印发如下，各镇合计为全县数。";
const CITY_LEAD = "现将各县区主要指标完成情况印发如下，排名不分先后。";

type Section = { readonly heading: string; readonly facts: readonly Fact[] };
type Sectioning = (facts: readonly Fact[]) => readonly Section[];

const numbered = (sections: readonly Section[]): readonly Section[] =>
  sections.map((s, i) => ({ ...s, heading: i < 10 ? `${NUMERALS[i]}、${s.heading}` : s.heading }));

const byGroup: Sectioning = (facts) =>
  numbered(
    LINES.map(({ name: { zh } }) => ({
      heading: zh,
      facts: facts.filter((f) => f.indicator.group === zh),
    })).filter((s) => s.facts.length > 0),
  );

const byIndicator: Sectioning = (facts) =>
  [...new Set(facts.map((f) => f.indicator))].map((i) => ({
    heading: i.name.zh,
    facts: facts.filter((f) => f.indicator === i),
  }));
