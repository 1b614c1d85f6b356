/** Plain rows as the checks take them, with what the demo county knows of its places and their former names. */
import type { CheckedFigures, OutdatedName } from "@xushi/core";
import {
  indexFigures,
  ledgerValue,
  localDate,
  parseUnit,
  period,
  toBase,
  toPlain,
} from "../../packages/core/src/index.ts";
import { INDICATOR_RELATIONS, OUTDATED_INDICATOR_NAMES } from "../../packages/registers/src/index.ts";
import type { CleanYear } from "./clean-year.ts";
import type { PlainRow } from "./row.ts";

export const toView = (rows: readonly PlainRow[], { county, indicators }: CleanYear): CheckedFigures =>
  indexFigures({
    figures: rows.map((r) => ({ ...r, periodId: period(r.periodId).id, value: baseValueOf(r, indicators) })),
    indicators,
    parents: new Map(
      county.orgUnits.flatMap((u) => (u.parentKey === null ? [] : [[u.key, u.parentKey] as const])),
    ),
    relations: { ...INDICATOR_RELATIONS, shares: new Set([...INDICATOR_RELATIONS.shares, ...OWN_SHARES]) },
    outdated: [...OUTDATED_INDICATOR_NAMES, ...FORMER_TOWNS],
  });

const baseValueOf = (r: PlainRow, indicators: CleanYear["indicators"]): string => {
  const unit = parseUnit(r.unit);
  const indicator = indicators.get(r.indicatorId);
  const inBase = toPlain(toBase(r.written, unit));
  return indicator === undefined ? inBase : ledgerValue(r.measure, inBase, unit.base, indicator);
};

/** The county's own rates. */
const OWN_SHARES: readonly string[] = [
  "family-doctor-rate",
  "risk-cleared-rate",
  "hotline-satisfaction",
  "petition-cases-resolved",
];

const formerly = (name: string, now: string, year: number): OutdatedName => ({
  of: "place",
  name,
  validUntil: localDate(`${year}-12-31`),
  now,
  source: "序川县行政区划沿革",
});

/** Two townships became towns, and one town was renamed. */
const FORMER_TOWNS: readonly OutdatedName[] = [
  formerly("柳林乡", "柳林镇", 2015),
  formerly("古渡乡", "古渡镇", 2019),
  formerly("大白沙镇", "白沙镇", 2006),
];
