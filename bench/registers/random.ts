/** mulberry32: small, seeded, the same on every machine. */
export type Random = {
  /** 0 ≤ n < end. */
  upTo(end: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (end: number): number => Math.floor(next() * end);
  return { upTo, pick: (from) => from[upTo(from.length)] as never, chance: (share) => next() < share };
};
