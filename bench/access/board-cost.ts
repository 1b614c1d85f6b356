/** The board of one county for a leader, a line office and a town that reports, against the same books unbound. */
import { compileAccess, type Post, type Role } from "@xushi/core";
import { type Acting, systemActing } from "../../packages/ledger/src/access/acting.ts";
import type { Ledger } from "../../packages/ledger/src/ledger.ts";
import { COUNTIES } from "../ledger/board-setup.ts";
import type { Bench } from "../ledger/engines.ts";
import { quantile, timed } from "../ledger/timing.ts";

const RUNS = 300;
const AS_OF = "2026-10-31";
const KNOWN_AT = "2026-12-01T00:00:00Z";

const postOf = (role: Role, place: string, lines: readonly string[] | null): Post => ({
  ...{ id: "1", role, place, lines, tree: place.replace(/office\/\.$/, "."), designated: false },
  ...{ validFrom: null, validTo: null, endedOn: null, deputyFor: null },
});

type Asker = { readonly unit: string; readonly posts: readonly Post[] };

/** What each looks at first: the county's own board, or the town's. */
const ASKERS: Readonly<Record<string, Asker>> = {
  leader: { unit: "own", posts: [postOf("leader", "/own/.", null)] },
  "line office, two lines": {
    unit: "own",
    posts: [postOf("line-office", "/own/office/.", ["line-1", "line-2"])],
  },
  "reporting town": { unit: "town-3", posts: [postOf("reporting-unit", "/own/town-3/.", ["line-0"])] },
};

const actingOf = (posts: readonly Post[], jurisdictionId: string): Acting => ({
  ...systemActing("bench", "account-1"),
  ...{ jurisdictionId, access: compileAccess(posts) },
  posts: posts.map((post) => ({ ...post, orgUnitId: "own" })),
});

type Cost = {
  readonly p50: number;
  readonly p95: number;
  readonly bareP50: number;
  readonly bareP95: number;
};
export type AccessFigures = Readonly<Record<string, Cost>>;

const board = (ledger: Ledger, acting: Acting, county: string, orgUnitId: string) =>
  ledger.county(county, acting).board({ asOf: AS_OF, knownAt: KNOWN_AT, orgUnitId });

type Samples = { readonly bound: number[]; readonly bare: number[] };

/** One run of one asker. Whoever comes second finds the pages read: so each does so half the time. */
const measureOnce = async (
  { ledger, unbound }: Bench,
  { unit, posts }: Asker,
  county: string,
  boundFirst: boolean,
): Promise<{ bound: number; bare: number }> => {
  const acting = actingOf(posts, county);
  const ask = (books: Ledger) => timed(() => board(books, acting, county, unit));
  const first = await ask(boundFirst ? ledger : unbound);
  const second = await ask(boundFirst ? unbound : ledger);
  return boundFirst ? { bound: first, bare: second } : { bound: second, bare: first };
};

const costOf = ({ bound, bare }: Samples): Cost => ({
  ...{ p50: quantile(bound, 0.5), p95: quantile(bound, 0.95) },
  ...{ bareP50: quantile(bare, 0.5), bareP95: quantile(bare, 0.95) },
});

/** The askers turn about, each run on another county, after each county was read once by everyone. */
export const benchAccess = async (bench: Bench): Promise<AccessFigures> => {
  const samples = new Map(
    Object.keys(ASKERS).map((who): [string, Samples] => [who, { bound: [], bare: [] }]),
  );
  for (let run = -COUNTIES; run < RUNS; run++) {
    const county = `county-${(((run + COUNTIES) * 7919) % COUNTIES) + 1}`;
    for (const [who, asker] of Object.entries(ASKERS)) {
      const { bound, bare } = await measureOnce(bench, asker, county, run % 2 === 0);
      if (run < 0) continue;
      samples.get(who)?.bound.push(bound);
      samples.get(who)?.bare.push(bare);
    }
  }
  return Object.fromEntries([...samples].map(([who, found]) => [who, costOf(found)]));
};
