/**
 * `npm run bench -- register-import`: a workbook of 50,000 projects, parsed by the spreadsheet library alone, and imported:
 * read, led to fields, held against the books, and written by the embedded ledger. Each in a process of its own, whose peak of
 * memory is the process's, threads and database included. XUSHI_IMPORT_ROWS says another size.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Register } from "../packages/core/src/index.ts";
import { KEY_PROJECTS } from "../packages/registers/src/key-projects.register.ts";
import { round } from "./ledger/timing.ts";
import { makeWorkbook } from "./register-import/make-workbook.ts";
import { prepareCounty } from "./register-import/prepare-county.ts";

const ROWS = Number(process.env.XUSHI_IMPORT_ROWS ?? 50_000);
const RUNS = Number(process.env.XUSHI_IMPORT_RUNS ?? 3);
const REGISTER = KEY_PROJECTS as unknown as Register;
const PARSE = fileURLToPath(new URL("./register-import/parse-child.ts", import.meta.url));
const IMPORT = fileURLToPath(new URL("../apps/server/test/support/import-child.ts", import.meta.url));

type Parsed = { readonly rows: number; readonly ms: number; readonly peakMb: number };
type Said = {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly ms: number;
  readonly peakMb: number;
  /** Resident before the file arrived: the server with its embedded engine. */
  readonly baseMb: number;
};

const run1 = promisify(execFile);
const jsonLines = async <T>(script: string, args: readonly string[]): Promise<readonly T[]> => {
  const { stdout } = await run1(process.execPath, [script, ...args], { maxBuffer: 16 * 1024 * 1024 });
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as T);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

type Imported = {
  readonly readMs: number;
  readonly allMs: number;
  readonly peakMb: number;
  readonly baseMb: number;
  readonly added: number;
};

const importOnce = async (folder: string, workbook: string): Promise<Imported> => {
  const dataDir = mkdtempSync(join(folder, "data-"));
  await prepareCounty(dataDir);
  const said = await jsonLines<Said>(IMPORT, [dataDir, workbook, "weigh"]);
  const [ready, done] = ["ready", "done"].map((state) => said.find((s) => s.state === state));
  if (ready === undefined || done === undefined)
    throw new Error(`Not imported: ${JSON.stringify(said.at(-1))}`);
  rmSync(dataDir, { recursive: true, force: true });
  return {
    readMs: ready.ms,
    allMs: done.ms,
    peakMb: done.peakMb,
    baseMb: done.baseMb,
    added: done.counts.added ?? 0,
  };
};

/** What `registers` joins to its last line. */
export async function importFigures(): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-import-"));
  try {
    const workbook = join(folder, "projects.xlsx");
    await makeWorkbook(workbook, REGISTER, { rows: ROWS, seed: 20261128 });
    const parsed: Parsed[] = [];
    const streamed: Parsed[] = [];
    const imported: Imported[] = [];
    // In turn, so that a busy moment of the machine meets all of them.
    for (let i = 0; i < RUNS; i++) {
      parsed.push(...(await jsonLines<Parsed>(PARSE, [workbook, "load"])));
      streamed.push(...(await jsonLines<Parsed>(PARSE, [workbook, "stream"])));
      imported.push(await importOnce(folder, workbook));
    }
    return report(workbook, parsed, streamed, imported);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(
  workbook: string,
  parsed: readonly Parsed[],
  streamed: readonly Parsed[],
  imported: readonly Imported[],
): Readonly<Record<string, number>> {
  const ms = (values: readonly { readonly ms: number }[]): number => median(values.map((v) => v.ms));
  const [loadMs, streamMs] = [ms(parsed), ms(streamed)];
  const importMs = median(imported.map(({ allMs }) => allMs));
  const importGrowthMB = Math.round(Math.max(...imported.map(({ peakMb, baseMb }) => peakMb - baseMb)));
  const importPeakMB = Math.round(Math.max(...imported.map(({ peakMb }) => peakMb)));
  console.log(
    `${ROWS} rows, ${round(statSync(workbook).size / 2 ** 20, 1)} MB; median of ${imported.length} runs`,
  );
  console.table({
    "exceljs, whole": {
      seconds: round(loadMs / 1000, 2),
      "peak MB": Math.round(Math.max(...parsed.map((p) => p.peakMb))),
    },
    "exceljs, streaming": {
      seconds: round(streamMs / 1000, 2),
      "peak MB": Math.round(Math.max(...streamed.map((p) => p.peakMb))),
    },
    "import: read and previewed": {
      seconds: round(median(imported.map((r) => r.readMs)) / 1000, 2),
      "peak MB": "",
    },
    "import: written": { seconds: round(importMs / 1000, 2), "peak MB": importPeakMB },
    "of it above the idle server": { seconds: "", "peak MB": importGrowthMB },
  });
  return {
    importRows: imported[0]?.added ?? 0,
    importMs: Math.round(importMs),
    parseMs: Math.round(loadMs),
    importRatio: round(importMs / loadMs, 3),
    importRatioToStreaming: round(importMs / streamMs, 3),
    importPeakMB,
    importGrowthMB,
  };
}

export async function run(): Promise<void> {
  console.log(JSON.stringify(await importFigures()));
}
