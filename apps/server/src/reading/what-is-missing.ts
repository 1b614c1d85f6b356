import type { Text } from "@xushi/contract";
import { type Indicator, periodFromId, unitFits } from "@xushi/core";
import type { FigureRow } from "@xushi/ledger";
import { slotsOf } from "./figure-slots.ts";

/** What a figure still needs before it can enter the ledger; empty when nothing. */
export const whatIsMissing = (
  row: FigureRow,
  indicator: Pick<Indicator, "unit"> | undefined,
  as: "observation" | "target",
): Text[] => {
  const slots = slotsOf(row);
  return [
    ...(indicator === undefined ? [NO_INDICATOR] : []),
    ...(row.orgUnitId === null ? [NO_PLACE] : []),
    ...missingPeriod(slots.period.value),
    ...(indicator !== undefined && !unitFits(slots.kind.value, row.unit, indicator)
      ? [wrongUnit(row, indicator)]
      : []),
    ...wrongModality(slots.modality.value, as),
    ...(as === "target" && ["completion", "delta"].includes(slots.kind.value) ? [NOT_A_TARGET] : []),
  ];
};

const NO_INDICATOR: Text = {
  zh: "指标（从目录里选，或新增一项）",
  en: "an indicator (choose one or propose a new one)",
};
const NO_PLACE: Text = { zh: "区域或单位", en: "an org unit" };
const NOT_A_TARGET: Text = {
  zh: "总量、增速、水平或位次的目标（完成率和差值不能作为目标）",
  en: "an amount, growth, level or rank (a completion rate or a difference is no target)",
};

const missingPeriod = (period: string): Text[] => {
  if (periodFromId(period) !== undefined) return [];
  return period === "yearly"
    ? [{ zh: "具体年份（文中是“每年”）", en: 'the year (the text says "every year")' }]
    : [{ zh: "时期", en: "a period" }];
};

const wrongUnit = (row: FigureRow, indicator: Pick<Indicator, "unit">): Text => ({
  zh: `能换算的单位（台账按${indicator.unit}记，这里是${row.unitAsWritten}）`,
  en: `a unit that fits (the ledger keeps ${indicator.unit}, this is ${row.unitAsWritten})`,
});

const wrongModality = (modality: "actual" | "target", as: "observation" | "target"): Text[] => {
  if (as === "observation" && modality === "target")
    return [
      { zh: "实际数（这是目标，请按目标入账，或先改为实际）", en: "an actual value (this is a target)" },
    ];
  if (as === "target" && modality === "actual")
    return [
      { zh: "目标数（这是实际，请按数据入账，或先改为目标）", en: "a target value (this is an actual)" },
    ];
  return [];
};

/** "时期；区域或单位" */
export const listed = (missing: readonly Text[]): Text => ({
  zh: missing.map((m) => m.zh).join("；"),
  en: missing.map((m) => m.en).join("; "),
});
