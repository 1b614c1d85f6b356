import type { IndicatorPage } from "@xushi/contract";

export type Evidence = IndicatorPage["evidence"][number];

/** One figure (period and measure) that more than one source gives. */
export type RivalGroup = Pick<Evidence, "periodId" | "measure"> & {
  readonly current: Evidence | undefined;
  /** The one in use first, then the newest. */
  readonly rows: readonly Evidence[];
};

/**
 * Figures with rivals, the latest period first. A correction is no rival of what it corrects: what was superseded or withdrawn stands
 * among the evidence alone.
 */
export const rivalGroups = (evidence: readonly Evidence[]): readonly RivalGroup[] =>
  [...Map.groupBy(evidence.filter(stands), (e) => `${e.periodId} ${e.measure}`).values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (first === undefined || rows.length < 2) return [];
      const current = rows.find((row) => row.standing === "current");
      const { periodId, measure } = first;
      return [
        {
          periodId,
          measure,
          current,
          rows: rows.toSorted((a, b) => Number(b === current) - Number(a === current)),
        },
      ];
    })
    .toSorted((a, b) => endOf(b).localeCompare(endOf(a)));

const stands = ({ standing }: Evidence): boolean => standing === "current" || standing === "rival";

const endOf = ({ periodId }: Pick<Evidence, "periodId">): string => periodId.slice(8);
