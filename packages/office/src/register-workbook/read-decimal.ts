import {
  type Amount,
  convert,
  type DecimalField,
  isConvertible,
  mul,
  parseAmount,
  parseUnit,
  toBase,
  toPlain,
  type Unit,
} from "@xushi/core";
import { unitNamed } from "./header-name.ts";

/** Where a number's unit was found: in its own cell, in the head of its column, in a note above the table, or nowhere. */
export interface ColumnUnit {
  readonly unit: string | null;
  readonly isNote: boolean;
}

export type DecimalRead =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: "number" | "unit" };

/** "1,234.5", "３.２亿元", "15%"; never "约3" or "3-5". */
const WRITTEN = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)([^\d.,+-].*)?$/s;

/**
 * A number in the field's base unit, exactly. The cell's own unit is believed before that of the column, and that before the
 * one in which the office usually writes it (`shownIn`).
 */
export function readDecimal(text: string, field: DecimalField, column: ColumnUnit): DecimalRead {
  const level = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[−–—]/, "-")
    .replace(/^'/, "");
  const found = WRITTEN.exec(level);
  const number =
    found?.[1] === undefined || found[1] === "" ? undefined : parseAmount(found[1].replaceAll(",", ""));
  if (number === undefined) return { ok: false, why: "number" };
  const suffix = found?.[2];
  const own = suffix === undefined ? undefined : unitIn(suffix, field);
  if (suffix !== undefined && own === undefined) return { ok: false, why: "number" };
  const value = inBase(number, parseUnit(own ?? columnUnit(field, column)), field);
  return value === undefined ? { ok: false, why: "unit" } : { ok: true, value };
}

/** "3.2亿" of a field in 元: the multiplier alone is enough. */
function unitIn(suffix: string, { unit }: DecimalField): string | undefined {
  const named = unitNamed(suffix, new Set([unit]));
  if (named !== undefined) return named;
  return /^(?:万亿|[十百千]?[万亿]|[百千])$/.test(suffix) ? suffix + parseUnit(unit).base : undefined;
}

/** A note "单位：万元" says nothing about a column of 亩. */
function columnUnit({ unit, shownIn = unit }: DecimalField, column: ColumnUnit): string {
  if (column.unit === null) return shownIn;
  if (!column.isNote) return column.unit;
  return isConvertible(parseUnit(column.unit), parseUnit(unit)) ? column.unit : shownIn;
}

function inBase(number: Amount, written: Unit, field: DecimalField): string | undefined {
  const base = parseUnit(field.unit);
  // The field's own unit may carry a factor (万人) that its values keep.
  if (written.base === base.base && base.factor === "1") return toPlain(toBase(number, written));
  if (written.written === base.written) return toPlain(number);
  // Per cent and 百分点 are written for each other.
  if (isPercent(written.base) && isPercent(base.base)) return toPlain(mul(number, 1));
  const converted = convert(number, written, base);
  return converted === undefined ? undefined : toPlain(converted);
}

const isPercent = (base: string): boolean => base === "%" || base === "百分点";
