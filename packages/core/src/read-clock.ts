/**
 * `readClock`: a target and what was reported of it, read against the clock.
 *
 * The actual's own period sets the month: figures for 1–10月 read on 20 November stand against October's share.
 * Everything is computed from unrounded amounts, with one division at the end, so that a value that lies exactly
 * on a band's edge is seen on the edge. 16.9 % printed may differ by 0.1 from a gap printed beside it (field rules §1.1).
 */
import { type ClockReading, type LightRules, lightOf } from "./clock-reading.ts";
import { explain } from "./clock-why.ts";
import { type Amount, amount, type DecimalText, roundHalfUp, toPlain } from "./decimal.ts";
import { type Light, type Measurements, NO_LIGHT, NOT_REPORTED } from "./light-rule.ts";
import { endDate, type Period, period } from "./period.ts";
import { formatPeriod } from "./period-notation.ts";
import type { LocalDate } from "./plain-date.ts";
import { type Standing, standingOf } from "./standing.ts";
import type { TargetCore } from "./target.ts";
import type { Bilingual } from "./text.ts";

/** What was reported: cumulative value, growth in percent, or place, for a period. */
export type Actual = { readonly periodId: string; readonly value: DecimalText };

/** Why one clock shows no light: 暂缓, 不可抗力. Someone answers for it. */
export type Exemption = { readonly reason: string; readonly approver: string };

export type ClockInput = {
  readonly target: TargetCore;
  /** The latest report within the target's period; `null` when there is none. */
  readonly actual: Actual | null;
  /** The day of asking. Only decides the month when nothing is reported. */
  readonly asOf: LocalDate;
  readonly lightRule: LightRules;
  /** Unit for the words, as written: "亿元". A level in "%" is compared in 百分点 directly. */
  readonly unit?: string;
  /** The period that should have been reported (see `latestDuePeriod`). An older actual then counts as missing. */
  readonly due?: Period;
  /** Further measurements for rules that ask for more: consecutive misses, growth of the wider area. */
  readonly also?: Measurements;
  readonly exemption?: Exemption;
};

export const readClock = (input: ClockInput): ClockReading => {
  const { target, actual, due } = input;
  const reported = actual === null ? null : period(actual.periodId);
  const isStale = reported !== null && due !== undefined && reported.last < due.last;
  if (actual === null || reported === null || isStale) return missing(input, reported);
  const at = endDate(reported);
  const standing = standingOf(target, amount(actual.value), at, input.unit);
  if (standing.gap === null) return unreadable(input, standing, at, reported);
  const seen: Measurements = { ...standing.seen, ...input.also };
  const { light, rule, consequence, note } = lightOf(input.lightRule, seen, at);
  const { exemption } = input;
  return {
    state: "read",
    ...common(standing, at, reported),
    actual: toPlain(actual.value),
    completion: text(standing.completion),
    gap: text(standing.gap),
    light: exemption === undefined ? light : EXEMPT,
    rule,
    consequence: exemption === undefined ? consequence : null,
    note: exemption === undefined ? note : exemptionNote(exemption),
    why: explain({
      target,
      actual: amount(actual.value),
      reported,
      standing,
      light,
      rule,
      unit: input.unit ?? "",
    }),
  };
};

const EXEMPT: Light = { ...NO_LIGHT, word: { zh: "豁免", en: "Exempt" } };

const exemptionNote = ({ reason, approver }: Exemption): Bilingual => ({
  zh: `豁免：${reason}（${approver}批准）`,
  en: `Exempt: ${reason} (approved by ${approver})`,
});

/** Ten places are enough for people and for JSON; lights are decided before this rounding. */
const text = (value: Amount | null): DecimalText | null =>
  value === null ? null : toPlain(roundHalfUp(value, 10));

const common = (s: Standing, at: LocalDate, reported: Period | null) => ({
  basis: s.basis,
  at,
  periodId: reported?.id ?? null,
  expected: text(s.expected),
  expectedShare: text(s.expectedShare),
  unit: s.unit,
});

const nothing = (input: ClockInput) => {
  const rules = input.lightRule;
  const rule = "bands" in rules ? rules : rules[0];
  if (rule === undefined) throw new RangeError("No light rule was given");
  return { rule: { id: rule.id, version: rule.version }, consequence: null, completion: null, gap: null };
};

const missing = (input: ClockInput, reported: Period | null): ClockReading => {
  const at = input.due === undefined ? input.asOf : endDate(input.due);
  const standing = standingOf(input.target, null, at, input.unit);
  const note: Bilingual =
    reported === null
      ? { zh: "尚未报数", en: "Nothing reported yet" }
      : {
          zh: `最近一次报数为${formatPeriod(reported)}`,
          en: `Last reported for ${formatPeriod(reported, "en")}`,
        };
  const base = { ...nothing(input), ...common(standing, at, reported), actual: null };
  return { state: "missing", ...base, light: NOT_REPORTED, note, why: { steps: [], text: note } };
};

const unreadable = (input: ClockInput, standing: Standing, at: LocalDate, reported: Period): ClockReading => {
  const note: Bilingual = { zh: "目标为零，无法计算完成率", en: "The target is zero: no completion rate" };
  const base = { ...nothing(input), ...common(standing, at, reported), actual: input.actual?.value ?? null };
  return { state: "unreadable", ...base, light: NO_LIGHT, note, why: { steps: [], text: note } };
};
