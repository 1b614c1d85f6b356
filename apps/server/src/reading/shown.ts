import { compare, formatNumber, fromBase, parseUnit, roundHalfUp, toPlain } from "@xushi/core";

/** For sentences: "42.0 亿元", "46.2 %", "128 家". Scaled units keep one decimal even when it is zero. */
export const shown = (baseValue: string, unit: string): string => {
  const parsed = parseUnit(unit);
  const value = roundHalfUp(fromBase(baseValue, parsed), 2);
  const scaled = compare(parsed.factor, 1) > 0 || unit === "%";
  const plain = toPlain(value);
  const number = scaled && !plain.includes(".") ? formatNumber(value, 1) : formatNumber(value);
  return `${number} ${unit}`;
};
