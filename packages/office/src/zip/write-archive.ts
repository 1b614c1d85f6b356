import { crc32, deflateRawSync } from "node:zlib";
import type { PackedPart } from "./archive.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
/** 1 January 1980, the first day that a ZIP knows: what is written depends on nothing but its parts. */
const DAY = 0x21;

export function packText(text: string): PackedPart {
  const raw = Buffer.from(text);
  return { method: DEFLATED, crc: crc32(raw), size: raw.length, bytes: deflateRawSync(raw) };
}

/** A package of parts, in the order given. Sizes beyond 4 GB do not come here: what is read is limited well below. */
export function writeArchive(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const title = Buffer.from(name);
    const local = Buffer.concat([header(LOCAL, title, part, 0), title]);
    chunks.push(local, part.bytes);
    central.push(header(CENTRAL, title, part, at), title);
    at += local.length + part.bytes.length;
  }
  const directory = Buffer.concat(central);
  return new Uint8Array(Buffer.concat([...chunks, directory, endRecord(parts.size, directory.length, at)]));
}

function header(signature: number, title: Buffer, part: PackedPart, at: number): Buffer {
  const isCentral = signature === CENTRAL;
  const head = Buffer.alloc(isCentral ? 46 : 30);
  head.writeUInt32LE(signature, 0);
  // The version that made it stands in the directory alone, and shifts the rest by two.
  const from = isCentral ? 6 : 4;
  if (isCentral) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, from);
  head.writeUInt16LE(FLAGS, from + 2);
  head.writeUInt16LE(part.method, from + 4);
  head.writeUInt16LE(DAY, from + 8);
  head.writeUInt32LE(part.crc, from + 10);
  head.writeUInt32LE(part.bytes.length, from + 14);
  head.writeUInt32LE(part.size, from + 18);
  head.writeUInt16LE(title.length, from + 22);
  if (isCentral) head.writeUInt32LE(at, 42);
  return head;
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
