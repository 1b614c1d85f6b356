/** Spreadsheets take a text that begins so for a formula once it passes through CSV or is typed anew. */
const RISKY = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** "-3.2", "+5.2%", "－" and "---" begin alike and are harmless. */
const HARMLESS = /^[+\-＋－]?[\d,.]*%?$|^[-－—]+$/;

/** Whether a text could be taken for a formula: "=HYPERLINK(…)", "@SUM(A1)", "+1+cmd|…". */
export function looksLikeFormula(text: string): boolean {
  return RISKY.test(text) && !HARMLESS.test(text.trim());
}

/**
 * Puts an apostrophe before a text that could be taken for a formula; `unescapeFormulaText` takes it off again. A text that
 * has apostrophes before a formula already ("'=A1") gets one more, so that both ways round nothing changes.
 */
export function escapeFormulaText(text: string): string {
  return looksLikeFormula(bare(text)) ? `'${text}` : text;
}

export function unescapeFormulaText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(bare(text)) ? text.slice(1) : text;
}

const bare = (text: string): string => text.replace(/^'+/, "");
