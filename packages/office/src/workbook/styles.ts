import { parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";
import { builtInFormat, type DateShape, dateShape } from "./number-formats.ts";

/** What a cell's style number means for its value. */
export interface CellFormat {
  readonly code?: string;
  readonly shape: DateShape;
}

/** The number formats by style number, from the styles part. */
export async function readCellFormats(archive: Archive, part: string | undefined): Promise<CellFormat[]> {
  if (!part) return [];
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await parsePart(archive, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt" && formatCode !== undefined) custom.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return ids.map((id) => toFormat(custom.get(id) ?? builtInFormat(id)));
}

function toFormat(code: string | undefined): CellFormat {
  return code === undefined || code === "General" ? { shape: "none" } : { code, shape: dateShape(code) };
}
