import type { Place } from "../find/tokens.ts";

/** Answers "which token starts, or ends, exactly here?" over sorted tokens that do not overlap. */
export class TokenCursor<T extends Place> {
  readonly #tokens: readonly T[];
  /** The last answer: questions come close together. */
  #last = 0;

  constructor(tokens: readonly T[]) {
    this.#tokens = tokens;
  }

  startingAt(at: number): T | undefined {
    const token = this.#tokens[this.#firstEndingAfter(at)];
    return token?.start === at ? token : undefined;
  }

  endingAt(at: number): T | undefined {
    const token = this.#tokens[this.#firstEndingAfter(at - 1)];
    return token?.end === at ? token : undefined;
  }

  /** Index of the first token whose end lies behind `at`. */
  #firstEndingAfter(at: number): number {
    const tokens = this.#tokens;
    let low = 0;
    let high = tokens.length;
    const near = this.#last;
    if (near < high && (tokens[near] as T).end > at) {
      if (near === 0 || (tokens[near - 1] as T).end <= at) return near;
      high = near;
    } else if (near < high) {
      if (near + 1 >= high || (tokens[near + 1] as T).end > at) {
        this.#last = near + 1;
        return near + 1;
      }
      low = near + 1;
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as T).end > at) high = middle;
      else low = middle + 1;
    }
    this.#last = low;
    return low;
  }
}
