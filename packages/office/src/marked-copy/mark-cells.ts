import { columnName, parseAddress } from "../workbook/address.ts";

/** Marked columns by row. */
export type MarkedCells = ReadonlyMap<number, ReadonlySet<number>>;

const TAG = /<(\/?)((?:\w+:)?)(row|c|sheetData)\b([^>]*?)(\/?)>/g;

/**
 * The XML of a sheet with the style of some cells exchanged; nothing else in it is touched. A cell that is not there yet, since
 * it is empty, is put in at its place. `styleOf` gives the marked form of a style.
 */
export function markCells(xml: string, marked: MarkedCells, styleOf: (style: number) => number): string {
  const out: string[] = [];
  let from = 0;
  let row = 0;
  let column = 0;
  let wanted: number[] = [];
  const put = (until: number, text: string, next: number): void => {
    out.push(xml.slice(from, until), text);
    from = next;
  };
  const cellsBefore = (limit: number, prefix: string): string => {
    const due = wanted.filter((c) => c < limit);
    wanted = wanted.filter((c) => c >= limit);
    return due.map((c) => `<${prefix}c r="${columnName(c)}${row}" s="${styleOf(0)}"/>`).join("");
  };
  for (const tag of xml.matchAll(TAG)) {
    const [whole, closing, prefix = "", name, attributes = "", selfClosing] = tag;
    const at = tag.index;
    if (name === "sheetData") {
      if (closing !== "") break;
    } else if (name === "row" && closing !== "") put(at, cellsBefore(Number.POSITIVE_INFINITY, prefix), at);
    else if (name === "row") {
      row = Number(attributeOf(attributes, "r") ?? row + 1);
      column = 0;
      wanted = [...(marked.get(row) ?? [])].sort((a, b) => a - b);
      if (selfClosing === "/" && wanted.length > 0)
        put(
          at,
          `<${prefix}row${attributes}>${cellsBefore(Number.POSITIVE_INFINITY, prefix)}</${prefix}row>`,
          at + whole.length,
        );
    } else if (closing === "") {
      const address = attributeOf(attributes, "r");
      column = address === undefined ? column + 1 : parseAddress(address).column;
      if (wanted.length === 0) continue;
      put(at, cellsBefore(column, prefix), at);
      if (wanted[0] !== column) continue;
      wanted.shift();
      const style = styleOf(Number(attributeOf(attributes, "s") ?? 0));
      put(
        at,
        `<${prefix}c${withAttribute(attributes, "s", String(style))}${selfClosing}>`,
        at + whole.length,
      );
    }
  }
  out.push(xml.slice(from));
  return out.join("");
}

export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
}

export function withAttribute(attributes: string, name: string, value: string): string {
  const without = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
  return `${without.trimEnd()} ${name}="${value}"`;
}
