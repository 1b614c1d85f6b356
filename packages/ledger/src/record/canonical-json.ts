/**
 * One text for one value, so that a hash means something: JSON with keys in code-unit order and no white space, numbers
 * and strings as `JSON.stringify` writes them (RFC 8785). `{b: 1, a: "亿"}` → `{"a":"亿","b":1}`; undefined members are
 * left out. What is not JSON (NaN, functions) throws: it could not be read back as it was.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return objectText(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`Not JSON: ${String(value)}`);
};

const objectText = (value: Readonly<Record<string, unknown>>): string => {
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
};
