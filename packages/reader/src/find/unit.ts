import { PEOPLE_NOUNS } from "../data/people-nouns.ts";
import { MONEY_NOUN_TAILS, NOT_A_UNIT_BEFORE } from "../data/unit-guards.ts";
import { UNIT_SLASH, UNITS, type UnitClass } from "../data/units.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";
import { readNumberLiteral } from "./number-literal.ts";

/** What is known of a unit as written: its class, and what behind it makes another word of it. */
type UnitFacts = { readonly unitClass: UnitClass; readonly notBefore: string };

export type UnitIndex = WordIndex<UnitFacts>;

export type Amount = { end: number; value: string; rough: boolean; powers: string };

export type Unit = { end: number; name: string; unitClass: UnitClass };

const peopleNouns = indexWords(PEOPLE_NOUNS);

const moneyNouns = indexWords(MONEY_NOUN_TAILS);

/** The built-in units with those of the caller. */
export function unitIndex(extra: readonly string[]): UnitIndex {
  const named = [...UNITS, ...extra.map((unit) => [unit, "count"] as const)];
  return new WordIndex<UnitFacts>(
    named.map(([unit, unitClass]) => [unit, factsOf(unit, unitClass)] as const),
  );
}

function factsOf(unit: string, unitClass: UnitClass): UnitFacts {
  return { unitClass, notBefore: NOT_A_UNIT_BEFORE[unit.at(-1) ?? ""] ?? "" };
}

export function readUnit(text: string, at: number, units: UnitIndex): Unit | undefined {
  const from = isOneOf(text, at, " ") ? at + 1 : at;
  const hit = units.startingAt(text, from, text.length);
  if (hit === undefined) return undefined;
  const name = hit[0];
  const { unitClass, notBefore } = hit[1];
  const end = from + name.length;
  if (isOneOf(text, end, notBefore) && !isBoundBehind(text, end)) return undefined;
  return readPerUnit(text, end, name, units) ?? { end, name, unitClass };
}

/** 36所|以上: a bound, though 所以 is a word. */
function isBoundBehind(text: string, at: number): boolean {
  return isOneOf(text, at, "以") && isOneOf(text, at + 1, "上下内");
}

/** 元/公斤, 元/吨 */
function readPerUnit(text: string, at: number, name: string, units: UnitIndex): Unit | undefined {
  if (text.charCodeAt(at) !== UNIT_SLASH) return undefined;
  const per = units.startingAt(text, at + 1, text.length);
  if (per === undefined) return undefined;
  return { end: at + 1 + per[0].length, name: `${name}/${per[0]}`, unitClass: "amount" };
}

const MOST_SHARING = 4;

/** 提升0.8和1.5个百分点, 拉动0.2、-1.1、1.3个百分点: the earlier numbers share the unit of the last. */
export function sharedUnit(text: string, first: Amount, units: UnitIndex): Unit | undefined {
  let end = first.end;
  let unit: Unit | undefined;
  for (let items = 0; items < MOST_SHARING && unit === undefined; items++) {
    if (!isOneOf(text, end, "和、及")) return undefined;
    const at = isOneOf(text, end + 1, "-−") ? end + 2 : end + 1;
    const next = classAt(text, at) === CHAR.digit ? readNumberLiteral(text, at) : undefined;
    if (next === undefined) return undefined;
    unit = readUnit(text, next.end, units);
    end = next.end;
  }
  if (unit === undefined || (unit.unitClass !== "percent" && unit.unitClass !== "points")) return undefined;
  return { ...unit, end: first.end };
}

/** 分别高1.2个和0.8个百分点: the first number is of points as well. */
export function pointsBehind(text: string, end: number, units: UnitIndex): Unit | undefined {
  if (!isOneOf(text, end, "和、及与，") || classAt(text, end + 1) !== CHAR.digit) return undefined;
  const second = readNumberLiteral(text, end + 1);
  const unit = second === undefined ? undefined : readUnit(text, second.end, units);
  return unit?.unitClass === "points" ? unit : undefined;
}

/** 近10万群众: people need no measure word. */
export function countedPeople(text: string, first: Amount): Unit | undefined {
  if (first.powers === "" && !first.rough) return undefined;
  if (peopleNouns.startingAt(text, first.end, text.length) === undefined) return undefined;
  return { end: first.end, name: "人", unitClass: "people" };
}

/** 总投资13.5亿: the yuan is left out behind a word for money. */
export function impliedYuan(text: string, at: number, amount: Amount): Unit | undefined {
  if (!isOneOf(amount.powers, amount.powers.length - 1, "亿万")) return undefined;
  const floor = Math.max(0, at - 8);
  for (let end = at; end > floor; end--) {
    if (moneyNouns.endingAt(text, end, floor) === undefined) continue;
    return { end: amount.end, name: "元", unitClass: "money" };
  }
  return undefined;
}
