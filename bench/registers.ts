/**
 * `npm run bench -- registers`: a register of 50,000 projects, listed, filtered, sorted and searched through the ledger,
 * against SQL written by hand for the same answers on the same engine under the same account.
 */
import type { Register } from "../packages/core/src/index.ts";
import { KEY_PROJECTS } from "../packages/registers/src/key-projects.register.ts";
import { type Bench, onEmbedded, onPostgres } from "./ledger/engines.ts";
import { quantile, round } from "./ledger/timing.ts";
import { importFigures } from "./register-import.ts";
import {
  benchQueries,
  firstPageP95,
  p95Ratio,
  type QueryFigures,
  worstP95Ratio,
} from "./registers/query-bench.ts";
import { ITEMS, setRegisterStage } from "./registers/register-stage.ts";

const REGISTER = KEY_PROJECTS as unknown as Register;

type Figures = { readonly queries: QueryFigures; readonly fillMs: number };

/** Benches of the same subject that are files of their own: what they measure joins the last line. */
const OTHERS: readonly (() => Promise<Readonly<Record<string, number>>>)[] = [importFigures];

const measure = async (bench: Bench): Promise<Figures> => {
  const stage = await setRegisterStage(bench, REGISTER);
  return { queries: await benchQueries(bench, REGISTER, stage), fillMs: stage.fillMs };
};

const pair = (samples: readonly number[]): string =>
  `${round(quantile(samples, 0.5), 1)} / ${round(quantile(samples, 0.95), 1)}`;

const print = (name: string, { queries, fillMs }: Figures): void => {
  console.log(`\n${name}: ${ITEMS} items written in ${round(fillMs / 1000)} s; p50 / p95 in ms`);
  const rows = [...queries].map(([key, { ours, hand }]) => [
    key,
    {
      ledger: pair(ours),
      "by hand": pair(hand),
      "ratio p95": round(quantile(ours, 0.95) / quantile(hand, 0.95)),
    },
  ]);
  console.table(Object.fromEntries(rows));
};

export async function run(): Promise<void> {
  const embedded = await onEmbedded(measure);
  print("embedded", embedded);
  const postgres = await onPostgres(measure);
  if (postgres === null) console.log("\nPostgreSQL: not installed, and XUSHI_TEST_POSTGRES is not set");
  else print("PostgreSQL", postgres);
  const figures: Record<string, number> = {
    queryP95Ratio: round(p95Ratio(embedded.queries), 3),
    queryWorstP95Ratio: round(worstP95Ratio(embedded.queries), 3),
    firstPageP95Ms: round(firstPageP95(embedded.queries), 1),
  };
  if (postgres !== null)
    Object.assign(figures, {
      postgresQueryP95Ratio: round(p95Ratio(postgres.queries), 3),
      postgresQueryWorstP95Ratio: round(worstP95Ratio(postgres.queries), 3),
      postgresFirstPageP95Ms: round(firstPageP95(postgres.queries), 1),
    });
  for (const other of OTHERS) Object.assign(figures, await other());
  console.log(JSON.stringify(figures));
}
