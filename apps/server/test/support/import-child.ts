/**
 * Imports one workbook as the server does, in a process of its own that may be killed at any moment or weighed at its end:
 * `node import-child.ts DATA WORKBOOK [weigh [URL]]`. Says every state that it sees, a JSON line each. `weigh` waits until the
 * process rests and counts the peak of memory from there: what opening took is not the import's. URL: books on PostgreSQL.
 */
import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { RegisterImport } from "@xushi/contract";
import { openLedger } from "@xushi/ledger";
import { createApp, localCaller, originalsIn } from "../../src/index.ts";

const [dataDir = "", workbook = "", weigh = "", url = ""] = process.argv.slice(2);
const ledger = await openLedger(url === "" ? { dataDir } : { url, secret: "bench" });
const app = createApp({
  ledger,
  originals: originalsIn(join(dataDir, "originals")),
  local: async (c) => localCaller(c),
});
const at = "/api/xu/registers/key-projects/imports";
const bytes = new Uint8Array(await readFile(workbook));
const MB = 2 ** 20;

/**
 * The embedded engine's code is compiled while it first runs, some seconds and some hundred megabytes of it after it opened:
 * at rest is who took less than a tenth of a core for two seconds.
 */
const atRest = async (): Promise<void> => {
  for (let waited = 0; waited < 60; waited++) {
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const { user, system } = process.cpuUsage(before);
    if (user + system < 200_000) return;
  }
};

/** The most that was resident since the mark was set anew; where the system keeps no such mark, since the process began. */
const peakMb = (): number => {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
};
if (weigh !== "") {
  await atRest();
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // The peak then counts from the start of the process: never less than what is asked.
  }
}
const baseMb = process.memoryUsage().rss / MB;
const began = performance.now();

const say = (job: Pick<RegisterImport, "state" | "counts" | "refusal">): void => {
  const { state, counts, refusal } = job;
  // Straight to the pipe: what is buffered in a killed process was never said.
  writeSync(
    1,
    `${JSON.stringify({ state, counts, refusal, ms: performance.now() - began, peakMb: peakMb(), baseMb })}\n`,
  );
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
