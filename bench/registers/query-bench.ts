/** Lists of a register through the ledger against SQL by hand for the same answers, turn about, under the same account. */
import type { Register } from "../../packages/core/src/index.ts";
import { scopeOf } from "../../packages/ledger/src/access/acting.ts";
import { scopedEngine } from "../../packages/ledger/src/access/scoped-engine.ts";
import type { Bench } from "../ledger/engines.ts";
import { quantile, timed } from "../ledger/timing.ts";
import { byHand, type Screen, screens } from "./hand-sql.ts";
import { COUNTY, type RegisterStage } from "./register-stage.ts";

/** Of each kind and account: six kinds, three accounts, so 216 queries each way. */
const ROUNDS = 12;
const WARM_UP = 1;

export type Pair = { readonly ours: number[]; readonly hand: number[] };
/** By "account: screen". */
export type QueryFigures = ReadonlyMap<string, Pair>;

type Asked = { readonly ours: () => Promise<unknown>; readonly hand: () => Promise<unknown> };

const ask = (bench: Bench, register: Register, stage: RegisterStage, who: string, screen: Screen) => {
  const acting = stage.accounts[who];
  if (acting === undefined) throw new Error(`no account ${who}`);
  const county = bench.ledger.county(COUNTY, acting);
  const engine = scopedEngine(bench.app, scopeOf(acting, COUNTY));
  return {
    ours: () => county.items(register, screen.query),
    hand: () => engine.transaction((tx) => byHand(tx, COUNTY, register, screen)),
  } satisfies Asked;
};

/** A faster query that gives other rows is no measure. */
const checkSame = async ({ ours, hand }: ReturnType<typeof ask>, what: string): Promise<void> => {
  const page = await ours();
  const { counts, rows } = await hand();
  const own = JSON.stringify([page.rows.map((r) => r.itemId), Object.entries(page.stages).sort()]);
  const theirs = JSON.stringify([rows.map(([id]) => id), counts.map(([s, n]) => [s, Number(n)]).sort()]);
  if (own !== theirs)
    throw new Error(`${what}: the list and the hand-written SQL disagree\n${own}\n${theirs}`);
};

export const benchQueries = async (
  bench: Bench,
  register: Register,
  stage: RegisterStage,
): Promise<QueryFigures> => {
  const figures = new Map<string, Pair>();
  for (const who of Object.keys(stage.accounts))
    for (let round = -WARM_UP; round < ROUNDS; round++)
      for (const screen of screens(register, stage.units, Math.abs(round))) {
        const asked = ask(bench, register, stage, who, screen);
        const key = `${who}: ${screen.name}`;
        if (round < 0) {
          await checkSame(asked, key);
          continue;
        }
        const pair = figures.get(key) ?? { ours: [], hand: [] };
        figures.set(key, pair);
        const inTurn = round % 2 === 0 ? (["ours", "hand"] as const) : (["hand", "ours"] as const);
        for (const side of inTurn) pair[side].push(await timed(asked[side]));
      }
  return figures;
};

const all = (figures: QueryFigures, side: keyof Pair): number[] =>
  [...figures.values()].flatMap((pair) => pair[side]);

export const p95Ratio = (figures: QueryFigures): number =>
  quantile(all(figures, "ours"), 0.95) / quantile(all(figures, "hand"), 0.95);
/** Of one kind of screen and account: of the kinds the worst. */
export const worstP95Ratio = (figures: QueryFigures): number =>
  Math.max(...[...figures.values()].map(({ ours, hand }) => quantile(ours, 0.95) / quantile(hand, 0.95)));
export const firstPageP95 = (figures: QueryFigures): number =>
  Math.max(
    ...[...figures].filter(([key]) => key.endsWith(": list")).map(([, { ours }]) => quantile(ours, 0.95)),
  );
