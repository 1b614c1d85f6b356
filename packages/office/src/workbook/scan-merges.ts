import type { Archive } from "../zip/archive.ts";
import { parseAddress } from "./address.ts";
import type { Merge } from "./workbook.ts";

/** A sheet lists its merged ranges after its cells: more text than this there is no list of ranges. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const END = /<(?:\/(?:\w+:)?sheetData\s*|(?:\w+:)?sheetData\s*\/)>/;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)"/g;
/** Enough for the end tag to be found where two pieces meet. */
const OVERLAP = 64;

/**
 * The merged ranges of a sheet, without parsing its cells: they come last in the file, and whoever reads rows as they
 * stream by needs them first.
 */
export async function scanMerges(archive: Archive, part: string): Promise<readonly Merge[]> {
  const decoder = new TextDecoder("utf-8");
  let tail = "";
  let inTail = false;
  for await (const piece of archive.stream(part)) {
    const text = tail + decoder.decode(piece, { stream: true });
    if (inTail) tail = text.slice(0, MOST_CHARACTERS);
    else {
      const end = END.exec(text);
      inTail = end !== null;
      tail = end === null ? text.slice(-OVERLAP) : text.slice(end.index);
    }
  }
  return inTail ? [...tail.matchAll(MERGE)].flatMap(([, address = ""]) => toMerge(address)) : [];
}

function toMerge(address: string): Merge[] {
  const [from = "", to = from] = address.split(":");
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (start.column === 0 || end.column === 0) return [];
  return [{ address, top: start.row, left: start.column, bottom: end.row, right: end.column }];
}
