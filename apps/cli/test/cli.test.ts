import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../src/cli.ts";
import type { Io } from "../src/terminal/io.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-cli-"));
  await writeFile(join(folder, "通报.txt"), "1-10月，东序镇完成固定资产投资19.4亿元，占年度任务的48.5%。");
  await writeFile(
    join(folder, "通报.meta.json"),
    JSON.stringify({ title: "东序镇通报", published: "2026-11-05" }),
  );
  await writeFile(join(folder, "坏.txt"), new Uint8Array([0x81, 0xff, 0x80]));
  await writeFile(join(folder, "坏旁注.txt"), "完成投资1亿元。");
  await writeFile(join(folder, "坏旁注.meta.json"), "{");
  await mkdir(join(folder, "目录.txt"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (
  args: readonly string[],
  { lang = "zh", stdin = "" }: { lang?: "zh" | "en"; stdin?: string } = {},
) => {
  const said = { out: "", err: "" };
  const io: Io = {
    lang,
    colour: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    env: {},
  };
  return { code: await runCli(args, io), ...said };
};

test("jsonl: one figure a line, with offsets into the file's own text and the period from the meta file", async () => {
  const { code, out } = await run(["read", join(folder, "通报.txt"), "--format", "jsonl"]);
  expect(code).toBe(0);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({
    doc: "通报",
    start: 17,
    end: 23,
    quote: "19.4亿元",
    kind: "level",
    value: 1940000000,
    unit: "元",
    bound: "eq",
    indicator: "固定资产投资",
    place: "东序镇",
    period: "2026-01/2026-10",
    modality: "actual",
  });
});

test("the good files are read although a bad one stands among them; the exit code tells", async () => {
  const paths = ["坏.txt", "通报.txt", "没有.txt", "目录.txt", "坏旁注.txt"].map((name) =>
    join(folder, name),
  );
  const { code, out, err } = await run(["read", ...paths, "--format", "jsonl"]);
  expect(code).toBe(1);
  expect(out.trimEnd().split("\n")).toHaveLength(2);
  expect(err.trimEnd().split("\n")).toHaveLength(4);
  expect(err).toContain("没有这个文件");
  expect(err).toContain(".meta.json");
});

test("standard input, a day and a table for people; English when asked", async () => {
  const { code, out } = await run(["read", "-", "--published", "2026-11-05"], {
    stdin: "1-10月税收收入3.2亿元",
    lang: "en",
  });
  expect(code).toBe(0);
  expect(out.split("\n")[0]).toMatch(/^ *at {2}quote/);
  expect(out).toContain("3.2亿元");
  expect(out).toContain("Jan–Oct 2026");
});

test("what is asked wrongly is refused with what was probably meant, and nothing is read", async () => {
  expect(await run(["red"])).toMatchObject({ code: 2, err: "没有 red 这个命令。是不是 read？\n", out: "" });
  expect((await run(["read", "x", "--formt", "jsonl"])).err).toContain("是不是 --format？");
  expect((await run(["read", "--frmt=x"], { lang: "en" })).err).toContain("Unknown flag --frmt");
  expect((await run(["read", join(folder, "通报.txt"), "--format", "xml"])).code).toBe(2);
  expect((await run(["read", join(folder, "通报.txt"), "--published", "昨天"])).code).toBe(2);
  expect((await run(["read"])).code).toBe(2);
  expect((await run(["explain"])).code).toBe(2);
  expect((await run(["import"])).code).toBe(2);
  expect((await run(["serve", "--port", "http"])).code).toBe(2);
  expect((await run([])).code).toBe(2);
});

test("help and version, for every command, with examples, in both languages", async () => {
  expect(await run(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^xushi \d+\.\d+\.\d+\n$/),
  });
  const overview = await run(["--help"]);
  for (const name of ["serve", "read", "explain", "import", "backup", "restore", "keys"]) {
    expect(overview.out).toContain(`  ${name}`);
    expect(await run([name, "--help"])).toMatchObject({ code: 0, out: expect.stringContaining("例：") });
    expect((await run([name, "-h"], { lang: "en" })).out).toContain("Examples:");
  }
});

test("explain lists the rules in order and what came of it", async () => {
  const { code, out } = await run(["explain", "东序镇完成投资19.4亿元，约为年度任务的48.5%，十四五期间"]);
  expect(code).toBe(0);
  expect(out).toContain("规则");
  expect(out).toContain("19.4亿元");
  expect((await run(["explain", "没有数字"])).out).toContain("没有读出数字");
});

test("import needs a file that is there and a ledger to write to", async () => {
  const missing = await run(["import", join(folder, "没有.xlsx")]);
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.err).toContain("没有这个文件");
  const nowhere = await run(["import", join(folder, "通报.txt"), "--data", join(folder, "没有的目录")]);
  expect(nowhere).toMatchObject({ code: 1 });
  expect(nowhere.err).toContain("没有数据目录");
});
