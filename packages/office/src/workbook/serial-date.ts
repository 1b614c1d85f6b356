import type { DateShape } from "./number-formats.ts";

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/**
 * A date as Excel stores it, days since an epoch, as ISO text; undefined outside Excel's years (1900–9999). Excel
 * believes in 29 February 1900 (serial 60): earlier days are one further from the epoch than counting gives.
 */
export function serialToIso(serial: number, date1904: boolean, shape: DateShape): string | undefined {
  if (!Number.isInteger(serial) || serial < 60) return computeIso(serial, date1904, shape);
  const key = date1904 ? -serial : serial;
  let iso = days.get(key);
  if (iso === undefined) {
    iso = computeIso(serial, date1904, shape);
    if (iso !== undefined && days.size < MOST_DAYS) days.set(key, iso);
  }
  return iso;
}

/** Whole days, which the columns of a table repeat. */
const days = new Map<number, string>();
const MOST_DAYS = 20_000;

function computeIso(serial: number, date1904: boolean, shape: DateShape): string | undefined {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return undefined;
  const lateBy = !date1904 && serial < 60 ? 1 : 0;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  // Fractions of a day carry rounding noise: 8:30 is stored as 0.35416666666666669.
  const ms = Math.round((serial + lateBy) * 86_400) * 1000;
  const iso = new Date(epoch + ms).toISOString();
  if (shape === "time" && serial < 1) return iso.slice(11, 19);
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
