import { decimalText } from "./decimal-text.ts";
import { serialToIso } from "./serial-date.ts";
import { unescapeXml } from "./shared-strings.ts";
import type { CellFormat } from "./styles.ts";
import type { Cell } from "./workbook.ts";

export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** A cell as the file stores it: type letter, style number and text. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly text: string | undefined;
}

export type CellContent = Pick<Cell, "kind" | "value" | "error" | "numberFormat">;

/** Gives a stored cell its meaning: a 46082 under the format "yyyy/m/d" is a day, "7" of type s the eighth text. */
export function toCell({ type, style, text }: StoredCell, context: CellContext): CellContent {
  const format = context.formats[style];
  const content: { -readonly [K in keyof CellContent]: CellContent[K] } = contentOf(
    type,
    text,
    format,
    context,
  );
  if (format?.code !== undefined && content.kind !== "boolean" && content.kind !== "error")
    content.numberFormat = format.code;
  return content;
}

function contentOf(
  type: string,
  text: string | undefined,
  format: CellFormat | undefined,
  context: CellContext,
): CellContent {
  if (text === undefined) return { kind: "blank", value: null };
  if (type === "s") return { kind: "text", value: context.strings[Number(text)] ?? "" };
  if (type === "str" || type === "inlineStr") return { kind: "text", value: unescapeXml(text) };
  if (type === "b") return { kind: "boolean", value: text === "1" || text === "true" };
  if (type === "e") return { kind: "error", value: null, error: text };
  if (type === "d") return { kind: "date", value: text.replace(/\.0+$|Z$/g, "") };
  return toNumber(text, format, context.date1904);
}

function toNumber(text: string, format: CellFormat | undefined, date1904: boolean): CellContent {
  if (format && format.shape !== "none") {
    const iso = text.trim() === "" ? undefined : serialToIso(Number(text), date1904, format.shape);
    if (iso !== undefined) return { kind: "date", value: iso };
  }
  const value = decimalText(text);
  return value === undefined ? { kind: "text", value: text } : { kind: "number", value };
}
