import type { RateReading } from "@xushi/contract";

/** Sums of money are large: they are read in 亿元. */
export const countUnit = ({ unit, value }: Pick<RateReading, "unit" | "value">): string =>
  unit === "元" && (value ?? "").replace(/\..*$/, "").length > 8 ? "亿元" : unit;
