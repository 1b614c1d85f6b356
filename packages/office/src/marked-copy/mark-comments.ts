import { columnName } from "../workbook/address.ts";

/** A remark on one cell. */
export interface Remark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const AUTHOR = "序时 Xushi";

/** The list of remarks of a sheet with ours put in; where a cell has one, ours comes first in it. */
export function addComments(held: string | undefined, remarks: readonly Remark[]): string {
  const xml =
    held ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
  const prefix = /<((?:\w+:)?)comments\b/.exec(xml)?.[1] ?? "";
  const open = xml.replace(/<((?:\w+:)?)(authors|commentList)((?:\s[^>]*)?)\/>/g, "<$1$2$3></$1$2>");
  const authors = /<(?:\w+:)?authors\b[^>]*>([\s\S]*?)<\/(?:\w+:)?authors>/.exec(open)?.[1] ?? "";
  const author = [...authors.matchAll(/<(?:\w+:)?author[\s>/]/g)].length;
  const fresh: string[] = [];
  let text = open;
  for (const remark of remarks) {
    const address = columnName(remark.column) + remark.row;
    const run = `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(remark.text)}</${prefix}t></${prefix}r>`;
    const own = new RegExp(`(<(?:\\w+:)?comment\\b[^>]*\\sref="${address}"[^>]*>\\s*<(?:\\w+:)?text>)`);
    if (own.test(text)) text = text.replace(own, (start) => start + run);
    else
      fresh.push(
        `<${prefix}comment ref="${address}" authorId="${author}"><${prefix}text>${run}</${prefix}text></${prefix}comment>`,
      );
  }
  return text
    .replace(/<\/(?:\w+:)?authors>/, (end) => `<${prefix}author>${AUTHOR}</${prefix}author>${end}`)
    .replace(/<\/(?:\w+:)?commentList>/, (end) => fresh.join("") + end);
}

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The boxes in which the remarks are shown: spreadsheets show none without one. */
export function addShapes(held: string | undefined, remarks: readonly Remark[]): string {
  const xml = held ?? VML;
  const has = (row: number, column: number): boolean =>
    new RegExp(`<x:Row>${row - 1}</x:Row>\\s*<x:Column>${column - 1}</x:Column>`).test(held ?? "");
  const shapes = remarks.filter(({ row, column }) => held === undefined || !has(row, column)).map(shapeOf);
  return xml.replace(/<\/xml>\s*$/, `${shapes.join("")}</xml>`);
}

function shapeOf({ row, column }: Remark, i: number): string {
  return (
    `<v:shape id="xushi_${i + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:240pt;height:80pt" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column},15,${Math.max(0, row - 2)},10,${column + 4},15,${row + 3},4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ");
