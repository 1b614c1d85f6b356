import type { Plan } from "@xushi/contract";
import { isCumulative, isSingleMonth, period, type TargetKind } from "@xushi/core";
import type { ObservationRow, TargetRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { planRow } from "./plan-row.ts";
import { isPlace, planPeriod, possibleParts } from "./plan-year.ts";

export type PlanAsked = {
  readonly year: number;
  readonly unit?: string | undefined;
  readonly knownAt?: string | undefined;
};

/** 定目标: what one unit is to reach in a year, how it should come in, and what of it is handed down. */
export const readPlan = async (books: Books, asked: PlanAsked): Promise<Outcome<Plan>> => {
  const { vocabulary, county } = books;
  const unitId = asked.unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.units.has(unitId)) return refused("org-unit.unknown", { id: unitId });
  const periodId = planPeriod(asked.year).id;
  const at = {
    asOf: `${asked.year}-12-31`,
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
  };
  const [all, versions] = await Promise.all([
    county.targets(at),
    county.targetVersions({ ...at, orgUnitId: unitId }),
  ]);
  const targets = all.filter((t) => t.periodId === periodId);
  const units = possibleParts(vocabulary, unitId);
  const keys = keysOf(targets, unitId, new Set(units.map((u) => u.id)));
  const lastYear = await lastYearOf(
    books,
    asked,
    [...keys.values()].map((k) => k.indicatorId),
    [unitId, ...units.map((u) => u.id)],
  );
  const rows = [...keys].flatMap(([key, { indicatorId, kind }]) => {
    const indicator = vocabulary.indicators.get(indicatorId);
    if (indicator === undefined) return [];
    const same = targets.filter((t) => keyOf(t) === key);
    return [
      planRow({
        ...{ books, unitId, periodId, indicator, kind, units },
        own: same.find((t) => t.orgUnitId === unitId),
        versions: versions.filter((v) => keyOf(v) === key && v.periodId === periodId),
        handedDown: new Map(same.map((t) => [t.orgUnitId, t])),
        lastYear: (id) => lastYear.get(`${id} ${indicatorId}`) ?? null,
      }),
    ];
  });
  return done({
    orgUnitId: unitId,
    orgUnitName: unitName(vocabulary, unitId),
    year: asked.year,
    mayPlan: books.acting.access.write.some((pattern) => pattern.startsWith("plan:")),
    parts: units.map((unit) => ({ orgUnitId: unit.id, name: unit.name, isPlace: isPlace(unit) })),
    rows,
  });
};

type Key = { readonly indicatorId: string; readonly kind: TargetKind };

const keyOf = ({ indicatorId, kind }: Key): string => `${indicatorId} ${kind}`;

/** The unit's own targets as issued, then those that only units below have. */
const keysOf = (
  targets: readonly TargetRow[],
  unitId: string,
  below: ReadonlySet<string>,
): Map<string, Key> => {
  const own = targets.filter((t) => t.orgUnitId === unitId).toSorted((a, b) => a.order - b.order);
  const others = targets.filter((t) => below.has(t.orgUnitId) && (t.kind === "amount" || t.kind === "count"));
  return new Map([...own, ...others].map((t) => [keyOf(t), t]));
};

/** The whole of last year by unit and indicator: of a flow January through December, of a stock its December. */
const lastYearOf = async (
  { county }: Books,
  { year, knownAt }: PlanAsked,
  indicatorIds: readonly string[],
  orgUnitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const december = `${year - 1}-12`;
  const rows = await county.series({
    ...{
      indicatorIds: [...new Set(indicatorIds)],
      orgUnitIds,
      measures: ["level"],
      from: december,
      to: december,
    },
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  return new Map(
    rows.filter(isWholeYear).map((row) => [`${row.orgUnitId} ${row.indicatorId}`, row.value] as const),
  );
};

const isWholeYear = ({ periodId }: Pick<ObservationRow, "periodId">): boolean => {
  const p = period(periodId);
  return isCumulative(p) || isSingleMonth(p);
};
