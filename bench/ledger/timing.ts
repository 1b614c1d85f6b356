/** Milliseconds that the work took, on the monotonic clock. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The value below which `share` of the samples lie: nearest rank, so that p95 is a run that happened. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const round = (value: number, places = 2): number => Number(value.toFixed(places));
