import { deserialize, serialize } from "node:v8";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** An array, or what makes its rows as they are asked for. */
export interface Rows<T> extends Iterable<T> {
  readonly length: number;
}

/** So many are packed together: fewer say the names of their fields too often, more stand about as objects. */
const BATCH = 500;

/**
 * Many rows as bytes, made objects again as they are asked for. 50,000 rows of forty fields that each lack others are hundreds of
 * megabytes otherwise, most of it descriptions of their forms; so they are nine, since each names its fields and units anew.
 */
export class PackedRows<T> implements Rows<T> {
  readonly #batches: Uint8Array[] = [];
  #loose: T[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was packed elsewhere, in the order in which it comes. */
  add({ bytes, count }: PackedBatch): void {
    this.#packLoose();
    this.#batches.push(bytes);
    this.#length += count;
  }

  push(row: T): void {
    this.#length++;
    if (this.#loose.push(row) >= BATCH) this.#packLoose();
  }

  *[Symbol.iterator](): Generator<T> {
    for (const batch of this.#batches) yield* deserialize(zstdDecompressSync(batch)) as readonly T[];
    yield* this.#loose;
  }

  #packLoose(): void {
    if (this.#loose.length === 0) return;
    this.#batches.push(packRows(this.#loose).bytes);
    this.#loose = [];
  }
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

export interface PackedBatch {
  readonly bytes: Uint8Array;
  readonly count: number;
}

export const packRows = (rows: readonly unknown[]): PackedBatch => ({
  bytes: zstdCompressSync(serialize(rows), FAST),
  count: rows.length,
});
