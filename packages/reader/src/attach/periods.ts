import { isMeasuredByPlan } from "../classify/plan-number.ts";
import type { Document } from "../document.ts";
import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { ownBase } from "./base-period.ts";
import { PeriodScope } from "./period-scope.ts";
import {
  defaultPeriod,
  lastMonthOf,
  type PlansByLength,
  periodValue,
  plansByLength,
  wholeYearOf,
  yearBefore,
} from "./period-value.ts";

/** Gives every figure its period: stated before it in the sentence, else the scope that was set, else the report's. */
export function attachPeriods(document: Document): void {
  const { tokens, setting, drafts } = document;
  const scope = new PeriodScope(document);
  const plans = plansByLength(tokens.periods, setting);
  let next = 0;
  let previous: Draft | undefined;
  for (const draft of drafts) {
    while (next < tokens.periods.length && (tokens.periods[next] as PeriodToken).start < draft.token.start) {
      scope.meet(tokens.periods[next] as PeriodToken);
      next++;
    }
    const goesOn = continuesPlan(draft, previous);
    const period = periodOf(document, draft, scope, plans, tokens.periods[next - 1], goesOn);
    const isTimeless =
      period.basis === "inferred" && isSize(draft) && !isMeasuredByPlan(document.text, draft.token.end);
    draft.period = isTimeless
      ? TIMELESS
      : (ofTheWhole(document, draft, period, previous) ?? withItsLevel(draft, period, previous));
    previous = draft;
  }
  for (const draft of drafts) takeFromRepetition(document, draft);
}

/** 一季度完成投资25亿元。其中：城镇投资20亿元: a part is of the time of its whole, and so are the figures behind it. */
function ofTheWhole(
  { text, tokens }: Document,
  draft: Draft,
  period: DraftSlot<string>,
  previous: Draft | undefined,
): DraftSlot<string> | undefined {
  const isOpen = period.rule === "attach/period-scope" || period.rule === "attach/period-of-report";
  if (!isOpen || previous === undefined || previous.period.value === "" || draft.modality.value === "target")
    return undefined;
  const { sentence, paragraph } = draft.token;
  if (previous.token.paragraph !== paragraph) return undefined;
  if (previous.token.sentence === sentence)
    return previous.period.rule === OF_WHOLE ? previous.period : undefined;
  const isPart = text.startsWith("其中", (tokens.sentenceEnds[sentence - 1] ?? -1) + 1);
  return isPart && previous.token.sentence === sentence - 1 && previous.modality.value === "actual"
    ? inferred(previous.period.value, OF_WHOLE)
    : undefined;
}

const OF_WHOLE = "attach/period-of-whole";

/** 接待游客12万人次，同比增长15%: where no word dates either, the growth is of the time of its level. */
function withItsLevel(
  draft: Draft,
  period: DraftSlot<string>,
  previous: Draft | undefined,
): DraftSlot<string> {
  if (period.rule !== "attach/period-of-report" || !sumsUp(draft)) return period;
  if (previous?.token.sentence !== draft.token.sentence || previous.modality.value !== draft.modality.value)
    return period;
  return previous.period.rule === period.rule ? { ...period, value: previous.period.value } : period;
}

const TIMELESS = inferred("", "attach/period-of-size");
const SIZE =
  /(?:总投资|总投资额|投资总额|总投资估算|概算投资|投资概算|占地|占地面积|用地面积|建筑面积|建筑总面积|总建筑面积|全长|总长|总长度|长度|里程长|宽度|路宽|路面宽|路基宽|总库容|库容|装机容量|总装机容量|装机|床位|床位数|病床|病床数|工期|建设工期|总工期|流域面积|车道|车位|停车位|(?:工程|项目|大桥|公路|大道|[一二三四五]期)投资|设计[^，]{0,8}能力|日(?:供水|处理|加工|生产)能力|(?:^|工程|项目)投资额)$/u;

/** What SIZE can end with. */
const sizeEnds = new CharSet("资额算地积长度宽容机量位数床期道力");

/** 总投资1.2亿元, 占地30亩, 全长8公里: how large a thing is belongs to no month that a rule could infer. Not 完成投资. */
function isSize({ kind, indicator, left }: Draft): boolean {
  if (kind.value !== "level" || left.cue.achieved === true || left.cue.adverb === true) return false;
  if (!sizeEnds.hasAt(indicator.value, indicator.value.length - 1)) return false;
  return SIZE.test(indicator.value) && !/完成|新增|累计/u.test(indicator.value);
}

const HEADLINES = 3;
const LONGEST_HEADLINE = 40;

/** 序川县返还36万元 in the headline: of the time that the text gives the same amount further down, else of its first. */
function takeFromRepetition({ text, tokens, drafts }: Document, draft: Draft): void {
  const { token, value, unit, kind, modality, period } = draft;
  if (token.paragraph >= HEADLINES || period.basis === "stated" || draft.dropped !== "") return;
  const start = (tokens.paragraphEnds[token.paragraph - 1] ?? -1) + 1;
  const end = tokens.paragraphEnds[token.paragraph] ?? text.length;
  if (end - start > LONGEST_HEADLINE || /[。，,]/u.test(text.slice(start, end))) return;
  const repeated = drafts.find(
    (other) =>
      other.token.paragraph > token.paragraph &&
      other.value === value &&
      other.unit === unit &&
      other.kind.value === kind.value &&
      other.dropped === "",
  );
  const lead = drafts.find((other) => other.token.paragraph > token.paragraph && other.dropped === "");
  if (repeated === undefined && lead?.period.basis === "stated" && period.value !== "") {
    draft.period = inferred(lead.period.value, "attach/period-of-lead");
    return;
  }
  if (repeated === undefined) return;
  draft.period = inferred(repeated.period.value, "attach/period-of-headline");
  if (modality.basis === "inferred" && modality.value === "actual")
    draft.modality = inferred(repeated.modality.value, "attach/modality-of-headline");
}

/** 计划实施项目160个，年度投资120亿元: the plan number is of the plans just named, not of a year that is over. */
function continuesPlan(draft: Draft, previous: Draft | undefined): boolean {
  if (previous === undefined || previous.token.sentence !== draft.token.sentence) return false;
  return isPlanNumber(draft) && previous.modality.value === "target" && !isPlanNumber(previous);
}

function isPlanNumber({ modality }: Draft): boolean {
  return modality.rule === "classify/plan-number";
}

function periodOf(
  document: Document,
  draft: Draft,
  scope: PeriodScope,
  plans: PlansByLength,
  last: PeriodToken | undefined,
  goesOn: boolean,
): DraftSlot<string> {
  const use = ownBase(document.text, last, draft);
  if (use === "period" && last !== undefined) {
    const value = periodValue(last, document.setting, false, true, scope.yearFor(draft), plans);
    return stated(value, "attach/period-of-base", last.start, last.end);
  }
  const slot = reportedPeriod(document, draft, scope, plans, goesOn);
  if (use === "year-before") return inferred(yearBefore(slot.value), "attach/period-year-before");
  if (isPlanNumber(draft) && !isPartPlanned(document.text, draft, last))
    return inferred(wholeYearOf(slot.value), "attach/period-of-plan");
  return slot;
}

function reportedPeriod(
  { setting, text }: Document,
  draft: Draft,
  scope: PeriodScope,
  plans: PlansByLength,
  goesOn: boolean,
): DraftSlot<string> {
  const planned = goesOn || (draft.modality.value === "target" && !isPlanNumber(draft));
  const done = draft.modality.rule === "classify/actual-word" || draft.left.cue.adverb === true;
  const own = scope.inSentence(draft);
  const byDefault = () =>
    defaultPeriod(setting, planned, scope.reviews || sumsUp(draft) || own?.kind === "now");
  const value = (token: PeriodToken, year: number) =>
    token.kind === "now" && (sumsUp(draft) || scope.isFramed(token))
      ? byDefault()
      : periodValue(token, setting, planned, done, year, plans);
  scope.passed(draft);
  if (own !== undefined && draft.left.cue.from && own.kind === "plan")
    // 未来五年由7条增加到15条: the plan's years are those of the end, not of the start.
    return inferred(defaultPeriod(setting, false, true), "attach/period-of-start");
  if (own?.kind === "month" && own.relativeMonth === undefined) {
    const told = scope.beforeMonth(draft, own);
    const span = told === undefined ? value(own, 0) : lastMonthOf(value(told, scope.yearFor(draft)));
    return stated(span, "attach/period-month-told", own.start, own.end);
  }
  if (own !== undefined) {
    const span = value(own, scope.yearFor(draft));
    const stretch = scope.stretchOf(draft, own);
    if (stretch !== undefined && span.length === 15)
      return stated(
        value(stretch, 0).slice(0, 7) + span.slice(7),
        "attach/period-stretch",
        own.start,
        own.end,
      );
    return stated(span, "attach/period-in-sentence", own.start, own.end);
  }
  const carried = scope.carried(draft);
  const span = carried === undefined ? undefined : value(carried, scope.carriedYearFor(draft));
  const isOver = planned && span !== undefined && endYear(span) < setting.year;
  if (span !== undefined && !isOver && !isPresent(text, draft)) return inferred(span, "attach/period-scope");
  return inferred(byDefault(), "attach/period-of-report");
}

/** 完成投资12亿元, 增长8%, 比上年增加2万亩, 完成年度计划的82%: measured over the year so far. */
function sumsUp({ kind, left }: Draft): boolean {
  return (
    left.cue.achieved === true ||
    kind.value === "growth" ||
    kind.value === "delta" ||
    kind.value === "completion"
  );
}

const PRESENT_REACH = 12;

/** 去年10月，…。园区现有职工2000人: a state of now, whatever was told before. */
function isPresent(text: string, { token }: Draft): boolean {
  let at = token.start - 1;
  while (at > token.start - PRESENT_REACH && !isOneOf(text, at, "现")) at--;
  if (!isOneOf(text, at, "现")) return false;
  return /现[有存][^，。；、]*$/u.test(text.slice(Math.max(0, token.start - PRESENT_REACH), token.start));
}

/** A year that is over holds no plans: 2015年，… 预计可达100万元 is of now. */
function endYear(span: string): number {
  return span.length === 15 ? Number(span.slice(8, 12)) : Number.POSITIVE_INFINITY;
}

/** 二季度计划投资5亿元: the plan of that part of the year. Not 1-5月完成…，占年度计划（12亿元）的. */
function isPartPlanned(text: string, { token }: Draft, last: PeriodToken | undefined): boolean {
  if (last?.months === undefined || last.sentence !== token.sentence || token.start - last.end > 20)
    return false;
  return last.months[1] < 12 && !/[，,；;（(]|完成|实现/u.test(text.slice(last.end, token.start));
}
