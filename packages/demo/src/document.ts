/** Writes a text and remembers where each figure stands in it, so that any number opens its sentence. */
import type { Span } from "@xushi/core";

export type Draft = {
  /** Adds words. */
  readonly say: (words: string) => void;
  /** Adds a figure and gives its place. */
  readonly mark: (quote: string) => Span;
  readonly text: () => string;
};

export const draft = (): Draft => {
  let text = "";
  return {
    say: (words) => {
      text += words;
    },
    mark: (quote) => {
      const start = text.length;
      text += quote;
      return { start, end: text.length };
    },
    text: () => text,
  };
};
