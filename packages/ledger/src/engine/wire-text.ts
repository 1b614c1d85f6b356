import type { Param } from "./engine.ts";

const element = (value: string | number | null): string => {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  // Only what could be read as syntax is quoted: "{a,b}" is a list, {"a,b"} holds one comma; "NULL" quoted is a word.
  return PLAIN.test(value) && value.toUpperCase() !== "NULL" ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
};

const PLAIN = /^[A-Za-z0-9_./:+-]+$/;

/** An array in PostgreSQL's text form: ["a", null, "b,c"] → {a,NULL,"b,c"}. */
export const arrayText = (values: readonly (string | number | null)[]): string => {
  const parts = new Array<string>(values.length);
  for (let i = 0; i < values.length; i++) parts[i] = element(values[i] ?? null);
  return `{${parts.join(",")}}`;
};

/** Every parameter travels as text, so that neither driver's idea of types comes into play. */
export const paramText = (value: Param): string | null => {
  if (value === null) return null;
  if (typeof value === "object") return arrayText(value);
  return typeof value === "boolean" ? (value ? "t" : "f") : String(value);
};
