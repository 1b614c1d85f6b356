import { crc32, deflateRawSync } from "node:zlib";

/** A part of a package under construction; the declared numbers may lie, as an attacker's do. */
export interface TinyPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
  /** Puts sizes and place into the extra field of 64-bit archives. */
  readonly wide?: boolean;
  /** Lists the bytes of an earlier part again instead of own ones. */
  readonly sharesWith?: number;
}

/** Writes a ZIP by hand: local headers, data, central directory, end record. */
export function writeZip(parts: readonly TinyPart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const central: Buffer[] = [];
  const places: { at: number; packed: Buffer; raw: Buffer }[] = [];
  let at = 0;
  for (const part of parts) {
    const raw = Buffer.from(part.data as string);
    const shared = part.sharesWith === undefined ? undefined : places[part.sharesWith];
    const place = shared ?? { at, raw, packed: part.stored ? raw : deflateRawSync(raw) };
    places.push(place);
    if (!shared) {
      const local = Buffer.concat([
        fields(0x04034b50, part, place, false),
        Buffer.from(part.name),
        place.packed,
      ]);
      chunks.push(local);
      at += local.length;
    }
    const extra = part.wide ? wideField(place) : Buffer.alloc(0);
    central.push(Buffer.concat([fields(0x02014b50, part, place, true), Buffer.from(part.name), extra]));
  }
  const directory = Buffer.concat(central);
  return new Uint8Array(Buffer.concat([...chunks, directory, endRecord(parts.length, directory.length, at)]));
}

function fields(
  signature: number,
  part: TinyPart,
  place: { at: number; packed: Buffer; raw: Buffer },
  central: boolean,
): Buffer {
  const head = Buffer.alloc(central ? 46 : 30);
  head.writeUInt32LE(signature, 0);
  const at = central ? 6 : 4;
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(part.encrypted ? 0x801 : 0x800, at + 2);
  head.writeUInt16LE(part.stored ? 0 : 8, at + 4);
  head.writeUInt32LE(crc32(place.raw), at + 10);
  head.writeUInt32LE(place.packed.length, at + 14);
  head.writeUInt32LE(part.declaredSize ?? place.raw.length, at + 18);
  head.writeUInt16LE(Buffer.byteLength(part.name), at + 22);
  if (central) head.writeUInt32LE(place.at, 42);
  if (central && part.wide) {
    head.writeUInt16LE(28, 30);
    for (const field of [20, 24, 42]) head.writeUInt32LE(0xffffffff, field);
  }
  return head;
}

function wideField(place: { at: number; packed: Buffer; raw: Buffer }): Buffer {
  const field = Buffer.alloc(28);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(24, 2);
  [place.raw.length, place.packed.length, place.at].forEach((n, i) => {
    field.writeBigUInt64LE(BigInt(n), 4 + 8 * i);
  });
  return field;
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
