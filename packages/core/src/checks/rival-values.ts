/** Two reports of the same thing that do not agree: the headline says 31 %, the table 30.1 %. */
import { type AmountLike, abs, compare, maxOf, sub, toPlain } from "../decimal.ts";
import { FIGURE_KINDS } from "../figure.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf } from "./finding.ts";
import { distanceOf, overlap } from "./printed.ts";

/**
 * Whether two values of one thing contradict each other, when each stands for anything within its slack. A rounded value
 * does not contradict a finer one.
 */
export const contradicts = (a: AmountLike, slackA: AmountLike, b: AmountLike, slackB: AmountLike): boolean =>
  compare(abs(sub(a, b)), maxOf(slackA, slackB)) > 0;

export const RIVAL_VALUES: Check = {
  rule: "rival-values",
  run: (view) => {
    const all = FIGURE_KINDS.flatMap((measure) => view.of(measure));
    const pairs = all.flatMap((f) => {
      const [first] = view.at(f.orgUnitId, f.indicator.id, f.period.id, f.measure);
      return first === undefined || first === f || first.unit !== f.unit ? [] : [{ f, first }];
    });
    const odd = pairs.filter(({ f, first }) => !overlap(f.range, first.range));
    return { compared: pairs.length, findings: odd.map(finding) };
  },
};

const finding = ({ f, first }: { readonly f: PlacedFigure; readonly first: PlacedFigure }): Finding => ({
  rule: "rival-values",
  severity: "warn",
  message: {
    zh: `${numberOf(f).zh}（${f.reporter}），而${first.reporter}为 ${first.written}${first.unit}。`,
    en: `${numberOf(f).en} (${f.reporter}); ${first.reporter} says ${first.written}${first.unit}.`,
  },
  by: { value: toPlain(distanceOf(f.range, first.range)), unit: f.baseUnit },
  numbers: [linked(f.value, f.baseUnit, [f]), linked(first.value, first.baseUnit, [first])],
});
