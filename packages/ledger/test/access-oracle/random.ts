/** Numbers from a seed (mulberry32): a failure is found again by its seed. */
export type Random = {
  /** 0 … below − 1. */
  upTo(below: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** So many of them, each once, in their order. */
  some<T>(from: readonly T[], count: number): T[];
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    chance: (share) => next() < share,
    pick: (from) => {
      const found = from[upTo(from.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    some: (from, count) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, from.length)) chosen.add(upTo(from.length));
      return from.filter((_, i) => chosen.has(i));
    },
  };
};
