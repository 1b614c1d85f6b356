import type { Compare, CompareCell, ComparePlace } from "@xushi/contract";
import { type Against, countAbove, type LocalDate } from "@xushi/core";
import type { MatrixEntry, ObservationRow, OrgUnitRow, TargetRow } from "@xushi/ledger";
import { type CountyIndicator, groupOf } from "../county/indicator-row.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import type { Deps } from "../deps.ts";
import { compareColumn } from "./compare-column.ts";
import { compareLead } from "./compare-lead.ts";
import type { ComparePeriods } from "./compare-periods.ts";
import { comparedNumbers } from "./compared-numbers.ts";
import type { ComparedPlaces } from "./compared-places.ts";
import { type Divisor, newestOf } from "./denominators.ts";

export type CompareInput = {
  readonly vocabulary: Vocabulary;
  readonly schemeOf: Deps["schemeOf"];
  readonly unitId: string;
  readonly places: ComparedPlaces;
  readonly day: LocalDate;
  readonly month: string;
  readonly periods: ReadonlyMap<string, ComparePeriods>;
  readonly entries: readonly MatrixEntry[];
  /** In force on the day, of every unit. */
  readonly targets: readonly TargetRow[];
  readonly divisors: { readonly heads: Divisor; readonly land: Divisor };
  readonly sizes: readonly ObservationRow[];
  readonly picked: readonly string[];
  readonly group: string | undefined;
  readonly isWide: boolean;
};

/** Without a choice the first few, as the catalogue has them: headline figures come first. */
const SHOWN_UNASKED = { few: 4, wide: 12 } as const;

/** 对比. No I/O. Counts reach over every indicator that is reported, columns over those that were chosen. */
export const composeCompare = (input: CompareInput): Compare => {
  const { vocabulary, places, unitId, divisors, sizes } = input;
  const { whole, parts } = places;
  const everyone = [...(whole === null ? [] : [whole]), ...parts];
  const withSizes = (divisor: Divisor) => ({ ...divisor, sizes: newestOf(sizes, divisor) });
  const [heads, land] = [withSizes(divisors.heads), withSizes(divisors.land)];
  const reported = [...vocabulary.indicators.values()].filter(isReportedIn(input));
  const columnOf = columnsOver(input, heads, land);
  const made = new Map(reported.map((i) => [i.id, columnOf(i)]));
  const chosen = chosenOf(input, reported);
  const columns = chosen.map((i) => made.get(i.id) ?? columnOf(i));
  const comparable = reported.flatMap((i) => {
    const column = made.get(i.id);
    return column === undefined ? [] : [{ indicator: i, ...column }];
  });
  const wire = everyone.map(
    (place): ComparePlace => ({
      orgUnitId: place.id,
      name: place.name,
      whole: place.id === whole?.id,
      self: place.id === unitId && place.id !== whole?.id,
      cells: columns.map((column) => column.cellOf(place)),
      above: whole === null || place.id === whole.id ? null : aboveOf(comparable, place, whole),
    }),
  );
  return {
    orgUnitId: unitId,
    orgUnitName: unitName(vocabulary, unitId),
    among: places.among,
    asOf: input.day,
    month: input.month,
    lead: compareLead({ places: wire, whole: whole?.name ?? null, month: input.month }),
    columns: columns.map(({ column }) => column),
    places: wire,
    choices: reported.map((i) => ({ id: i.id, name: { ...i.name }, group: groupOf(i) })),
    heads: divisorOf(heads, parts),
    land: divisorOf(land, parts),
  };
};

type Sized = Divisor & { readonly sizes: ReadonlyMap<string, string> };

const columnsOver = (input: CompareInput, heads: Sized, land: Sized) => {
  const { entries, places, day, schemeOf } = input;
  const numbers = comparedNumbers(entries);
  const ids = new Set(places.parts.map(({ id }) => id).concat(places.whole?.id ?? []));
  const targets = Map.groupBy(
    input.targets.filter((t) => ids.has(t.orgUnitId)),
    (t) => t.indicatorId,
  );
  return (indicator: CountyIndicator) => {
    const periods = input.periods.get(indicator.id);
    if (periods === undefined) throw new Error(`No period of ${indicator.id}`);
    return compareColumn({
      ...{ indicator, periods, heads, land, day, schemeOf },
      ...{ now: numbers(indicator, "now"), before: numbers(indicator, "before") },
      ...{ whole: places.whole, parts: places.parts, targets: targets.get(indicator.id) ?? [] },
    });
  };
};

/** By two of the parts at least: one alone is compared with nobody. */
const isReportedIn = ({ entries, places }: CompareInput): ((indicator: CountyIndicator) => boolean) => {
  const parts = new Set(places.parts.map((part) => part.id));
  const now = entries.filter(({ slot, observation: o }) => slot === "now" && parts.has(o.orgUnitId));
  const reporting = Map.groupBy(now, ({ observation }) => observation.indicatorId);
  return ({ id }) => new Set(reporting.get(id)?.map(({ observation }) => observation.orgUnitId)).size > 1;
};

const chosenOf = (
  { vocabulary, picked, group, isWide }: CompareInput,
  reported: readonly CountyIndicator[],
) => {
  if (picked.length > 0) return picked.flatMap((id) => vocabulary.indicators.get(id) ?? []);
  if (group !== undefined) return reported.filter((i) => groupOf(i).zh === group);
  return reported.slice(0, SHOWN_UNASKED[isWide ? "wide" : "few"]);
};

type Comparable = {
  readonly indicator: CountyIndicator;
  readonly cellOf: (place: OrgUnitRow) => CompareCell;
};

const aboveOf = (comparable: readonly Comparable[], place: OrgUnitRow, whole: OrgUnitRow) =>
  countAbove(
    comparable.map(({ indicator, cellOf }): Against => {
      // Amounts are no comparison with the whole that they are part of; growths and rates are.
      const of = ({ level, growth }: CompareCell) =>
        indicator.nature === "ratio" && growth === null ? (level?.value ?? null) : (growth?.value ?? null);
      return { place: of(cellOf(place)), whole: of(cellOf(whole)), direction: indicator.direction };
    }),
  );

const divisorOf = ({ indicator, name, sizes }: Sized, parts: readonly OrgUnitRow[]): Compare["heads"] => ({
  indicatorId: indicator?.id ?? null,
  name,
  held: parts.filter(({ id }) => sizes.has(id)).length,
  lacking: parts.filter(({ id }) => !sizes.has(id)).map((part) => part.name),
});
