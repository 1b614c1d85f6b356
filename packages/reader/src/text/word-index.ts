type Bucket<T> = readonly (readonly [string, T])[];

/**
 * A set of words that answers "which is the longest word that starts (or ends) here?"
 * in a time that depends on the words alone, never on the length of the text.
 * One table look-up by character tells that none does, which is the usual answer.
 */
export class WordIndex<T> {
  readonly #entries: (readonly [string, T])[];
  readonly #starts: Table<T>;
  #ends: Table<T> | undefined;

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#entries = [...entries];
    this.#starts = tableBy(this.#entries, (word) => word.charCodeAt(0));
  }

  /** How many words there are. */
  get size(): number {
    return this.#entries.length;
  }

  /** The characters that some word starts with. */
  firstCharacters(): string[] {
    return [...new Set(this.#entries.map(([word]) => word[0] as string))];
  }

  /** The longest word that starts at `at` and ends at or before `limit`. */
  startingAt(text: string, at: number, limit: number): readonly [string, T] | undefined {
    if (at >= limit) return undefined;
    const { numbers, mask } = this.#starts;
    const number = numbers[text.charCodeAt(at) & mask] as number;
    if (number === 0) return undefined;
    for (const entry of this.#starts.buckets[number] as Bucket<T>) {
      const word = entry[0];
      if (at + word.length <= limit && text.startsWith(word, at)) return entry;
    }
    return undefined;
  }

  /** The longest word that ends at `end` and starts at or after `floor`. */
  endingAt(text: string, end: number, floor: number): readonly [string, T] | undefined {
    if (end <= floor) return undefined;
    this.#ends ??= tableBy(this.#entries, (word) => word.charCodeAt(word.length - 1));
    const { numbers, mask } = this.#ends;
    const number = numbers[text.charCodeAt(end - 1) & mask] as number;
    if (number === 0) return undefined;
    for (const entry of this.#ends.buckets[number] as Bucket<T>) {
      const at = end - entry[0].length;
      if (at >= floor && text.startsWith(entry[0], at)) return entry;
    }
    return undefined;
  }
}

/**
 * Character → number of its bucket, 0 for none; buckets hold their longest words first.
 * A short list takes a small table, in which characters that share their low bits share a bucket.
 */
type Table<T> = {
  readonly numbers: Uint16Array;
  readonly mask: number;
  readonly buckets: readonly Bucket<T>[];
};

const SHORT_LIST = 64;

function tableBy<T>(entries: readonly (readonly [string, T])[], keyOf: (word: string) => number): Table<T> {
  const mask = entries.length <= SHORT_LIST ? 0xff : 0xffff;
  const numbers = new Uint16Array(mask + 1);
  const buckets: (readonly [string, T])[][] = [[]];
  for (const entry of entries) {
    const key = keyOf(entry[0]) & mask;
    if (numbers[key] === 0) numbers[key] = buckets.push([]) - 1;
    buckets[numbers[key] as number]?.push(entry);
  }
  for (const bucket of buckets) bucket.sort((a, b) => b[0].length - a[0].length);
  return { numbers, mask, buckets };
}

/** An index of plain words, each its own value. */
export function indexWords(words: Iterable<string>): WordIndex<string> {
  const unique = new Set(words);
  return new WordIndex([...unique].map((word) => [word, word] as const));
}

/** Splits a data file's lists: words separated by white space. */
export function words(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}
