/**
 * Units as offices write them. The base unit is the unit without 万, 亿 and the like: 万人次 → 人次, 亿千瓦时 → 千瓦时.
 * 千 in 千瓦时 or 千克 belongs to the unit and stays.
 */
import { type Amount, amount, type DecimalText, div, mul } from "./decimal.ts";

export type Unit = {
  /** As written, simplified: "万人次". */
  readonly written: string;
  /** "人次" */
  readonly base: string;
  /** How many base units: "10000". */
  readonly factor: DecimalText;
};

/** Longest first, so that 万亿 is not read as 万. */
const MULTIPLIERS: readonly (readonly [string, DecimalText])[] = [
  ["万亿", "1000000000000"],
  ["千亿", "100000000000"],
  ["百亿", "10000000000"],
  ["十亿", "1000000000"],
  ["千万", "10000000"],
  ["百万", "1000000"],
  ["十万", "100000"],
  ["亿", "100000000"],
  ["万", "10000"],
  ["千", "1000"],
  ["百", "100"],
];

/** Bases that begin with a character that is elsewhere a multiplier. */
const WHOLE_UNITS: ReadonlySet<string> = new Set(["千瓦", "千瓦时", "千克", "千米", "千卡", "百分点"]);

/** What one is of the other, as a fraction: 1 公顷 = 15 亩, 1 亩 = 2000/3 平方米. Money needs a rate and has none here. */
const SAME_THING: readonly { readonly [base: string]: readonly [number, number] }[] = [
  { 平方米: [1, 1], 亩: [2000, 3], 公顷: [10000, 1], 平方公里: [1000000, 1] },
  { 千克: [1, 1], 公斤: [1, 1], 吨: [1000, 1], 克: [1, 1000] },
  { 米: [1, 1], 公里: [1000, 1], 千米: [1000, 1] },
  { 千瓦时: [1, 1], 度: [1, 1] },
];

/** Reads any unit: unknown measure words are their own base ("针次"), with a multiplier taken off the front. */
export const parseUnit = (written: string): Unit => {
  if (!WHOLE_UNITS.has(written)) {
    for (const [prefix, factor] of MULTIPLIERS) {
      if (written.length > prefix.length && written.startsWith(prefix))
        return { written, base: written.slice(prefix.length), factor };
    }
  }
  return { written, base: written, factor: "1" };
};

/** "亿元" of 10910000000 → 109.1: exact, since factors are powers of ten. */
export const fromBase = (value: Amount | DecimalText, unit: Unit): Amount => div(value, unit.factor, 60);

export const toBase = (value: Amount | DecimalText, unit: Unit): Amount => mul(value, unit.factor);

/** Whether one can be turned into the other without a rate: 亩 and 公顷 can, 元 and 美元 cannot. */
export const isConvertible = (from: Unit, to: Unit): boolean => ratioOf(from.base, to.base) !== undefined;

const ratioOf = (from: string, to: string): readonly [number, number] | undefined => {
  if (from === to) return [1, 1];
  for (const family of SAME_THING) {
    const a = family[from];
    const b = family[to];
    if (a !== undefined && b !== undefined) return [a[0] * b[1], a[1] * b[0]];
  }
  return undefined;
};

/**
 * The same quantity in another unit, to 20 places where the ratio does not come out (1 平方米 = 0.0015 亩 does).
 * `undefined` when the units measure different things.
 */
export const convert = (value: Amount | DecimalText, from: Unit, to: Unit): Amount | undefined => {
  const ratio = ratioOf(from.base, to.base);
  if (ratio === undefined) return undefined;
  const exact = mul(mul(value, from.factor), amount(ratio[0]));
  return div(exact, mul(to.factor, amount(ratio[1])), 60);
};
