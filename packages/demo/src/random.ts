/** Repeatable chance: the same seed and names give the same numbers on every machine. Not for secrets. */

/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32: 32 bits of state, integer arithmetic only, so that engines cannot differ. */
const mulberry32 = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** FNV-1a over the names. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** A stream of its own for each thing: adding an indicator does not change the numbers of the others. */
export const stream = (seed: number, ...names: readonly (string | number)[]): Random =>
  mulberry32(hash(`${seed}|${names.join("|")}`));

/** Between −1 and 1. */
export const swing = (random: Random): number => random() * 2 - 1;
