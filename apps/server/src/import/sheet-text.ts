import type { Entry } from "./read-import-row.ts";

/**
 * A workbook as text, a line a figure, so that a number of a spreadsheet has a place to point at like one of a document:
 * 「表1 E7　序川县　固定资产投资　2026年1-10月　109.1 亿元」.
 */
export class SheetText {
  readonly #parts: string[] = [];
  #length = 0;
  #sheet = "";

  /** The lines that follow are of this table; said where the one before was another. */
  startTable(sheet: string, title: string): void {
    if (sheet === this.#sheet && this.#length > 0) return;
    this.#sheet = sheet;
    this.#add(
      `${this.#length === 0 ? "" : "\n"}${sheet}${title === "" || title === sheet ? "" : `：${title}`}\n`,
    );
  }

  /** Adds the line and returns the span of its number. */
  addFigure({ shown, cell }: Pick<Entry, "shown" | "cell">): { start: number; end: number } {
    this.#add(`${this.#sheet} ${cell}\t${shown.before}\t`);
    const start = this.#length;
    this.#add(shown.value);
    const end = this.#length;
    this.#add("\n");
    return { start, end };
  }

  toString(): string {
    return this.#parts.join("");
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}
