import { type CheckedFigure, type CheckedFigures, type Finding, runChecks } from "@xushi/core";

/** What is held, with what comes in before it: where both speak of one thing, the others are held against what comes in. */
export const withIncoming = (
  held: readonly CheckedFigure[],
  incoming: readonly CheckedFigure[],
): readonly CheckedFigure[] => [...incoming, ...held];

/** Of everything that the checks say, what names a number that comes in; the rest was there before. */
export const findingsOfIncoming = (view: CheckedFigures, incoming: ReadonlySet<string>): readonly Finding[] =>
  runChecks(view)
    .flatMap(({ findings }) => findings)
    .filter(({ numbers }) => numbers.some((n) => n.figureIds.some((id) => incoming.has(id))));
