import { COUNTY_NAMES, NOT_BARE, WORDLIKE_COUNTY_NAMES } from "../data/county-names.ts";
import { PHRASE_WORDS } from "../data/phrase-words.ts";
import {
  COMMON_PLACE_LIKE,
  NAME_STOPS,
  NAMED_ZONES,
  PLACE_SUFFIXES,
  POINTING_HEADS,
  SOFT_STOPS,
  VERBS_BEFORE_OFFICES,
} from "../data/place-words.ts";
import { AMBIGUOUS_SHORT_NAMES, PROVINCE_OF, PROVINCES } from "../data/provinces.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords, WordIndex, words } from "../text/word-index.ts";
import { joinsNext, levelAt } from "./place-suffix.ts";
import type { PlaceLevel, PlaceToken } from "./tokens.ts";

const commonWords = indexWords(COMMON_PLACE_LIKE);
const countyNames = new WordIndex<boolean>(
  COUNTY_NAMES.map((name) => [name, WORDLIKE_COUNTY_NAMES.has(name)] as const),
);
const LONGEST_COUNTY_NAME = 14;
const countySuffixes = new CharSet("县区市旗");
const pointingHeads = new CharSet(POINTING_HEADS);
const softStops = new CharSet(SOFT_STOPS);
const adjacentSoft = new CharSet("都化同来达建");
const nameStops = new CharSet(NAME_STOPS);
const LONGEST_NAME = 4;
/** Common words that short names also end with, where a boundary stands before the name: 宝山区-like. */
const NAME_TAILS = new Set(["山区", "湖区", "湾区", "港区", "河区", "林区", "场镇", "集镇"]);
/** 落实市委, 学习县委: verbs before an office are no names. */
const NOT_NAMES = new Set([
  ...PHRASE_WORDS.keys(),
  ...VERBS_BEFORE_OFFICES,
  ...words("老场 旧场 各场 原场 老集 旧集 各集 原集"),
]);

type Named = { readonly read: PlaceToken; readonly bounded: boolean };

/** Short names of provinces and prefectures, which texts write without a suffix: 福建, 龙岩. */
export const shortNames = new WordIndex<PlaceLevel>([
  ...PROVINCES.map((name) => [name, "province"] as const),
  ...[...PROVINCE_OF.keys()]
    .filter((name) => !AMBIGUOUS_SHORT_NAMES.has(name))
    .map((name) => [name, "city"] as const),
]);

/** The token of a place that text[start, end) names. */
export function named(text: string, start: number, end: number, level: PlaceLevel): PlaceToken {
  return { start, end, name: text.slice(start, end), level, pointing: false, sentence: 0, paragraph: 0 };
}

function pointing(text: string, start: number, end: number, level: PlaceLevel): PlaceToken {
  return { start, end, name: text.slice(start, end), level, pointing: true, sentence: 0, paragraph: 0 };
}

/** Full names of org units that the caller knows. */
export function orgUnitIndex(
  names: readonly string[],
  learned: ReadonlyMap<string, PlaceLevel>,
): WordIndex<PlaceLevel> {
  return new WordIndex([...names.map((name) => [name, levelOfName(name)] as const), ...learned]);
}

export function levelOfName(name: string): PlaceLevel {
  if (name.endsWith("街道")) return "town";
  return PLACE_SUFFIXES[name.at(-1) ?? ""] ?? "county";
}

/**
 * Reads a place that ends with the suffix at `at`: 序川县, 全区, 我市.
 * Not a common word (城市, 园区, 贫困县), not the head of a longer word (市场, 区域).
 */
export function readSuffixPlace(text: string, at: number, floor: number): PlaceToken | undefined {
  if (isHeadOfWord(text, at)) return undefined;
  const suffix = text[at] as string;
  const level = levelAt(text, at) as PlaceLevel;
  // 丙地县乡公路, 市县镇: a row of kinds of areas, no town.
  if (isOneOf(text, at, "乡镇村") && isOneOf(text, at - 1, "县市区")) return undefined;
  if (suffix === "道") return readStreet(text, at, floor);
  const end = at + 1;
  if (at - 1 >= floor && pointingHeads.hasAt(text, at - 1)) {
    return pointing(text, at - 1, end, level);
  }
  const known = shortNames.endingAt(
    text,
    level === "city" && suffix === "州" ? end : at,
    Math.max(floor, at - LONGEST_NAME),
  );
  if (known !== undefined && known[1] === level) {
    const start = (suffix === "州" ? end : at) - known[0].length;
    return named(text, start, end, level);
  }
  const common = commonWords.endingAt(text, end, Math.max(0, end - 6))?.[0];
  const county = countySuffixes.hasAt(text, at) ? countyBefore(text, at, floor, common) : undefined;
  if (county === REFUSED) return undefined;
  if (county !== undefined) return named(text, county, end, level);
  const zone = suffix === "区" ? zoneStart(text, end, floor) : undefined;
  if (zone !== undefined) return named(text, zone, end, level);
  const place =
    common === undefined || NAME_TAILS.has(common) ? nameBefore(text, at, floor, level) : undefined;
  return common !== undefined && place?.bounded !== true ? undefined : place?.read;
}

/** 青林街道, 全街道. Not 各街道, 主街道, and no other 道. */
function readStreet(text: string, at: number, floor: number): PlaceToken | undefined {
  if (text[at - 1] !== "街" || at - 1 < floor) return undefined;
  if (at - 2 >= floor && pointingHeads.hasAt(text, at - 2)) return pointing(text, at - 2, at + 1, "town");
  if (commonWords.endingAt(text, at + 1, Math.max(0, at - 5)) !== undefined) return undefined;
  const place = nameBefore(text, at - 1, floor, "town")?.read;
  return place === undefined ? undefined : named(text, place.start, at + 1, "town");
}

const zones = indexWords(NAMED_ZONES);

/** 西咸新区, 序川经开区: a listed place, or two characters that open a clause. Not 国家高新区, 推进新区. */
function zoneStart(text: string, end: number, floor: number): number | undefined {
  const zone = zones.endingAt(text, end, floor)?.[0];
  if (zone === undefined) return undefined;
  const at = end - zone.length;
  const from = Math.max(floor, at - LONGEST_COUNTY_NAME);
  const known = countyNames.endingAt(text, at, from)?.[0] ?? shortNames.endingAt(text, at, from)?.[0];
  if (known !== undefined && known.length > 1) return at - known.length;
  const start = at - 2;
  const isName = start >= floor && isNameChar(text, start) && isNameChar(text, at - 1);
  return isName &&
    (!"县市城老".includes(text[start] as string) || (text[start] === "城" && zone.length > 3)) &&
    startsLine(text, start) &&
    !NOT_NAMES.has(text.slice(start, at))
    ? start
    : undefined;
}

const REFUSED = -1;

/** Whether the list of provinces, prefectures or counties has the name, with its ending or without. */
export function isListed(name: string): boolean {
  const base = PLACE_SUFFIXES[name.at(-1) as string] === undefined ? name : name.slice(0, -1);
  return (
    PROVINCE_OF.has(base) ||
    PROVINCES.includes(base) ||
    countyNames.startingAt(base, 0, base.length)?.[0] === base
  );
}

/**
 * The start of a county's name that ends at `at`. A name that is also a word, of one character, or the tail of
 * a common word needs a boundary before it: 房县, 会同县; not 要会同县直部门, 老城区.
 */
function countyBefore(
  text: string,
  at: number,
  floor: number,
  common: string | undefined,
): number | undefined {
  const hit = countyNames.endingAt(text, at, Math.max(floor, at - LONGEST_COUNTY_NAME));
  if (hit === undefined) return undefined;
  const [name, wordlike] = hit;
  const start = at - name.length;
  if (common !== undefined && common.length > name.length) return undefined;
  const careful = wordlike || name.length === 1 || common !== undefined;
  if (!careful || start === floor || !isNameChar(text, start - 1) || isOneOf(text, start - 1, "市州省盟"))
    return start;
  return wordlike ? REFUSED : undefined;
}

/** 长沙|县: the county that shares its city's name. Not 丙市县级, 丙市区域. */
export function isCountyEnding(text: string, at: number, name: string): boolean {
  if (!isOneOf(text, at, "县区")) return false;
  return countyNames.startingAt(name, 0, name.length)?.[0] === name && !joinsNext(text, at);
}

/** A county's name without its ending at `at`, as titles write it; not one that is also a common word or a city. */
export function countyNameAt(text: string, at: number): string | undefined {
  const hit = countyNames.startingAt(text, at, text.length);
  if (hit === undefined || hit[1] || NOT_BARE.has(hit[0])) return undefined;
  return hit[0].length < 2 || PROVINCE_OF.has(hit[0]) ? undefined : hit[0];
}

/** As countyNameAt, for names that are also words: only where what follows shows that a county is meant. */
export function listedCountyAt(text: string, at: number): string | undefined {
  const name = countyNames.startingAt(text, at, text.length)?.[0];
  return name === undefined || name.length < 2 ? undefined : name;
}

/** The suffix at `at` opens a longer word: 市|场, 县|级, 县|乡. */
export function isHeadOfWord(text: string, at: number): boolean {
  return joinsNext(text, at) && !startsNextWord(text, at + 1);
}

/** 某县|城市绿化, 某村|组织村民: the character belongs to the next word; not 县城, 村组. */
function startsNextWord(text: string, at: number): boolean {
  return isOneOf(text, at, "城组") && NEXT_WORDS[text[at] as string]?.includes(text[at + 1] ?? " ") === true;
}

const NEXT_WORDS: Readonly<Record<string, string>> = { 城: "市乡镇区", 组: "织建成" };

/** Walks left over at most four characters of a name; a clean boundary there settles its length. */
function nameBefore(text: string, at: number, floor: number, level: PlaceLevel): Named | undefined {
  let start = at - 1 >= floor && adjacentSoft.hasAt(text, at - 1) ? at - 1 : at;
  while (start > floor && at - start < LONGEST_NAME && isNameChar(text, start - 1)) start--;
  if (at - start === 1 && softStops.hasAt(text, start - 1) && startsLine(text, start - 1)) start--;
  if (opensWithNumeral(text, start, at, floor)) start--;
  const bounded = start === floor || !isNameChar(text, start - 1);
  const length = at - start;
  if (length < 2 && !(length === 1 && bounded && text[at] === "县")) return undefined;
  const from = bounded && length <= 3 ? start : at - Math.min(length, 2);
  if (NOT_NAMES.has(text.slice(from, at)) || isOneOf(text, from, "省市县")) return undefined;
  if (level === "province" && (!bounded || length > 2)) return undefined;
  // 物流仓储区: the tail of a longer word is no district; those that exist are listed.
  if (text[at] === "区" && (!bounded || length > 3)) return undefined;
  const read = named(text, from, at + 1, level);
  return { read, bounded: bounded && length === 2 };
}

const counted = new CharSet(
  "个家项件处条座所名户批大小类级期次届轮年月日天位只头张份套台辆栋层间亩片块支股笔例起宗种等乡镇县市区村街社省州国方线环纵横多余几分成",
);

/** 五里墩街道, 三岔镇: a name that opens with a numeral, at a boundary. Not 五个乡镇, 三大重镇, 十三里镇's 三. */
function opensWithNumeral(text: string, start: number, end: number, floor: number): boolean {
  const at = start - 1;
  if (classAt(text, at) !== CHAR.chineseDigit || at < floor) return false;
  if (start >= end || end - start >= LONGEST_NAME || !isOneOf(text, end, "镇乡街村")) return false;
  return (
    !isNameChar(text, at - 1) && classAt(text, at - 1) !== CHAR.chineseDigit && !counted.hasAt(text, start)
  );
}

/** A character that a name can hold: Han and no function word. */
export function isNameChar(text: string, at: number): boolean {
  return classAt(text, at) === CHAR.other && !nameStops.hasAt(text, at);
}

/** 我省's pointing twin with 国: 全国 is a place of comparison only. */
export function readNation(text: string, at: number): PlaceToken | undefined {
  if (!isOneOf(text, at, "全我") || !text.startsWith("国", at + 1)) return undefined;
  return pointing(text, at, at + 2, "nation");
}

/** Punctuation or a line's start stands before: 和 after it is no joint. */
function startsLine(text: string, at: number): boolean {
  return classAt(text, at - 1) >= CHAR.sentenceEnd;
}
