/** Board, matrix and ranking through the product, policies and all, against SQL written by hand for these numbers alone. */
import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import type { Bench, OwnerSession } from "../ledger/engines.ts";
import { quantile, timed } from "../ledger/timing.ts";
import { BOARD_BY_HAND, MATRIX_BY_HAND, RANKING_BY_HAND } from "./hand-sql.ts";
import { ACTING, COUNTIES, countyId, hasTowns, INDICATORS, TOWN_INDICATORS, TOWNS } from "./nation-stage.ts";

const RUNS = 300;
const AS_OF = "2026-10-31";
const KNOWN_AT = "2026-12-01T00:00:00Z";
const OCTOBER = 2026 * 12 + 9;

export type QueryFigures = {
  readonly p50: number;
  readonly p95: number;
  readonly handP50: number;
  readonly handP95: number;
};

type Contest = {
  /** Both answers as text: a faster query that gives other numbers is no measure. */
  ours(ledger: Ledger, run: number): Promise<string[]>;
  byHand(engine: OwnerSession, run: number): Promise<string[]>;
};

const text = (cells: readonly unknown[]): string => cells.map((cell) => cell ?? "").join(" ");
const countyOf = (run: number): string => countyId(((run * 7919) % COUNTIES) + 1);
const WITH_TOWNS = Array.from({ length: COUNTIES }, (_, n) => n + 1).filter(hasTowns);
const countyWithTowns = (run: number): string => countyId(WITH_TOWNS[run % WITH_TOWNS.length] ?? 1);

const board: Contest = {
  async ours(ledger, run) {
    const at = { asOf: AS_OF, knownAt: KNOWN_AT, orgUnitId: "own" };
    const rows = await ledger.county(countyOf(run), ACTING).board(at);
    return rows.map(({ target, actual, growth, lastYear }) =>
      text([target.indicatorId, target.kind, target.value, actual?.value, growth?.value, lastYear?.value]),
    );
  },
  byHand: async (engine, run) =>
    (await engine.rows(BOARD_BY_HAND, [countyOf(run), "own", 2026 * 12, OCTOBER, KNOWN_AT])).map(text),
};

const UNITS = ["own", ...Array.from({ length: TOWNS }, (_, i) => `town-${i}`)];
const SOME = Array.from({ length: TOWN_INDICATORS }, (_, i) => `indicator-${i}`);
const SLOTS = [
  ["now", "2026-10"],
  ["before", "2026-09"],
  ["last-year", "2025-10"],
] as const;
const WANTED = SOME.flatMap((indicatorId) => SLOTS.map(([slot, last]) => ({ indicatorId, slot, last })));

/** Thirteen places × twelve indicators × level and growth at three periods. */
const matrix: Contest = {
  async ours(ledger, run) {
    const county = ledger.county(countyWithTowns(run), ACTING);
    const rows = await county.matrix({ orgUnitIds: UNITS, wanted: WANTED, knownAt: KNOWN_AT });
    return rows
      .map(({ slot, observation: o }) => text([slot, o.orgUnitId, o.indicatorId, o.measure, o.value]))
      .sort();
  },
  byHand: async (engine, run) => {
    const months = [OCTOBER, OCTOBER - 1, OCTOBER - 12];
    const found = await engine.rows(MATRIX_BY_HAND, [countyWithTowns(run), UNITS, SOME, months, KNOWN_AT]);
    return found.map(([last, ...rest]) => text([SLOTS[months.indexOf(Number(last))]?.[0], ...rest])).sort();
  },
};

const askedOf = (run: number) => {
  const i = (run * 17) % INDICATORS;
  const year = 2022 + (run % 5);
  const last = (run * 5) % 12;
  return { indicatorId: `indicator-${i}`, measure: i % 3 === 2 ? "growth" : "level", year, last } as const;
};

const ranking: Contest = {
  async ours(ledger, run) {
    const { indicatorId, measure, year, last } = askedOf(run);
    const periodId = `${year}-01/${year}-${String(last + 1).padStart(2, "0")}`;
    const county = ledger.county(countyOf(run), ACTING);
    const rows = await county.ranking({
      indicatorId,
      measure,
      periodId,
      better: "higher",
      knownAt: "2027-02-01T00:00:00Z",
    });
    return rows.map((row) => text([row.jurisdictionId, row.name, row.value, row.position]));
  },
  byHand: async (engine, run) => {
    const { indicatorId, measure, year, last } = askedOf(run);
    const params = [indicatorId, measure, year * 12, year * 12 + last, "2027-02-01T00:00:00Z"];
    return (await engine.rows(RANKING_BY_HAND, params)).map(text);
  },
};

const same = async (
  name: string,
  contest: Contest,
  { ledger, engine }: Bench,
  atLeast: number,
): Promise<void> => {
  for (const run of [0, 1, 7]) {
    const ours = await contest.ours(ledger, run);
    const theirs = await contest.byHand(engine, run);
    if (ours.length < atLeast || ours.join("\n") !== theirs.join("\n"))
      throw new Error(
        `${name}: ${ours.length} and ${theirs.length} rows disagree:\n${ours[0]}\n${theirs[0]}`,
      );
  }
};

/** Turn about, each run on other data, after a rehearsal of a tenth; whoever comes second finds the pages read, so each does half the time. */
const compete = async (contest: Contest, { ledger, engine }: Bench): Promise<QueryFigures> => {
  const ours: number[] = [];
  const hand: number[] = [];
  for (let run = -RUNS / 10; run < RUNS; run++) {
    const at = run + RUNS;
    const measured: [number[], () => Promise<unknown>][] = [
      [hand, () => contest.byHand(engine, at)],
      [ours, () => contest.ours(ledger, at)],
    ];
    for (const [samples, ask] of run % 2 === 0 ? measured : measured.reverse()) {
      const ms = await timed(ask);
      if (run >= 0) samples.push(ms);
    }
  }
  return {
    ...{ p50: quantile(ours, 0.5), p95: quantile(ours, 0.95) },
    ...{ handP50: quantile(hand, 0.5), handP95: quantile(hand, 0.95) },
  };
};

const CONTESTS = [
  ["board", board, 24],
  ["matrix", matrix, TOWNS * TOWN_INDICATORS * 6],
  ["ranking", ranking, COUNTIES],
] as const;

export const benchQueries = async (
  bench: Bench,
): Promise<Record<"board" | "matrix" | "ranking", QueryFigures>> => {
  const figures: Partial<Record<"board" | "matrix" | "ranking", QueryFigures>> = {};
  for (const [name, contest, atLeast] of CONTESTS) {
    await same(name, contest, bench, atLeast);
    figures[name] = await compete(contest, bench);
  }
  return figures as Record<"board" | "matrix" | "ranking", QueryFigures>;
};
