import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger, systemActing } from "@xushi/ledger";
import { readWorkbook, writeWorkbook } from "@xushi/office";
import { putCatalogue, serve } from "@xushi/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../src/cli.ts";

let folder: string;
let dataDir: string;

const book = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const columns = ["指标", "单位", "期间", "数值"].map((header) => ({ header }));
  const path = join(folder, name);
  await writeFile(path, await writeWorkbook({ sheets: [{ name: "数据", columns, rows }] }));
  return path;
};

const run = async (args: readonly string[]) => {
  const said = { out: "", err: "" };
  const code = await runCli(args, {
    lang: "zh",
    colour: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: async () => new Uint8Array(),
    env: {},
  });
  return { code, ...said };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-cli-import-"));
  dataDir = join(folder, "data");
  const { mkdir } = await import("node:fs/promises");
  await mkdir(dataDir);
  const ledger = await openLedger({ dataDir });
  await putCatalogue(ledger);
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("into the folder itself while no server holds it", async () => {
  const path = await book("九月.xlsx", [["社会消费品零售总额", "亿元", "2026年1-9月", "80"]]);
  expect(await run(["import", path, "--data", dataDir, "--person", "统计员"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("导入 1 条数据"),
  });
  expect((await run(["import", path, "--data", dataDir])).out).toContain("以前导入过");
});

test("a bad row: its place is listed, the good workbook beside it is still imported", async () => {
  const bad = await book("坏.xlsx", [["没有的指标", "亿元", "2026年1-9月", "1"]]);
  const good = await book("好.xlsx", [["出口总额", "亿元", "2026年1-9月", "3"]]);
  const { code, out, err } = await run(["import", bad, good, "--data", dataDir]);
  expect(code).toBe(1);
  expect(out).toContain("好.xlsx：导入 1 条数据");
  expect(err).toMatch(/数据 +2 .*没有的指标/);
});

const MIXED = [
  ["出口总额", "亿元", "2026年1-5月", "约3"],
  ["出口总额", "亿元", "2026年1-6月", "4"],
];

test("tried only: what could go in is said, and the bad cells are marked in a copy", async () => {
  const path = await book("半好.xlsx", MIXED);
  const marked = join(folder, "标注.xlsx");
  const tried = await run(["import", path, "--data", dataDir, "--dry-run", "--marked", marked]);
  expect(tried).toMatchObject({ code: 1, out: expect.stringContaining("可以导入 1 条数据，还没有写入") });
  const copy = await readWorkbook(await readFile(marked), "标注.xlsx");
  expect(copy.ok && copy.sheets[0]?.rows.map(({ cells }) => cells.at(-1)?.value)).toEqual([
    "数值",
    "约3",
    "4",
  ]);
  expect(await run(["import", path, path, "--marked", marked])).toMatchObject({ code: 2, out: "" });
});

test("the good rows alone: what was left out is listed", async () => {
  const path = await book("只要好的.xlsx", MIXED);
  const { code, out, err } = await run(["import", path, "--data", dataDir, "--good-rows"]);
  expect([code, out]).toEqual([1, expect.stringContaining("导入 1 条数据。有错的 1 行（1 处）不能导入")]);
  expect(err).toMatch(/数据 +2 +D +约3/);
});

test("through the server that holds the folder", async () => {
  const serving = await serve({ port: 0, host: "127.0.0.1", dataDir, demo: false });
  try {
    const path = await book("十月.xlsx", [["社会消费品零售总额", "亿元", "2026年1-10月", "90"]]);
    expect(await run(["import", path, "--data", dataDir])).toMatchObject({ code: 0 });
    expect((await run(["verify", "--data", dataDir])).out).toContain("序川县：一致。");
  } finally {
    await serving.close();
  }
});

test("a jurisdiction that is not there is refused", async () => {
  const path = await book("别处.xlsx", [["出口总额", "亿元", "2026年1-8月", "3"]]);
  const { code, err } = await run(["import", path, "--data", dataDir, "--jurisdiction", "nowhere"]);
  expect(code).toBe(1);
  expect(err).toContain("在这个辖区（nowhere）没有岗位");
});
