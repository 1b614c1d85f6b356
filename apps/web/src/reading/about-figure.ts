import type { FigureView } from "@xushi/contract";

/** What a refused figure was about, for the page that says why. */
export const aboutFigure = (figure: Pick<FigureView, "orgUnitId" | "indicatorId"> | undefined) => ({
  place: figure?.orgUnitId ?? undefined,
  indicator: figure?.indicatorId ?? undefined,
});
