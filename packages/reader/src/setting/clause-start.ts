import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";

const openers = new CharSet("年月份底末期间季度来前日今在止中是");

/** A place speaks for what follows when it starts a clause, perhaps behind a period or 在. */
export function startsClause(text: string, start: number): boolean {
  const charClass = classAt(text, start - 1);
  if (charClass >= CHAR.sentenceEnd && charClass !== CHAR.symbol) return true;
  return openers.hasAt(text, start - 1);
}
