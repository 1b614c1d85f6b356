import type { Finding } from "@xushi/contract";
import { type CheckedFigure, ledgerValue, period, type RuleId, unitFits } from "@xushi/core";
import type { FigureRow } from "@xushi/ledger";
import { findingsOfIncoming, withIncoming } from "../checks/check-incoming.ts";
import { loadFigures } from "../checks/load-figures.ts";
import { viewOf } from "../checks/view-of.ts";
import { writtenNumber } from "../checks/written-number.ts";
import type { Books } from "../county/books.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { heldKey, type Placed, placedOf } from "./held.ts";

/** What one source can be held against the whole books for; what lies within the text or one held value is said elsewhere. */
const RULES: ReadonlySet<RuleId> = new Set([
  "cumulative-falls",
  "places-make-whole",
  "unit-slip",
  "off-history",
  "same-number",
]);

/**
 * Figures of a source as if they were in the books, in place of what the books hold of the same things: 1–10月 below 1–9月, towns
 * that do not add up, a number that leaves its history or is another town's. All rules look at one indicator at a time.
 */
export const againstBooks = async (
  books: Pick<Books, "county" | "vocabulary" | "today">,
  rows: readonly FigureRow[],
): Promise<ReadonlyMap<string, Finding[]>> => {
  const { vocabulary } = books;
  const incoming = rows.flatMap((row) => incomingOf(row, vocabulary));
  if (incoming.length === 0) return new Map();
  const indicatorIds = [...new Set(incoming.map((f) => f.indicatorId))];
  const held = await loadFigures(books, { day: books.today, indicatorIds, asPrinted: false });
  const spokenOf = new Set(incoming.map(keyOf));
  const others = held.figures.filter((f) => !spokenOf.has(keyOf(f)));
  const ids = new Set(incoming.map((f) => f.id));
  const found = findingsOfIncoming(viewOf(withIncoming(others, incoming), vocabulary), ids);
  const about = found.filter((f) => RULES.has(f.rule)).flatMap((f) => placeFinding(f, ids, held.rows));
  return new Map(
    [...Map.groupBy(about, ([id]) => id)].map(([id, list]) => [id, list.map(([, finding]) => finding)]),
  );
};

const keyOf = (f: CheckedFigure): string => heldKey(f.indicatorId, f.orgUnitId, f.periodId, f.measure);

const incomingOf = (row: FigureRow, vocabulary: Vocabulary): CheckedFigure[] => {
  const placed = row.status === "rejected" ? null : placedOf(row, vocabulary.indicators);
  if (placed === null || !isNumber(placed)) return [];
  const { kind: measure, indicator, orgUnitId, periodId, slots } = placed;
  const value = ledgerValue(measure, row.value, row.unit, indicator);
  return [
    {
      ...{ id: row.id, indicatorId: indicator.id, orgUnitId, measure, value, reporter: "" },
      ...writtenNumber({ measure, value, indicator }, row.quote, row.unitAsWritten),
      periodId: period(periodId).id,
      nameAsWritten: slots.indicator.value,
      placeAsWritten: unitName(vocabulary, orgUnitId),
    },
  ];
};

/** Done and exact, in a unit that fits; a bound (超过40亿元) or a span (3至5家) is no number to be held against another. */
const isNumber = ({ kind, row, slots, indicator }: Placed): boolean =>
  slots.modality.value === "actual" &&
  slots.bound.value === "eq" &&
  row.valueMax === null &&
  unitFits(kind, row.unit, indicator);

type CoreFinding = ReturnType<typeof findingsOfIncoming>[number];

/** A sum of twelve towns against the county is said at the county if the text has it, not twelve times. */
const placeFinding = (
  { numbers, severity, message }: CoreFinding,
  incoming: ReadonlySet<string>,
  held: ReadonlyMap<string, unknown>,
): (readonly [figureId: string, finding: Finding])[] => {
  const sides = numbers.map((n) => n.figureIds.filter((id) => incoming.has(id))).filter((s) => s.length > 0);
  const fewest = Math.min(...sides.map((s) => s.length));
  const other = numbers.flatMap((n) => n.figureIds).find((id) => held.has(id)) ?? null;
  const finding = {
    ...({ code: "check", severity, message: { ...message } } as const),
    ...{ observationId: other, targetId: null },
  };
  return sides
    .filter((s) => s.length === fewest)
    .flat()
    .map((id) => [id, finding] as const);
};
