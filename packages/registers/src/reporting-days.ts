import { type ReportingDays, reportingDaysFor } from "@xushi/core";

/** Statistics for a month are out by the 20th of the next. */
const RELEASE_DAYS = 20;

/**
 * 报数日程: the data departments send by the 18th, the statistics bureau has put it together by the 20th, the offices approve by the
 * 25th (field rules §6.3). A county whose days differ changes them here: `{ ...REPORTING_DAYS, due: 15 }`.
 */
export const REPORTING_DAYS: ReportingDays = reportingDaysFor(RELEASE_DAYS);
