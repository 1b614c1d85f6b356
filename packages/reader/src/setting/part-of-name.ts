import type { PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords, words } from "../text/word-index.ts";

/** Endings of names of media and of bodies whose town is not what a text is about. */
const MEDIA = indexWords(words("日报 晚报 晨报 早报 商报 新闻网 电视台 广播 卫视 网讯 记者 在线 论坛"));
const BODIES = indexWords(
  words(`小学 中学 初中 高中 幼儿园 学校 职高 中专 卫生院 敬老院 养老院 福利院 派出所 供电所 司法所 文化站 粮站
    大学 学院 研究院 研究所 设计院 公司 集团 合作社 银行 商会 协会 商行 酒店 宾馆 律师事务所`),
);
const LONGEST_BODY = 16;

/**
 * A place that only belongs to a longer name or to an address: IP属地：丙市, 丙市日报, 石桥镇初级中学, 丙市某某路桥有限公司.
 * A county's own schools and hospitals speak of the county; a town in the name of its school does not.
 */
export function isPartOfName(text: string, token: PlaceToken): boolean {
  if (token.pointing) return false;
  if (isOfAddress(text, token.start) || isOnRoute(text, token)) return true;
  const isSmall = token.level === "town" || token.level === "village";
  for (let at = token.end; at < token.end + LONGEST_BODY && classAt(text, at) <= CHAR.letter; at++) {
    if (!starts.hasAt(text, at)) continue;
    if (at <= token.end + 2 && MEDIA.startingAt(text, at, text.length) !== undefined) return true;
    const body = BODIES.startingAt(text, at, text.length)?.[0];
    // 海东小学 in a county's text: no province has a school of that kind.
    const isSchoolOfAny = token.level === "province" && SCHOOLS.has(body ?? "");
    if (body !== undefined) return isSmall || isSchoolOfAny || FIRMS.has(body);
    if (endsName(text, at)) return false;
  }
  return false;
}

const ADDRESS = indexWords(words("属地 地址 住址 产地 籍贯"));
const ADDRESS_BEFORE = /(?:属地|地址|住址|产地|籍贯)[:：]?[^，。\n]{0,6}$/u;
const ADDRESS_REACH = 10;

/** IP属地：丙市, 产地丙市 */
function isOfAddress(text: string, start: number): boolean {
  const floor = Math.max(0, start - ADDRESS_REACH);
  for (let at = start - 2; at >= floor; at--) {
    if (ADDRESS.startingAt(text, at, start) !== undefined)
      return ADDRESS_BEFORE.test(text.slice(floor, start));
  }
  return false;
}

/** 甲地至乙地高铁, 丙市到丁市的公路: ends of a line, which runs through other areas. Not 截至, nor 至 before a period. */
export function isOnRoute(text: string, { start, end }: PlaceToken): boolean {
  if (isOneOf(text, end, "至-－") && classAt(text, end + 1) === CHAR.other) return true;
  if (isOneOf(text, start - 1, "至"))
    return !isOneOf(text, start - 2, "截") && classAt(text, start - 2) !== CHAR.digit;
  // 丙市-丁市东站: a dash between two names. Not ——丙市, which opens a line.
  return isOneOf(text, start - 1, "-－—") && classAt(text, start - 2) === CHAR.other;
}

/** Words after which the name is over: 丙市的公司, 丙市有学校3所, 石桥镇改造中学2所. Not 有限公司, 新能源公司. */
function endsName(text: string, at: number): boolean {
  if (VERBS.startingAt(text, at, text.length) !== undefined) return true;
  return stops.hasAt(text, at) && !text.startsWith("有限", at);
}

const STOPS = "的有在与和共将已是对为各等";
const stops = new CharSet(STOPS);
const VERBS = indexWords(words("新建 改建 扩建 改造 建设 建成 新增 引进 完成 实施 拥有 现有"));
/** What any of these starts with: nothing else is worth a look. */
const starts = new CharSet([MEDIA, BODIES, VERBS].flatMap((list) => list.firstCharacters()).concat(...STOPS));
const SCHOOLS = new Set(words("小学 中学 初中 高中 幼儿园 学校"));
const FIRMS = new Set(words("公司 集团 合作社 银行 商会 酒店 宾馆 大学 学院 研究院 设计院"));

/** 推介会在丙市举行: where something was held, which may be far from what it is about. */
export function isVenue(text: string, start: number, end: number): boolean {
  return isOneOf(text, start - 1, "在") && /举[办行]|召开|开幕|签约/u.test(text.slice(end, end + 8));
}
