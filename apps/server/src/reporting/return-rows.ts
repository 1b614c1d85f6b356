import type { ReturnRow } from "@xushi/contract";
import { convert, endDate, expectedAt, type PlanCurve, parseUnit, period, toPlain } from "@xushi/core";
import type { ItemRow, ObservationRow, TargetRow } from "@xushi/ledger";
import { baseUnitOf, type CountyIndicator } from "../county/indicator-row.ts";
import { returnFindings } from "./return-findings.ts";
import { besideOf } from "./return-history.ts";
import type { Answering } from "./return-offices.ts";
import { type FigureValues, figuresOf } from "./return-values.ts";

export type RowsInput = {
  readonly answering: Answering;
  readonly about: { readonly id: string; readonly name: string };
  readonly history: readonly ObservationRow[];
  readonly row: ItemRow | undefined;
};

/** Every indicator that is asked for, with what stands beside its fields and what the return holds. No I/O. */
export const returnRows = ({ answering, about, history, row }: RowsInput): ReturnRow[] => {
  const held = new Map(figuresOf(row).map((figure) => [figure.indicator, figure]));
  const typed = answering.asked.map(({ indicator, period: p }) => ({
    ...{ indicator, period: p, figure: held.get(indicator.id) },
    ...valuesOf(indicator, held.get(indicator.id)),
  }));
  const findings = returnFindings({
    about,
    history,
    figures: typed.map(({ indicator, period: p, value, growth }) => ({
      ...{ indicator, value, growth, periodId: p.id },
    })),
  });
  return typed.map(({ indicator, period: p, figure, value, growth }) => ({
    indicatorId: indicator.id,
    name: { ...indicator.name },
    aliases: [...indicator.aliases],
    unit: baseUnitOf(indicator),
    displayUnit: indicator.unit,
    periodId: p.id,
    takes: takesOf(indicator),
    ...besideOf(history, indicator, p),
    plan: {
      level: planAt(answering.targets, indicator, p.id, "level"),
      growth: planAt(answering.targets, indicator, p.id, "growth"),
    },
    ...{ value, growth, note: figure?.note ?? "" },
    findings: [...(findings.get(indicator.id) ?? [])],
  }));
};

const takesOf = ({ valuation }: CountyIndicator): ReturnRow["takes"] => ({
  level: valuation !== "growth_only",
  growth: valuation !== "value_only",
});

/** From the unit that it was written in to the base unit. */
const valuesOf = (indicator: CountyIndicator, figure: FigureValues | undefined) => {
  const { value, growth = null, unit = indicator.unit } = figure ?? {};
  const base =
    value === undefined ? undefined : convert(value, parseUnit(unit), parseUnit(baseUnitOf(indicator)));
  return { value: base === undefined ? null : toPlain(base), growth };
};

/** Where the plan stands at the period's end; of a place among others or a range there is no such number. */
const planAt = (
  targets: readonly TargetRow[],
  indicator: CountyIndicator,
  periodId: string,
  face: "level" | "growth",
): string | null => {
  const target = targets.find(
    ({ indicatorId, kind }) => indicatorId === indicator.id && faceOfTarget(kind) === face,
  );
  if (target === undefined) return null;
  const planned = { value: target.value, period: period(target.periodId) };
  return toPlain(expectedAt(target.curve as PlanCurve, planned, endDate(period(periodId))));
};

const faceOfTarget = (kind: TargetRow["kind"]): "level" | "growth" | null => {
  if (kind === "rank" || kind === "range") return null;
  return kind === "growth" ? "growth" : "level";
};
