/** A printed number as whole steps of its last digit: "143.40" is 14340 steps of two places. Exact below 2⁵³. */
export type Ticks = { readonly ticks: number; readonly places: number };

export const toTicks = (written: string): Ticks => {
  const places = written.split(".")[1]?.length ?? 0;
  return { ticks: Number(written.replace(".", "")), places };
};

export const fromTicks = ({ ticks, places }: Ticks): string => {
  const digits = String(Math.abs(ticks)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  return `${ticks < 0 ? "-" : ""}${whole}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
};

/** The printed number times a factor, at the same number of places. */
export const scaled = (written: string, factor: number): string => {
  const { ticks, places } = toTicks(written);
  return fromTicks({ ticks: Math.round(ticks * factor), places });
};

/** The number without its point and its leading zeros: how many digits it really shows. */
export const significantDigits = (written: string): number =>
  written.replace(/[-.]/g, "").replace(/^0+/, "").length;
