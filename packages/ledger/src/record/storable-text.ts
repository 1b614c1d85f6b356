/**
 * Text as PostgreSQL can hold it. NUL and lone surrogates, which only damaged or hostile files carry, become U+FFFD;
 * the length stays, so that spans keep pointing at the same characters.
 */
export const storable = (text: string): string =>
  text.isWellFormed() && !text.includes("\0") ? text : text.replaceAll("\0", "\uFFFD").toWellFormed();

/** The same for every string inside plain data, keys included. What can be stored as it is comes back itself, not as a copy. */
export const storableData = <T>(value: T): T => (isStorable(value) ? value : (clean(value) as T));

const isStorable = (value: unknown): boolean => {
  if (typeof value === "string") return storable(value) === value;
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isStorable);
  for (const key in value) {
    if (storable(key) !== key || !isStorable((value as Record<string, unknown>)[key])) return false;
  }
  return true;
};

const clean = (value: unknown): unknown => {
  if (typeof value === "string") return storable(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), clean(inner)]));
};
