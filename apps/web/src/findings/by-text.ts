import type { CheckFinding } from "@xushi/contract";
import { amountText } from "../number/format.ts";

/** 百分点 and the like are shown as they are; an amount of the base unit in the unit of its indicator. */
const AS_IT_IS: ReadonlySet<string> = new Set(["%", "百分点", "倍", "位"]);

/** By how much the two do not fit; "" where they are equal, or of units that do not compare. */
export const byText = (
  { by }: Pick<CheckFinding, "by">,
  displayUnit: string | undefined,
  points: string,
): string => {
  if (Number(by.value) === 0) return "";
  const value = by.value.replace("-", "−");
  if (by.unit === "百分点") return `${value} ${points}`;
  if (AS_IT_IS.has(by.unit) || displayUnit === undefined) return `${value} ${by.unit}`;
  return amountText(by.value, displayUnit);
};
