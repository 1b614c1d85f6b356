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
import { startPostgres } from "../packages/ledger/test/postgres-cluster.ts";
import { freshDatabase } from "../packages/ledger/test/postgres-scene.ts";
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

/** Into books of its own: embedded, or in a fresh database of the server. */
const importOnce = async (folder: string, workbook: string, url = ""): Promise<Imported> => {
  const dataDir = mkdtempSync(join(folder, "data-"));
  await prepareCounty(url === "" ? { dataDir } : { url, secret: "bench" });
  const said = await jsonLines<Said>(IMPORT, [dataDir, workbook, "weigh", url]);
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

const importOnServer = async (cluster: string, folder: string, workbook: string): Promise<Imported> => {
  const database = await freshDatabase(cluster);
  try {
    return await importOnce(folder, workbook, database.url);
  } finally {
    await database.drop();
  }
};

/** What `registers` joins to its last line. */
export async function importFigures(): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-import-"));
  const cluster = await startPostgres();
  try {
    const workbook = join(folder, "projects.xlsx");
    await makeWorkbook(workbook, REGISTER, { rows: ROWS, seed: 20261128 });
    const parsed: Parsed[] = [];
    const streamed: Parsed[] = [];
    const imported: Imported[] = [];
    const onServer: Imported[] = [];
    // In turn, so that a busy moment of the machine meets all of them.
    for (let i = 0; i < RUNS; i++) {
      parsed.push(...(await jsonLines<Parsed>(PARSE, [workbook, "load"])));
      streamed.push(...(await jsonLines<Parsed>(PARSE, [workbook, "stream"])));
      imported.push(await importOnce(folder, workbook));
      if (cluster !== null) onServer.push(await importOnServer(cluster.url, folder, workbook));
    }
    return report(workbook, parsed, streamed, imported, onServer);
  } finally {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ms = (values: readonly { readonly ms: number }[]): number => median(values.map((v) => v.ms));
const seconds = (value: number): number => round(value / 1000, 2);
const mostMb = (values: readonly { readonly peakMb: number }[]): number =>
  Math.round(Math.max(...values.map((v) => v.peakMb)));
const growthMb = (imported: readonly Imported[]): number =>
  Math.round(Math.max(...imported.map(({ peakMb, baseMb }) => peakMb - baseMb)));
const readMs = (imported: readonly Imported[]): number => median(imported.map((r) => r.readMs));
const allMs = (imported: readonly Imported[]): number => median(imported.map((r) => r.allMs));

const line = (imported: readonly Imported[]) => ({
  "previewed after s": seconds(readMs(imported)),
  "written after s": seconds(allMs(imported)),
  "peak MB": mostMb(imported),
  "above the idle server": growthMb(imported),
});

function report(
  workbook: string,
  parsed: readonly Parsed[],
  streamed: readonly Parsed[],
  imported: readonly Imported[],
  onServer: readonly Imported[],
): Readonly<Record<string, number>> {
  console.log(
    `${ROWS} rows, ${round(statSync(workbook).size / 2 ** 20, 1)} MB; median of ${imported.length} runs`,
  );
  console.table({
    "exceljs, whole": { "parsed after s": seconds(ms(parsed)), "peak MB": mostMb(parsed) },
    "exceljs, streaming": { "parsed after s": seconds(ms(streamed)), "peak MB": mostMb(streamed) },
    "import, embedded": line(imported),
    ...(onServer.length === 0 ? {} : { "import, PostgreSQL": line(onServer) }),
  });
  return {
    importRows: imported[0]?.added ?? 0,
    importMs: Math.round(allMs(imported)),
    parseMs: Math.round(ms(parsed)),
    importRatio: round(allMs(imported) / ms(parsed), 3),
    importRatioToStreaming: round(allMs(imported) / ms(streamed), 3),
    importPeakMB: mostMb(imported),
    importGrowthMB: growthMb(imported),
    ...(onServer.length === 0
      ? {}
      : {
          postgresImportRatio: round(allMs(onServer) / ms(parsed), 3),
          postgresImportPeakMB: mostMb(onServer),
        }),
  };
}

export async function run(): Promise<void> {
  console.log(JSON.stringify(await importFigures()));
}
