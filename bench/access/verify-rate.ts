/** How many rows a second the journal is verified at, and whether four times the rows take four times as long. */
import { systemActing } from "../../packages/ledger/src/access/acting.ts";
import type { County, NewObservation } from "../../packages/ledger/src/ledger.ts";
import type { Bench } from "../ledger/engines.ts";
import { quantile, timed } from "../ledger/timing.ts";

const SMALL = 20_000;
const LARGE = 80_000;
const BATCH = 500;
const ROUNDS = 3;
const ACTING = systemActing("bench");

export type Rate = { readonly rows: number; readonly ms: number; readonly perSecond: number };
export type VerifyFigures = { readonly small: Rate; readonly large: Rate };

const rowAt = (i: number): NewObservation => ({
  ...{ indicatorId: `indicator-${i % 28}`, orgUnitId: `own`, measure: "level", status: "preliminary" },
  ...{ periodId: `20${10 + (i % 16)}-01/20${10 + (i % 16)}-12`, value: `${i}.5`, sourceId: null },
});

/** As they come in: an import of some hundred rows, and one row by hand. */
const fill = async (county: County, rows: number): Promise<void> => {
  for (let from = 0; from < rows; from += BATCH) {
    const batch = Array.from({ length: BATCH - 1 }, (_, i) => rowAt(from + i));
    for (const part of [batch, [rowAt(from + BATCH)]]) {
      const outcome = await county.appendObservations(part);
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.bad[0])}`);
    }
  }
};

const rateOf = async ({ ledger }: Bench, id: string, rows: number): Promise<Rate> => {
  await ledger.createJurisdiction({ id, orgUnitId: "own", name: id, nameEn: "", demo: false }, ACTING);
  const county = ledger.county(id, ACTING);
  await fill(county, rows);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    times.push(
      await timed(async () => {
        const found = await county.verifyJournal();
        if (!found.ok || found.observations !== rows) throw new Error(`verified: ${JSON.stringify(found)}`);
      }),
    );
  const ms = quantile(times, 0.5);
  return { rows, ms, perSecond: (rows / ms) * 1000 };
};

export const benchVerify = async (bench: Bench): Promise<VerifyFigures> => {
  const small = await rateOf(bench, "verify-small", SMALL);
  return { small, large: await rateOf(bench, "verify-large", LARGE) };
};
