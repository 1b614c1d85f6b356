import type { Cue } from "../data/cues.ts";

/** A cue with every field there: all are of one shape, which the later stages read faster. */
export type FullCue = { readonly [K in keyof Required<Cue>]: Cue[K] };

/** Both cues in one; where they differ, the one nearer to the number wins. */
export function mergeCues(near: Cue, far: Cue): FullCue {
  return {
    bound: near.bound ?? far.bound,
    move: near.move ?? far.move,
    to: near.to ?? far.to,
    from: near.from ?? far.from,
    each: near.each ?? far.each,
    all: near.all ?? far.all,
    rank: near.rank ?? far.rank,
    holds: near.holds ?? far.holds,
    status: near.status ?? far.status,
    base: near.base ?? far.base,
    goal: near.goal ?? far.goal,
    adverb: near.adverb ?? far.adverb,
    achieved: near.achieved ?? far.achieved,
  };
}

export const NO_CUE: FullCue = mergeCues({}, {});
