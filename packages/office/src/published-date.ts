/** The county's clock: a page stamped 2026-03-01T17:00:00Z came out on 2 March there. */
const COUNTY_OFFSET_MS = 8 * 3_600_000;

/**
 * The day that a page's stamp names, as YYYY-MM-DD: "2026-03-02 09:15", "2026年3月2日", "2026/3/2" and full
 * time stamps. Undefined where there is no day, or none that exists.
 */
export function readPublishedDate(stamp: string): string | undefined {
  const zoned = /^\s*\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)\s*$/.test(stamp)
    ? Date.parse(stamp)
    : Number.NaN;
  if (!Number.isNaN(zoned)) return new Date(zoned + COUNTY_OFFSET_MS).toISOString().slice(0, 10);
  const found = /(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(stamp);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // 2026-02-30 would roll over into March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
