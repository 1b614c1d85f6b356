/**
 * `npm run bench -- nation`: 3,000 counties × 60 indicators × 60 months on PostgreSQL, loaded through the product; then board,
 * matrix and national ranking through the product, beside SQL by hand on the same data. XUSHI_NATION_COUNTIES sets another size.
 */
import { onPostgres } from "./ledger/engines.ts";
import { round, timed } from "./ledger/timing.ts";
import { benchLoading, type LoadFigures } from "./nation/load-bench.ts";
import { COUNTIES, openCounties } from "./nation/nation-stage.ts";
import { benchQueries, type QueryFigures } from "./nation/query-bench.ts";

type Figures = {
  readonly version: string;
  readonly openMs: number;
  readonly load: LoadFigures;
  readonly queries: Awaited<ReturnType<typeof benchQueries>>;
};

const perSecond = (rows: number, ms: number): number => Math.round((rows / ms) * 1000);

const loadRatio = ({ rows, appendMs, copyRows, copyMs }: LoadFigures): number =>
  perSecond(rows, appendMs) / perSecond(copyRows, copyMs);

const pair = (p50: number, p95: number): string => `${round(p50)} / ${round(p95)} ms`;

const print = ({ version, openMs, load, queries }: Figures): void => {
  console.log(`\n${version}`);
  console.log(`${COUNTIES} counties opened with their targets in ${Math.round(openMs / 1000)} s`);
  console.log(
    `${load.rows} observations appended at ${perSecond(load.rows, load.appendMs)} rows/s; ` +
      `COPY of the same columns at ${perSecond(load.copyRows, load.copyMs)} rows/s`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(queries).map(([name, f]) => [
        name,
        {
          "ledger, p50 / p95": pair(f.p50, f.p95),
          "by hand": pair(f.handP50, f.handP95),
          "ratio p50": round(f.p50 / f.handP50),
          "ratio p95": round(f.p95 / f.handP95),
        },
      ]),
    ),
  );
};

const p95Ratio = ({ p95, handP95 }: QueryFigures): number => round(p95 / handP95, 3);

export async function run(): Promise<void> {
  const figures = await onPostgres(async (bench): Promise<Figures> => {
    const version = String((await bench.engine.rows("SELECT version()"))[0]?.[0]);
    const openMs = await timed(() => openCounties(bench));
    const load = await benchLoading(bench);
    await bench.engine.outside("VACUUM ANALYZE");
    return { version, openMs, load, queries: await benchQueries(bench) };
  });
  if (figures === null) {
    console.log("PostgreSQL: not installed, and XUSHI_TEST_POSTGRES is not set");
    console.log(JSON.stringify({}));
    return;
  }
  print(figures);
  const { board, ranking, matrix } = figures.queries;
  console.log(
    JSON.stringify({
      boardP95Ratio: p95Ratio(board),
      rankP95Ratio: p95Ratio(ranking),
      matrixP95Ratio: p95Ratio(matrix),
      loadRatio: round(loadRatio(figures.load), 3),
    }),
  );
}
