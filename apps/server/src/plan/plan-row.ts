import type { PlanPart, PlanRow, PlanVersion } from "@xushi/contract";
import {
  checkSplit,
  cumulative,
  endDate,
  expectedAt,
  type PlanCurve,
  period,
  type TargetKind,
  toPlain,
} from "@xushi/core";
import type { OrgUnitRow, TargetRow, TargetVersion } from "@xushi/ledger";
import { lineOfGroup } from "@xushi/registers";
import { unitsOf } from "../board/board-row.ts";
import type { Books } from "../county/books.ts";
import { type CountyIndicator, groupOf } from "../county/indicator-row.ts";
import { unitName } from "../county/vocabulary.ts";
import { mayAt } from "../registers/may.ts";
import { canSplit, isPlace } from "./plan-year.ts";

export type PlanRowInput = {
  readonly books: Books;
  readonly unitId: string;
  readonly periodId: string;
  readonly indicator: CountyIndicator;
  readonly kind: TargetKind;
  /** The version in force; `undefined`: only its parts have a target. */
  readonly own: TargetRow | undefined;
  /** Newest first. */
  readonly versions: readonly TargetVersion[];
  readonly units: readonly OrgUnitRow[];
  /** The targets of the same indicator and kind of the units below. */
  readonly handedDown: ReadonlyMap<string, TargetRow>;
  readonly lastYear: (unitId: string) => string | null;
};

/** One target of the year with its curve, its versions and what of it is handed down. */
export const planRow = (input: PlanRowInput): PlanRow => {
  const { books, indicator, kind, own, unitId, versions, lastYear } = input;
  const { vocabulary } = books;
  const parts = canSplit(kind) ? partsOf(input) : [];
  const curve = (own?.curve ?? { kind: "linear" }) as PlanCurve;
  const written = parts.map((part) => part.value);
  const check = checkSplit(own?.value ?? "0", written);
  const ownerId = own?.ownerId ?? null;
  return {
    indicatorId: indicator.id,
    name: { ...indicator.name },
    group: groupOf({ group: own?.group ?? indicator.group }),
    kind,
    ...unitsOf(kind, indicator),
    targetId: own?.id ?? null,
    value: own?.value ?? null,
    valueMax: own?.valueMax ?? null,
    periodId: input.periodId,
    version: own?.version ?? 0,
    curve: wireCurveOf(curve),
    due: own === undefined ? [] : dueByMonth(own),
    ownerId,
    ownerName: unitName(vocabulary, ownerId),
    mayPlan: mayPlan(books, indicator, unitId),
    lastYear: lastYear(unitId),
    parts,
    sum: check.sum,
    rest: own === undefined ? null : check.rest,
    split: own === undefined || parts.length === 0 ? null : check.state,
    versions: versions.map(planVersion),
  };
};

export const mayPlan = (books: Books, indicator: CountyIndicator, unitId: string): boolean =>
  mayAt(books, "plan", {
    line: lineOfGroup(indicator.group),
    place: books.vocabulary.places.get(unitId) ?? "",
  });

const partsOf = ({ units, handedDown, lastYear }: PlanRowInput): PlanPart[] =>
  units.flatMap((unit) => {
    const target = handedDown.get(unit.id);
    if (target === undefined && !isPlace(unit)) return [];
    return [
      {
        orgUnitId: unit.id,
        name: unit.name,
        value: target?.value ?? null,
        version: target?.version ?? 0,
        lastYear: lastYear(unit.id),
      },
    ];
  });

/** What should be there at the end of each month of the target's year. */
const dueByMonth = ({ curve, value, periodId }: TargetRow): string[] => {
  const whole = period(periodId);
  const year = Number(periodId.slice(0, 4));
  return Array.from({ length: 12 }, (_, m) =>
    toPlain(expectedAt(curve as PlanCurve, { value, period: whole }, endDate(cumulative(year, m + 1)))),
  );
};

const planVersion = (v: TargetVersion): PlanVersion => ({
  targetId: v.id,
  version: v.version,
  value: v.value,
  valueMax: v.valueMax,
  curve: wireCurveOf(v.curve as PlanCurve),
  reason: v.reason,
  recordedAt: v.recordedAt,
  recordedBy: v.recordedBy,
  withdrawn: v.isWithdrawn,
});

/** Core's curves are read-only; the wire's are the same data. */
const wireCurveOf = (curve: PlanCurve): PlanRow["curve"] => structuredClone(curve) as PlanRow["curve"];
