import type { Measure } from "@xushi/contract";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { amountText, groupDigits, oneDecimal, signed } from "../number/format.ts";

export type MeasuredText = (measure: Measure, value: string, displayUnit: string) => string;

/** A value of any face of an indicator, with its unit: 143.4 亿元, 8.4 %, 第 3, −2.1 百分点. */
export const useMeasuredText = (): MeasuredText => {
  const { t } = useTranslation();
  return useCallback(
    (measure, value, displayUnit) => {
      if (measure === "level") return amountText(value, displayUnit);
      if (measure === "rank") return t("rank.nth", { place: groupDigits(value) });
      if (measure === "delta") return `${signed(value)} ${t("unit.points")}`;
      return `${oneDecimal(value)} %`;
    },
    [t],
  );
};
