/** How a lead or a lag grows over a year. */
import { type Random, swing } from "./random.ts";

/**
 * The gap in 百分点 at the end of each month, 1 to 12, reaching `gap` in October. It keeps its side of the schedule and
 * its light (序川县 2026版: 关注 to 3 below, 滞后 beyond): a lag is never less than 3.5 points, a lead never turns.
 */
export const gapPath = (gap: number, random: Random): readonly number[] =>
  Array.from({ length: 12 }, (_, i) => {
    const reach = Math.min(1, (i + 1) / 10);
    const least = gap <= -3.5 ? Math.max(0.55, 3.6 / -gap) : 0.4;
    const wobble = swing(random) * Math.min(0.25, Math.abs(gap) * 0.25);
    const value = gap * Math.max(least, reach) + wobble;
    if (gap <= -3.5) return Math.min(value, -3.4);
    return gap < 0 ? Math.max(-2.8, Math.min(value, -0.15)) : Math.max(value, 0.05);
  });
