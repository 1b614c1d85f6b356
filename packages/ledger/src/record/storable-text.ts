/**
 * Text as PostgreSQL can hold it. NUL and lone surrogates, which only damaged or hostile files carry, become U+FFFD;
 * the length stays, so that spans keep pointing at the same characters.
 */
export const storable = (text: string): string => text.replaceAll("\0", "\uFFFD").toWellFormed();

/** The same for every string inside plain data, keys included. */
export const storableData = <T>(value: T): T => clean(value) as T;

const clean = (value: unknown): unknown => {
  if (typeof value === "string") return storable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), clean(inner)]));
};
