/** `npm run bench -- ledger`: writing against plain COPY, and the board against SQL by hand, on both engines. */
import { type BoardFigures, benchBoard } from "./ledger/board-bench.ts";
import { COUNTIES, setBoardStage } from "./ledger/board-setup.ts";
import { type Bench, onEmbedded, onPostgres } from "./ledger/engines.ts";
import { round } from "./ledger/timing.ts";
import { benchWriting, WRITE_ROWS, type WriteFigures } from "./ledger/write-bench.ts";

type Figures = { readonly version: string; readonly rows: number } & WriteFigures & BoardFigures;

/** Writing first, in a database that is as empty as that of a county that begins. */
const measure = async (bench: Bench): Promise<Figures> => {
  const version = String((await bench.engine.rows("SELECT version()"))[0]?.[0]);
  const writing = await benchWriting(bench, bench.copy);
  await bench.engine.rows("TRUNCATE observation, bare CASCADE");
  const rows = await setBoardStage(bench);
  return { version, rows, ...writing, ...(await benchBoard(bench)) };
};

const ratios = (f: Figures) => ({
  write: f.copyMs / f.appendMs,
  bare: f.bareMs / f.appendMs,
  board: Math.max(f.p50 / f.handP50, f.p95 / f.handP95),
});

const perSecond = (ms: number): string => Math.round((WRITE_ROWS / ms) * 1000).toLocaleString("en");
const pair = (p50: number, p95: number): string => `${round(p50)} / ${round(p95)} ms`;

const print = (name: string, f: Figures): void => {
  const { write, bare, board } = ratios(f);
  console.log(`\n${name}: ${f.version}`);
  console.table({
    [`append ${WRITE_ROWS} rows, rows/s`]: { ledger: perSecond(f.appendMs), plain: perSecond(f.copyMs) },
    "share of COPY": { ledger: round(write), plain: 1 },
    "COPY into a table without foreign keys, rows/s": { ledger: "", plain: perSecond(f.bareMs) },
    "share of that": { ledger: round(bare), plain: 1 },
    [`board, ${COUNTIES} counties, ${f.rows} rows, p50 / p95`]: {
      ledger: pair(f.p50, f.p95),
      plain: pair(f.handP50, f.handP95),
    },
    "times the hand-written SQL (worse of p50, p95)": { ledger: round(board), plain: 1 },
  });
};

export async function run(): Promise<void> {
  const embedded = await onEmbedded(measure);
  print("embedded", embedded);
  const postgres = await onPostgres(measure);
  if (postgres === null) console.log("\nPostgreSQL: not installed, and XUSHI_TEST_POSTGRES is not set");
  else print("PostgreSQL", postgres);
  const own = ratios(embedded);
  const theirs = postgres === null ? null : ratios(postgres);
  console.log(
    JSON.stringify({
      writeRatio: round(own.write, 3),
      writeRatioWithoutForeignKeys: round(own.bare, 3),
      boardRatio: round(own.board, 3),
      boardP95Ms: round(embedded.p95),
      ...(theirs !== null && {
        postgresWriteRatio: round(theirs.write, 3),
        postgresWriteRatioWithoutForeignKeys: round(theirs.bare, 3),
        postgresBoardRatio: round(theirs.board, 3),
        postgresBoardP95Ms: round(postgres?.p95 ?? Number.NaN),
      }),
    }),
  );
}
