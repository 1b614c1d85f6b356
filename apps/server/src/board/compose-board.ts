import type { Board, ClockReading as WireReading } from "@xushi/contract";
import { div, type LocalDate, monthsElapsed, mul, type Period, toPlain, year, yearOf } from "@xushi/core";
import type { BoardEntry, ObservationRow } from "@xushi/ledger";
import type { LightScheme } from "../county/light-scheme.ts";
import { unitName, type Vocabulary } from "../county/vocabulary.ts";
import { boardRow } from "./board-row.ts";
import { bulletinOf, dueFor } from "./due-period.ts";
import { clockOf } from "./entry-clock.ts";
import { leadSentence } from "./lead-sentence.ts";
import { lightCounts } from "./light-counts.ts";
import { missingReason } from "./missing-reason.ts";
import { wireReading } from "./wire-reading.ts";
import { worstFirst } from "./worst-first.ts";

/** The books as they stood on one day. */
export type Snapshot = {
  readonly day: LocalDate;
  readonly entries: readonly BoardEntry[];
};

export type BoardInput = {
  readonly vocabulary: Vocabulary;
  readonly schemeOf: (ruleId: string) => LightScheme;
  readonly orgUnitId: string;
  readonly now: Snapshot;
  readonly earlier: Snapshot | null;
  /** The year's levels and growth of the unit, its siblings and its parent. */
  readonly peers: readonly ObservationRow[];
};

type Indexed = Omit<BoardInput, "peers"> & {
  readonly peersOf: (indicatorId: string) => readonly ObservationRow[];
};

const indexed = ({ peers, ...rest }: BoardInput): Indexed => {
  const byIndicator = Map.groupBy(peers, (p) => p.indicatorId);
  return { ...rest, peersOf: (id) => byIndicator.get(id) ?? [] };
};

/** 总览: every target of one org unit against the clock, the worst first. No I/O. */
export const composeBoard = (given: BoardInput): Board => {
  const input = indexed(given);
  const { vocabulary, orgUnitId, now, earlier } = input;
  const before = new Map(
    (earlier === null ? [] : readAll(input, earlier)).map((r) => [keyOf(r.entry), r.reading]),
  );
  const rows = worstFirst(readAll(input, now).map((read) => rowOf(input, read, before)));
  const share = scheduleShare(now.day);
  return {
    jurisdictionId: vocabulary.jurisdiction.id,
    orgUnitId,
    orgUnitName: unitName(vocabulary, orgUnitId),
    asOf: now.day,
    since: earlier?.day ?? null,
    latestPeriodId: latestPeriod(now.entries),
    scheduleShare: share,
    lead: leadSentence({
      asOf: now.day,
      since: earlier?.day ?? null,
      scheduleShare: share,
      rows,
      nameOfOwner: (id) => ownerName(vocabulary, id),
    }),
    counts: lightCounts(rows),
    rows,
    rule: ruleInForce(input),
  };
};

type Read = { readonly entry: BoardEntry; readonly reading: WireReading; readonly due: Period | null };

/** Entries whose indicator the catalogue no longer knows cannot be read and are left out. */
const readAll = (input: Indexed, { entries, day }: Snapshot): Read[] => {
  const { indicators } = input.vocabulary;
  const bulletin = bulletinOf(entries, indicators);
  return entries.flatMap((entry) => {
    const indicator = indicators.get(entry.target.indicatorId);
    if (indicator === undefined) return [];
    const lightRule = input.schemeOf(entry.target.lightRuleId);
    const peers = input.peersOf(indicator.id);
    const reports = peers.filter((p) => p.orgUnitId === entry.target.orgUnitId);
    const parentGrowth = growthOfParent(input.vocabulary, peers, entry);
    const due = dueFor(entry.target, indicator, day, bulletin);
    const reading = clockOf(entry, { indicator, lightRule, asOf: day, due, reports, parentGrowth });
    const rule = lightRule.find((r) => r.id === reading.rule.id) ?? lightRule[0];
    return [{ entry, due, reading: wireReading(reading, rule.title) }];
  });
};

const rowOf = (input: Indexed, { entry, reading, due }: Read, before: ReadonlyMap<string, WireReading>) => {
  const { vocabulary, now, orgUnitId } = input;
  const indicator = vocabulary.indicators.get(entry.target.indicatorId);
  if (indicator === undefined) throw new Error(`No indicator ${entry.target.indicatorId}`);
  const parentId = vocabulary.units.get(orgUnitId)?.parentId;
  return boardRow({
    entry,
    indicator,
    vocabulary,
    reading,
    earlier: before.get(keyOf(entry)),
    missing: missingReason(entry, indicator, due, now.day),
    peers: input.peersOf(indicator.id).filter((p) => p.orgUnitId !== parentId),
  });
};

/** A revised target is a new row: what makes it the same promise is what it is about. */
const keyOf = ({ target }: BoardEntry): string =>
  [target.indicatorId, target.orgUnitId, target.periodId, target.kind].join("|");

const growthOfParent = (
  vocabulary: Vocabulary,
  peers: readonly ObservationRow[],
  { target, actual }: BoardEntry,
): string | null => {
  const parentId = vocabulary.units.get(target.orgUnitId)?.parentId;
  if (parentId === null || actual === null) return null;
  const found = peers.find(
    (p) => p.orgUnitId === parentId && p.measure === "growth" && p.periodId === actual.periodId,
  );
  return found?.value ?? null;
};

/** 序时: whole months of the year that are over, per cent. */
export const scheduleShare = (day: LocalDate): string =>
  toPlain(div(mul(monthsElapsed(year(yearOf(day)), day), 100), 12, 10));

const latestPeriod = (entries: readonly BoardEntry[]): string | null =>
  entries
    .flatMap(({ actual }) => (actual === null ? [] : [actual.periodId]))
    .sort((a, b) => (a.slice(8) < b.slice(8) ? -1 : a.slice(8) > b.slice(8) ? 1 : a < b ? 1 : -1))
    .at(-1) ?? null;

const ownerName = (v: Vocabulary, id: string | null) => {
  const unit = id === null ? undefined : v.units.get(id);
  return { zh: unit?.name ?? "", en: unit === undefined ? "" : unit.nameEn === "" ? unit.name : unit.nameEn };
};

/** The rule most targets are read by; a row that follows another says so itself. */
const ruleInForce = ({ now, schemeOf }: Pick<BoardInput, "now" | "schemeOf">): Board["rule"] => {
  const byRule = Map.groupBy(now.entries, (e) => e.target.lightRuleId);
  const [most] = [...byRule].sort((a, b) => b[1].length - a[1].length);
  return most === undefined ? { zh: "", en: "" } : { ...schemeOf(most[0])[0].title };
};
