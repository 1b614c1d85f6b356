type Words = { readonly zh: string; readonly en: string };

/** Keys that are missing, unreadable or open to others: nothing starts before somebody mends it. */
export class KeyringError extends Error {
  override readonly name = "KeyringError";
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
