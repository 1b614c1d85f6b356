/**
 * A set of words that answers "which is the longest word that starts (or ends) here?"
 * in a time that depends on the words alone, never on the length of the text.
 * The usual answer, that none does, costs one look at a table.
 */
export class WordIndex<T> {
  readonly #entries: readonly (readonly [string, T])[];
  readonly #forward: Trie;
  #backward: Trie | undefined;

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#entries = [...entries];
    this.#forward = new Trie(this.#entries.map(([word]) => word));
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
    const number = this.#forward.longestFrom(text, at, Math.min(limit, text.length));
    return number === 0 ? undefined : this.#entries[number - 1];
  }

  /** The longest word that ends at `end` and starts at or after `floor`. */
  endingAt(text: string, end: number, floor: number): readonly [string, T] | undefined {
    this.#backward ??= new Trie(this.#entries.map(([word]) => word.split("").reverse().join("")));
    const number = this.#backward.longestBack(text, end, Math.max(floor, 0));
    return number === 0 ? undefined : this.#entries[number - 1];
  }
}

/** At least half of the slots stay empty, so that the first look mostly decides; the table stays small enough for the cache. */
const ROOM = 2;
/** So many places a word has the table of first characters, in which those that share their low bits share a place. */
const FIRST_ROOM = 32;
const CODES = 65536;
const ROOT = 1;

/** The smallest power of two that is not below `count`. */
function tableSize(count: number): number {
  let size = 16;
  while (size < count) size *= 2;
  return size;
}

/**
 * The words as a tree of characters, all of it in one hash table: a node is where its slot starts,
 * and stands where its parent and its character point.
 */
class Trie {
  /** By first character: whether any word starts so; the answer is no at nearly all places of a text. */
  readonly #firsts: Uint8Array;
  readonly #firstMask: number;
  /** Three numbers a slot: the parent's node (0 where the slot is empty), the character, the number of the word that ends there. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(words: readonly string[]) {
    const size = tableSize(words.reduce((sum, word) => sum + word.length, 0) * ROOM);
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 3);
    const firsts = Math.min(CODES, tableSize(words.length * FIRST_ROOM));
    this.#firstMask = firsts - 1;
    this.#firsts = new Uint8Array(firsts);
    let number = 0;
    for (const word of words) this.#add(word, ++number);
  }

  /** Numbers count from 1; of equal words the first stands. */
  #add(word: string, number: number): void {
    if (word === "") return;
    this.#firsts[word.charCodeAt(0) & this.#firstMask] = 1;
    let node = ROOT;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const slot = this.#slotOf(node, code);
      this.#slots[slot] = node;
      this.#slots[slot + 1] = code;
      node = slot + ROOT + 1;
    }
    const last = node - ROOT - 1;
    if (this.#slots[last + 2] === 0) this.#slots[last + 2] = number;
  }

  /** Where the slot of a node's child starts, or the empty one that it would take. */
  #slotOf(node: number, code: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let index = (code ^ Math.imul(node, 0x9e37)) & mask;
    for (;;) {
      const slot = index * 3;
      const parent = slots[slot];
      if (parent === 0 || (parent === node && slots[slot + 1] === code)) return slot;
      index = (index + 1) & mask;
    }
  }

  /** The number of the longest word of text[at, limit) that starts at `at`; 0 for none. */
  longestFrom(text: string, at: number, limit: number): number {
    if (at < 0 || at >= limit || this.#firsts[text.charCodeAt(at) & this.#firstMask] === 0) return 0;
    let node = ROOT;
    let found = 0;
    for (let i = at; i < limit; i++) {
      const slot = this.#slotOf(node, text.charCodeAt(i));
      if (this.#slots[slot] === 0) break;
      const word = this.#slots[slot + 2] as number;
      if (word !== 0) found = word;
      node = slot + ROOT + 1;
    }
    return found;
  }

  /** As longestFrom, read from the right: of text[floor, end). */
  longestBack(text: string, end: number, floor: number): number {
    if (end <= floor || end > text.length) return 0;
    if (this.#firsts[text.charCodeAt(end - 1) & this.#firstMask] === 0) return 0;
    let node = ROOT;
    let found = 0;
    for (let i = end - 1; i >= floor; i--) {
      const slot = this.#slotOf(node, text.charCodeAt(i));
      if (this.#slots[slot] === 0) break;
      const word = this.#slots[slot + 2] as number;
      if (word !== 0) found = word;
      node = slot + ROOT + 1;
    }
    return found;
  }
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
