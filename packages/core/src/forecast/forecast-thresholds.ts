import type { Threshold } from "../checks/thresholds.ts";

/** Where a forecast draws its lines. */
export const FORECAST_THRESHOLDS = {
  pastYears: { value: 3, why: "Two years have one difference, which is no spread", source: "[unverified]" },
  months: { value: 2, why: "January alone says little: the Spring Festival moves", source: "[unverified]" },
  leastSpread: {
    value: 0.05,
    why: "Least spread of the rest of the year, as a logarithm: three quiet years do not promise a quiet fourth",
    source: "back-test on generated counties (docs/forecast.md); [unverified] for real ones",
  },
} as const satisfies Readonly<Record<string, Threshold>>;
