import {
  countyNameAt,
  isHeadOfWord,
  isNameChar,
  levelOfName,
  listedCountyAt,
  shortNames,
} from "../find/place.ts";
import type { PlaceLevel } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords, type WordIndex, words } from "../text/word-index.ts";

const HEAD = 80;
const NEEDED = 3;
const MOST_SEEN = 8;
const SUFFIXES = "县市区旗镇";
const MOST_COUNTED = 20_000;

/** A name without its ending, and the level of what it means. */
export type LearnedName = readonly [string, PlaceLevel];

/** What the head of a text teaches: the names that it tells, and the counties of those who publish it. */
export type NamesOfHead = { readonly told: readonly LearnedName[]; readonly media: readonly string[] };

/** The names that the head of a text teaches, and those of its publisher, who may stand at its end. */
export function namesInHead(text: string): NamesOfHead {
  const media = namesOfMedia(text.slice(0, LONG_HEAD));
  if (text.length > LONG_HEAD)
    media.push(...namesOfMedia(text.slice(Math.max(LONG_HEAD, text.length - LONG_HEAD))));
  return { told: namesIn(text.slice(0, HEAD), text, false), media };
}

/**
 * Names of counties and districts that a text writes without 县 or 区, learned from its title and head:
 * 甲省乙地… → 乙地, if the text goes on to say 乙地县, or says 乙地 at least three times.
 */
export function learnNames(
  title: string,
  text: string,
  { told, media }: NamesOfHead,
): Map<string, PlaceLevel> {
  const learned = new Map<string, PlaceLevel>(namesIn(title, text, true));
  for (const [name, level] of told) learned.set(name, level);
  for (const name of media) if (!learned.has(name)) learned.set(name, "county");
  const prefix = prefixIn(title, text);
  if (prefix !== undefined) learned.set(...prefix);
  const headline = countyNameAt(title, 0);
  if (
    headline !== undefined &&
    (classAt(title, headline.length) === CHAR.clauseEnd || isRepeated(title, text, headline))
  )
    learned.set(headline, "county");
  return learned;
}

function namesIn(source: string, text: string, isTitle: boolean): LearnedName[] {
  if (source === "") return [];
  const counted = text.slice(0, MOST_COUNTED);
  const found: LearnedName[] = [];
  for (const name of namesBehindProvinces(source)) {
    const inText = nameInText(name, counted);
    if (inText !== undefined) found.push(inText);
  }
  for (const name of countiesIn(source)) {
    const ending = endingOf(name, counted);
    if (name.length > 2 || ending !== "" || (isTitle && isOften(text, name)))
      found.push([name, levelOfName(name + ending)]);
  }
  for (const name of namesOfOffices(source)) found.push([name, "county"]);
  return found;
}

/** 二季度末乙地存栏2万头 …: a name of the title that the text says again and again, with no word's character before it. */
function isOften(text: string, name: string): boolean {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0 && count < NEEDED; at = text.indexOf(name, at + name.length)) {
    if (!isNameChar(text, at - 1) || beforeNames.hasAt(text, at - 1)) count++;
  }
  return count >= NEEDED;
}

/** 丙市|乙地, 今年|乙地, 上半年以来|乙地 */
const beforeNames = new CharSet("市州省年月日末底度来");

/** 乙地 … 乙地县: the text writes the name in full as well. */
function endingOf(name: string, text: string): string {
  for (const ending of "县区市旗") {
    const at = text.indexOf(name + ending);
    // 丙地县乡公路: 县 belongs to the next word.
    if (at >= 0 && !isHeadOfWord(text, at + name.length)) return ending;
  }
  return "";
}

const FOLLOWING = 6;

/** 沙洋加快项目建设: a headline's opening name that the text says again, apart from its own copy of the headline. */
function isRepeated(title: string, text: string, name: string): boolean {
  const headline = title.slice(0, name.length + FOLLOWING);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const opensLine = at === 0 || text[at - 1] === "\n";
    if (!opensLine || !text.startsWith(headline, at)) return true;
  }
  return false;
}

const LONG_HEAD = 300;
const MEDIA = indexWords(words("新闻网 日报 融媒 发布 电视台 广播 广电 政府网 政务网 先锋网 报社 传媒"));

const mediaStarts = new CharSet(MEDIA.firstCharacters());

/** 来源：乙地新闻网: a listed county in the name of its paper, which opens a clause. */
function namesOfMedia(source: string): string[] {
  return namesBefore(source, MEDIA, mediaStarts, countyNameAt);
}

/** The names that stand right before a word of the list and open their clause. */
function namesBefore(
  source: string,
  list: WordIndex<string>,
  starts: CharSet,
  nameAt: (text: string, at: number) => string | undefined,
): string[] {
  const names: string[] = [];
  for (let index = 0; index < source.length; index++) {
    if (!starts.hasAt(source, index)) continue;
    const word = list.startingAt(source, index, source.length)?.[0];
    if (word === undefined) continue;
    for (let at = Math.max(0, index - LONGEST_NAME); at < index - 1; at++) {
      if (isNameChar(source, at - 1)) continue;
      const name = nameAt(source, at);
      if (name?.length === index - at) names.push(name);
    }
    index += word.length - 1;
  }
  return names;
}

/** 石桥：水库除险加固进展顺利, in a text that says 石桥乡: the headline's opening word is that place. */
function prefixIn(title: string, text: string): [string, PlaceLevel] | undefined {
  if (![2, 3, 4].some((at) => isOneOf(title, at, "：:"))) return undefined;
  const name = /^([\p{Script=Han}]{2,4})[：:]/u.exec(title)?.[1];
  if (name === undefined || NO_NAMES.has(name)) return undefined;
  const counted = text.slice(0, MOST_COUNTED);
  for (const ending of PREFIX_ENDINGS) {
    if (counted.includes(name + ending)) return [name, levelOfName(name + ending)];
  }
  return undefined;
}

const PREFIX_ENDINGS = ["县", "区", "市", "旗", "镇", "乡", "街道", "村"];

/** 乙地法院, 乙地国税: the county in the name of its court or bureau, which opens a clause. Not 乙地公司. */
function namesOfOffices(source: string): string[] {
  return namesBefore(source, OFFICES, officeStarts, listedCountyAt);
}

const OFFICES = indexWords(
  words("法院 检察院 公安 国税 地税 税务 海关 供电 消防 交警 人社局 民政局 住建局 发改局"),
);
const officeStarts = new CharSet(OFFICES.firstCharacters());
const LONGEST_NAME = 4;

/** Counties written without their ending where a clause starts, or behind 市 and 州. */
function countiesIn(source: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < source.length; at++) {
    if (isNameChar(source, at - 1) && !beforeNames.hasAt(source, at - 1)) continue;
    const name = countyNameAt(source, at);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** The two or three characters behind a province's short name: 甲省乙地 → 乙地. */
function namesBehindProvinces(source: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const hit = shortNames.startingAt(source, at, source.length);
    if (hit === undefined) continue;
    const end = at + hit[0].length;
    at = end - 1;
    if (hit[1] !== "province" || shortNames.startingAt(source, end, source.length) !== undefined) continue;
    const from = source[end] === "省" || source[end] === "市" ? end + 1 : end;
    const isWord = classAt(source, from) === CHAR.other && classAt(source, from + 1) === CHAR.other;
    if (isWord && !NO_NAMES.has(source.slice(from, from + 2))) names.push(source.slice(from, from + 2));
  }
  return names;
}

const NO_NAMES = new Set(
  words(`经济 工业 农业 旅游 投资 外贸 交通 教育 电力 公路 铁路 水利 企业 居民 农村 城市 城镇 全省 今年 上半 一季 新增 重点 重大 省委 省政 各地 多地 民营
    林业 渔业 商务 科技 文化 卫生 医疗 社会 生态 环境 自贸 高速 地区 境内 省内 市场 人民 政府 财政 税务 海关 发展 开展 推进 加快 启动 推动 安排 力争 完成 实施 全面 扩外 召开 出台`),
);

/** The name as the text has it: with a third character if it never lacks one; and its level. */
function nameInText(name: string, text: string): [string, PlaceLevel] | undefined {
  let count = 0;
  const thirds = new Set<string>();
  for (let at = text.indexOf(name); at >= 0 && count < MOST_SEEN; at = text.indexOf(name, at + 2)) {
    const suffix = text[at + 2] ?? "";
    if (SUFFIXES.includes(suffix) && suffix !== "") return [name, levelOfName(name + suffix)];
    const longer = text[at + 3] ?? "";
    if (suffix === "新" && longer === "区") return [name, "county"];
    if (SUFFIXES.includes(longer) && longer !== "") return [text.slice(at, at + 3), levelOfName(longer)];
    thirds.add(suffix);
    count++;
  }
  const isCounty = listedCountyAt(name, 0) === name;
  return isCounty && count >= NEEDED && thirds.size > 1 ? [name, "county"] : undefined;
}
