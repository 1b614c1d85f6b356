import type { Text } from "@xushi/contract";
import {
  addDays,
  endDate,
  formatDate,
  formatPeriod,
  type Indicator,
  type LocalDate,
  type Period,
  period,
} from "@xushi/core";
import type { BoardEntry } from "@xushi/ledger";
import { RELEASE_DAYS } from "./due-period.ts";

const RHYTHM = {
  M: { zh: "按月", en: "monthly" },
  Q: { zh: "按季", en: "quarterly" },
  Y: { zh: "按年", en: "yearly" },
} as const;

/** Why there is no number, or not the one that is due; `null` when the latest due one is there. */
export const missingReason = (
  { actual }: Pick<BoardEntry, "actual">,
  indicator: Pick<Indicator, "frequency" | "lagMonths">,
  due: Period | null,
  asOf: LocalDate,
): Text | null => {
  if (due === null) return actual === null ? notDue(indicator) : null;
  const last = actual === null ? null : period(actual.periodId);
  if (last !== null && last.last >= due.last) return null;
  const by = addDays(endDate(due), RELEASE_DAYS);
  const when = by <= asOf ? overdue(by) : OTHERS_HAVE;
  return {
    zh: `未报数：${formatPeriod(due)}数据${when.zh}${last === null ? "" : `，最近一次为${formatPeriod(last)}`}`,
    en: `Not reported: ${formatPeriod(due, "en")} ${when.en}${last === null ? "" : `; last reported ${formatPeriod(last, "en")}`}`,
  };
};

const overdue = (by: LocalDate): Text => ({
  zh: `应于${formatDate(by, "zh")}前报送`,
  en: `was due by ${formatDate(by, "en")}`,
});

const OTHERS_HAVE: Text = { zh: "多数指标已报", en: "is there for most other targets" };

const notDue = ({ frequency, lagMonths }: Pick<Indicator, "frequency" | "lagMonths">): Text => ({
  zh: `未到报数时间：该指标${RHYTHM[frequency].zh}公布${lagMonths > 0 ? `、滞后 ${lagMonths} 个月` : ""}`,
  en: `Not due yet: published ${RHYTHM[frequency].en}${lagMonths > 0 ? `, ${lagMonths} month(s) later` : ""}`,
});
