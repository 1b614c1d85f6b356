import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLedger, systemActing } from "@xushi/ledger";
import { type Serving, serve } from "@xushi/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDataDir } from "../../../packages/ledger/test/fresh-data-dir.ts";
import { runCli } from "../src/cli.ts";

let folder: string;
let dataDir: string;
let serving: Serving;

const run = async (args: readonly string[], env: Record<string, string> = {}) => {
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
    env,
  });
  return { code, ...said };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-cli-backup-"));
  dataDir = await freshDataDir();
  const ledger = await openLedger({ dataDir });
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    systemActing("测试"),
  );
  await ledger.close();
  serving = await serve({ port: 0, host: "127.0.0.1", dataDir, demo: false, logLevel: "silent" });
}, 300_000);
afterAll(async () => {
  await serving.close();
  for (const made of [folder, dataDir]) await rm(made, { recursive: true, force: true });
});

test("through the server that holds the folder, and restored beside it", async () => {
  const file = join(folder, "online.tar.gz");
  const backup = await run(["backup", file, "--data", dataDir]);
  expect(backup).toMatchObject({ code: 0, err: expect.stringContaining("备份里没有密钥") });
  expect(backup.out).toMatch(/jurisdiction +1/);
  expect(backup.out).toMatch(/SHA-256 [0-9a-f]{64}/);
  expect((await run(["backup", file, "--data", dataDir])).err).toContain("已经有了");
  expect((await run(["backup", file, "--data", dataDir, "--force", "--with-keys"])).err).toContain(
    "备份里有密钥",
  );
  const target = join(folder, "restored");
  const restored = await run(["restore", file, "--data", target]);
  expect(restored.code).toBe(0);
  expect(restored.out).toContain("流水 xu：1 条，验证无误");
  expect(await readFile(join(target, "keys.json"), "utf8")).toBe(
    await readFile(join(dataDir, "keys.json"), "utf8"),
  );
  const again = await run(["restore", file, "--data", target]);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining("不覆盖任何东西") });
  expect(await run(["restore", join(folder, "none.tar.gz"), "--data", join(folder, "x")])).toMatchObject({
    code: 1,
    err: expect.stringContaining("这个文件"),
  });
  // The folder that nobody holds is read as it lies.
  const offline = join(folder, "offline.tar.gz");
  expect(await run(["backup", offline, "--data", target])).toMatchObject({ code: 0 });
  expect((await stat(offline)).mode & 0o777).toBe(0o600);
}, 300_000);

test("a folder without a ledger is not made into one", async () => {
  const nowhere = join(folder, "nowhere");
  for (const args of [
    ["backup", join(folder, "n.tar.gz")],
    ["keys", "list"],
    ["keys", "rotate"],
  ]) {
    expect(await run([...args, "--data", nowhere]), args.join(" ")).toMatchObject({ code: 1 });
    expect(await stat(nowhere).catch(() => null)).toBeNull();
  }
});

test("keys: listed without their contents, added to, and rotated through the server", async () => {
  const listed = await run(["keys", "list", "--data", dataDir]);
  const { keys } = JSON.parse(await readFile(join(dataDir, "keys.json"), "utf8")) as {
    keys: { id: string; secret: string }[];
  };
  expect(listed.out).toContain(keys[0]?.id);
  expect(listed.out).toContain("现用（aes-256-gcm）");
  expect(listed.out).not.toContain(keys[0]?.secret);
  expect((await run(["keys", "add", "--data", dataDir])).code).toBe(0);
  const after = await run(["keys", "list", "--data", dataDir]);
  expect(after.out.trim().split("\n")).toHaveLength(3);
  expect(after.out).toMatch(/现用.*\n$/);
  expect(await run(["keys", "rotate", "--data", dataDir])).toMatchObject({
    code: 0,
    out: expect.stringContaining("重新加密 0 处"),
  });
  await writeFile(join(folder, "open.json"), "{}", { mode: 0o644 });
  expect(
    await run(["keys", "list", "--data", dataDir], { XUSHI_KEYS: join(folder, "open.json") }),
  ).toMatchObject({
    code: 1,
    err: expect.stringContaining("chmod 600"),
  });
});

test("what is asked wrongly is answered with an example", async () => {
  expect((await run(["backup"])).code).toBe(2);
  expect((await run(["restore"])).err).toContain("例：");
  expect((await run(["keys"])).code).toBe(2);
  expect((await run(["keys", "burn"])).code).toBe(2);
});
