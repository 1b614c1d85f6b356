/** Whether the character at `at` is one of a few; for many, or where it is asked at every character, take a CharSet. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}

/** One bit a set: the questions that several sets are asked about one character meet in one place of the memory. */
const SETS_A_TABLE = 31;
let table = new Int32Array(0);
let sets = 0;

/** A set of characters asked by code: no string is made for the question. */
export class CharSet {
  readonly #table: Int32Array;
  readonly #bit: number;

  constructor(characters: Iterable<string>) {
    if (sets % SETS_A_TABLE === 0) table = new Int32Array(65536);
    this.#table = table;
    this.#bit = 1 << (sets % SETS_A_TABLE);
    sets++;
    for (const character of characters) this.#add(character.charCodeAt(0));
  }

  #add(code: number): void {
    this.#table[code] = (this.#table[code] as number) | this.#bit;
  }

  /** Whether the character at `at` belongs to the set; past either end of the text none does. */
  hasAt(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false;
    return ((this.#table[text.charCodeAt(at)] as number) & this.#bit) !== 0;
  }
}
