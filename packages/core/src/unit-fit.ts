import { toPlain } from "./decimal.ts";
import type { FigureKind } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { convert, isConvertible, parseUnit } from "./unit.ts";

/** Measure words of which one text uses one and the next another for the same count. */
const COUNTERS: ReadonlySet<string> = new Set(["个", "家", "户", "项", "件", "处", "宗", "只"]);

type Unitary = Pick<Indicator, "unit">;

/** Whether a number in this unit can be the indicator's level, growth, rank … 万美元 cannot be 亿元: that needs a rate. */
export const unitFits = (kind: FigureKind, unit: string, indicator: Unitary): boolean => {
  if (kind === "growth" || kind === "completion") return unit === "%";
  if (kind === "rank") return unit === "位";
  if (kind === "delta" && unit === "百分点") return true;
  return isSameMeasure(unit, indicator);
};

const isSameMeasure = (unit: string, indicator: Unitary): boolean => {
  const [from, to] = [parseUnit(unit), parseUnit(indicator.unit)];
  return isConvertible(from, to) || (COUNTERS.has(from.base) && COUNTERS.has(to.base));
};

/** The value in the base unit that the ledger keeps for the indicator: 亩 become 平方米, 家 stay as many 个. */
export const ledgerValue = (kind: FigureKind, value: string, unit: string, indicator: Unitary): string => {
  if (kind !== "level" && kind !== "delta") return value;
  const base = parseUnit(parseUnit(indicator.unit).base);
  const converted = convert(value, parseUnit(unit), base);
  return converted === undefined ? value : toPlain(converted);
};
