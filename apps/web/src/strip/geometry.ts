/** Where the parts of the schedule strip lie, in per cent of the room it has. Pure; the picture draws what it says. */

/** The track is as long as the target; the room beyond it is for what was done over and above. */
const TRACK = 86;
/** White between the track's end and the part beyond it. */
const NOTCH = 0.9;
/** A fall below zero is drawn to the left of the start, at most this far. */
const LEFT = 5;

export type StripInput = {
  /** Done, per cent of the target; null when nothing is reported. */
  readonly done: number | null;
  /** Due by now, per cent of the target; null without a plan. */
  readonly due: number | null;
  readonly ticks?: readonly number[];
};

export type Bar = { readonly x: number; readonly width: number };

export type StripGeometry = {
  readonly track: Bar;
  readonly end: number;
  readonly fill: Bar | null;
  /** Beyond the target, after the notch. `cut` when even that does not fit. */
  readonly over: (Bar & { readonly cut: boolean }) | null;
  readonly below: Bar | null;
  readonly due: number | null;
  readonly ticks: readonly number[];
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const stripGeometry = ({ done, due, ticks = [] }: StripInput): StripGeometry => {
  const start = done !== null && done < 0 ? LEFT : 0;
  const length = TRACK - start;
  const at = (share: number) => start + (clamp(share, 0, 100) / 100) * length;
  const end = start + length;
  return {
    track: { x: start, width: length },
    end,
    fill: done === null || done <= 0 ? null : { x: start, width: at(done) - start },
    over: done === null || done <= 100 ? null : beyond(done - 100, end, length),
    below: done === null || done >= 0 ? null : belowZero(-done, start, length),
    due: due === null ? null : due <= 100 ? at(due) : clamp(end + ((due - 100) / 100) * length, end, 100),
    ticks: ticks.map(at),
  };
};

const beyond = (share: number, end: number, length: number) => {
  const x = end + NOTCH;
  const wanted = (share / 100) * length;
  const room = 100 - x;
  return { x, width: Math.min(wanted, room), cut: wanted > room };
};

const belowZero = (share: number, start: number, length: number): Bar => {
  const width = Math.min((share / 100) * length, start);
  return { x: start - width, width };
};

/**
 * Done and due of a target that is a growth rate or a level: both against the target itself, so that the hairline
 * stands at the track's end. Null where the two cannot share a track (a target of zero).
 */
export const sharesOf = (actual: number | null, expected: number | null): StripInput => {
  if (expected === null || expected === 0) return { done: null, due: null };
  return { done: actual === null ? null : (actual / expected) * 100, due: 100 };
};
