/**
 * Numbers made up at a desk end in 0 and 5 more often than a tenth each. Chi-square on the last digits of all levels that one
 * unit reports in a year, and of one indicator over all units beside each other; only where there are enough.
 */
import { amount } from "../decimal.ts";
import { endYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked } from "./finding.ts";
import { significantDigits } from "./printed.ts";
import { THRESHOLDS } from "./thresholds.ts";

type Group = { readonly figures: readonly PlacedFigure[]; readonly counts: readonly number[] };

export const LAST_DIGITS: Check = {
  rule: "last-digits",
  run: (view) => {
    const groups = [byUnit, byTable].flatMap((keyOf) => groupsBy(view, keyOf));
    const heaped = groups.filter((g) => chiSquare(g) > THRESHOLDS.digitChiSquare.value);
    return { compared: groups.length, findings: heaped.map(finding) };
  },
};

const byUnit = (_: CheckedFigures, f: PlacedFigure): string => `${f.orgUnitId}|${endYear(f.period)}`;
const byTable = (view: CheckedFigures, f: PlacedFigure): string =>
  `${view.parentOf(f.orgUnitId)}|${f.indicator.id}|${endYear(f.period)}`;

const groupsBy = (
  view: CheckedFigures,
  keyOf: (view: CheckedFigures, f: PlacedFigure) => string,
): readonly Group[] => {
  const free = view
    .of("level")
    .filter((f) => significantDigits(f.written).length >= THRESHOLDS.digitPlaces.value);
  return [...Map.groupBy(free, (f) => keyOf(view, f)).values()]
    .filter((figures) => figures.length >= THRESHOLDS.digitValues.value)
    .map((figures) => ({ figures, counts: countsOf(figures) }));
};

const countsOf = (figures: readonly PlacedFigure[]): readonly number[] => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const f of figures) {
    const digit = Number(significantDigits(f.written).at(-1));
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return counts;
};

const chiSquare = ({ figures, counts }: Group): number => {
  const expected = figures.length / 10;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
};

const finding = (group: Group): Finding => {
  const { figures, counts } = group;
  const expected = figures.length / 10;
  const heaps = counts.flatMap((n, digit) => (n > expected * 1.5 ? [digit] : []));
  const ending = figures.filter((f) => heaps.includes(Number(significantDigits(f.written).at(-1))));
  const [one] = figures;
  const units = new Set(figures.map((f) => f.orgUnitId)).size;
  const who = { zh: one?.placeAsWritten ?? "", en: one?.placeAsWritten ?? "" };
  const what = one?.indicator.name ?? { zh: "", en: "" };
  const share = Math.round((ending.length / figures.length) * 100);
  const usual = heaps.length * 10;
  return {
    rule: "last-digits",
    severity: "info",
    message: {
      zh: `${units === 1 ? `${who.zh}上报的 ${figures.length} 个数` : `${units} 个单位的“${what.zh}” ${figures.length} 个数`}中，末位为 ${heaps.join("、")} 的占 ${share}%，按常理约 ${usual}%。`,
      en: `Of ${figures.length} figures ${units === 1 ? `reported by ${who.en}` : `of “${what.en}” from ${units} units`}, ${share}% end in ${heaps.join(", ")}; about ${usual}% would be usual.`,
    },
    by: { value: String(share - usual), unit: "百分点" },
    numbers: [linked(amount(share), "%", ending), { value: String(usual), unit: "%", figureIds: [] }],
  };
};
