/** What forms put where there is no number. */
const NOTHING = /^[-—–―－/\\…·.*]*$|^(?:无|暂无|n\/?a|null)$/i;

/** Whether a cell says "no figure here": blank, "—", "/", "暂无". */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/**
 * A typed number as decimal text: "１，234.5" → "1234.5", "－3.2%" → "-3.2%". Undefined for anything more, "约32",
 * "3.2万元": the unit belongs in its own column.
 */
export function readNumericText(text: string): string | undefined {
  const level = text
    .normalize("NFKC")
    .replace(/[\s\u200b]/g, "")
    .replace(/^[−–—]/, "-")
    .replace(/^['+]/, "");
  if (!/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/.test(level)) return undefined;
  return level.replaceAll(",", "");
}
