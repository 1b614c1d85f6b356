/** What a journal entry changed, field by field, so that a person can read it. */

export type Change = { readonly field: string; readonly before: string; readonly after: string };

/** Plain data on both sides; fields that are equal are left out. */
export const changesOf = (before: unknown, after: unknown): readonly Change[] => {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const change = { field, before: old.get(field) ?? "", after: now.get(field) ?? "" };
    return change.before === change.after ? [] : [change];
  });
};

/** { indicator: { value: "x", rule: "y" } } → indicator: "x"; a slot's value stands for the slot. */
const flat = (value: unknown, path = ""): Map<string, string> => {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== "object") return new Map([[path, String(value)]]);
  if (Array.isArray(value)) return new Map([[path, listOf(value)]]);
  const record = value as Record<string, unknown>;
  if ("value" in record && "basis" in record) return new Map([[path, wordOf(record.value)]]);
  return new Map(
    Object.entries(record).flatMap(([key, inner]) => [...flat(inner, path === "" ? key : `${path}.${key}`)]),
  );
};

/** Things in a list are counted, words are named. */
const listOf = (values: readonly unknown[]): string =>
  values.some((v) => typeof v === "object") ? `× ${values.length}` : values.map(wordOf).join("、");

const wordOf = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
