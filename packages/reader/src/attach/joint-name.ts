import { BARE_ATTRIBUTES } from "../data/attributes.ts";
import { PHRASE_WORDS, type WordRole } from "../data/phrase-words.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { WordIndex } from "../text/word-index.ts";
import type { Phrase } from "./phrase.ts";

const roles = new WordIndex<WordRole>(PHRASE_WORDS);
const LONGEST_ITEM = 8;
const MOST_ITEMS = 6;
/** Branches, sorts of goods and their totals are named by lists: 业, 类, 品类, 零售额. */
const JOINT_TAIL =
  /(?:业|类)(?:总产值|产值|增加值|零售额|销售额|营业额|投资|营业收入|收入|利润|税收|用电量|产品)?(?:占比|比重)?$/u;

/**
 * Takes the earlier members of a list that is one name:
 * 电力、热力、燃气及水生产和供应业|增长12.1%, 粮油、食品、饮料类零售额|增长3%.
 * Also 开、复工率: half a word. Not 建学校、医院12所 nor 推进改革、引进企业3家: there the last member stands alone.
 */
export function withEarlierMembers(text: string, floor: number, name: Phrase): Phrase {
  if (name.text.startsWith("复工") && text.startsWith("开、", name.start - 2))
    return { ...name, start: name.start - 2, text: `开、${name.text}` };
  if (text[name.start - 1] !== "、") return name;
  const kinds = withEarlierKinds(text, floor, name);
  if (kinds !== name || !JOINT_TAIL.test(name.text)) return kinds;
  let start = name.start;
  for (let items = 0; items < MOST_ITEMS && text[start - 1] === "、"; items++) {
    const from = itemStart(text, start - 1, floor);
    if (from === undefined) return name;
    start = from;
  }
  return start === name.start || text[start - 1] === "、"
    ? name
    : { ...name, start, text: text.slice(start, name.start) + name.text };
}

/** 刑事、|治安案件: words that only say which kind belong to the head behind them. Not 小学、初中12所, where each is a thing. */
function withEarlierKinds(text: string, floor: number, name: Phrase): Phrase {
  let start = name.start;
  if (name.text.length < 4) return name;
  for (let items = 0; items < MOST_ITEMS && text[start - 1] === "、"; items++) {
    const length = [4, 3, 2, 1].find(
      (size) => start - 1 - size >= floor && BARE_ATTRIBUTES.has(text.slice(start - 1 - size, start - 1)),
    );
    if (length === undefined) break;
    start -= length + 1;
  }
  return start === name.start ? name : { ...name, start, text: text.slice(start, name.start) + name.text };
}

/** Where a plain word before the 、 starts; none when it is long or holds a verb or a digit. */
function itemStart(text: string, end: number, floor: number): number | undefined {
  let start = end;
  while (start > floor && classAt(text, start - 1) === CHAR.other) start--;
  if (end - start < 1 || end - start > LONGEST_ITEM || classAt(text, start - 1) === CHAR.digit)
    return undefined;
  for (let at = start; at < end; at++) {
    const role = roles.startingAt(text, at, end)?.[1];
    if (role === "cut" || role === "hardVerb" || role === "adverb" || role === "verb") return undefined;
  }
  return start;
}
