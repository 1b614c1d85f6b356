/** Bulletins: facts in sentences, and the observations that point back into them. */
import { endMonth, endYear, formatPeriod, type LocalDate, type Span, startMonth } from "@xushi/core";
import { type Draft, draft } from "./document.ts";
import type { Fact, Printed } from "./fact.ts";
import type { DemoMeasure, DemoObservation, DemoSource } from "./types.ts";

export type Bulletin = { readonly source: DemoSource; readonly observations: readonly DemoObservation[] };

export type BulletinHead = Omit<DemoSource, "text"> & { readonly lead: string };

/** One sentence a fact, one paragraph a heading. */
export const writeBulletin = (
  head: BulletinHead,
  sections: readonly { readonly heading: string; readonly facts: readonly Fact[] }[],
): Bulletin => {
  const text = draft();
  const observations: DemoObservation[] = [];
  text.say(`${head.title}\n\n${head.lead}\n`);
  for (const { heading, facts } of sections.filter((s) => s.facts.length > 0)) {
    text.say(`\n${heading}\n`);
    for (const fact of facts) observations.push(...tell(text, fact, head));
    text.say("\n");
  }
  const { key, title, publisher, publishedOn } = head;
  return { source: { key, title, publisher, publishedOn, text: text.text() }, observations };
};

/** 2026年1-10月，序川县固定资产投资51.20亿元，同比增长6.8%。 */
const tell = (text: Draft, fact: Fact, head: BulletinHead): readonly DemoObservation[] => {
  const found: DemoObservation[] = [];
  const add = (measure: DemoMeasure, printed: Printed, span: Span): void => {
    found.push(observation(fact, measure, printed, span, head.key, head.publishedOn));
  };
  text.say(`${when(fact)}，${fact.placeName}${fact.indicator.name.zh}`);
  if (fact.level !== null) {
    text.say(fact.indicator.nature === "ratio" ? "为" : "");
    add("level", fact.level, text.mark(fact.level.quote));
  }
  if (fact.growth !== null) {
    text.say(`${fact.level === null ? "" : "，"}同比${fact.growth.value.startsWith("-") ? "下降" : "增长"}`);
    add("growth", fact.growth, text.mark(fact.growth.quote));
  }
  if (fact.rank !== null) {
    text.say("，增速居全市");
    add("rank", fact.rank, text.mark(fact.rank.quote));
  }
  text.say("。");
  return found;
};

/** 2026年1-10月 · 2026年10月末 for balances · 2026年 for the year. */
const when = ({ period, indicator }: Fact): string => {
  if (indicator.nature === "flow") return formatPeriod(period, "zh", "months");
  if (indicator.nature === "stock") return `${endYear(period)}年${endMonth(period)}月末`;
  return startMonth(period) === 12 && indicator.frequency === "Y"
    ? `${endYear(period)}年`
    : formatPeriod(period, "zh", "months");
};

const observation = (
  fact: Fact,
  measure: DemoMeasure,
  printed: Printed,
  span: Span,
  sourceKey: string,
  recordedOn: LocalDate,
): DemoObservation => ({
  orgUnitKey: fact.orgUnitKey,
  indicatorId: fact.indicator.id,
  periodId: fact.period.id,
  measure,
  value: printed.value,
  status: fact.status,
  sourceKey,
  span,
  recordedOn,
});
