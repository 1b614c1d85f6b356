import type { Finding } from "@xushi/contract";
import {
  containsPeriod,
  div,
  impliedTargetRange,
  isWithin,
  isZero,
  ledgerValue,
  mul,
  period,
  printedRange,
  toPlain,
  unitFits,
} from "@xushi/core";
import type { TargetRow } from "@xushi/ledger";
import { shown } from "../reading/shown.ts";
import type { Held, Placed } from "./held.ts";

/** How far from each other an amount and its completion rate may stand and still belong together. */
const BESIDE = 80;

/**
 * 完成有效投资19.4亿元，占年度任务的48.5%: the two together say that the year's task is 40.0亿元. Where the ledger's target is
 * another one, one of three numbers is wrong; beyond what rounding explains it is said at the completion rate.
 */
export const againstImpliedTarget = (
  completion: Placed,
  all: readonly Placed[],
  held: Held,
  placeName: string,
): Finding[] => {
  if (completion.kind !== "completion" || isZero(completion.row.value)) return [];
  const level = levelBeside(completion, all);
  if (level === undefined) return [];
  const target = held.targets.find((t) => isTargetOf(t, completion));
  const range = impliedRange(level, completion);
  if (target !== undefined && isWithin(target.value, range)) return [];
  return [finding(level, completion, target, placeName)];
};

const levelBeside = (completion: Placed, all: readonly Placed[]): Placed | undefined =>
  all
    .filter((p) => p.kind === "level" && p.slots.modality.value === "actual")
    .filter((p) => unitFits("level", p.row.unit, p.indicator))
    .filter((p) => p.indicator.id === completion.indicator.id && p.orgUnitId === completion.orgUnitId)
    .filter((p) => p.periodId === completion.periodId && distance(p, completion) <= BESIDE)
    .sort((a, b) => distance(a, completion) - distance(b, completion))[0];

const distance = (a: Placed, b: Placed): number => Math.abs(a.row.start - b.row.start);

const isTargetOf = (t: TargetRow, { indicator, orgUnitId, periodId }: Placed): boolean =>
  t.indicatorId === indicator.id &&
  t.orgUnitId === orgUnitId &&
  ["amount", "count", "level"].includes(t.kind) &&
  containsPeriod(period(t.periodId), period(periodId));

const amountOf = ({ row, indicator }: Placed): string => ledgerValue("level", row.value, row.unit, indicator);

/** What either number can stand for, rounded or cut off: 19.4 and 48.5 %. */
const impliedRange = (level: Placed, completion: Placed) =>
  impliedTargetRange(
    printedRange(amountOf(level), level.row.quote, level.row.unitAsWritten),
    printedRange(completion.row.value, completion.row.quote, completion.row.unitAsWritten),
  );

const finding = (
  level: Placed,
  completion: Placed,
  target: TargetRow | undefined,
  placeName: string,
): Finding => {
  const inferred = inferredWords(level, completion);
  const base = { code: "implied-target", observationId: null } as const;
  if (target === undefined) return { ...base, severity: "info", message: inferred, targetId: null };
  const wanted = shown(target.value, level.indicator.unit);
  const rate = isZero(target.value) ? "-" : shown(percentOf(amountOf(level), target.value), "%");
  return {
    ...base,
    severity: "warn",
    message: {
      zh: `${inferred.zh}台账中${placeName}该指标年度目标为 ${wanted}，按它计算完成率为 ${rate}。`,
      en: `${inferred.en} The ledger's target for ${placeName} is ${wanted}, which makes the completion ${rate}.`,
    },
    targetId: target.id,
  };
};

/** 推得年度任务 40.0 亿元（19.4 ÷ 48.5 %）。 */
const inferredWords = (level: Placed, completion: Placed): Finding["message"] => {
  const { unit } = level.indicator;
  const implied = shown(toPlain(div(mul(amountOf(level), 100), completion.row.value)), unit);
  const sum = `${shown(amountOf(level), unit).replace(` ${unit}`, "")} ÷ ${shown(completion.row.value, "%")}`;
  return { zh: `推得年度任务 ${implied}（${sum}）。`, en: `This implies a target of ${implied} (${sum}).` };
};

const percentOf = (part: string, whole: string): string => toPlain(div(mul(part, 100), whole, 1));
