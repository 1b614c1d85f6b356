import type { Document } from "../document.ts";
import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { ownBase } from "./base-period.ts";
import { PeriodScope } from "./period-scope.ts";
import {
  defaultPeriod,
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
  for (const draft of drafts) {
    while (next < tokens.periods.length && (tokens.periods[next] as PeriodToken).start < draft.token.start) {
      scope.meet(tokens.periods[next] as PeriodToken);
      next++;
    }
    draft.period = periodOf(document, draft, scope, plans, tokens.periods[next - 1]);
  }
}

function periodOf(
  document: Document,
  draft: Draft,
  scope: PeriodScope,
  plans: PlansByLength,
  last: PeriodToken | undefined,
): DraftSlot<string> {
  const use = ownBase(document.text, last, draft);
  if (use === "period" && last !== undefined) {
    const value = periodValue(last, document.setting, false, true, scope.year, plans);
    return stated(value, "attach/period-of-base", last.start, last.end);
  }
  const slot = reportedPeriod(document, draft, scope, plans);
  if (use === "year-before") return inferred(yearBefore(slot.value), "attach/period-year-before");
  if (draft.modality.rule === "classify/plan-number" && !isPartPlanned(document.text, draft, last))
    return inferred(wholeYearOf(slot.value), "attach/period-of-plan");
  return slot;
}

function reportedPeriod(
  { setting }: Document,
  draft: Draft,
  scope: PeriodScope,
  plans: PlansByLength,
): DraftSlot<string> {
  const planned = draft.modality.value === "target" && draft.modality.rule !== "classify/plan-number";
  const done = draft.modality.rule === "classify/actual-word" || draft.left.cue.adverb === true;
  const value = (token: PeriodToken) => periodValue(token, setting, planned, done, scope.year, plans);
  const own = scope.inSentence(draft);
  scope.passed(draft);
  if (own !== undefined && draft.left.cue.from && own.kind === "plan")
    // 未来五年由7条增加到15条: the plan's years are those of the end, not of the start.
    return inferred(defaultPeriod(setting, false), "attach/period-of-start");
  if (own !== undefined) return stated(value(own), "attach/period-in-sentence", own.start, own.end);
  const carried = scope.carried(draft);
  const isOver = planned && carried !== undefined && endYear(value(carried)) < setting.year;
  if (carried !== undefined && !isOver) return inferred(value(carried), "attach/period-scope");
  return inferred(defaultPeriod(setting, planned), "attach/period-of-report");
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
