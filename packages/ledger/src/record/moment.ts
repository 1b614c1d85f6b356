/** Moments are RFC 3339 in UTC to the millisecond, without a zero fraction: "2026-11-05T01:20:00Z". */

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Reads a moment with its offset; `undefined` for anything else, a local time without offset included. */
export const parseMoment = (text: string): string | undefined => {
  if (!FORM.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : momentOf(time);
};

const momentOf = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");

/** @throws RangeError when the text is not a moment: a clock or a program is wrong, not a person. */
export const moment = (text: string): string => {
  const parsed = parseMoment(text);
  if (parsed === undefined) throw new RangeError(`Not a moment: ${text}`);
  return parsed;
};

/** As PostgreSQL prints it in UTC: "2026-11-05 01:20:00.5+00" → "2026-11-05T01:20:00.500Z". */
export const momentFromSql = (text: string): string =>
  momentOf(Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace(/\+00$/, "")}Z`));
