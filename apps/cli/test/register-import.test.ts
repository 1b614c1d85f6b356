import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger, systemActing } from "@xushi/ledger";
import { readWorkbook, writeWorkbook } from "@xushi/office";
import { serve } from "@xushi/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../src/cli.ts";

let folder: string;
let dataDir: string;
let serving: Awaited<ReturnType<typeof serve>>;

const book = async (name: string, rows: readonly (readonly (string | null)[])[]): Promise<string> => {
  const columns = ["项目名称", "项目代码", "责任单位", "总投资（万元）"].map((header) => ({ header }));
  const path = join(folder, name);
  await writeFile(path, await writeWorkbook({ sheets: [{ name: "项目", columns, rows }] }));
  return path;
};

const run = async (...args: readonly string[]) => {
  const said = { out: "", err: "" };
  const code = await runCli([...args, "--data", dataDir], {
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

const into = ["--register", "key-projects"] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-cli-register-"));
  dataDir = join(folder, "data");
  await mkdir(dataDir);
  const ledger = await openLedger({ dataDir });
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
  // Through the server that holds the folder: opening it for each command would take the test's whole time.
  serving = await serve({ port: 0, host: "127.0.0.1", dataDir, demo: false });
});
afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true, force: true });
});

test("a dry run says what would change; then it is written, exported, and comes back without a change", async () => {
  const path = await book("项目.xlsx", [
    ["产业园", "2105-341024-04-01-100001", "序川县", "1200"],
    ["污水厂", null, "序川县", null],
  ]);
  const dry = await run("import", path, ...into, "--dry-run");
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringContaining("2 行：新增 2，更改 0，不变 0，不能导入 0"),
  });
  expect(dry.out).toMatch(/D +总投资（万元） +万元 +totalInvestment +title/);
  expect(await run("import", path, ...into)).toMatchObject({
    code: 0,
    err: expect.stringContaining("已写入：新增 2 条，更改 0 条"),
  });
  const out = join(folder, "导出.xlsx");
  expect(await run("export", ...into, out)).toMatchObject({ code: 0 });
  expect((await run("import", out, ...into, "--dry-run")).out).toContain("2 行：新增 0，更改 0，不变 2");
  const changed = await book("改.xlsx", [["产业园", "2105-341024-04-01-100001", null, "1300"]]);
  expect((await run("import", changed, ...into, "--dry-run")).out).toMatch(
    /2 +产业园 +totalInvestment +1200 万元 +1300 万元/,
  );
});

test("a bad row keeps all from being written and is marked beside the file; --good-rows writes the rest", async () => {
  const path = await book("坏行.xlsx", [
    ["新桥", null, "序川县", "5"],
    ["旧桥", null, "没有的镇", "很多"],
  ]);
  const whole = await run("import", path, ...into);
  expect(whole.code).toBe(1);
  expect(whole.err).toContain("一行也没有写入");
  expect(whole.out).toMatch(/项目 +3 +C +没有的镇/);
  const { readFile } = await import("node:fs/promises");
  const marked = await readWorkbook(await readFile(join(folder, "坏行-标注.xlsx")), "a.xlsx");
  expect(marked.ok && marked.sheets[0]?.rows).toHaveLength(3);
  const some = await run("import", path, ...into, "--good-rows");
  expect([some.code, some.err]).toEqual([1, expect.stringContaining("新增 1 条")]);
});

test("what the command line lacks is said with an example", async () => {
  const path = await book("项目2.xlsx", []);
  expect(await run("import", path, "--register", "bridges", "--marked", "a.xlsx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("xushi import 10月数据.xlsx --marked"),
  });
  expect(await run("export", "a.xlsx")).toMatchObject({
    code: 2,
    err: expect.stringContaining("key-projects"),
  });
  expect(await run("import", path, "--register", "没有的")).toMatchObject({
    code: 1,
    err: expect.stringContaining("没有这个台账"),
  });
});
