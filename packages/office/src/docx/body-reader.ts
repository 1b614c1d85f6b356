import { Refused } from "../refusal.ts";
import type { Attributes, PartHandler } from "../xml/parse-part.ts";
import type { Numbering } from "./numbering.ts";
import { listOfStyle, type ParagraphStyle } from "./paragraph-styles.ts";

interface Paragraph {
  text: string;
  styleId: string;
  listId: string | undefined;
  depth: number | undefined;
}

interface Table {
  row: string[];
  span: number;
  continues: boolean;
}

/** In the file but not in the text: deletions, old-style twins of drawings, the reading aids above characters. */
const UNSEEN: ReadonlySet<string> = new Set(["del", "moveFrom", "Fallback", "rt"]);

/**
 * Turns a Word body into lines: a paragraph a line, a table row a line with tabs between cells. What is deleted
 * under tracked changes or hidden is left out; what is inserted counts.
 */
export class BodyReader implements PartHandler {
  readonly lines: string[] = [];
  title = "";
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #numbering: Numbering;
  readonly #limit: number;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  /** Where finished lines go: the document, or the innermost open cell. */
  readonly #sinks: string[][] = [this.lines];
  #unseen = 0;
  #inText = false;
  #inRun = false;
  #hidden = false;
  #size = 0;

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, numbering: Numbering, limit: number) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#limit = limit;
  }

  open(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name) || isSeparator(name, attributes)) this.#unseen++;
    else if (this.#unseen === 0) OPEN[name]?.(this, attributes);
  }

  close(name: string): void {
    if (UNSEEN.has(name) || (name === "footnote" && this.#unseen > 0))
      this.#unseen = Math.max(0, this.#unseen - 1);
    else if (this.#unseen === 0) CLOSE[name]?.(this);
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0 && !this.#hidden) this.add(text);
  }

  add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    this.#size += text.length;
    if (this.#size > this.#limit) {
      throw new Refused("text.too-long", { characters: this.#size, limit: this.#limit });
    }
  }

  setText(on: boolean): void {
    this.#inText = on;
  }

  setRun(on: boolean): void {
    this.#inRun = on;
    this.#hidden = false;
  }

  hide(attributes: Attributes): void {
    if (this.#inRun) this.#hidden = !["0", "false", "off"].includes(attributes.val ?? "");
  }

  openParagraph(): void {
    this.#paragraphs.push({ text: "", styleId: "", listId: undefined, depth: undefined });
  }

  describeParagraph(change: Partial<Paragraph>): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) Object.assign(paragraph, change);
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = paragraph.text.trim() === "" ? "" : this.#label(paragraph) + paragraph.text;
    if (!this.title && this.#styles.get(paragraph.styleId)?.name.toLowerCase() === "title")
      this.title = text.trim();
    this.#sinks.at(-1)?.push(text);
  }

  #label(paragraph: Paragraph): string {
    const byStyle = listOfStyle(this.#styles, paragraph.styleId);
    const listId = paragraph.listId ?? byStyle?.listId;
    // List "0", which no document defines, takes a paragraph out of its style's list.
    if (listId === undefined) return "";
    return this.#numbering.next(listId, paragraph.depth ?? byStyle?.depth ?? 0);
  }

  openTable(): void {
    this.#tables.push({ row: [], span: 1, continues: false });
  }

  closeTable(): void {
    this.#tables.pop();
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.row = [];
  }

  closeRow(): void {
    const row = this.#tables.at(-1)?.row ?? [];
    if (row.some((cell) => cell !== "")) this.#sinks.at(-1)?.push(row.join("\t"));
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (table) Object.assign(table, { span: 1, continues: false });
    this.#sinks.push([]);
  }

  describeCell(change: Partial<Table>): void {
    const table = this.#tables.at(-1);
    if (table) Object.assign(table, change);
  }

  /** A cell is one field of the line: its own line breaks become spaces; a cell over three columns leaves two empty. */
  closeCell(): void {
    if (this.#sinks.length < 2) return;
    const lines = this.#sinks.pop() ?? [];
    const table = this.#tables.at(-1);
    if (!table) return;
    const text = table.continues
      ? ""
      : lines
          .map((line) => line.replace(/\s+/g, " ").trim())
          .filter(Boolean)
          .join(" ");
    table.row.push(text, ...Array<string>(table.span - 1).fill(""));
  }
}

function isSeparator(name: string, { type }: Attributes): boolean {
  return name === "footnote" && type !== undefined && type !== "normal";
}

const OPEN: Readonly<Record<string, (body: BodyReader, attributes: Attributes) => void>> = {
  p: (body) => body.openParagraph(),
  pStyle: (body, { val }) => body.describeParagraph({ styleId: val ?? "" }),
  numId: (body, { val }) => body.describeParagraph({ listId: val }),
  ilvl: (body, { val }) => body.describeParagraph({ depth: Number(val) }),
  r: (body) => body.setRun(true),
  vanish: (body, attributes) => body.hide(attributes),
  t: (body) => body.setText(true),
  tab: (body, { val }) => {
    // <w:tab w:val="left"/> in the paragraph's settings is a tab stop, not a tab.
    if (val === undefined) body.add("\t");
  },
  br: (body, { type }) => body.add(type === "page" || type === "column" ? "" : "\n"),
  cr: (body) => body.add("\n"),
  noBreakHyphen: (body) => body.add("-"),
  tbl: (body) => body.openTable(),
  tr: (body) => body.openRow(),
  tc: (body) => body.openCell(),
  gridSpan: (body, { val }) => body.describeCell({ span: Math.min(64, Math.max(1, Number(val) || 1)) }),
  vMerge: (body, { val }) => body.describeCell({ continues: val !== "restart" }),
};

const CLOSE: Readonly<Record<string, (body: BodyReader) => void>> = {
  p: (body) => body.closeParagraph(),
  r: (body) => body.setRun(false),
  t: (body) => body.setText(false),
  tbl: (body) => body.closeTable(),
  tr: (body) => body.closeRow(),
  tc: (body) => body.closeCell(),
};
