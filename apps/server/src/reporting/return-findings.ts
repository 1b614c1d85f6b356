/** What does not fit in a return, figure by figure, by the product's own checks. It is shown and never stops anybody. Pure. */
import type { ReturnFinding } from "@xushi/contract";
import {
  CHECKS,
  type CheckedFigure,
  type CheckedFigures,
  fromBase,
  indexFigures,
  type PeriodId,
  parseUnit,
  type RuleId,
  toPlain,
} from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import { INDICATOR_RELATIONS } from "@xushi/registers";
import type { CountyIndicator } from "../county/indicator-row.ts";

/** Those that can speak of one office's figures; sums over places and rivals need others' figures. */
const RULES: ReadonlySet<RuleId> = new Set([
  "cumulative-falls",
  "unit-slip",
  "share-above-hundred",
  "part-above-whole",
  "growth-against-levels",
  "off-history",
]);

/** In the base unit, as it stands in the return. */
export type ReturnedFigure = {
  readonly indicator: CountyIndicator;
  readonly periodId: string;
  readonly value: string | null;
  readonly growth: string | null;
};

export type FindingsInput = {
  readonly about: { readonly id: string; readonly name: string };
  readonly figures: readonly ReturnedFigure[];
  readonly history: readonly ObservationRow[];
};

/** By indicator. */
export const returnFindings = (input: FindingsInput): ReadonlyMap<string, readonly ReturnFinding[]> => {
  const own = input.figures.flatMap((figure) => checkedOf(input.about, figure));
  const ids = new Map(own.map(({ id, indicatorId }) => [id, indicatorId]));
  const view = viewOf(input, own);
  const found = CHECKS.filter(({ rule }) => RULES.has(rule)).flatMap((check) => check.run(view).findings);
  const placed = found.flatMap(({ rule, severity, message, numbers }) => {
    const mine = numbers.flatMap(({ figureIds }) => figureIds).flatMap((id) => ids.get(id) ?? []);
    return [...new Set(mine)].map((id) => ({ id, finding: { rule, severity, message: { ...message } } }));
  });
  const byIndicator = Map.groupBy(placed, ({ id }) => id);
  return new Map([...byIndicator].map(([id, all]) => [id, all.map(({ finding }) => finding)]));
};

/** What is held of the same period is left out: the return is about to say it anew. */
const viewOf = (
  { about, figures, history }: FindingsInput,
  own: readonly CheckedFigure[],
): CheckedFigures => {
  const said = new Set(
    own.map(({ indicatorId, periodId, measure }) => `${indicatorId} ${periodId} ${measure}`),
  );
  const indicators = new Map(figures.map(({ indicator }) => [indicator.id, indicator]));
  const held = history
    .filter((row) => !said.has(`${row.indicatorId} ${row.periodId} ${row.measure}`))
    .flatMap((row) => heldFigure(about, indicators.get(row.indicatorId), row));
  return indexFigures({
    figures: [...held, ...own],
    ...{ indicators, parents: new Map(), relations: INDICATOR_RELATIONS, outdated: [] },
  });
};

const checkedOf = (about: FindingsInput["about"], figure: ReturnedFigure): CheckedFigure[] =>
  (["level", "growth"] as const).flatMap((measure) => {
    const value = measure === "level" ? figure.value : figure.growth;
    const id = `return ${figure.indicator.id} ${measure}`;
    return value === null
      ? []
      : [asChecked(about, figure.indicator, { id, measure, value, periodId: figure.periodId })];
  });

const heldFigure = (
  about: FindingsInput["about"],
  indicator: CountyIndicator | undefined,
  { id, measure, value, periodId }: ObservationRow,
): CheckedFigure[] =>
  indicator === undefined || (measure !== "level" && measure !== "growth")
    ? []
    : [asChecked(about, indicator, { id, measure, value, periodId })];

type Number = {
  readonly id: string;
  readonly measure: "level" | "growth";
  readonly value: string;
  readonly periodId: string;
};

const asChecked = (
  about: FindingsInput["about"],
  indicator: CountyIndicator,
  { id, measure, value, periodId }: Number,
): CheckedFigure => ({
  ...{ id, measure, value, indicatorId: indicator.id, orgUnitId: about.id, reporter: about.id },
  periodId: periodId as PeriodId,
  written: measure === "level" ? toPlain(fromBase(value, parseUnit(indicator.unit))) : value,
  unit: measure === "level" ? indicator.unit : "%",
  nameAsWritten: indicator.name.zh,
  placeAsWritten: about.name,
});
