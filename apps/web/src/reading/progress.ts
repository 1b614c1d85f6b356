import type { FigureView } from "@xushi/contract";

export const SHOWN = ["all", "certain", "waiting", "accepted", "conflicts"] as const;
export type ShownFigures = (typeof SHOWN)[number];

export const isShown = (figure: FigureView, shown: ShownFigures): boolean => {
  switch (shown) {
    case "all":
      return true;
    case "certain":
      return figure.status === "open" && figure.certain;
    case "waiting":
      return figure.status === "open" && !figure.certain;
    case "accepted":
      return figure.status === "accepted";
    case "conflicts":
      return figure.status === "open" && hasWarning(figure);
  }
};

/** Something that the ledger or the text itself contradicts; not what merely adds to it. */
export const hasWarning = (figure: FigureView): boolean => figure.findings.some((f) => f.severity === "warn");

export const progressOf = (figures: readonly FigureView[]): Readonly<Record<ShownFigures, number>> => {
  const count = { all: 0, certain: 0, waiting: 0, accepted: 0, conflicts: 0 };
  for (const figure of figures) for (const shown of SHOWN) if (isShown(figure, shown)) count[shown] += 1;
  return count;
};
