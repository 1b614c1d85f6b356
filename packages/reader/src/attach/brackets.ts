import { CharSet } from "../text/char-set.ts";

/** 固定资产投资（不含农户） → 固定资产投资; quotes go too, their words stay; 改（新）建 → 改新建. */
export function withoutBrackets(name: string): string {
  return holdsSign(name) ? cutBrackets(name) : name;
}

const signs = new CharSet("(（)）“”‘’\"' 　「」");

function holdsSign(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (signs.hasAt(name, at)) return true;
  return false;
}

function cutBrackets(name: string): string {
  let kept = "";
  let depth = 0;
  for (let index = 0; index < name.length; index++) {
    const character = name[index] as string;
    if ((character === "(" || character === "（") && ")）".includes(name[index + 2] ?? " ")) continue;
    if ((character === ")" || character === "）") && "(（".includes(name[index - 2] ?? " ")) continue;
    if (character === "(" || character === "（") depth++;
    else if (character === ")" || character === "）") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !"“”‘’\"' 　「」".includes(character)) kept += character;
  }
  return kept;
}
