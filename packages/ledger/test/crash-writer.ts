/** Writes observations until it is killed, and says after each which ones the ledger acknowledged. */
import { writeSync } from "node:fs";
import { systemActing } from "../src/access/acting.ts";
import { openLedger } from "../src/open-ledger.ts";

const [dataDir = "", jurisdiction = ""] = process.argv.slice(2);
const ledger = await openLedger({ dataDir });
const county = ledger.county(jurisdiction, systemActing("writer"));

for (let n = 0; ; n++) {
  const row = { indicatorId: "investment", orgUnitId: "qingshan", periodId: "2026-01/2026-10" } as const;
  const values = Array.from({ length: 1 + (n % 40) }, (_, i) => `${n}.${i + 1}`);
  const outcome = await county.appendObservations(
    values.map((value) => ({ ...row, measure: "level", value, status: "final", sourceId: null })),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.bad));
  // Straight to the pipe: what is buffered in a killed process was never said.
  writeSync(1, `${outcome.ids.join(",")}\n`);
}
