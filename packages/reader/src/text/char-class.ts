import { CHINESE_DIGITS } from "../data/chinese-digits.ts";

/** What a character can be to the scanner. One table look-up a character keeps the pass linear. */
export const CHAR = {
  other: 0,
  digit: 1,
  chineseDigit: 2,
  letter: 3,
  /** 。！？ and line ends */
  sentenceEnd: 4,
  /** ，；： and dashes between clauses */
  clauseEnd: 5,
  /** 、 */
  listComma: 6,
  open: 7,
  close: 8,
  space: 9,
  symbol: 10,
} as const;

export type CharClass = (typeof CHAR)[keyof typeof CHAR];

const table = new Uint8Array(65536);

function mark(characters: string, charClass: CharClass): void {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = charClass;
}

mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", CHAR.letter);
mark("0123456789", CHAR.digit);
mark(`${Object.keys(CHINESE_DIGITS).join("")}十百千万亿`, CHAR.chineseDigit);
mark("。！？!?\n\r…", CHAR.sentenceEnd);
mark("，；：,;:—|", CHAR.clauseEnd);
mark("、", CHAR.listComma);
mark("（(【[《〈“‘「『", CHAR.open);
mark("）)】]》〉”’」』\"'", CHAR.close);
mark(" \t\u3000\u00a0\u200b\ufeff", CHAR.space);
mark("%‰+-=×*/.~～·•★◆■#@&$￥", CHAR.symbol);

export function classOf(code: number): CharClass {
  return table[code] as CharClass;
}

/** The class at a position; past either end of the text counts as a sentence end. */
export function classAt(text: string, at: number): CharClass {
  return at < 0 || at >= text.length ? CHAR.sentenceEnd : (table[text.charCodeAt(at)] as CharClass);
}

export function isBoundary(charClass: CharClass): boolean {
  return charClass >= CHAR.sentenceEnd && charClass <= CHAR.close;
}
