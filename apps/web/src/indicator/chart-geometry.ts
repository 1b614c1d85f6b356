/** Where the year's chart puts things. Pure: numbers in, numbers out. */

export type ChartStep = {
  readonly months: number;
  readonly actual: number | null;
  readonly plan: number | null;
  readonly lastYear: number | null;
};
export type Series = "actual" | "plan" | "lastYear";
export type Point = { readonly x: number; readonly y: number; readonly step: number };
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Where the year may end: the ends of an interval, and what is likeliest. */
export type YearEndRange = { readonly low: number; readonly point: number; readonly high: number };

export type ChartGeometry = {
  /** One band a step, as wide as its months: 1–2月 is twice as wide. */
  readonly bands: readonly { readonly x: number; readonly width: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: Readonly<Record<Series, readonly Point[]>>;
  readonly zero: number;
  /** From the last reported step to the year's end; `null` without a forecast. Heights, not values. */
  readonly fan: (YearEndRange & { readonly from: Point; readonly x: number }) | null;
};

export const chartGeometry = (
  steps: readonly ChartStep[],
  frame: Frame,
  fromZero: boolean,
  end: YearEndRange | null = null,
): ChartGeometry => {
  const months = steps.reduce((sum, s) => sum + s.months, 0) || 1;
  let before = 0;
  const bands = steps.map((s) => {
    const x = frame.left + (before / months) * frame.width;
    before += s.months;
    return { x, width: (s.months / months) * frame.width };
  });
  const values = steps.flatMap((s) => [s.actual, s.plan, s.lastYear].filter((v): v is number => v !== null));
  const ticks = niceTicks([...values, ...(end === null ? [] : [end.low, end.high])], fromZero);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const y = (value: number) => frame.top + frame.height * (1 - (value - low) / (high - low || 1));
  const line = (series: Series): readonly Point[] =>
    steps.flatMap((s, step) => {
      const value = s[series];
      const band = bands[step];
      return value === null || band === undefined ? [] : [{ x: band.x + band.width / 2, y: y(value), step }];
    });
  const actual = line("actual");
  const [from, last] = [actual.at(-1), bands.at(-1)];
  const fan =
    end === null || from === undefined || last === undefined || from.step === bands.length - 1
      ? null
      : { from, x: last.x + last.width / 2, low: y(end.low), point: y(end.point), high: y(end.high) };
  return {
    bands,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    lines: { actual, plan: line("plan"), lastYear: line("lastYear") },
    zero: y(Math.max(low, Math.min(0, high))),
    fan,
  };
};

/** Four to six round steps that hold all values: [3, 186] → 0 50 100 150 200. */
export const niceTicks = (values: readonly number[], fromZero: boolean): readonly number[] => {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values, ...(fromZero ? [0] : []));
  const high = Math.max(...values, ...(fromZero ? [0] : []));
  const step = niceStep((high - low || Math.abs(high) || 1) / 4);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
};

const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
};

/** Puts the labels at the lines' ends apart, at least `gap` from each other, in their order. */
export const spreadLabels = (ys: readonly number[], gap: number): readonly number[] => {
  const order = ys.map((y, i) => ({ y, i })).toSorted((a, b) => a.y - b.y);
  const out = [...ys];
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, i } of order) {
    last = Math.max(y, last + gap);
    out[i] = last;
  }
  return out;
};
