import type { Limits } from "../limits.ts";
import { Refused } from "../refusal.ts";
import { dataStart, type ZipDirectory, type ZipEntry } from "./directory.ts";

/**
 * Looks for zip bombs before anything is inflated: the sum of the declared sizes, the ratio, and parts that share
 * bytes (one compressed block listed a thousand times). A part that lies about its size is caught while it is
 * inflated. Packages inside the package, such as the workbook behind a Word chart, are never opened.
 * @throws Refused zip.too-large, zip.ratio, zip.overlap, file.encrypted, file.damaged
 */
export function checkDirectory(bytes: Uint8Array, directory: ZipDirectory, limits: Limits): void {
  for (const entry of directory.entries) {
    if (entry.encrypted) throw new Refused("file.encrypted", { part: entry.name });
  }
  checkSizes(directory.entries, limits);
  checkNames(directory.entries);
  checkOverlap(bytes, directory);
}

function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  const unpacked = entries.reduce((sum, e) => sum + e.unpacked, 0);
  if (unpacked > limits.unpackedBytes) {
    throw new Refused("zip.too-large", { bytes: unpacked, limit: limits.unpackedBytes });
  }
  const packed = entries.reduce((sum, e) => sum + e.packed, 0);
  const ratio = Math.round(unpacked / Math.max(1, packed));
  if (unpacked > limits.ratioFloorBytes && ratio > limits.unpackRatio) {
    throw new Refused("zip.ratio", { ratio, limit: limits.unpackRatio });
  }
}

/** Two parts of one name would let the check see one and the parser the other. */
function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (seen.has(name)) throw new Refused("zip.overlap", { part: name });
    seen.add(name);
  }
}

function checkOverlap(bytes: Uint8Array, directory: ZipDirectory): void {
  const inOrder = [...directory.entries].sort((a, b) => a.headerAt - b.headerAt);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.headerAt < free) throw new Refused("zip.overlap", { part: entry.name });
    free = dataStart(bytes, entry) + entry.packed;
    if (free > directory.startsAt) throw new Refused("file.damaged", { reason: `${entry.name} is cut off` });
  }
}
