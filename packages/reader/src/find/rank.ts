import { CHAR, classAt, isBoundary } from "../text/char-class.ts";
import { indexWords } from "../text/word-index.ts";
import { chineseNumeralEnd, parseChineseNumeral } from "./chinese-numeral.ts";
import { digitsEnd } from "./number-literal.ts";
import type { NumberToken } from "./tokens.ts";

const EVIDENCE_WINDOW = 8;
const evidence = indexWords(
  "居 列 排名 排在 排 位 名列 位列 获 荣获 勇夺 夺得 全国 全省 全市 全区 全县 全州 全盟 进入 跻身 进 名次".split(
    " ",
  ),
);

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

function hasEvidence(text: string, at: number): boolean {
  const from = Math.max(0, at - EVIDENCE_WINDOW);
  for (let end = at; end > from; end--) {
    const charClass = classAt(text, end - 1);
    if (charClass === CHAR.clauseEnd || charClass === CHAR.sentenceEnd) return false;
    if (evidence.endingAt(text, end, from) !== undefined) return true;
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
