/** The three industries and GDP: where all parts are printed, their sum is the whole. Levels only; growth does not add up. */
import { sub, sum, toPlain } from "../decimal.ts";
import type { Check } from "./check.ts";
import type { PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf, shownIn } from "./finding.ts";
import { distanceOf, overlap, sumRanges } from "./printed.ts";

export const PARTS_MAKE_WHOLE: Check = {
  rule: "parts-make-whole",
  run: (view) => {
    const sums = new Map(view.relations.sums.map((s) => [s.whole, s.parts]));
    const cases = view.of("level").flatMap((whole) => {
      const ids = sums.get(whole.indicator.id);
      if (ids === undefined) return [];
      const parts = ids.flatMap((id) => view.at(whole.orgUnitId, id, whole.period.id, "level")[0] ?? []);
      return parts.length === ids.length ? [{ whole, parts }] : [];
    });
    const odd = cases.filter((c) => !overlap(c.whole.range, sumRanges(c.parts.map((p) => p.range))));
    return { compared: cases.length, findings: odd.map(finding) };
  },
};

type Case = { readonly whole: PlacedFigure; readonly parts: readonly PlacedFigure[] };

const finding = ({ whole, parts }: Case): Finding => {
  const total = sum(parts.map((p) => p.value));
  const gap = distanceOf(whole.range, sumRanges(parts.map((p) => p.range)));
  const shown = shownIn(total, whole.indicator.unit);
  const by = shownIn(sub(total, whole.value), whole.indicator.unit);
  return {
    rule: "parts-make-whole",
    severity: "warn",
    message: {
      zh: `${numberOf(whole).zh}，各部分合计 ${shown}，相差 ${by}。`,
      en: `${numberOf(whole).en}; its parts add up to ${shown}, a difference of ${by}.`,
    },
    by: { value: toPlain(gap), unit: whole.baseUnit },
    numbers: [linked(total, whole.baseUnit, parts), linked(whole.value, whole.baseUnit, [whole])],
  };
};
