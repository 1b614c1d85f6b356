import { type DomElement, type DomNode, isElement, TEXT_NODE } from "./dom.ts";

const UNSEEN: ReadonlySet<string> = new Set(
  "script style noscript template head svg math iframe object canvas video audio select button textarea input".split(
    " ",
  ),
);
const LINES: ReadonlySet<string> = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead ul".split(
    " ",
  ),
);

/**
 * The text that a browser would show: a block a line, a table row a line with tabs between its cells. Elements that
 * are hidden by an attribute or in their own style are left out.
 */
export function domText(root: DomNode): string {
  const writer = new LineWriter();
  walk(root, writer);
  return writer.finish();
}

class LineWriter {
  readonly #lines: string[] = [];
  #line = "";

  add(text: string): void {
    this.#line += text;
  }

  /** Ends the line, if there is anything on it. */
  end(): void {
    const line = this.#line
      .replace(/[ \n\r\f\u00a0]+/g, " ")
      .replace(/ *\t */g, "\t")
      .replace(/^ | $/g, "");
    if (line.trim() !== "") this.#lines.push(line);
    this.#line = "";
  }

  finish(): string {
    this.end();
    return this.#lines.join("\n");
  }
}

function walk(node: DomNode, writer: LineWriter): void {
  if (node.nodeType === TEXT_NODE) writer.add((node.nodeValue ?? "").replace(/\t/g, " "));
  else if (!isElement(node)) for (const child of Array.from(node.childNodes)) walk(child, writer);
  else if (!isUnseen(node)) walkElement(node, writer);
}

function walkElement(element: DomElement, writer: LineWriter): void {
  const name = element.localName;
  const isLine = LINES.has(name) || name === "br";
  if (isLine) writer.end();
  if (name === "tr") writeRow(element, writer);
  else for (const child of Array.from(element.childNodes)) walk(child, writer);
  if (isLine) writer.end();
}

/** A page laid out by tables has whole articles in one cell: a row with a block-rich cell is walked as blocks. */
function writeRow(row: DomElement, writer: LineWriter): void {
  writer.end();
  const cells = Array.from(row.childNodes)
    .filter(isElement)
    .filter((cell) => !isUnseen(cell));
  if (cells.some((cell) => cell.querySelector("table") || cell.querySelectorAll("p").length > 3)) {
    for (const cell of cells) {
      for (const child of Array.from(cell.childNodes)) walk(child, writer);
      writer.end();
    }
    return;
  }
  writer.add(cells.map((cell) => domText(cell).replace(/\s+/g, " ") + spanTabs(cell)).join("\t"));
  writer.end();
}

/** A cell over three columns leaves two empty fields, so that the columns below stay under their heads. */
function spanTabs(cell: DomElement): string {
  const span = Number(cell.getAttribute("colspan") ?? 1);
  return span > 1 && span < 100 ? "\t".repeat(span - 1) : "";
}

function isUnseen(element: DomElement): boolean {
  if (UNSEEN.has(element.localName) || element.getAttribute("hidden") !== null) return true;
  const style = element.getAttribute("style") ?? "";
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
