import type { NumberToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";

const heads = new CharSet("超过上达");
const thresholdStarts = new CharSet("及（(以级元项企");

/** 5000万元以上项目30个: a threshold that names a class. Not 新增就业5000人以上。 */
export function isClassThreshold(text: string, token: NumberToken): boolean {
  if (token.unitClass === "percent" || token.unitClass === "points" || token.unitClass === "rank")
    return false;
  if (!thresholdStarts.hasAt(text, token.end)) return false;
  const mark = /^(?:及|（含）|\(含\))?(?:以上|以下)(?:的|规模)?/u.exec(text.slice(token.end, token.end + 8));
  if (token.unitClass === "money" && /^(?:级|元)?(?:项目|企业)/u.test(text.slice(token.end, token.end + 4))) {
    return heads.hasAt(text, token.start - 1);
  }
  return mark !== null && classAt(text, token.end + mark[0].length) === CHAR.other;
}
