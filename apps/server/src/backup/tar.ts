/**
 * The small part of tar that a backup needs: regular files with short names (POSIX ustar). Any tar lists and unpacks what is
 * written here; only what is written here is read.
 */

const BLOCK = 512;

export const tarHeader = (name: string, size: number): Buffer => {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`Too long a name: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write("0000600\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.fill(" ", 148, 156);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
};

const checksumOf = (header: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  return sum;
};

/** What fills the last block of a file of this size. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

export const TAR_END = Buffer.alloc(2 * BLOCK);

export type TarEntry = { readonly name: string; readonly size: number };

/** The archive ends before it says so, or holds something that no backup holds. */
export class TarError extends Error {
  override readonly name = "TarError";
  readonly code: "truncated" | "foreign";

  constructor(code: TarError["code"]) {
    super(code);
    this.code = code;
  }
}

/** Hands over one file after another; its chunks must be read to the end before the next one comes. */
export async function* readTar(
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<TarEntry & { readonly chunks: AsyncGenerator<Buffer> }> {
  const source = chunkReader(bytes);
  for (;;) {
    const header = await source.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const entry = parseHeader(header);
    yield { ...entry, chunks: source.upTo(entry.size) };
    await source.exactly(tarPadding(entry.size).length);
  }
  if ((await source.exactly(BLOCK)).some((byte) => byte !== 0) || !(await source.atEnd()))
    throw new TarError("foreign");
}

const parseHeader = (header: Buffer): TarEntry => {
  const text = (from: number, length: number) =>
    header.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  const size = Number.parseInt(text(124, 12), 8);
  const sum = Number.parseInt(text(148, 8), 8);
  if (text(257, 6) !== "ustar" || text(156, 1) !== "0" || sum !== checksumOf(header) || !(size >= 0))
    throw new TarError("foreign");
  return { name: text(0, 100), size };
};

const chunkReader = (bytes: AsyncIterable<Buffer>) => {
  const iterator = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await iterator.next();
    if (next.done === true) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    async exactly(length: number): Promise<Buffer> {
      while (held.length < length) if (!(await more())) throw new TarError("truncated");
      return take(length);
    },
    async *upTo(length: number): AsyncGenerator<Buffer> {
      let left = length;
      while (left > 0) {
        if (held.length === 0 && !(await more())) throw new TarError("truncated");
        const chunk = take(Math.min(left, held.length));
        left -= chunk.length;
        yield chunk;
      }
    },
    atEnd: async (): Promise<boolean> => held.length === 0 && !(await more()),
  };
};
