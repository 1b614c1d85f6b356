/** Where the arrows lead on a board of columns. Pure. */

export type Spot = { readonly column: number; readonly row: number };

/**
 * Up and down within a column, left and right to the next column that has a card, at the same height or the last one there.
 * `null`: the key leads nowhere. `sizes`: how many cards each column shows.
 */
export const nextSpot = (key: string, { column, row }: Spot, sizes: readonly number[]): Spot | null => {
  const size = sizes[column] ?? 0;
  switch (key) {
    case "ArrowDown":
      return row + 1 < size ? { column, row: row + 1 } : null;
    case "ArrowUp":
      return row > 0 ? { column, row: row - 1 } : null;
    case "Home":
      return row > 0 ? { column, row: 0 } : null;
    case "End":
      return row + 1 < size ? { column, row: size - 1 } : null;
    case "ArrowLeft":
    case "ArrowRight": {
      const step = key === "ArrowLeft" ? -1 : 1;
      for (let next = column + step; next >= 0 && next < sizes.length; next += step) {
        const there = sizes[next] ?? 0;
        if (there > 0) return { column: next, row: Math.min(row, there - 1) };
      }
      return null;
    }
    default:
      return null;
  }
};
