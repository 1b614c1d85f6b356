import type { PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
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
  if (
    /(?:属地|地址|住址|产地|籍贯)[:：]?[^，。\n]{0,6}$/u.test(
      text.slice(Math.max(0, token.start - 10), token.start),
    )
  )
    return true;
  if (isOnRoute(text, token)) return true;
  const isSmall = token.level === "town" || token.level === "village";
  for (let at = token.end; at < token.end + LONGEST_BODY && classAt(text, at) <= CHAR.letter; at++) {
    if (at <= token.end + 2 && MEDIA.startingAt(text, at, text.length) !== undefined) return true;
    const body = BODIES.startingAt(text, at, text.length)?.[0];
    if (body !== undefined) return isSmall || FIRMS.has(body);
    if (endsName(text, at)) return false;
  }
  return false;
}

/** 甲地至乙地高铁, 丙市到丁市的公路: ends of a line, which runs through other areas. Not 截至, nor 至 before a period. */
export function isOnRoute(text: string, { start, end }: PlaceToken): boolean {
  const before = text[start - 1] ?? "";
  if (before === "至" && text[start - 2] !== "截" && !/\d/u.test(text[start - 2] ?? "")) return true;
  // 丙市-丁市东站: a dash between two names. Not ——丙市, which opens a line.
  if ("-－—".includes(before) && before !== "" && classAt(text, start - 2) === CHAR.other) return true;
  return "至-－".includes(text[end] ?? "。") && classAt(text, end + 1) === CHAR.other;
}

/** Words after which the name is over: 丙市的公司, 丙市有学校3所, 石桥镇改造中学2所. Not 有限公司, 新能源公司. */
function endsName(text: string, at: number): boolean {
  if (VERBS.startingAt(text, at, text.length) !== undefined) return true;
  return STOPS.includes(text[at] as string) && !text.startsWith("有限", at);
}

const STOPS = "的有在与和共将已是对为各等";
const VERBS = indexWords(words("新建 改建 扩建 改造 建设 建成 新增 引进 完成 实施 拥有 现有"));
const FIRMS = new Set(words("公司 集团 合作社 银行 商会 酒店 宾馆 大学 学院 研究院 设计院"));

/** 推介会在丙市举行: where something was held, which may be far from what it is about. */
export function isVenue(text: string, start: number, end: number): boolean {
  return text[start - 1] === "在" && /举[办行]|召开|开幕|签约/u.test(text.slice(end, end + 8));
}
