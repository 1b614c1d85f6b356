import { CHAR, classAt, isBoundary } from "../text/char-class.ts";
import { indexWords, type WordIndex } from "../text/word-index.ts";
import { chineseNumeralEnd, parseChineseNumeral } from "./chinese-numeral.ts";
import { digitsEnd } from "./number-literal.ts";
import type { NumberToken } from "./tokens.ts";

const EVIDENCE_WINDOW = 8;
const evidence = indexWords(
  "居 列 排名 排在 排 位 名列 位列 获 荣获 荣登 勇夺 夺得 全国 全省 全市 全区 全县 全州 全盟 进入 跻身 进 名次".split(
    " ",
  ),
);
/** Verbs that rank whatever stands between them and the position: 位居全省先进县营商环境第3. */
const FAR_WINDOW = 24;
const farEvidence = indexWords("位居 位列 名列 排名 排在 荣登 跻身 进入 入围 入选 稳居 荣列".split(" "));

/**
 * Reads a position: 全市第一, 位居全省第3位, 进入前20强, 排名全市前一, 居首位.
 * Not 第一产业, 第一书记, 第一批, 第8次, 前10个月, 前列.
 */
export function readRank(text: string, at: number): NumberToken | undefined {
  const head = text[at];
  if (head !== "第" && head !== "前" && head !== "首") return undefined;
  if (head === "首") return readFirstPlace(text, at);
  const numeral = readOrdinal(text, at + 1);
  if (numeral === undefined) return undefined;
  const tail = rankTail(text, numeral.end, head === "前");
  if (tail === undefined || !hasEvidence(text, at)) return undefined;
  return rankToken(at, tail, numeral.value);
}

/** 居首位, 列榜首 */
function readFirstPlace(text: string, at: number): NumberToken | undefined {
  const isFirst = text[at + 1] === "位" || text[at - 1] === "榜";
  if (!isFirst || !hasEvidence(text, at)) return undefined;
  const start = text[at - 1] === "榜" ? at - 1 : at;
  return rankToken(start, text[at + 1] === "位" ? at + 2 : at + 1, "1");
}

function readOrdinal(text: string, at: number): { end: number; value: string } | undefined {
  const figures = digitsEnd(text, at);
  if (figures > at && figures - at <= 4) return { end: figures, value: text.slice(at, figures) };
  const end = chineseNumeralEnd(text, at);
  if (end === at) return undefined;
  const value = parseChineseNumeral(text.slice(at, end));
  return value === undefined ? undefined : { end, value };
}

/** The end of the position, or undefined when a noun follows: 第一产业, 前三季度. */
function rankTail(text: string, at: number, isTop: boolean): number | undefined {
  const next = text[at] ?? "。";
  if (isTop && next === "强") return at + 1;
  if (next === "位" || next === "名") return at + 1;
  const charClass = classAt(text, at);
  if (isBoundary(charClass) || charClass === CHAR.space || "的和及与".includes(next)) return at;
  return undefined;
}

/**
 * Reads the size of a leading group behind its verb: 跻身服务业全国10强, 进入全省20强县.
 * Not 500强企业12家 (a kind of firm), nor 百强县 as a title.
 */
export function readTopGroup(text: string, at: number): NumberToken | undefined {
  const end = digitsEnd(text, at);
  if (text[end] !== "强" || end - at > 4) return undefined;
  const tail = classAt(text, end + 1);
  const closes = isBoundary(tail) || "县市区镇".includes(text[end + 1] ?? " ");
  if (!closes || !findsWord(text, at, FAR_WINDOW, farEvidence)) return undefined;
  return rankToken(at, end + 1, text.slice(at, end));
}

function hasEvidence(text: string, at: number): boolean {
  return (
    findsWord(text, at, EVIDENCE_WINDOW, evidence) ||
    findsWord(text, at, FAR_WINDOW, farEvidence) ||
    followsRank(text, at) ||
    movesOn(text, at)
  );
}

/** Looks for one of the words before `at` in the same clause. */
function findsWord(text: string, at: number, window: number, words: WordIndex<string>): boolean {
  const from = Math.max(0, at - window);
  for (let end = at; end > from; end--) {
    const charClass = classAt(text, end - 1);
    if (charClass === CHAR.clauseEnd || charClass === CHAR.sentenceEnd) return false;
    if (words.endingAt(text, end, from) !== undefined) return true;
  }
  return false;
}

/** 由第12位|上升到第6位 */
function movesOn(text: string, at: number): boolean {
  return /^第[\d一二三四五六七八九十]{1,4}[位名](?:上升|提升|跃升|前移|升至|升到|下降|降至|后移|滑落|前进|进位|跃居)/u.test(
    text.slice(at, at + 10),
  );
}

/** 营商环境第3、城乡融合第4、乡村治理第5: the list goes on where a position stood just before its 、 */
function followsRank(text: string, at: number): boolean {
  const from = Math.max(1, at - 16);
  for (let i = at - 1; i >= from; i--) {
    if (isBoundary(classAt(text, i)))
      return (
        text[i] === "、" &&
        at - i > 2 &&
        /第[\d一二三四五六七八九十]{1,4}位?$/u.test(text.slice(Math.max(0, i - 6), i))
      );
  }
  return false;
}

function rankToken(start: number, end: number, value: string): NumberToken {
  return {
    start,
    end,
    value,
    unit: "位",
    unitAsWritten: "位",
    unitClass: "rank",
    rough: false,
    chinese: true,
    rule: "find/rank",
    sentence: 0,
    paragraph: 0,
  };
}
