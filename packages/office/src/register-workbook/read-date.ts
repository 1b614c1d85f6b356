import { addDays, type LocalDate, parseLocalDate } from "@xushi/core";
import { serialToIso } from "../workbook/serial-date.ts";
import type { Cell } from "../workbook/workbook.ts";

/**
 * `ambiguous`: "2026.1" kept as a number is January or October. Excel drops the nought of what was typed as 2026.10, and
 * nobody can tell afterwards.
 */
export type DateRead = LocalDate | "ambiguous" | undefined;

/** 1950 to 2119: numbers outside are amounts in the wrong column. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 80_354;

/**
 * A day as people write it: 2026-03-05, 2026.3.5, 2026/3/5, 2026年3月5日, 20260305, a date of the spreadsheet's own, or its
 * serial under a plain format. A month without a day is its first, or its last where `monthEnd`: what is due in October is
 * due by the 31st. A year alone is no date.
 */
export function readDate(cell: Cell, text: string, monthEnd: boolean, date1904: boolean): DateRead {
  if (cell.kind === "date") return ofWritten(String(cell.value).slice(0, 10), monthEnd, text);
  if (cell.kind === "number") return ofNumber(cell, monthEnd, date1904);
  return ofWritten(text, monthEnd, text);
}

function ofNumber({ value, numberFormat }: Cell, monthEnd: boolean, date1904: boolean): DateRead {
  const number = String(value);
  const month = /^((?:19|20|21)\d\d)\.(\d{1,2})$/.exec(number);
  if (month) return ofPointedMonth(month[1] ?? "", month[2] ?? "", numberFormat === "0.00", monthEnd);
  if (/^(?:19|20|21)\d{6}$/.test(number)) return ofWritten(number, monthEnd, number);
  if (/^(?:19|20|21)\d\d(?:0[1-9]|1[0-2])$/.test(number)) return ofWritten(number, monthEnd, number);
  const serial = Number(number);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  const iso = serialToIso(Math.floor(serial), date1904, "day");
  return iso === undefined ? undefined : parseLocalDate(iso);
}

/** Under the format 0.00 a person saw 2026.10, so 2026.1 is October there; 2026.3 is March under any. */
function ofPointedMonth(year: string, digits: string, twoShown: boolean, monthEnd: boolean): DateRead {
  if (digits === "1") return twoShown ? ofMonth(year, "10", monthEnd) : "ambiguous";
  return ofMonth(year, digits, monthEnd);
}

const DAY = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})(?:日|号)?(?:(?:T|\s).*)?$/;
const PLAIN_DAY = /^(\d{4})(\d\d)(\d\d)$/;
const MONTH = /^(\d{4})(?:(?:[-/.]|年)(\d{1,2})月?(?:份|底|末|初)?|(\d\d))$/;

/** `shown` is the cell as its format shows it: a day under "2026年3月" means the month. */
function ofWritten(text: string, monthEnd: boolean, shown: string): DateRead {
  const level = (/^\d{4}-\d\d$/.test(shown) ? shown : text).normalize("NFKC").trim();
  const compact = level.replace(/\s*([-/.年月日])\s*/g, "$1");
  const day = DAY.exec(compact) ?? PLAIN_DAY.exec(compact);
  if (day) return ofDay(day[1] ?? "", day[2] ?? "", day[3] ?? "");
  const month = MONTH.exec(compact);
  if (!month) return undefined;
  const isEnd = /[底末]$/.test(compact) || (monthEnd && !/初$/.test(compact));
  return ofMonth(month[1] ?? "", month[2] ?? month[3] ?? "", isEnd);
}

const ofDay = (year: string, month: string, day: string): LocalDate | undefined =>
  parseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

function ofMonth(year: string, month: string, isEnd: boolean): LocalDate | undefined {
  const first = ofDay(year, month, "1");
  if (first === undefined || !isEnd) return first;
  const next =
    Number(month) === 12
      ? ofDay(String(Number(year) + 1), "1", "1")
      : ofDay(year, String(Number(month) + 1), "1");
  return next && addDays(next, -1);
}
