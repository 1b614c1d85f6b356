import { Refused } from "../refusal.ts";

/** One part of a package, as the central directory declares it. Nothing here is believed until inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly startsAt: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_32 = 0xffffffff;

/**
 * Reads the central directory and inflates nothing.
 * @throws Refused file.damaged where the directory is missing (a download cut short) or points nowhere,
 * zip.entries where it lists more than `maxEntries`
 */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, startsAt } = findEnd(view);
  if (count > maxEntries) throw new Refused("zip.entries", { entries: count, limit: maxEntries });
  const entries: ZipEntry[] = [];
  let at = startsAt;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw damaged("ZIP central directory");
    entries.push(readEntry(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, startsAt };
}

/** Where the packed bytes of a part begin: after its local header, whose length only the header itself tells. */
export function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw damaged(`ZIP header of ${entry.name}`);
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function findEnd(view: DataView): { count: number; startsAt: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const startsAt = view.getUint32(at + 16, true);
    return count === 0xffff || startsAt === FULL_32 ? findEnd64(view, at) : { count, startsAt };
  }
  throw damaged("ZIP end record missing");
}

function findEnd64(view: DataView, endAt: number): { count: number; startsAt: number } {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw damaged("ZIP64 locator");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength) throw damaged("ZIP64 end record");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    startsAt: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) throw damaged("ZIP central directory");
  const wide = readWideSizes(view, nameEnd, extraEnd);
  // ZIP64 lists only the fields that overflowed, in this order.
  const widen = (value: number): number => (value === FULL_32 ? (wide.shift() ?? value) : value);
  const unpacked = widen(view.getUint32(at + 24, true));
  const packed = widen(view.getUint32(at + 20, true));
  const headerAt = widen(view.getUint32(at + 42, true));
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    headerAt,
  };
}

function readWideSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const sizes: number[] = [];
    for (let field = at + 4; field + 8 <= end; field += 8) sizes.push(Number(view.getBigUint64(field, true)));
    return sizes;
  }
  return [];
}

function damaged(reason: string): Refused {
  return new Refused("file.damaged", { reason });
}
