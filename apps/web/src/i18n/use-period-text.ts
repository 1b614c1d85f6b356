import { formatPeriod, type PeriodStyle, periodFromId } from "@xushi/core";
import { useCallback } from "react";
import { useLang } from "./use-lang.ts";

/** 2026年1-10月 · Jan–Oct 2026; what is no period id stays as written. */
export const usePeriodText = (style: PeriodStyle = "months"): ((id: string) => string) => {
  const lang = useLang();
  return useCallback(
    (id) => {
      const period = periodFromId(id);
      return period === undefined ? id : formatPeriod(period, lang, style);
    },
    [lang, style],
  );
};
