import type { DropRule } from "./drop-rule.ts";

const TITLE_OPENS = "《".charCodeAt(0);
const TITLE_CLOSES = "》".charCodeAt(0);
const LINE_END = 10;

/** 《关于5个镇…的通知》: numbers inside a document's title. */
export const documentTitle: DropRule = {
  id: "drop/document-title",
  applies: ({ text }, { token }) => {
    for (let at = token.start - 1; at >= 0 && token.start - at < 40; at--) {
      const code = text.charCodeAt(at);
      if (code === TITLE_OPENS) return true;
      if (code === TITLE_CLOSES || code === LINE_END) return false;
    }
    return false;
  },
};
