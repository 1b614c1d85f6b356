/** What a check says: two numbers that do not fit, by how much, in both languages. */
import { type Amount, type DecimalText, roundHalfUp, toPlain } from "../decimal.ts";
import { formatPeriod } from "../period-notation.ts";
import { formatNumber } from "../quantity.ts";
import type { Bilingual } from "../text.ts";
import { fromBase, parseUnit } from "../unit.ts";
import type { PlacedFigure } from "./checked-figures.ts";

export const RULE_IDS = [
  "implied-target",
  "cumulative-falls",
  "month-alone",
  "part-above-whole",
  "parts-make-whole",
  "places-make-whole",
  "share-above-hundred",
  "share-of-two",
  "unit-slip",
  "points-as-percent",
  "growth-against-levels",
  "off-history",
  "last-digits",
  "same-number",
  "rival-values",
  "outdated-name",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** One side of what does not fit: a number, and the figures that it is made from. */
export type LinkedNumber = {
  readonly value: DecimalText;
  readonly unit: string;
  readonly figureIds: readonly string[];
};

export type Finding = {
  readonly rule: RuleId;
  /** `warn`: one of the two must be wrong. `info`: unusual, and may be right. */
  readonly severity: "info" | "warn";
  readonly message: Bilingual;
  /** By how much they do not fit; in the base unit for amounts. */
  readonly by: { readonly value: DecimalText; readonly unit: string };
  readonly numbers: readonly [LinkedNumber, LinkedNumber];
};

/** Ten places are more than any office prints, and keep quotients short. */
export const linked = (value: Amount, unit: string, figures: readonly PlacedFigure[]): LinkedNumber => ({
  value: toPlain(roundHalfUp(value, 10)),
  unit,
  figureIds: figures.map((f) => f.id),
});

/** A value of the base unit in the unit of the indicator, to two places: "40 亿元". */
export const shownIn = (baseValue: Amount, unit: string): string =>
  `${formatNumber(toPlain(roundHalfUp(fromBase(baseValue, parseUnit(unit)), 2)))}${unit}`;

/** 序川县2026年1-10月固定资产投资 */
export const nameOf = (f: PlacedFigure): Bilingual => ({
  zh: `${f.placeAsWritten}${formatPeriod(f.period)}${f.indicator.name.zh}`,
  en: `${f.indicator.name.en}, ${f.placeAsWritten}, ${formatPeriod(f.period, "en")}`,
});

/** The name with the number as it is written: …固定资产投资54.40亿元. */
export const numberOf = (f: PlacedFigure): Bilingual => {
  const name = nameOf(f);
  const number = `${f.written.replace("-", "−")}${f.unit}`;
  return {
    zh: `${name.zh}${FACES[f.measure].zh}${number}`,
    en: `${name.en}:${FACES[f.measure].en} ${number}`,
  };
};

const FACES: Readonly<Record<PlacedFigure["measure"], Bilingual>> = {
  level: { zh: "", en: "" },
  growth: { zh: "增速", en: " growth" },
  completion: { zh: "完成率", en: " completion" },
  delta: { zh: "差值", en: " difference" },
  rank: { zh: "位次", en: " place" },
};
