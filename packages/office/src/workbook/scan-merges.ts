import type { Archive } from "../zip/archive.ts";
import { parseAddress } from "./address.ts";
import type { Merge } from "./workbook.ts";

/** A sheet lists its merged ranges after its cells: more text than this there is no list of ranges. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const END = /<(?:\/(?:\w+:)?sheetData\s*|(?:\w+:)?sheetData\s*\/)>/;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)"/g;
const MARK = Buffer.from("sheetData");
/** Enough for the end tag to be found where two pieces meet, prefix and blanks included. */
const OVERLAP = 64;

/**
 * The merged ranges of a sheet, without parsing its cells: they come last in the file, and whoever reads rows as they
 * stream by needs them first. The cells pass by as bytes; only what follows them becomes text.
 */
export async function scanMerges(archive: Archive, part: string): Promise<readonly Merge[]> {
  const decoder = new TextDecoder("utf-8");
  let before: Buffer = Buffer.alloc(0);
  let tail: string | undefined;
  for await (const piece of archive.stream(part)) {
    if (tail !== undefined) {
      if (tail.length < MOST_CHARACTERS) tail += decoder.decode(piece, { stream: true });
      continue;
    }
    const bytes = Buffer.concat([before, piece]);
    const end = endOfCells(bytes);
    if (end >= 0) tail = decoder.decode(bytes.subarray(end), { stream: true });
    else before = Buffer.from(bytes.subarray(-OVERLAP));
  }
  return [...(tail ?? "").matchAll(MERGE)].flatMap(([, address = ""]) => toMerge(address));
}

/** Where the end tag of the cells, or the empty tag, begins; -1: not here. */
function endOfCells(bytes: Buffer): number {
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const from = Math.max(0, at - OVERLAP / 2);
    const found = END.exec(bytes.toString("latin1", from, at + OVERLAP / 2));
    if (found !== null) return from + found.index;
  }
  return -1;
}

function toMerge(address: string): Merge[] {
  const [from = "", to = from] = address.split(":");
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (start.column === 0 || end.column === 0) return [];
  return [{ address, top: start.row, left: start.column, bottom: end.row, right: end.column }];
}
