import { crc32, createInflateRaw } from "node:zlib";
import type { Limits } from "../limits.ts";
import { Refused } from "../refusal.ts";
import { checkDirectory } from "./check-directory.ts";
import { dataStart, readDirectory, type ZipEntry } from "./directory.ts";

/** A package (docx, xlsx) whose directory has passed every check. Parts are inflated only when asked for. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of a part, piece by piece; an absent part has none.
   * @throws Refused zip.too-large once a part grows past its declared size, file.damaged on a bad checksum
   */
  stream(name: string): AsyncIterable<Uint8Array>;
  /** A part as it lies in the file, to be copied without unpacking it. */
  packed(name: string): PackedPart | undefined;
}

export interface PackedPart {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** @throws Refused as `readDirectory` and `checkDirectory` do */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const directory = readDirectory(bytes, limits.packageParts);
  checkDirectory(bytes, directory, limits);
  const byName = new Map(directory.entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    stream: (name) => streamEntry(bytes, byName.get(name)),
    packed: (name) => packedPart(bytes, byName.get(name)),
  };
}

function packedPart(bytes: Uint8Array, entry: ZipEntry | undefined): PackedPart | undefined {
  if (!entry) return undefined;
  const start = dataStart(bytes, entry);
  const { method, crc, unpacked, packed } = entry;
  return { method, crc, size: unpacked, bytes: bytes.subarray(start, start + packed) };
}

async function* streamEntry(bytes: Uint8Array, entry: ZipEntry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) return;
  const start = dataStart(bytes, entry);
  let size = 0;
  let crc = 0;
  for await (const piece of unpack(bytes.subarray(start, start + entry.packed), entry)) {
    size += piece.length;
    crc = crc32(piece, crc);
    if (size > entry.unpacked) throw new Refused("zip.too-large", { bytes: size, limit: entry.unpacked });
    yield piece;
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw damaged(`checksum of ${entry.name}`);
}

async function* unpack(packed: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw damaged(`compression method ${entry.method} of ${entry.name}`);
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw damaged(`${entry.name}: ${(error as Error).message}`);
  }
}

function damaged(reason: string): Refused {
  return new Refused("file.damaged", { reason });
}
