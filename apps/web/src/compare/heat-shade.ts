import type { CompareCell, HeatBy } from "@xushi/contract";

/** Five steps of one hue, 0 the lightest: more nobody tells apart. */
export const SHADES = 5;

const stepOf = (share: number): number => Math.min(SHADES - 1, Math.floor(share * SHADES));

/**
 * The shade of each cell of one column, `null` where nothing is held. By rank: the first darkest. By growth: between the column's
 * lowest and highest. Where all are alike nothing stands out, so all have the lightest.
 */
export const shadesOf = (cells: readonly CompareCell[], by: HeatBy): readonly (number | null)[] => {
  if (by === "growthRank")
    return cells.map(({ growthRank }) =>
      growthRank === null || growthRank.of < 2
        ? null
        : stepOf((growthRank.of - growthRank.position) / (growthRank.of - 1)),
    );
  const values = cells.map(({ growth }) => (growth === null ? null : Number(growth.value)));
  const held = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...held), Math.max(...held)];
  return values.map((value) =>
    value === null ? null : high === low ? 0 : stepOf((value - low) / (high - low)),
  );
};
