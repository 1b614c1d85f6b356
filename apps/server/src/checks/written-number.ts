import {
  abs,
  equals,
  type FigureKind,
  fromBase,
  type Indicator,
  ledgerValue,
  parseUnit,
  toBase,
  toPlain,
} from "@xushi/core";

/** Digits and unit as somebody wrote them: they say how exactly the number is meant. */
export type WrittenNumber = { readonly written: string; readonly unit: string };

export type ToWrite = {
  readonly measure: FigureKind;
  /** In the base unit. */
  readonly value: string;
  readonly indicator: Pick<Indicator, "unit">;
};

const DIGITS = /\d[\d,]*(?:\.\d+)?/;

/**
 * "109.10亿元" for 10 910 000 000 元: the digits of the passage, if together with a unit they are the value. A passage that says
 * something else (its source was replaced, the value was corrected) is not believed, and the value is written out exactly.
 */
export const writtenNumber = (
  of: ToWrite,
  passage: string | undefined,
  unitAsWritten?: string,
): WrittenNumber => {
  const text = (passage ?? "").normalize("NFKC");
  const found = DIGITS.exec(text);
  const digits = found?.[0].replaceAll(",", "") ?? "";
  // What follows a rate may be 个百分点 of a fall: a rate's unit is known.
  const after =
    found === null || of.measure !== "level" ? "" : text.slice(found.index + found[0].length).trim();
  const units = [unitAsWritten ?? "", after, faceUnit(of)].filter((unit) => unit !== "");
  const unit = digits === "" ? undefined : units.find((u) => isValue(of, digits, u));
  if (unit === undefined) return writtenOut(of);
  return { written: of.value.startsWith("-") ? `-${digits}` : digits, unit };
};

/** The unit in which this face of the indicator is usually shown. */
const faceUnit = ({ measure, indicator }: ToWrite): string => {
  if (measure === "level") return indicator.unit;
  if (measure === "rank") return "位";
  return measure === "delta" && indicator.unit === "%" ? "百分点" : "%";
};

const isValue = ({ measure, value, indicator }: ToWrite, digits: string, written: string): boolean => {
  const unit = parseUnit(written);
  const base = toPlain(toBase(digits, unit));
  return equals(abs(value), ledgerValue(measure, base, unit.base, indicator));
};

const writtenOut = (of: ToWrite): WrittenNumber => {
  const unit = faceUnit(of);
  return { written: toPlain(fromBase(of.value, parseUnit(unit))), unit };
};
