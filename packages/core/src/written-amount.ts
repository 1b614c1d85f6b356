/** Numbers as people type and paste them into a field that has a unit of its own. */
import { type DecimalText, parseAmount, toPlain } from "./decimal.ts";
import { convert, parseUnit, toBase } from "./unit.ts";

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)(\D*)$/;
const PERCENT = new Set(["%", "％", "百分点"]);

/**
 * A written number in the base unit of `unit`, which is what it is in unless it says its own:
 * in a field of 亿元 "12.5", "12.5亿元", "125000万元" and "12.5亿" are all 1250000000; "1,250" keeps its comma's meaning.
 * `undefined` for what is no one number ("约12", "3-5", "") or of another kind ("12人" among 亿元).
 */
export const readWritten = (text: string, unit: string): DecimalText | undefined => {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^[−–—]/u, "-");
  const [, digits = "", own = ""] = NUMBER.exec(plain) ?? [];
  const number = digits === "" ? undefined : parseAmount(digits.replaceAll(",", ""));
  if (number === undefined) return undefined;
  const field = parseUnit(unit);
  if (own === "" || own === unit) return toPlain(toBase(number, field));
  if (PERCENT.has(own) && PERCENT.has(unit)) return toPlain(number);
  // 12.5亿 in a field of 亿元: the multiplier alone is enough.
  const isBare = /^[十百千]?[万亿]$/u.test(own);
  const written = parseUnit(isBare ? own + field.base : own);
  const base = parseUnit(field.base);
  const converted = convert(number, written, base);
  return converted === undefined ? undefined : toPlain(converted);
};

/**
 * A number of a table whose unit stands beside it, in its row or its head: "12.5" of 亿元 in a field of 万元. What the number
 * itself says goes before it. `undefined` as `readWritten`, and for a unit of another kind.
 */
export const readWrittenIn = (text: string, unit: string, field: string): DecimalText | undefined =>
  unit === "" || /\p{L}|[%％]/u.test(text) ? readWritten(text, field) : readWritten(`${text}${unit}`, field);
