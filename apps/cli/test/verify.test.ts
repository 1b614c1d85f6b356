import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localDate } from "@xushi/core";
import { openLedger, systemActing } from "@xushi/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../src/cli.ts";

let folder: string;
let dataDir: string;
let anchor: string;

const run = async (args: readonly string[]) => {
  let [out, err] = ["", ""];
  const io = {
    lang: "zh" as const,
    env: {},
    cwd: folder,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await runCli(args, io as never);
  return { code, out, err };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xushi-cli-verify-"));
  dataDir = join(folder, "data");
  await mkdir(dataDir);
  const ledger = await openLedger({ dataDir, now: () => "2026-11-05T01:20:00Z" });
  const acting = systemActing("测试");
  await ledger.createJurisdiction(
    { id: "xu", orgUnitId: "xu", name: "序川县", nameEn: "Xuchuan", demo: false },
    acting,
  );
  const made = await ledger.county("xu", acting).anchorDay(localDate("2026-11-05"));
  anchor = `xu ${made?.day} ${made?.seq} ${made?.hash}`;
  await ledger.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a sound journal, with the anchor that was kept", async () => {
  const path = join(folder, "anchors.txt");
  await writeFile(path, `# 2026\n${anchor}\n`);
  const { code, out } = await run(["verify", "--data", dataDir, "--anchors", path]);
  expect([code, out]).toEqual([0, expect.stringContaining("序川县：一致。1 条流水、0 条数据、2 个锚点")]);
});

test("an anchor that says otherwise is named, and the exit code says so", async () => {
  const path = join(folder, "other.txt");
  await writeFile(path, `${anchor.replace(/.$/, (last) => (last === "0" ? "1" : "0"))}\n`);
  const { code, out } = await run(["verify", "--data", dataDir, "--anchors", path]);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining("第一处在流水第 1 条：anchor 2026-11-05 与锚点不符"),
  ]);
});

test("a file that holds no anchors is refused by line, a jurisdiction that is not there by name", async () => {
  const path = join(folder, "notes.txt");
  await writeFile(path, `${anchor}\n会议记录\n`);
  expect(await run(["verify", "--data", dataDir, "--anchors", path])).toMatchObject({
    code: 2,
    err: expect.stringContaining("第 2 行不是锚点"),
  });
  expect(await run(["verify", "--data", dataDir, "--jurisdiction", "nowhere"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("没有辖区 nowhere"),
  });
});
