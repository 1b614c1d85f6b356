import type { BoardRow, ClockReading as WireReading } from "@xushi/contract";
import type { BoardEntry, ObservationRow } from "@xushi/ledger";
import { baseUnitOf, type CountyIndicator, groupOf } from "../county/indicator-row.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { changeSince } from "./change-since.ts";
import { wireCurve } from "./curve-kind.ts";
import { growthOf } from "./growth-of.ts";
import { rankAmong } from "./sibling-rank.ts";
import { ticksOf } from "./ticks.ts";

export type RowInput = {
  readonly entry: BoardEntry;
  readonly indicator: CountyIndicator;
  readonly vocabulary: Vocabulary;
  readonly reading: WireReading;
  /** The reading on `since`, where it was asked for and the target stood then. */
  readonly earlier: WireReading | undefined;
  readonly missing: BoardRow["missing"];
  /** Reports of the same indicator by the unit and its siblings. */
  readonly peers: readonly ObservationRow[];
};

/** A ledger entry with its reading, as one row of the board. */
export const boardRow = (input: RowInput): BoardRow => {
  const { entry, indicator, vocabulary, reading } = input;
  const { target, actual } = entry;
  return {
    targetId: target.id,
    indicatorId: indicator.id,
    name: { ...indicator.name },
    group: groupOf({ group: target.group ?? indicator.group }),
    orgUnitId: target.orgUnitId,
    orgUnitName: unitName(vocabulary, target.orgUnitId),
    ownerId: target.ownerId,
    ownerName: unitName(vocabulary, target.ownerId),
    ...unitsOf(target.kind, indicator),
    targetKind: target.kind,
    target: target.value,
    targetMax: target.valueMax,
    targetPeriodId: target.periodId,
    curve: wireCurve(target.curve),
    actual: actual === null ? null : { ...cellOf(actual), periodId: actual.periodId },
    missing: input.missing,
    reading,
    ticks: ticksOf(target, reading.completion),
    growth: growthOfEntry(entry, indicator),
    rank: rankOf(input),
    change: changeSince(reading, input.earlier),
  };
};

export const cellOf = ({ id, value, status }: ObservationRow) => ({ observationId: id, value, status });

/** A growth target is in per cent whatever its indicator's own unit; a rank target counts places. */
export const unitsOf = (kind: BoardEntry["target"]["kind"], indicator: CountyIndicator) => {
  if (kind === "growth") return { unit: "%", displayUnit: "%" };
  if (kind === "rank") return { unit: "位", displayUnit: "位" };
  return { unit: baseUnitOf(indicator), displayUnit: indicator.unit };
};

const growthOfEntry = ({ target, actual, growth, lastYear }: BoardEntry, indicator: CountyIndicator) => {
  const published = growth ?? (target.kind === "growth" ? actual : null);
  const level = target.kind === "growth" || target.kind === "rank" ? null : actual;
  return growthOf(indicator, published, level, lastYear);
};

const rankOf = ({ entry: { actual, target }, indicator, peers }: RowInput): BoardRow["rank"] => {
  if (actual === null) return null;
  return rankAmong(peers, target.orgUnitId, actual.periodId, indicator);
};
