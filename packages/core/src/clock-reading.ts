/**
 * The reading of one clock: what should be done, what is done, how far apart they are, and who says so.
 * An indicator, a project and a case all come out as this one shape, so that one picture serves everywhere.
 */
import type { DecimalText } from "./decimal.ts";
import {
  applyLightRule,
  canApply,
  isInForce,
  type Light,
  type LightReading,
  type LightRule,
  type Measurements,
  NO_LIGHT,
} from "./light-rule.ts";
import type { PeriodId } from "./period.ts";
import type { LocalDate } from "./plain-date.ts";
import type { Bilingual } from "./text.ts";

export type ClockBasis =
  | "flow"
  | "count"
  | "growth"
  | "level"
  | "increment"
  | "range"
  | "rank"
  | "milestones"
  | "deadline";

/** Unit of the gap. */
export type GapUnit = "百分点" | "天" | "工作日" | "位";

/** One line of the arithmetic: 完成率 = 143.4 ÷ 186.0 × 100 = 77.1 %. */
export type WhyStep = {
  readonly label: Bilingual;
  /** As calculated, unrounded to ten places. */
  readonly value: DecimalText;
  /** Unit of the value: "%", "百分点", "亿元" (the value is then in 亿元), "天". */
  readonly unit: string;
  /** The sum in figures, where there is one: "143.4 ÷ 186.0 × 100". */
  readonly formula?: string;
};

export type ClockReading = {
  /**
   * `read`: there is a gap. `missing`: nothing reported for the period that is due. `unreadable`: reported, but no
   * gap can be worked out (a target of zero); `note` says why.
   */
  readonly state: "read" | "missing" | "unreadable";
  readonly basis: ClockBasis;
  /** The day on which the clock was read: the end of the actual's own period, not the day of asking. */
  readonly at: LocalDate;
  /** What the actual covers. */
  readonly periodId: PeriodId | null;
  /** What should be there at `at`, in the base unit (percent for growth, place for rank, a count for milestones). */
  readonly expected: DecimalText | null;
  readonly actual: DecimalText | null;
  /** Part of the whole target that should be done, %. `null` without a curve. */
  readonly expectedShare: DecimalText | null;
  /** Part of the whole target that is done, %. Never clamped: 155 % is legitimate. */
  readonly completion: DecimalText | null;
  /** Ahead is positive, behind is negative, whichever direction is better. */
  readonly gap: DecimalText | null;
  readonly unit: GapUnit;
  readonly light: Light;
  readonly rule: { readonly id: string; readonly version: string };
  /** What the rule says must follow: 约谈, 督办函. */
  readonly consequence: string | null;
  /** Why there is no light, or no gap. */
  readonly note: Bilingual | null;
  readonly why: { readonly steps: readonly WhyStep[]; readonly text: Bilingual };
};

/** One rule, or the rules of a scheme by precedence: the first that is in force and can speak gives the light. */
export type LightRules = LightRule | readonly LightRule[];

/**
 * The light for these measurements on that day. A rule that is not in force gives none.
 * @throws RangeError when there is no rule at all: a clock without a rule is a bug in the caller.
 */
export const lightOf = (rules: LightRules, seen: Measurements, at: LocalDate): LightReading => {
  const all: readonly LightRule[] = "bands" in rules ? [rules] : rules;
  const inForce = all.filter((r) => isInForce(r, at));
  const chosen = inForce.find((r) => canApply(r, seen)) ?? inForce[0];
  if (chosen !== undefined) return applyLightRule(chosen, seen);
  const [first] = all;
  if (first === undefined) throw new RangeError("No light rule was given");
  return {
    light: NO_LIGHT,
    rule: { id: first.id, version: first.version },
    consequence: null,
    note: { zh: "该日无有效的亮灯规则", en: "No light rule is in force on that day" },
  };
};
