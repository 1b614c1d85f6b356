/** A chance from a few years is never nought and never certain: "<1%", "38%", ">99%". */
export const chanceText = (chance: number): string => {
  const percent = Math.round(chance * 100);
  if (percent < 1) return "<1%";
  return percent > 99 ? ">99%" : `${percent}%`;
};
