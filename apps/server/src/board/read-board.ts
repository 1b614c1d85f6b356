import type { Board } from "@xushi/contract";
import { addDays, addMonths, type LocalDate, localDate, startOfDay } from "@xushi/core";
import type { BoardEntry, ObservationRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import type { LightScheme } from "../county/light-scheme.ts";
import { readingDay } from "../county/reading-day.ts";
import { siblingsOf } from "../county/vocabulary.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { type BoardInput, composeBoard, type Snapshot } from "./compose-board.ts";

export type BoardQuery = {
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly since?: string | undefined;
};

/** The board of one org unit: the jurisdiction's own unless another is asked for. */
export const readBoard = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  query: BoardQuery,
): Promise<Outcome<Board>> => {
  const { vocabulary } = books;
  const orgUnitId = query.unit ?? vocabulary.jurisdiction.orgUnitId;
  if (!vocabulary.units.has(orgUnitId)) return refused("org-unit.unknown", { id: orgUnitId });
  const day = await readingDay(books, { orgUnitId, asOf: query.asOf });
  const since = query.since === undefined ? null : localDate(query.since);
  const [now, earlier] = await Promise.all([
    snapshot(books, orgUnitId, day, query.knownAt),
    since === null ? null : snapshot(books, orgUnitId, since, endOfDay(since)),
  ]);
  const peers = await peersOf(books, orgUnitId, {
    entries: now.entries,
    day,
    knownAt: query.knownAt,
    schemeOf: deps.schemeOf,
  });
  const input: BoardInput = { vocabulary, schemeOf: deps.schemeOf, orgUnitId, now, earlier, peers };
  return done(composeBoard(input));
};

/** Everything that was known when the day ended. */
export const endOfDay = (day: LocalDate): string => startOfDay(addDays(day, 1));

const snapshot = async (
  { county }: Books,
  orgUnitId: string,
  day: LocalDate,
  knownAt: string | undefined,
): Promise<Snapshot> => {
  const entries = await county.board({ orgUnitId, asOf: day, ...(knownAt === undefined ? {} : { knownAt }) });
  return { day, entries };
};

type PeersAt = {
  readonly entries: readonly BoardEntry[];
  readonly day: LocalDate;
  readonly knownAt: string | undefined;
  readonly schemeOf: Deps["schemeOf"];
};

/**
 * The unit's own year, for rules that look at single months, and the latest months of its siblings and its parent, for
 * ranks and comparison. Five months back reach the period before the latest one of a quarterly indicator.
 */
export const peersOf = async (
  { county, vocabulary }: Books,
  orgUnitId: string,
  { entries, day, knownAt, schemeOf }: PeersAt,
): Promise<ObservationRow[]> => {
  const parentId = vocabulary.units.get(orgUnitId)?.parentId ?? null;
  const siblings = siblingsOf(vocabulary, orgUnitId).map((u) => u.id);
  const january = `${day.slice(0, 4)}-01`;
  const recent = addMonths(day, -MONTHS_BACK).slice(0, 7);
  const common = { to: day.slice(0, 7), ...(knownAt === undefined ? {} : { knownAt }) };
  const all = [...new Set(entries.map((e) => e.target.indicatorId))];
  const stepwise = entries.filter((e) => looksAtSteps(schemeOf(e.target.lightRuleId)));
  const [own, around] = await Promise.all([
    county.series({
      ...common,
      indicatorIds: [...new Set(stepwise.map((e) => e.target.indicatorId))],
      orgUnitIds: [orgUnitId],
      measures: ["level"],
      from: january,
    }),
    county.series({
      ...common,
      indicatorIds: all,
      orgUnitIds: parentId === null ? siblings : [...siblings, parentId],
      measures: ["level", "growth"],
      from: recent < january ? january : recent,
    }),
  ]);
  const seen = new Set(around.map((o) => o.id));
  return [...around, ...own.filter((o) => !seen.has(o.id))];
};

const MONTHS_BACK = 5;

/** Whether a rule looks at single months, as 「连续三个月未完成当月任务」 does; only then is the whole year needed. */
const looksAtSteps = (scheme: LightScheme): boolean =>
  scheme.some((rule) => rule.bands.some((band) => band.when.some(({ measure }) => STEPWISE.has(measure))));

const STEPWISE: ReadonlySet<string> = new Set([
  "consecutive-misses",
  "task-completion",
  "quarter-task-completion",
]);
