import { PEOPLE_NOUNS } from "../data/people-nouns.ts";
import { MONEY_NOUN_TAILS, NOT_A_UNIT_BEFORE } from "../data/unit-guards.ts";
import { UNIT_SLASH, UNITS, type UnitClass } from "../data/units.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
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
  if (
    name === "个" &&
    isOneOf(text, from + 1, "多半来余") &&
    SPAN_OF_TIME.test(text.slice(from + 1, from + 5))
  )
    return undefined;
  const end = behindAlternative(text, from + name.length, units);
  if (isOneOf(text, end, notBefore) && !isBoundBehind(text, end)) return undefined;
  return readPerUnit(text, end, name, units) ?? { end, name, unitClass };
}

/** 3个多月, 2个半小时: rough lengths of time are no figures. */
const SPAN_OF_TIME = /^(?:多|半|来|余)(?:个)?(?:月|小时|星期|学期)/u;

/** 1200套(户), 9场（次）: the other measure word in brackets goes with the first. */
function behindAlternative(text: string, at: number, units: UnitIndex): number {
  if (!isOneOf(text, at, "(（") || !isOneOf(text, at + 2, ")）")) return at;
  return units.startingAt(text, at + 1, at + 2) === undefined && !isOneOf(text, at + 1, "次") ? at : at + 3;
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
  if (text.startsWith("用户", first.end)) return { end: first.end, name: "户", unitClass: "people" };
  if (peopleNouns.startingAt(text, first.end, text.length) === undefined) return undefined;
  return { end: first.end, name: "人", unitClass: "people" };
}

/** 直接受益人口1.76亿: behind a name of people the measure word is left out. */
export function impliedPeople(text: string, at: number, amount: Amount): Unit | undefined {
  if (!isOneOf(amount.powers, amount.powers.length - 1, "亿万")) return undefined;
  if (classAt(text, amount.end) < CHAR.sentenceEnd || !peopleEnds.hasAt(text, at - 1)) return undefined;
  if (!PEOPLE_BEFORE.test(text.slice(Math.max(0, at - 6), at))) return undefined;
  return { end: amount.end, name: "人", unitClass: "people" };
}

const PEOPLE_BEFORE = /(?:人口|人数|人次|居民|群众|用户数?|党员|学生)(?:达到?|约|超过?|为|近|突破)?$/u;
const peopleEnds = new CharSet("口数次民众户员生达到约超过为近破");

/** 发电量达9万度: degrees of power only behind a word for electricity; not 气温30度. */
export function electricUnits(text: string, at: number, amount: Amount): Unit | undefined {
  if (!isOneOf(text, amount.end, "度") || amount.powers === "") return undefined;
  if (!text.slice(Math.max(0, at - 12), at).includes("电")) return undefined;
  return { end: amount.end + 1, name: "度", unitClass: "amount" };
}

const INDEX_NAME =
  /(?:指数|系数|倍率|AQI|PMI|死亡率|性别比|容积率|[pP][hH]值|得分率?)(?:[A-Za-z]{2,6}|[（(][^（()）]{1,22}[）)])?(?:分别|仅|平均|由|从|累计)?(?:为|达到?|是|约|：|:|至|到|降至|升至|提高到|缩小到)?$/u;

/** What INDEX_NAME can end with, and what each of its words holds: most bare numbers need no look behind. */
const indexEnds = new CharSet(
  "数率IMHh比值分)）别仅均由从计为达到是约：:至高小ABCDEFGJKLNOPQRSTUVWXYZabcdefgijklmnopqrstuvwxyz",
);
const indexHolds = new CharSet("数率IMHh比值分");
const INDEX_REACH = 40;

function hasIndexWord(text: string, end: number): boolean {
  for (let at = end - 1; at >= end - INDEX_REACH; at--) if (indexHolds.hasAt(text, at)) return true;
  return false;
}

/** 综合指数为4.92, 恩格尔系数0.35: an index has no unit. Not 指数12家, 指数2021年: there a word or a unit follows. */
export function indexPoints(text: string, at: number, amount: Amount): Unit | undefined {
  if (amount.powers !== "" || !indexEnds.hasAt(text, at - 1)) return undefined;
  if (classAt(text, amount.end) < CHAR.sentenceEnd || !hasIndexWord(text, at)) return undefined;
  if (!INDEX_NAME.test(text.slice(Math.max(0, at - 40), at))) return undefined;
  return { end: amount.end, name: "", unitClass: "amount" };
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
