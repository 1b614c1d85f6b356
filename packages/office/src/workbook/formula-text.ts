/** Spreadsheets take a text that begins so for a formula once it passes through CSV or is typed anew. */
const RISKY = /^[\s\u00a0]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** "-3.2", "+5.2%", "－" and "---" begin alike and are harmless. */
const HARMLESS = /^[+\-＋－]?[\d,.]*%?$|^[-－—]+$/;

/** Whether a text could be taken for a formula: "=HYPERLINK(…)", "@SUM(A1)", "+1+cmd|…". */
export function looksLikeFormula(text: string): boolean {
  return RISKY.test(text) && !HARMLESS.test(text.trim());
}

/** Puts an apostrophe before a text that could be taken for a formula; `unescapeFormulaText` takes it off again. */
export function escapeFormulaText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

export function unescapeFormulaText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}
