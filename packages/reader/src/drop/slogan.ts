import { SLOGAN_NOUNS } from "../data/slogan-words.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords } from "../text/word-index.ts";
import type { DropRule } from "./drop-rule.ts";

const sloganNouns = indexWords(SLOGAN_NOUNS);
const QUOTE_REACH = 10;

/** 五个“坚持”, “三比一看”: slogans in quotes. Not “小巨人”企业12家. */
export const slogan: DropRule = {
  id: "drop/slogan",
  applies: ({ text }, { token }) => {
    if (token.unitClass === "time")
      return isQuoted(text, token.start, token.end) || CIRCLE.test(text.slice(token.end, token.end + 8));
    if (token.unitClass !== "count" && token.unitClass !== "people") return false;
    if (token.chinese && inProgramme(text, token.start, token.end)) return true;
    if (isOneOf(text, token.end, '“‘「"')) return true;
    const isFew = token.chinese && Number(token.value) <= MOST_IN_SLOGAN;
    const noun = isFew ? sloganNouns.startingAt(text, token.end, text.length)?.[0] : undefined;
    if (noun !== undefined && !headOfThing(text, noun, token.end + noun.length)) return true;
    return isQuoted(text, token.start, token.end);
  },
};

/** 七十个重大项目: so many are counted, no slogan lists them. */
const MOST_IN_SLOGAN = 20;

/** 15分钟生活圈 */
const CIRCLE = /^[^，。；、]{0,6}圈/u;

const PROGRAMME_REACH = 40;

/** “建好一个阵地、用活两个平台、带出四支队伍”: a programme in quotes. Not a speech, which a colon opens. */
function inProgramme(text: string, start: number, end: number): boolean {
  const floor = Math.max(0, start - PROGRAMME_REACH);
  const open = floor + text.slice(floor, start).lastIndexOf("“");
  if (text[open] !== "“" || "：:，,".includes(text[open - 1] ?? "：")) return false;
  const inside = text.slice(open + 1, end + PROGRAMME_REACH);
  const close = inside.indexOf("”");
  return (
    close > end - open - 2 &&
    (inside.slice(0, close).match(NUMBERED) ?? []).length > 1 &&
    !inside.slice(0, close).includes("。")
  );
}

const NUMBERED = /[一二两三四五六七八九十][个大项支类条张]/gu;

/** 两个|服务中心, 三个|责任区, 两个|专项资金: the noun is the first half of a thing's name. */
function headOfThing(text: string, noun: string, end: number): boolean {
  return (
    OPENS_THINGS.has(noun) &&
    /^(?:中心|区|站|点|所|处|队|组|团|平台|网点|机构|资金|债券?|行动|企业|小区|项目|工程|园|窗口|大厅|专班|案件|线索|学校|户|人)/u.test(
      text.slice(end, end + 2),
    )
  );
}

const OPENS_THINGS = new Set(
  "服务 责任 专项 问题 方向 体系 清单 统筹 结对 原则 环节 提升 转变 突破 优化".split(" "),
);

function isQuoted(text: string, start: number, end: number): boolean {
  const opened = findQuote(text, start - 1, -1, "“‘「");
  return opened && findQuote(text, end, 1, "”’」");
}

/** Quotes, and what ends a clause. */
const signs = new CharSet("“‘「”’」，。；,;");

/** Whether the next of the signs is one of those wanted. */
function findQuote(text: string, from: number, step: 1 | -1, wanted: string): boolean {
  for (let at = from; Math.abs(at - from) < QUOTE_REACH && at >= 0 && at < text.length; at += step) {
    if (!signs.hasAt(text, at)) continue;
    return isOneOf(text, at, wanted);
  }
  return false;
}
