import { UNITS_AFTER_CHINESE_NUMERALS } from "../data/units.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { chineseNumeralEnd, EXPONENTS, exponentAt, parseChineseNumeral } from "./chinese-numeral.ts";
import { addDecimals, shiftPoint } from "./decimal-string.ts";
import { readNumberLiteral } from "./number-literal.ts";
import { rangeSigns } from "./period-part.ts";
import type { NumberToken } from "./tokens.ts";

import {
  type Amount,
  countedPeople,
  electricUnits,
  impliedPeople,
  impliedYuan,
  indexPoints,
  pointsBehind,
  readUnit,
  sharedUnit,
  type Unit,
  type UnitIndex,
} from "./unit.ts";

export { type UnitIndex, unitIndex } from "./unit.ts";

/**
 * Reads an amount in figures: 109.1亿元, 14.7%, 3-5家, 5000余万元, 1万到2万台次, 9.3元/公斤.
 * Not a number without a unit (5G, 104国道, 323+1), except money short of its 元 (总投资13.5亿).
 */
export function readFigureNumber(text: string, at: number, units: UnitIndex): NumberToken | undefined {
  const first = readNumberLiteral(text, at);
  if (first === undefined) return undefined;
  const firstUnit = readUnit(text, first.end, units);
  const range = readRange(text, at, first, firstUnit, units);
  if (range !== undefined) return range;
  const unit =
    firstUnit ??
    sharedUnit(text, first, units) ??
    countedPeople(text, first) ??
    impliedYuan(text, at, first) ??
    electricUnits(text, at, first) ??
    impliedPeople(text, at, first) ??
    indexPoints(text, at, first);
  if (unit === undefined) return undefined;
  const points = unit.name === "个" ? pointsBehind(text, unit.end, units) : undefined;
  if (points !== undefined)
    return build(
      at,
      first,
      { ...points, end: unit.end },
      { negative: false, chinese: false, rule: "find/figure-number" },
    );
  if (unit.name === "个" && isOneOf(text, unit.end, "亿") && !isBillionClass(text, unit.end))
    return threeHundredMillions(text, at, first, unit.end + 1);
  const negative = isMinus(text, at - 1);
  return build(negative ? at - 1 : at, first, unit, { negative, chinese: false, rule: "find/figure-number" });
}

/** 增长-6.4%, （-7.7%）, 9.3%、-7.7%. Not 3-5家, 5%-8%, A-3, 2020-12. */
function isMinus(text: string, at: number): boolean {
  if (!isOneOf(text, at, "-−")) return false;
  const before = classAt(text, at - 1);
  return (
    before === CHAR.other || (before >= CHAR.sentenceEnd && before <= CHAR.open) || before === CHAR.space
  );
}

/** 15个|亿元项目, 2个|亿级园区: a class of things that are counted; not 3个亿元. */
function isBillionClass(text: string, at: number): boolean {
  return /^亿(?:元?(?:以上|级|项目|企业|工程|产业|园区|村|镇)|元.{0,2}[企项])/u.test(text.slice(at, at + 6));
}

/** 3个亿 */
function threeHundredMillions(text: string, at: number, first: Amount, end: number): NumberToken {
  const amount = { ...first, value: shiftPoint(first.value, 8), powers: "亿" };
  const unitEnd = text[end] === "元" ? end + 1 : end;
  const unit = { end: unitEnd, name: "元", unitClass: "money" as const };
  return build(at, amount, unit, { negative: false, chinese: false, rule: "find/figure-number" });
}

/** 3-5家, 50%—60%, 1万到2万台次. Not 由9万亩到17万亩: two figures; nor a falling pair. */
function readRange(
  text: string,
  at: number,
  first: Amount,
  firstUnit: Unit | undefined,
  units: UnitIndex,
): NumberToken | undefined {
  let cursor = firstUnit?.end ?? first.end;
  if (!rangeSigns.hasAt(text, cursor)) return undefined;
  while (rangeSigns.hasAt(text, cursor)) cursor++;
  if (classAt(text, cursor) !== CHAR.digit) return undefined;
  const isFromTo = firstUnit !== undefined && isOneOf(text, at - 1, "由从");
  const last = readNumberLiteral(text, cursor);
  const unit = last === undefined ? undefined : readUnit(text, last.end, units);
  if (last === undefined || unit === undefined || isFromTo) return undefined;
  if (firstUnit !== undefined && firstUnit.name !== unit.name) return undefined;
  const low = first.powers === "" && firstUnit === undefined ? scaleLike(first, last) : first.value;
  if (Number(low) >= Number(last.value)) return undefined;
  const amount = { ...last, value: low };
  const found = build(at, amount, unit, { negative: false, chinese: false, rule: "find/range" });
  return { ...found, valueMax: last.value };
}

/** 3-5万人: the power behind the range counts for both ends; not 5000至1万人, where it would overturn them. */
function scaleLike(first: Amount, last: Amount): string {
  const exponent = [...last.powers].reduce((sum, power) => sum + (EXPONENTS[power] ?? 0), 0);
  const scaled = shiftPoint(first.value, exponent);
  return Number(scaled) < Number(last.value) ? scaled : first.value;
}

const barePowerHeads = new CharSet("过超破达上近逾足满");

/**
 * Reads an amount in Chinese numerals: 二十一个, 百余人, 两百零五户, 百分之十五, 突破百亿斤.
 * Not 一 (一个, 一批), 数十, 几百, nor a bare power that is a class (亿元以上, 千亩, 万家).
 */
export function readChineseNumber(text: string, at: number, units: UnitIndex): NumberToken | undefined {
  if (text.startsWith("百分之", at)) return readPercentWords(text, at);
  const end = chineseNumeralEnd(text, at);
  if (end - at === 1 && isOneOf(text, at, "一零")) return undefined;
  if (isOneOf(text, at - 1, "数几第十")) return undefined;
  const rough = isOneOf(text, end, "余多来");
  const isBarePower = exponentAt(text, at) > 1;
  if (isBarePower && !rough && !barePowerHeads.hasAt(text, at - 1)) return undefined;
  const unit = readUnit(text, rough ? end + 1 : end, units) ?? moneyMark(text, end, isBarePower);
  if (unit === undefined || !UNITS_AFTER_CHINESE_NUMERALS.has(unit.name)) return undefined;
  const value = parseChineseNumeral(text.slice(at, end));
  if (value === undefined) return undefined;
  const amount = { end, value, rough, powers: "" };
  return build(at, amount, unit, { negative: false, chinese: true, rule: "find/chinese-number" });
}

/** 迈上百亿台阶, 突破千亿大关: money short of its yuan. */
function moneyMark(text: string, end: number, isBarePower: boolean): Unit | undefined {
  if (!isBarePower || !isOneOf(text, end - 1, "亿") || !/^(?:台阶|大关|关口)/u.test(text.slice(end, end + 2)))
    return undefined;
  return { end, name: "元", unitClass: "money" };
}

function readPercentWords(text: string, at: number): NumberToken | undefined {
  const from = at + 3;
  const literal = classAt(text, from) === CHAR.digit ? readNumberLiteral(text, from) : undefined;
  const end = literal?.end ?? chineseNumeralEnd(text, from);
  const value = literal?.value ?? (end > from ? parseChineseNumeral(text.slice(from, end)) : undefined);
  if (value === undefined) return undefined;
  const amount = { end, value, rough: false, powers: "" };
  const unit = { end, name: "%", unitClass: "percent" as const };
  return build(at, amount, unit, { negative: false, chinese: true, rule: "find/percent-words" });
}

type Traits = { negative: boolean; chinese: boolean; rule: string };

function build(at: number, amount: Amount, unit: Unit, traits: Traits): NumberToken {
  const scaled = inBaseUnit(amount.value, unit);
  return {
    start: at,
    end: unit.end,
    value: traits.negative && scaled !== "0" ? `-${scaled}` : scaled,
    unit: baseUnit(unit.name),
    unitAsWritten: amount.powers + unit.name,
    unitClass: unit.unitClass,
    rough: amount.rough,
    chinese: traits.chinese,
    rule: traits.rule,
    sentence: 0,
    paragraph: 0,
  };
}

/** 成 is ten percent each; every other unit keeps the number. */
function inBaseUnit(value: string, unit: Unit): string {
  return unit.name === "成" ? shiftPoint(addDecimals(value, "0"), 1) : value;
}

const BASE_UNITS: Readonly<Record<string, string>> = {
  个百分点: "百分点",
  个千分点: "千分点",
  成: "%",
  人民币: "元",
  美金: "美元",
  "㎡": "平方米",
  平米: "平方米",
  千米: "公里",
  km: "公里",
  个小时: "小时",
  名: "人",
};

function baseUnit(name: string): string {
  return BASE_UNITS[name] ?? name;
}
