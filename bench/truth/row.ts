/** One number as an office wrote it: what a statistics desk holds before anybody has judged it. */
export type PlainRow = {
  readonly id: string;
  readonly indicatorId: string;
  readonly orgUnitId: string;
  /** "2026-01/2026-10" is 1–10月, "2026-10/2026-10" is 10月当月 or 10月末. */
  readonly periodId: string;
  readonly measure: "level" | "growth" | "completion" | "delta";
  /** Digits as written, with their sign: "143.40", "-4.1". */
  readonly written: string;
  /** Unit as written: "亿元", "%", "百分点". */
  readonly unit: string;
  /** Who wrote it: "序川县统计局". */
  readonly reporter: string;
  /** What the text calls the thing and the place. */
  readonly nameAsWritten: string;
  readonly placeAsWritten: string;
};

/** The year whose figures are falsified; the years before it are what they may be held against. */
export const PLAN_YEAR = 2026;
