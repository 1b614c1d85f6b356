/** A set of characters asked by code: no string is made for the question. */
export class CharSet {
  readonly #bits = new Uint8Array(65536);

  constructor(characters: Iterable<string>) {
    for (const character of characters) this.#bits[character.charCodeAt(0)] = 1;
  }

  /** Whether the character at `at` belongs to the set; past either end of the text none does. */
  hasAt(text: string, at: number): boolean {
    return this.#bits[text.charCodeAt(at)] === 1;
  }
}
