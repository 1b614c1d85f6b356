import { refersOutside } from "../workbook/refers-outside.ts";
import { attributeOf } from "./mark-cells.ts";

const FORMULA = /<((?:\w+:)?)f(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/\1f\s*>)/g;

/**
 * The XML of a sheet without the formulas that ask outside the workbook, "cmd|' /C calc'!A0": a copy that the product hands out
 * starts nothing. What such a cell showed stays in it as a value. A formula of the book itself, "D3*2", is not touched; nor is
 * a text that only looks like a formula, since it is none.
 */
export function disarmFormulas(xml: string): string {
  const shared = new Set<string>();
  for (const [, , attributes = "", text = ""] of xml.matchAll(FORMULA)) {
    const id = attributeOf(attributes, "si");
    if (id !== undefined && refersOutside(plainText(text))) shared.add(id);
  }
  return xml.replace(FORMULA, (whole, _prefix: string, attributes: string, text = "") => {
    const id = attributeOf(attributes, "si");
    return refersOutside(plainText(text)) || (id !== undefined && shared.has(id)) ? "" : whole;
  });
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, dec?: string, name = "") => {
      if (hex === undefined && dec === undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
