/**
 * kill -9 in the middle of an import, at random moments: afterwards all of it is there or nothing, and the same workbook sent
 * again makes no doubles. Twice in the suite; XUSHI_IMPORT_KILLS says otherwise.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Register } from "@xushi/core";
import { type County, openLedger, systemActing } from "@xushi/ledger";
import { writeWorkbook } from "@xushi/office";
import { KEY_PROJECTS } from "@xushi/registers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDataDir } from "../../../packages/ledger/test/fresh-data-dir.ts";

const CHILD = fileURLToPath(new URL("./support/import-child.ts", import.meta.url));
const KILLS = Number(process.env.XUSHI_IMPORT_KILLS ?? 2);
const ROWS = 300;
const REGISTER = KEY_PROJECTS as unknown as Register;

let dataDir: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xushi-import-kill-"));
  dataDir = await freshDataDir();
  const ledger = await openLedger({ dataDir });
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** A round has a thousand numbers of its own. */
const codeOf = (round: number, row: number): string => `2105-341024-04-01-${100_000 + round * 1000 + row}`;
const roundOf = (code: string | undefined): number => Math.floor((Number(code?.slice(-6)) - 100_000) / 1000);

/** New projects, and another amount for each of the round before: an import adds and changes at once. */
const workbookOf = async (round: number): Promise<string> => {
  const heads = ["项目名称", "项目代码", "责任单位", "总投资（元）"];
  const added = Array.from({ length: ROWS }, (_, i) => [
    `${round}号第${i}个`,
    codeOf(round, i),
    "序川县",
    "1",
  ]);
  const changed = Array.from({ length: round === 0 ? 0 : ROWS }, (_, i) => [
    ...[`${round - 1}号第${i}个`, codeOf(round - 1, i), null, "2"],
  ]);
  const columns = heads.map((header) => ({ header }));
  const path = join(folder, `${round}.xlsx`);
  writeFileSync(
    path,
    await writeWorkbook({ sheets: [{ name: "项目", columns, rows: [...added, ...changed] }] }),
  );
  return path;
};

type Said = {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly ms: number;
};

/** `killAfter`: milliseconds from when the upload begins; `null` lets it end. What was said before is returned. */
const importOnce = async (workbook: string, killAfter: number | null): Promise<readonly Said[]> => {
  const child = spawn(process.execPath, [CHILD, dataDir, workbook], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const closed = once(child, "close");
  await once(child.stdout, "data");
  if (killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter);
  await closed;
  const whole = said.slice(0, said.lastIndexOf("\n") + 1).split("\n");
  return whole.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Said);
};

const inBooks = async <T>(work: (county: County) => Promise<T>): Promise<T> => {
  const ledger = await openLedger({ dataDir });
  try {
    return await work(ledger.county("xu", systemActing("测试")));
  } finally {
    await ledger.close();
  }
};

/** How many of a round's projects there are, by their amount. */
const countAmounts = async (county: County, round: number): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await county.items(REGISTER, { limit: 100_000 });
  const counts: Record<string, number> = {};
  for (const { values } of rows) {
    const held = values as Readonly<Record<string, string>>;
    if (roundOf(held.code) !== round) continue;
    counts[held.totalInvestment ?? ""] = (counts[held.totalInvestment ?? ""] ?? 0) + 1;
  }
  return counts;
};

const stateOf = (round: number) =>
  inBooks(async (county) => {
    expect(await county.verifyJournal()).toMatchObject({ ok: true });
    return { added: await countAmounts(county, round), changed: await countAmounts(county, round - 1) };
  });

const ALL = { added: { 1: ROWS }, changed: { 2: ROWS } };
const NOTHING = { added: {}, changed: { 1: ROWS } };

test(
  "an import that is killed is there whole or not at all, and sent again it makes no doubles",
  async () => {
    const first = await importOnce(await workbookOf(0), null);
    expect(first.at(-1)).toMatchObject({ state: "done", counts: { added: ROWS } });
    const usual = first.at(-1)?.ms ?? 1000;
    let whole = 0;
    for (let round = 1; round <= KILLS; round++) {
      const workbook = await workbookOf(round);
      const said = await importOnce(workbook, Math.random() * usual * 1.5);
      const left = await stateOf(round);
      expect([ALL, NOTHING]).toContainEqual(left);
      const isThere = left.added[1] === ROWS;
      if (said.some(({ state }) => state === "done")) expect(isThere).toBe(true);
      if (isThere) whole++;
      const again = await importOnce(workbook, null);
      const { counts } = again.find(({ state }) => state === "ready") ?? again[0] ?? { counts: {} };
      expect(counts).toMatchObject(isThere ? { added: 0, same: 2 * ROWS } : { added: ROWS, changed: ROWS });
      expect(await stateOf(round)).toEqual(ALL);
    }
    console.log(`${KILLS} kills during imports: ${whole} were there whole, ${KILLS - whole} not at all`);
  },
  300_000 + KILLS * 120_000,
);
