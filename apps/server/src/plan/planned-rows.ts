import { coreCurve, type PlannedTarget } from "@xushi/contract";
import { curveProblem, type Indicator, type Period, type PlanCurve, startYear } from "@xushi/core";
import type { ObservationRow, TargetRow, TargetUpon } from "@xushi/ledger";
import { usualRule } from "../catalogue/target-defaults.ts";
import type { Books } from "../county/books.ts";
import { defaultCurve, YEARS_BACK } from "../reading/default-curve.ts";
import { isPlace } from "./plan-year.ts";

/**
 * Drafts as the ledger takes them. What a draft leaves out is as it was before; where there was nothing, a part takes its whole's
 * curve and rule, and a new target what the county's others have.
 */
export const plannedRows = async (
  books: Books,
  period: Period,
  reason: string,
  drafts: readonly PlannedTarget[],
): Promise<TargetUpon[]> => {
  const year = startYear(period);
  const held = (await books.county.targets({ asOf: `${year}-12-31` })).filter(
    (t) => t.periodId === period.id,
  );
  const history = await historyOf(books, year, drafts);
  const rule = usualRule(held);
  const orders = new Orders(held);
  return drafts.map((draft) => {
    const before = held.find((t) => isSame(t, draft));
    const whole = wholeOf(books, held, drafts, draft);
    const indicator = books.vocabulary.indicators.get(draft.indicatorId);
    return {
      indicatorId: draft.indicatorId,
      orgUnitId: draft.orgUnitId,
      ownerId: draft.ownerId === undefined ? (before?.ownerId ?? usualOwner(books, draft)) : draft.ownerId,
      periodId: period.id,
      kind: draft.kind,
      value: draft.value,
      valueMax: draft.kind === "range" ? draft.valueMax : null,
      curve: curveOf({ draft, before, whole, indicator, history, period }),
      lightRuleId: before?.lightRuleId ?? whole?.lightRuleId ?? rule,
      sourceId: null,
      figureId: null,
      reason,
      group: before?.group ?? whole?.group ?? (indicator?.group || null),
      order: before?.order ?? orders.next(draft.orgUnitId),
      ...(draft.upon === undefined ? {} : { upon: draft.upon }),
    };
  });
};

type Named = Pick<PlannedTarget, "indicatorId" | "kind" | "orgUnitId">;

const isSame = (a: Named, b: Named): boolean =>
  a.orgUnitId === b.orgUnitId && a.indicatorId === b.indicatorId && a.kind === b.kind;

type Whole = { readonly curve: unknown; readonly lightRuleId?: string; readonly group?: string | null };

/** The target of the unit above that this one is a part of: as it is being set, else as it holds. */
const wholeOf = (
  { vocabulary }: Books,
  held: readonly TargetRow[],
  drafts: readonly PlannedTarget[],
  draft: PlannedTarget,
): Whole | undefined => {
  const parentId = vocabulary.units.get(draft.orgUnitId)?.parentId;
  if (parentId == null) return undefined;
  const named = { ...draft, orgUnitId: parentId };
  const above = held.find((t) => isSame(t, named));
  const drawn = drafts.find((d) => isSame(d, named))?.curve;
  return drawn === undefined ? above : { ...above, curve: drawn };
};

/** A town answers for its own part. */
const usualOwner = ({ vocabulary }: Books, { orgUnitId }: PlannedTarget): string | null => {
  const unit = vocabulary.units.get(orgUnitId);
  const isOwn = orgUnitId === vocabulary.jurisdiction.orgUnitId;
  return unit === undefined || isOwn || !isPlace(unit) ? null : orgUnitId;
};

type CurveInput = {
  readonly draft: PlannedTarget;
  readonly before: TargetRow | undefined;
  readonly whole: Whole | undefined;
  readonly indicator: Indicator | undefined;
  readonly history: readonly ObservationRow[];
  readonly period: Period;
};

const curveOf = ({ draft, before, whole, indicator, history, period }: CurveInput): PlanCurve => {
  if (draft.curve !== undefined) return coreCurve(draft.curve);
  const kept = (before?.curve ?? inherited(whole?.curve)) as PlanCurve | undefined;
  if (kept !== undefined && curveProblem(kept, draft.kind, period) === null) return kept;
  const own = history.filter((o) => o.orgUnitId === draft.orgUnitId && o.indicatorId === draft.indicatorId);
  return defaultCurve(draft.kind, period.id, indicator ?? { nature: "stock", valuation: "value_only" }, own);
};

/** A part keeps the pace of its whole; amounts and due dates were drawn up for the whole alone. */
const inherited = (curve: unknown): unknown => {
  const whole = curve as PlanCurve | undefined;
  if (whole?.kind === "milestones")
    return whole.milestones.every((m) => m.share !== undefined) ? whole : undefined;
  return whole?.kind === "linear" || whole?.kind === "seasonal" ? whole : undefined;
};

const historyOf = (
  { county }: Books,
  year: number,
  drafts: readonly PlannedTarget[],
): Promise<ObservationRow[]> => {
  const open = drafts.filter((d) => d.curve === undefined);
  return county.series({
    indicatorIds: [...new Set(open.map((d) => d.indicatorId))],
    orgUnitIds: [...new Set(open.map((d) => d.orgUnitId))],
    measures: ["level"],
    from: `${year - YEARS_BACK}-01`,
    to: `${year - 1}-12`,
  });
};

/** The next free place in each unit's list. */
class Orders {
  readonly #last = new Map<string, number>();
  constructor(held: readonly TargetRow[]) {
    for (const { orgUnitId, order } of held)
      this.#last.set(orgUnitId, Math.max(order, this.#last.get(orgUnitId) ?? 0));
  }
  next(orgUnitId: string): number {
    const order = (this.#last.get(orgUnitId) ?? 0) + 1;
    this.#last.set(orgUnitId, order);
    return order;
  }
}
