/**
 * From offsets in the cleaned text back to the original.
 * Cleaning only ever cuts stretches out, so a sorted list of cuts is enough.
 */
export class OffsetMap {
  readonly #at: number[] = [];
  readonly #shift: number[] = [];

  /** Records that `length` original characters were cut just before the cleaned offset `at`. */
  cut(at: number, length: number): void {
    const last = this.#at.length - 1;
    const shift = (last < 0 ? 0 : (this.#shift[last] as number)) + length;
    if (last >= 0 && this.#at[last] === at) {
      this.#shift[last] = shift;
      return;
    }
    this.#at.push(at);
    this.#shift.push(shift);
  }

  /** The original offset of the cleaned character at `offset`. */
  start(offset: number): number {
    return offset + this.#shiftFor(offset);
  }

  /** The original offset just after the cleaned character before `end`. */
  end(end: number): number {
    return end === 0 ? 0 : this.start(end - 1) + 1;
  }

  #shiftFor(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : (this.#shift[low - 1] as number);
  }
}
