/**
 * `npm run bench -- access`: what row-level security costs the board of one county, and how fast the journal is verified.
 * The board is asked for by three typical accounts and by the owner, whom no policy binds, turn about.
 */
import { type AccessFigures, benchAccess } from "./access/board-cost.ts";
import { benchVerify, type VerifyFigures } from "./access/verify-rate.ts";
import { setBoardStage } from "./ledger/board-setup.ts";
import { type Bench, onEmbedded, onPostgres } from "./ledger/engines.ts";
import { round } from "./ledger/timing.ts";

type Figures = { readonly access: AccessFigures; readonly verify: VerifyFigures };

const measure = async (bench: Bench): Promise<Figures> => {
  await setBoardStage(bench);
  const access = await benchAccess(bench);
  return { access, verify: await benchVerify(bench) };
};

const print = (name: string, { access, verify }: Figures): void => {
  console.log(`\n${name}: board of one county, p50 / p95 in ms`);
  console.table(
    Object.fromEntries(
      Object.entries(access).map(([who, f]) => [
        who,
        {
          bound: `${round(f.p50)} / ${round(f.p95)}`,
          unbound: `${round(f.bareP50)} / ${round(f.bareP95)}`,
          "ratio p50": round(f.p50 / f.bareP50),
          "ratio p95": round(f.p95 / f.bareP95),
        },
      ]),
    ),
  );
  const { small, large } = verify;
  console.log(
    `verified: ${small.rows} rows at ${Math.round(small.perSecond)}/s, ${large.rows} rows at ${Math.round(large.perSecond)}/s; ` +
      `${round(large.rows / small.rows)} times the rows take ${round(large.ms / small.ms)} times as long`,
  );
};

const worst = (access: AccessFigures): number =>
  Math.max(...Object.values(access).map((f) => f.p95 / f.bareP95));

export async function run(): Promise<void> {
  const postgres = await onPostgres(measure);
  if (postgres === null) console.log("PostgreSQL: not installed, and XUSHI_TEST_POSTGRES is not set");
  else print("PostgreSQL", postgres);
  const embedded = await onEmbedded(measure);
  print("embedded", embedded);
  const shown = postgres ?? embedded;
  console.log(
    JSON.stringify({
      rlsRatio: round(worst(shown.access), 3),
      verifyRowsPerSecond: Math.round(shown.verify.large.perSecond),
      embeddedRlsRatio: round(worst(embedded.access), 3),
      embeddedVerifyRowsPerSecond: Math.round(embedded.verify.large.perSecond),
    }),
  );
}
