/**
 * Imports one workbook as the server does, in a process of its own that may be killed at any moment or weighed at its end:
 * `node import-child.ts DATA WORKBOOK`. Says every state that it sees, a JSON line each.
 */
import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { RegisterImport } from "@xushi/contract";
import { openLedger } from "@xushi/ledger";
import { createApp, localCaller, originalsIn } from "../../src/index.ts";

const [dataDir = "", workbook = ""] = process.argv.slice(2);
const ledger = await openLedger({ dataDir });
const app = createApp({
  ledger,
  originals: originalsIn(join(dataDir, "originals")),
  local: async (c) => localCaller(c),
});
const at = "/api/xu/registers/key-projects/imports";
const bytes = new Uint8Array(await readFile(workbook));
const began = performance.now();

const say = (job: Pick<RegisterImport, "state" | "counts" | "refusal">): void => {
  const { state, counts, refusal } = job;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  // Straight to the pipe: what is buffered in a killed process was never said.
  writeSync(1, `${JSON.stringify({ state, counts, refusal, ms: performance.now() - began, peakMb })}\n`);
};

const settled = async (job: RegisterImport): Promise<RegisterImport> => {
  let now = job;
  while (now.state === "reading" || now.state === "writing") {
    await new Promise((resolve) => setTimeout(resolve, 20));
    now = (await (await app.request(`${at}/${job.id}`)).json()) as RegisterImport;
  }
  say(now);
  return now;
};

say({ state: "reading", counts: { rows: 0, added: 0, changed: 0, same: 0, bad: 0 }, refusal: null });
const form = new FormData();
form.set("file", new File([bytes], basename(workbook)));
const started = await app.request(at, { method: "POST", body: form });
const read = await settled((await started.json()) as RegisterImport);
if (read.state === "ready") {
  const body = JSON.stringify({ mode: "all-or-nothing" });
  const headers = { "content-type": "application/json" };
  const applied = await app.request(`${at}/${read.id}/apply`, { method: "POST", body, headers });
  await settled((await applied.json()) as RegisterImport);
}
await ledger.close();
