import type { Archive } from "../zip/archive.ts";
import { parsePart } from "./parse-part.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of the type, the same in both dialects of the standard: "worksheet", "styles", "numbering". */
  readonly type: string;
  /** The part's name in the package, without a leading slash. */
  readonly part: string;
}

/** The parts that a part refers to, "xl/workbook.xml" → its sheets. Targets outside the package are left out. */
export async function readRelationships(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const found: Relationship[] = [];
  await parsePart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: resolve(folder, Target) });
    },
  });
  return found;
}

/** "xl/" and "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml" or "../xl/worksheets/sheet1.xml" are one part. */
function resolve(folder: string, target: string): string {
  return decodeURI(new URL(target, `zip:/${folder}`).pathname).slice(1);
}
