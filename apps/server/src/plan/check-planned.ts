import { coreCurve, type PlannedTarget, type Text } from "@xushi/contract";
import { compare, curveProblem, isNegative, type Period, parseAmount, roundHalfUp } from "@xushi/core";
import type { Vocabulary } from "../county/vocabulary.ts";

/** One field of one row of a draft that cannot be set. */
export type PlanProblem = {
  /** From 0. */
  readonly row: number;
  readonly field:
    | "indicator"
    | "place"
    | "kind"
    | "value"
    | "valueMax"
    | "owner"
    | "curve"
    | "upon"
    | "right";
  readonly found: string;
  readonly expected: Text;
};

type Wrong = Omit<PlanProblem, "row">;

/** Everything that is wrong with the rows as they are written; what the books say against them, the ledger knows. */
export const planProblems = (
  rows: readonly PlannedTarget[],
  vocabulary: Vocabulary,
  period: Period,
): PlanProblem[] => {
  const seen = new Map<string, number>();
  return rows.flatMap((target, row) => {
    const key = `${target.orgUnitId} ${target.indicatorId} ${target.kind}`;
    const before = seen.get(key);
    seen.set(key, before ?? row);
    const wrong = [...unknownIn(target, vocabulary), ...valueWrong(target), ...curveWrong(target, period)];
    if (before !== undefined)
      wrong.push({ field: "indicator", found: target.indicatorId, expected: onlyOnce(before) });
    return wrong.map((w) => ({ row, ...w }));
  });
};

const unknownIn = (t: PlannedTarget, { indicators, units }: Vocabulary): Wrong[] => {
  const wrong: Wrong[] = [];
  if (!indicators.has(t.indicatorId))
    wrong.push({
      field: "indicator",
      found: t.indicatorId,
      expected: { zh: "目录里的指标", en: "an indicator of the catalogue" },
    });
  if (!units.has(t.orgUnitId)) wrong.push({ field: "place", found: t.orgUnitId, expected: A_UNIT });
  if (t.ownerId != null && !units.has(t.ownerId))
    wrong.push({ field: "owner", found: t.ownerId, expected: A_UNIT });
  return wrong;
};

/** 第 0 位 and −3 starts are slips of the pen, not targets. */
const valueWrong = ({ kind, value, valueMax }: PlannedTarget): Wrong[] => {
  const accumulates = kind === "amount" || kind === "count";
  if (accumulates && isNegative(value))
    return [
      { field: "value", found: value, expected: { zh: "不小于零的数", en: "a number not below zero" } },
    ];
  if ((kind === "rank" || kind === "count") && compare(value, roundHalfUp(value)) !== 0)
    return [{ field: "value", found: value, expected: { zh: "整数", en: "a whole number" } }];
  if (kind === "rank" && compare(value, 1) < 0)
    return [{ field: "value", found: value, expected: { zh: "第 1 位起的位次", en: "a place from 1" } }];
  if (kind !== "range") return [];
  const end = valueMax === null ? undefined : parseAmount(valueMax);
  return end !== undefined && compare(end, value) >= 0
    ? []
    : [
        {
          field: "valueMax",
          found: valueMax ?? "",
          expected: { zh: "不小于下限的上限", en: "an upper end not below the lower" },
        },
      ];
};

const curveWrong = ({ curve, kind }: PlannedTarget, period: Period): Wrong[] => {
  const problem = curve === undefined ? null : curveProblem(coreCurve(curve), kind, period);
  return problem === null || curve === undefined
    ? []
    : [{ field: "curve", found: curve.kind, expected: { ...problem } }];
};

const A_UNIT: Text = { zh: "本县的区域或单位", en: "an org unit held here" };

const onlyOnce = (row: number): Text => ({
  zh: `同一目标只出现一次（第 ${row + 1} 行已有）`,
  en: `each target once (row ${row + 1} has it)`,
});
