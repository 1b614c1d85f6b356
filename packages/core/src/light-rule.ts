/**
 * Light rules are data: what is looked at, where the bands lie and which edge belongs to which, what each colour is
 * called and what follows. No colour has a meaning of its own: blue is praise in one city and a first reminder in
 * another (field rules §1.3), so a light carries its word and its tone.
 */
import { type AmountLike, compare, type DecimalText } from "./decimal.ts";
import type { LocalDate } from "./plain-date.ts";
import type { Bilingual } from "./text.ts";

export const MEASURES = [
  "gap-pp",
  "schedule-ratio",
  "growth",
  "growth-gap-pp",
  "peer-gap-pp",
  "task-completion",
  "quarter-task-completion",
  "consecutive-misses",
  "months-overdue",
  "months-since",
  "days-late",
  "days-left",
  "rank-gap",
  "reminders",
  "judgement",
] as const;
/**
 * What a band may look at:
 * - `gap-pp` completion − schedule, 百分点, below schedule negative
 * - `schedule-ratio` done ÷ due, %: 36 is 36 % of schedule, 64 % short
 * - `growth` cumulative growth, %; `growth-gap-pp` growth − target; `peer-gap-pp` growth − average of the wider area
 * - `task-completion`, `quarter-task-completion` done ÷ task of the single month or quarter, %
 * - `consecutive-misses` months in a row in which the month task was missed
 * - `months-overdue` months in a row, this one included, in which something due has not happened; 0 is on plan
 * - `months-since` months since an event without the one that should follow; `null`-like absence means it followed
 * - `days-late` days past a due date, early negative; `days-left` days to a deadline
 * - `rank-gap` places better than the target, worse negative
 * - `reminders` how many formal reminders have gone unanswered
 * - `judgement` a word that a person chose, for rules that are not arithmetic
 */
export type Measure = (typeof MEASURES)[number];

/** What is known for one light. Numbers are exact; `judgement` is a word. */
export type Measurements = { readonly [M in Exclude<Measure, "judgement">]?: AmountLike } & {
  readonly judgement?: string;
};

export type Edge = { readonly value: DecimalText; readonly inclusive: boolean };

/** One thing that must hold. `from` and `to` bound a number; `is` lists words. */
export type Condition = {
  readonly measure: Measure;
  readonly from?: Edge;
  readonly to?: Edge;
  readonly is?: readonly string[];
};

export type LightColour = "green" | "yellow" | "orange" | "red" | "blue" | "grey";
/** 达到 · 关注 · 滞后 · 无灯 · 表扬: how bad it is, whatever the colour. */
export type LightTone = "good" | "watch" | "bad" | "none" | "praise";

export type Light = { readonly colour: LightColour; readonly tone: LightTone; readonly word: Bilingual };

export type LightBand = Light & {
  /** All must hold. */
  readonly when: readonly Condition[];
  /** What follows, in the rule's own words: 约谈, 督办函. */
  readonly consequence?: string;
};

export type LightRule = {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** Who issued it: "银川市". */
  readonly place: string;
  /** What it is applied to: 进度, 开工, 入库, 资金. */
  readonly object: Bilingual;
  /** The measurement without which the rule cannot speak. */
  readonly basis: Measure;
  /** Read in order; the first band whose conditions all hold gives the light. */
  readonly bands: readonly LightBand[];
  /** Where the published rule says nothing: "低于序时 0–10 个百分点". Kept, never filled in. */
  readonly hole?: Bilingual;
  readonly validFrom: LocalDate | null;
  readonly validUntil: LocalDate | null;
  readonly source: string;
};

/** The light of one reading, with the rule that said so. */
export type LightReading = {
  readonly light: Light;
  readonly rule: { readonly id: string; readonly version: string };
  readonly consequence: string | null;
  readonly note: Bilingual | null;
};

export const NO_LIGHT: Light = { colour: "grey", tone: "none", word: { zh: "无灯", en: "No light" } };
export const NOT_REPORTED: Light = { colour: "grey", tone: "none", word: { zh: "未报", en: "Not reported" } };

const within = (value: AmountLike, { from, to }: Condition): boolean => {
  const low = from === undefined ? 1 : compare(value, from.value);
  const high = to === undefined ? -1 : compare(value, to.value);
  return (
    (low > 0 || (low === 0 && from?.inclusive === true)) &&
    (high < 0 || (high === 0 && to?.inclusive === true))
  );
};

const holds = (condition: Condition, seen: Measurements): boolean => {
  const value = seen[condition.measure];
  if (value === undefined) return false;
  return condition.is === undefined ? within(value, condition) : condition.is.includes(String(value));
};

/** Whether the measurement that the rule is based on is known. */
export const canApply = (rule: LightRule, seen: Measurements): boolean => seen[rule.basis] !== undefined;

export const isInForce = (rule: LightRule, day: LocalDate): boolean =>
  (rule.validFrom === null || rule.validFrom <= day) && (rule.validUntil === null || day <= rule.validUntil);

/** Reads the rule. Where no band holds there is no light, and a note that says whether the rule has a hole there. */
export const applyLightRule = (rule: LightRule, seen: Measurements): LightReading => {
  const from = { id: rule.id, version: rule.version };
  if (!canApply(rule, seen)) return { light: NO_LIGHT, rule: from, consequence: null, note: NOT_MEASURED };
  const band = rule.bands.find((b) => b.when.every((c) => holds(c, seen)));
  if (band === undefined)
    return { light: NO_LIGHT, rule: from, consequence: null, note: rule.hole ?? NO_BAND };
  const { colour, tone, word } = band;
  return { light: { colour, tone, word }, rule: from, consequence: band.consequence ?? null, note: null };
};

const NOT_MEASURED: Bilingual = { zh: "缺少该规则所需的数据", en: "What the rule looks at is not known" };
const NO_BAND: Bilingual = { zh: "规则未规定此情形", en: "The rule says nothing of this case" };
