import type { Indicator, Plan, PlanRow } from "@xushi/contract";
import { CURVES_OF, parseUnit, type TargetKind } from "@xushi/core";

const COUNTED: ReadonlySet<string> = new Set([
  "个",
  "家",
  "项",
  "件",
  "处",
  "宗",
  "座",
  "所",
  "人",
  "套",
  "张",
]);

/** The kinds of target that an indicator can have, the usual one first: what only has growth has no amount to reach. */
export const kindsOf = ({
  nature,
  valuation,
  unit,
}: Pick<Indicator, "nature" | "valuation" | "unit">): readonly [TargetKind, ...TargetKind[]] => {
  if (valuation === "growth_only") return ["growth", "rank"];
  if (nature !== "flow") return ["level", "range", "growth", "rank"];
  return COUNTED.has(parseUnit(unit).base)
    ? ["count", "amount", "growth", "rank"]
    : ["amount", "count", "growth", "rank"];
};

/** The row of a target that is not there yet. */
export const emptyRow = (indicator: Indicator, kind: TargetKind, plan: Plan): PlanRow => ({
  indicatorId: indicator.id,
  name: indicator.name,
  group: indicator.group,
  kind,
  ...unitsOf(indicator, kind),
  targetId: null,
  value: null,
  valueMax: null,
  periodId: `${plan.year}-01/${plan.year}-12`,
  version: 0,
  curve: emptyCurve(kind),
  due: [],
  ownerId: null,
  ownerName: "",
  mayPlan: plan.mayPlan,
  lastYear: null,
  parts:
    kind === "amount" || kind === "count"
      ? plan.parts
          .filter((part) => part.isPlace)
          .map(({ orgUnitId, name }) => ({ orgUnitId, name, value: null, version: 0, lastYear: null }))
      : [],
  sum: "0",
  rest: null,
  split: null,
  versions: [],
});

const unitsOf = ({ unit, displayUnit }: Indicator, kind: TargetKind) => {
  if (kind === "growth") return { unit: "%", displayUnit: "%" };
  return kind === "rank" ? { unit: "位", displayUnit: "位" } : { unit, displayUnit };
};

const emptyCurve = (kind: TargetKind): PlanRow["curve"] => {
  const [first] = CURVES_OF[kind];
  return first === "growth" || first === "level" ? { kind: first } : { kind: "linear" };
};
