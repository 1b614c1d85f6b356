import { type LimitOverrides, withLimits } from "../limits.ts";
import { guard, type Refusal } from "../refusal.ts";
import { parseAddress } from "../workbook/address.ts";
import { checkWorkbookFile, openWorkbook } from "../workbook/open-workbook.ts";
import { readWorkbookParts } from "../workbook/workbook-parts.ts";
import { readRelationships } from "../xml/relationships.ts";
import type { Archive, PackedPart } from "../zip/archive.ts";
import { packText, writeArchive } from "../zip/write-archive.ts";
import { disarmBook } from "./disarm-book.ts";
import type { Mark } from "./mark.ts";
import { markCells } from "./mark-cells.ts";
import { addComments, addShapes, type Remark } from "./mark-comments.ts";
import { MarkedStyles } from "./mark-styles.ts";
import {
  addLegacyDrawing,
  addRelationships,
  addTypes,
  COMMENTS_TYPE,
  CONTENT_TYPES,
  freePart,
  type NewRelation,
  relationsPart,
  targetFrom,
} from "./package-parts.ts";
import { partText } from "./part-text.ts";

export interface MarkedCopy {
  readonly ok: true;
  readonly bytes: Uint8Array;
}

/** Beyond this cells are still coloured; thousands of remarks make a spreadsheet crawl. */
const MOST_REMARKS = 2000;

/**
 * The office's own workbook with bad cells on red ground and a remark that says what should stand there. Everything else is
 * byte for byte as it was: the package is patched, not written anew by a library that forgets what it does not know. Formulas that
 * ask outside the workbook leave only their last value.
 */
export function markedCopy(
  bytes: Uint8Array,
  fileName: string,
  marks: readonly Mark[],
  overrides?: LimitOverrides,
): Promise<MarkedCopy | Refusal> {
  return guard<MarkedCopy>(async () => {
    const limits = withLimits(overrides);
    const refusal = checkWorkbookFile(bytes, fileName, limits);
    if (refusal) return refusal;
    const archive = openWorkbook(bytes, limits);
    const { parts, styles: stylesPart = "xl/styles.xml", main } = await readWorkbookParts(archive, limits);
    const styles = new MarkedStyles(await partText(archive, stylesPart));
    const changed = new Map<string, string>();
    const types = [];
    const disarmed = await disarmBook(archive, parts, changed, main);
    for (const { name, part } of parts) {
      const remarks = remarksOf(marks.filter(({ sheet }) => sheet === name));
      if (remarks.length > 0) types.push(...(await markSheet(archive, changed, part, remarks, styles)));
    }
    if (changed.size > 0) {
      changed.set(stylesPart, styles.xml());
      if (!archive.has(stylesPart)) await linkStyles(archive, changed, main, types);
      changed.set(
        CONTENT_TYPES,
        addTypes(changed.get(CONTENT_TYPES) ?? (await partText(archive, CONTENT_TYPES)) ?? "", types),
      );
    }
    return { ok: true, bytes: writeArchive(withChanged(archive, changed, disarmed)) };
  });
}

type PartType = { readonly part: string; readonly type: string };

async function linkStyles(
  archive: Archive,
  changed: Map<string, string>,
  main: string,
  types: PartType[],
): Promise<void> {
  const relations = relationsPart(main);
  const held = changed.get(relations) ?? (await partText(archive, relations));
  changed.set(
    relations,
    addRelationships(held, [{ id: "rIdXushiStyles", type: "styles", target: "/xl/styles.xml" }]),
  );
  types.push({
    part: "/xl/styles.xml",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  });
}

async function markSheet(
  archive: Archive,
  changed: Map<string, string>,
  part: string,
  remarks: readonly Remark[],
  styles: MarkedStyles,
): Promise<readonly PartType[]> {
  const cells = new Map<number, Set<number>>();
  for (const { row, column } of remarks) cells.set(row, (cells.get(row) ?? new Set()).add(column));
  const xml = markCells(changed.get(part) ?? (await partText(archive, part)) ?? "", cells, (style) =>
    styles.twinOf(style),
  );
  const relations = await readRelationships(archive, part);
  const held = (type: string): string | undefined => relations.find((r) => r.type === type)?.part;
  const taken = (name: string): boolean => archive.has(name) || changed.has(name);
  const comments = held("comments") ?? freePart((n) => `xl/comments${n}.xml`, taken);
  const shapes = held("vmlDrawing") ?? freePart((n) => `xl/drawings/vmlDrawing${n}.vml`, taken);
  const shown = remarks.slice(0, MOST_REMARKS);
  changed.set(comments, addComments(await partText(archive, comments), shown));
  changed.set(shapes, addShapes(await partText(archive, shapes), shown));
  const fresh: NewRelation[] = [];
  if (held("comments") === undefined)
    fresh.push({ id: "rIdXushiComments", type: "comments", target: targetFrom(part, comments) });
  if (held("vmlDrawing") === undefined)
    fresh.push({ id: "rIdXushiShapes", type: "vmlDrawing", target: targetFrom(part, shapes) });
  if (fresh.length > 0)
    changed.set(relationsPart(part), addRelationships(await partText(archive, relationsPart(part)), fresh));
  changed.set(part, held("vmlDrawing") === undefined ? addLegacyDrawing(xml, "rIdXushiShapes") : xml);
  return held("comments") === undefined ? [{ part: `/${comments}`, type: COMMENTS_TYPE }] : [];
}

/** One remark a cell, whatever is wrong with it; what has no column is said at the row's first cell. */
function remarksOf(marks: readonly Mark[]): readonly Remark[] {
  const byCell = new Map<string, Remark>();
  for (const { row, column, expected } of marks) {
    const at = parseAddress(`${column || "A"}${row}`).column;
    const text = `应为：${expected.zh}\nExpected: ${expected.en}`;
    const held = byCell.get(`${row} ${at}`);
    if (held?.text.includes(text)) continue;
    byCell.set(`${row} ${at}`, { row, column: at, text: held ? `${held.text}\n${text}` : text });
  }
  return [...byCell.values()];
}

/** In the order of the file, what is new at its end. */
function withChanged(
  archive: Archive,
  changed: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): ReadonlyMap<string, PackedPart> {
  const parts = new Map<string, PackedPart>();
  for (const name of new Set([...archive.names, ...changed.keys()])) {
    if (dropped.has(name)) continue;
    const text = changed.get(name);
    const part = text === undefined ? archive.packed(name) : packText(text);
    if (part !== undefined) parts.set(name, part);
  }
  return parts;
}
