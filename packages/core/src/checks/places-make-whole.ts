/**
 * The towns' sum against the county. Only where every town that reports the indicator in that year has reported the period:
 * what is missing is not nought. A county may have a part of its own (县直), so that a sum below it is only worth a look.
 */
import { compare, sub, sum, toPlain } from "../decimal.ts";
import { canSum } from "../indicator.ts";
import { endYear } from "../period.ts";
import type { Check } from "./check.ts";
import type { CheckedFigures, PlacedFigure } from "./checked-figures.ts";
import { type Finding, linked, numberOf, shownIn } from "./finding.ts";
import { distanceOf, overlap, sumRanges } from "./printed.ts";

export const PLACES_MAKE_WHOLE: Check = {
  rule: "places-make-whole",
  run: (view) => {
    const levels = view.of("level").filter((f) => addsUp(view, f));
    const table = (f: PlacedFigure) => `${view.parentOf(f.orgUnitId)}|${f.indicator.id}`;
    const members = new Map<string, Set<string>>();
    for (const f of levels) {
      const key = `${table(f)}|${endYear(f.period)}`;
      members.set(key, (members.get(key) ?? new Set()).add(f.orgUnitId));
    }
    const rows = Map.groupBy(levels, (f) => `${table(f)}|${f.period.id}`);
    const cases = [...rows.values()].flatMap(
      (places) => caseOf(view, firstOfEach(places), members, table) ?? [],
    );
    const odd = cases.filter((c) => !overlap(c.whole.range, sumRanges(c.places.map((p) => p.range))));
    return { compared: cases.length, findings: odd.map(finding) };
  },
};

type Case = { readonly whole: PlacedFigure; readonly places: readonly PlacedFigure[] };

/** 人均 amounts and shares are of each place alone. */
const addsUp = (view: CheckedFigures, { indicator }: PlacedFigure): boolean =>
  (canSum(indicator) || indicator.nature === "stock") &&
  indicator.unit !== "%" &&
  !view.relations.perHead.has(indicator.id);

const firstOfEach = (places: readonly PlacedFigure[]): readonly PlacedFigure[] => [
  ...new Map(places.toReversed().map((p) => [p.orgUnitId, p])).values(),
];

const caseOf = (
  view: CheckedFigures,
  places: readonly PlacedFigure[],
  members: ReadonlyMap<string, ReadonlySet<string>>,
  table: (f: PlacedFigure) => string,
): Case | undefined => {
  const [one] = places;
  if (one === undefined || places.length < 2) return undefined;
  const parent = view.parentOf(one.orgUnitId);
  if (parent === undefined) return undefined;
  const [whole] = view.at(parent, one.indicator.id, one.period.id, "level");
  const all = members.get(`${table(one)}|${endYear(one.period)}`)?.size;
  return whole === undefined || places.length !== all ? undefined : { whole, places };
};

const finding = ({ whole, places }: Case): Finding => {
  const total = sum(places.map((p) => p.value));
  const range = sumRanges(places.map((p) => p.range));
  const shown = shownIn(total, whole.indicator.unit);
  const by = shownIn(sub(total, whole.value), whole.indicator.unit);
  return {
    rule: "places-make-whole",
    severity: compare(total, whole.value) > 0 ? "warn" : "info",
    message: {
      zh: `${numberOf(whole).zh}，下级 ${places.length} 个单位合计 ${shown}，相差 ${by}。`,
      en: `${numberOf(whole).en}; its ${places.length} units add up to ${shown}, a difference of ${by}.`,
    },
    by: { value: toPlain(distanceOf(whole.range, range)), unit: whole.baseUnit },
    numbers: [linked(total, whole.baseUnit, places), linked(whole.value, whole.baseUnit, [whole])],
  };
};
