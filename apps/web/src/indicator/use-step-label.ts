import type { YearStep } from "@xushi/contract";
import { MONTHS_EN } from "@xushi/core";
import { useCallback } from "react";
import { useLang } from "../i18n/use-lang.ts";

/** The month a step ends with: 3月, and 1–2月 for the first that holds two; `isShort` leaves 月 out. */
export const useStepLabel = (isShort = false): ((step: YearStep | undefined) => string) => {
  const lang = useLang();
  return useCallback(
    (step) => {
      if (step === undefined) return "";
      const month = Number(step.periodId.slice(-2));
      const name = (m: number) => (lang === "zh" ? `${m}` : (MONTHS_EN[m - 1] ?? ""));
      const span = step.months > 1 ? `${name(month - step.months + 1)}–${name(month)}` : name(month);
      return lang === "zh" && !isShort ? `${span}月` : span;
    },
    [lang, isShort],
  );
};
