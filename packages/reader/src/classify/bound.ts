import { BOUNDS_AFTER } from "../data/cues.ts";
import type { Document } from "../document.ts";
import { type Draft, stated } from "../draft.ts";
import { WordIndex } from "../text/word-index.ts";

const after = new WordIndex(BOUNDS_AFTER);

/** 80%以上 ge, 不超过3次 le, 近40万 about, 前20强 le; 达 and 达到 alone stay eq. */
export function classifyBounds(document: Document): void {
  for (const draft of document.drafts) setBound(document.text, draft);
}

function setBound(text: string, draft: Draft): void {
  const { token, left } = draft;
  const behind = token.unitClass === "rank" ? undefined : after.startingAt(text, token.end, text.length);
  if (behind !== undefined) {
    draft.bound = stated(behind[1], "classify/bound-after", token.end, token.end + behind[0].length);
  } else if (token.unitClass === "rank" && text[token.start] === "前") {
    draft.bound = stated("le", "classify/top", token.start, token.end);
  } else if (left.cue.bound !== undefined) {
    draft.bound = stated(left.cue.bound, "classify/bound-before", left.cueStart, token.start);
  } else if (token.rough) draft.bound = stated("about", "classify/rough-number", token.start, token.end);
}
