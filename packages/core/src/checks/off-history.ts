/**
 * A figure that leaves its own history. Sums are looked at as the ratio to the same months of last year, beside the other
 * months of its year; stocks, shares and growth as they are. Held against the two neighbours on either side, so that a new
 * pace that stays is no alarm, and a single month that does not belong is. Short histories are not judged.
 */
import type { FigureKind } from "../figure.ts";
import { isCumulative, previousYear, startYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";
import { median, robustSpread } from "./robust.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A point of a series: what is compared, and the figures behind it. */
type Point = { readonly f: PlacedFigure; readonly at: number; readonly stretch: number };
type Judged = Point & { readonly off: number; readonly beside: PlacedFigure; readonly deviations: number };

export const OFF_HISTORY: Check = {
  rule: "off-history",
  run: (view) => {
    const judged = [...series(view, "level"), ...series(view, "growth")].flatMap(judge);
    const odd = judged.filter((p) => p.deviations > THRESHOLDS.offHistory.value);
    return { compared: judged.length, findings: odd.map(finding) };
  },
};

const series = (view: CheckedFigures, measure: FigureKind): readonly (readonly Point[])[] => {
  const points = view.of(measure).flatMap((f) => pointOf(view, f) ?? []);
  const kept = Map.groupBy(points, ({ f }) => `${f.orgUnitId}|${f.indicator.id}|${isCumulative(f.period)}`);
  return [...kept.values()].map((list) => [...list].sort((a, b) => a.f.period.last - b.f.period.last));
};

const isInPoints = ({ measure, indicator }: PlacedFigure): boolean =>
  measure === "growth" || indicator.nature === "ratio";

/** Fewer than ten of anything move by large parts of themselves. */
const FEW = 10;

const pointOf = (view: CheckedFigures, f: PlacedFigure): Point | undefined => {
  const stretch = f.indicator.nature === "flow" ? startYear(f.period) : 0;
  if (isInPoints(f)) return { f, at: f.approx, stretch };
  if (f.approx <= 0 || Number(f.written.replace(".", "")) < FEW) return undefined;
  if (f.indicator.nature === "stock") return { f, at: Math.log(f.approx), stretch };
  const [before] = view.at(f.orgUnitId, f.indicator.id, previousYear(f.period).id, "level");
  if (before === undefined || before.approx <= 0 || Number(before.written.replace(".", "")) < FEW)
    return undefined;
  return { f, at: Math.log(f.approx / before.approx), stretch };
};

/** How many on either side. */
const BESIDE = 2;

const judge = (points: readonly Point[]): readonly Judged[] => {
  if (points.length < THRESHOLDS.historyLeast.value) return [];
  const offs = points.flatMap((p, i) => {
    const from = Math.max(0, i - BESIDE);
    const near = points.slice(from, i + BESIDE + 1).filter((q) => q !== p && q.stretch === p.stretch);
    const [beside] = near;
    if (near.length < BESIDE || beside === undefined) return [];
    return [{ ...p, off: p.at - median(near.map((q) => q.at)), beside: beside.f }];
  });
  if (offs.length < THRESHOLDS.historyLeast.value) return [];
  const [first] = offs;
  const least =
    first !== undefined && isInPoints(first.f) ? THRESHOLDS.historyPoints : THRESHOLDS.historyLevels;
  const spread = Math.max(least.value, robustSpread(offs.map((o) => o.off)));
  return offs.map((o) => ({ ...o, deviations: Math.abs(o.off) / spread }));
};

const finding = ({ f, off, beside, deviations }: Judged): Finding => {
  const by = isInPoints(f)
    ? { value: off.toFixed(1), unit: "百分点" }
    : { value: ((Math.exp(off) - 1) * 100).toFixed(1), unit: "%" };
  return {
    rule: "off-history",
    severity: "info",
    message: {
      zh: `${numberOf(f).zh}，偏离相邻各期的走势 ${by.value}${by.unit}（${deviations.toFixed(0)} 倍于通常的波动），如${numberOf(beside).zh}。`,
      en: `${numberOf(f).en} leaves the course of its neighbours by ${by.value}${by.unit} (${deviations.toFixed(0)} times the usual spread), such as ${numberOf(beside).en}.`,
    },
    by,
    numbers: [linked(f.value, f.baseUnit, [f]), linked(beside.value, beside.baseUnit, [beside])],
  };
};
