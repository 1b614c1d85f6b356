import { PEOPLE_NOUNS } from "../data/people-nouns.ts";
import { MONEY_NOUN_TAILS, NOT_A_UNIT_BEFORE } from "../data/unit-guards.ts";
import { UNIT_SLASH, UNITS, UNITS_AFTER_CHINESE_NUMERALS, type UnitClass } from "../data/units.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";
import { chineseNumeralEnd, EXPONENTS, exponentAt, parseChineseNumeral } from "./chinese-numeral.ts";
import { addDecimals, shiftPoint } from "./decimal-string.ts";
import { readNumberLiteral } from "./number-literal.ts";
import type { NumberToken } from "./tokens.ts";

export type UnitIndex = WordIndex<UnitClass>;

type Amount = { end: number; value: string; rough: boolean; powers: string };
type Unit = { end: number; name: string; unitClass: UnitClass };

const rangeSigns = new CharSet("-—–~～至到");
const peopleNouns = indexWords(PEOPLE_NOUNS);
const guarded = new CharSet(Object.keys(NOT_A_UNIT_BEFORE));
const moneyNouns = indexWords(MONEY_NOUN_TAILS);

/** The built-in units with those of the caller. */
export function unitIndex(extra: readonly string[]): UnitIndex {
  return new WordIndex<UnitClass>([...UNITS, ...extra.map((unit) => [unit, "count"] as const)]);
}

/**
 * Reads an amount in figures: 86.4亿元, 14.7%, 3-5家, 5000余万元, 1千到2千车次, 9.3元/公斤.
 * Not a number without a unit (5G, 104国道, 323+1), except money short of its 元 (总投资13.5亿).
 */
export function readFigureNumber(text: string, at: number, units: UnitIndex): NumberToken | undefined {
  const first = readNumberLiteral(text, at);
  if (first === undefined) return undefined;
  const firstUnit = readUnit(text, first.end, units);
  const range = readRange(text, at, first, firstUnit, units);
  if (range !== undefined) return range;
  const unit =
    firstUnit ?? sharedUnit(text, first, units) ?? countedPeople(text, first) ?? impliedYuan(text, at, first);
  if (unit === undefined) return undefined;
  const hundredMillions = unit.name === "个" ? exponentAt(text, unit.end) : 0;
  if (hundredMillions === 8) return threeHundredMillions(text, at, first, unit.end + 1);
  const negative = text[at - 1] === "-" && classAt(text, at - 2) === CHAR.other;
  return build(negative ? at - 1 : at, first, unit, { negative, chinese: false, rule: "find/figure-number" });
}

/** 3个亿 */
function threeHundredMillions(text: string, at: number, first: Amount, end: number): NumberToken {
  const amount = { ...first, value: shiftPoint(first.value, 8), powers: "亿" };
  const unitEnd = text[end] === "元" ? end + 1 : end;
  const unit = { end: unitEnd, name: "元", unitClass: "money" as const };
  return build(at, amount, unit, { negative: false, chinese: false, rule: "find/figure-number" });
}

/** 3-5家, 50%—60%, 1千到2千车次. Not 由3万亩到5万亩: two figures; nor a falling pair. */
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
  const isFromTo = firstUnit !== undefined && "由从".includes(text[at - 1] ?? " ");
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

const BARE_POWER_HEADS = "过超破达上近逾足满";

/**
 * Reads an amount in Chinese numerals: 二十一个, 百余人, 两百零五户, 百分之十五, 突破百亿斤.
 * Not 一 (一个, 一批), 数十, 几百, nor a bare power that is a class (亿元以上, 千亩, 万家).
 */
export function readChineseNumber(text: string, at: number, units: UnitIndex): NumberToken | undefined {
  if (text.startsWith("百分之", at)) return readPercentWords(text, at);
  const end = chineseNumeralEnd(text, at);
  const numeral = text.slice(at, end);
  if (numeral === "一" || numeral === "零" || "数几第十".includes(text[at - 1] ?? " ")) return undefined;
  const rough = "余多来".includes(text[end] ?? " ");
  const isBarePower = EXPONENTS[numeral[0] ?? ""] !== undefined && numeral[0] !== "十";
  if (isBarePower && !rough && !BARE_POWER_HEADS.includes(text[at - 1] ?? " ")) return undefined;
  const unit = readUnit(text, rough ? end + 1 : end, units) ?? moneyMark(text, end, isBarePower);
  if (unit === undefined || !UNITS_AFTER_CHINESE_NUMERALS.has(unit.name)) return undefined;
  const value = parseChineseNumeral(numeral);
  if (value === undefined) return undefined;
  const amount = { end, value, rough, powers: "" };
  return build(at, amount, unit, { negative: false, chinese: true, rule: "find/chinese-number" });
}

/** 迈上百亿台阶, 突破千亿大关: money short of its yuan. */
function moneyMark(text: string, end: number, isBarePower: boolean): Unit | undefined {
  if (!isBarePower || text[end - 1] !== "亿" || !/^(?:台阶|大关|关口)/u.test(text.slice(end, end + 2)))
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

function readUnit(text: string, at: number, units: UnitIndex): Unit | undefined {
  const from = text[at] === " " ? at + 1 : at;
  const hit = units.startingAt(text, from, text.length);
  if (hit === undefined) return undefined;
  const [name, unitClass] = hit;
  const end = from + name.length;
  if (guarded.hasAt(text, end - 1) && NOT_A_UNIT_BEFORE[name.at(-1) ?? ""]?.includes(text[end] ?? "-"))
    return undefined;
  return readPerUnit(text, end, name, units) ?? { end, name, unitClass };
}

/** 元/公斤, 元/吨 */
function readPerUnit(text: string, at: number, name: string, units: UnitIndex): Unit | undefined {
  if (text.charCodeAt(at) !== UNIT_SLASH) return undefined;
  const per = units.startingAt(text, at + 1, text.length);
  if (per === undefined) return undefined;
  return { end: at + 1 + per[0].length, name: `${name}/${per[0]}`, unitClass: "amount" };
}

/** 提升0.8和1.5个百分点: the first number shares the unit of the second. */
function sharedUnit(text: string, first: Amount, units: UnitIndex): Unit | undefined {
  if (!"和、及".includes(text[first.end] ?? " ") || classAt(text, first.end + 1) !== CHAR.digit)
    return undefined;
  const second = readNumberLiteral(text, first.end + 1);
  const unit = second === undefined ? undefined : readUnit(text, second.end, units);
  if (unit === undefined || (unit.unitClass !== "percent" && unit.unitClass !== "points")) return undefined;
  return { ...unit, end: first.end };
}

/** 近10万群众: people need no measure word. */
function countedPeople(text: string, first: Amount): Unit | undefined {
  if (first.powers === "" && !first.rough) return undefined;
  if (peopleNouns.startingAt(text, first.end, text.length) === undefined) return undefined;
  return { end: first.end, name: "人", unitClass: "people" };
}

/** 总投资13.5亿: the yuan is left out behind a word for money. */
function impliedYuan(text: string, at: number, amount: Amount): Unit | undefined {
  if (!/[亿万]$/u.test(amount.powers)) return undefined;
  const floor = Math.max(0, at - 8);
  for (let end = at; end > floor; end--) {
    if (moneyNouns.endingAt(text, end, floor) === undefined) continue;
    return { end: amount.end, name: "元", unitClass: "money" };
  }
  return undefined;
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
