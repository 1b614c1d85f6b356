/** The lists by which a package knows its parts, with a few more entries. */
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
export const CONTENT_TYPES = "[Content_Types].xml";
export const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

export interface NewRelation {
  readonly id: string;
  /** The last word of the type. */
  readonly type: string;
  readonly target: string;
}

/** "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels" */
export function relationsPart(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The first number that no part has: comments1.xml where there is none yet. */
export function freePart(nameOf: (n: number) => string, taken: (name: string) => boolean): string {
  let n = 1;
  while (taken(nameOf(n))) n++;
  return nameOf(n);
}

/** As the common libraries write it, who understand nothing else: "../comments1.xml" from a sheet's own folder. */
export const targetFrom = (part: string, to: string): string =>
  part.startsWith("xl/worksheets/") && to.startsWith("xl/") ? `../${to.slice("xl/".length)}` : `/${to}`;

export function addRelationships(held: string | undefined, fresh: readonly NewRelation[]): string {
  const xml =
    held ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`;
  const open = xml.replace(/<((?:\w+:)?Relationships)\b([^>]*)\/>\s*$/, "<$1$2></$1>");
  const entries = fresh.map(
    ({ id, type, target }) =>
      `<Relationship xmlns="${RELATIONS}" Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return open.replace(/<\/[\w:]+>\s*$/, (end) => entries.join("") + end);
}

export function addTypes(
  xml: string,
  types: readonly { readonly part: string; readonly type: string }[],
): string {
  const hasVml = /Extension="vml"/i.test(xml);
  const entries = [
    ...(hasVml ? [] : [`<Default Extension="vml" ContentType="${VML_TYPE}"/>`]),
    ...types.map(({ part, type }) => `<Override PartName="${part}" ContentType="${type}"/>`),
  ];
  return xml.replace(/<\/(?:\w+:)?Types>\s*$/, (end) => entries.join("") + end);
}

/** What the standard wants after the reference to the boxes of remarks. */
const AFTER =
  /^(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst|AlternateContent)$/;
const TAG = /<(\/?)((?:\w+:)?)(\w+)\b[^>]*?(\/?)>/g;

/** Puts the reference where the standard wants it, among the children of the sheet that come after its cells. */
export function addLegacyDrawing(xml: string, id: string): string {
  const start = Math.max(0, xml.search(/<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/));
  let depth = 0;
  for (const tag of xml.slice(start).matchAll(TAG)) {
    const [, closing, prefix = "", name = "", selfClosing] = tag;
    const at = start + tag.index;
    const isEnd = closing !== "" && name === "worksheet";
    if (isEnd || (depth === 0 && closing === "" && AFTER.test(name))) {
      const p = name === "AlternateContent" ? "" : prefix;
      return `${xml.slice(0, at)}<${p}legacyDrawing xmlns:xr0="${OFFICE}" xr0:id="${id}"/>${xml.slice(at)}`;
    }
    if (name === "sheetData") continue;
    if (closing !== "") depth--;
    else if (selfClosing !== "/") depth++;
  }
  return xml;
}
