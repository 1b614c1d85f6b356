import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Board,
  createClient,
  getBoard,
  getIndicatorPage,
  getItemHistory,
  getItemThread,
  getProvenance,
  getRegisterOverview,
  getSignInOptions,
  getSource,
  listItems,
  listRegisters,
  listSources,
} from "@xushi/contract";
import { localDate } from "@xushi/core";
import { readLock } from "@xushi/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainFailure, type Serving, serve } from "../src/index.ts";

let dataDir: string;
let serving: Serving;
let cookie: string;
const said: string[] = [];
const options = () => ({ port: 0, host: "127.0.0.1", dataDir, today: localDate("2026-11-10") });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "xushi-demo-"));
  serving = await serve({ ...options(), progress: ({ zh }) => said.push(zh) });
  cookie = await signInAsStatistics();
});
afterAll(async () => {
  await serving.close();
  await rm(dataDir, { recursive: true, force: true });
});

const params = { jurisdiction: "xuchuan" };
const call = () => createClient({ base: serving.url, fetch: asStatistics });

/** Signed in as 统计局, which every county-wide figure is open to. */
const asStatistics: typeof fetch = (url, init = {}) =>
  fetch(url, { ...init, headers: { ...init.headers, cookie } });
const signInAsStatistics = async (): Promise<string> => {
  const { demoAccounts } = await createClient({ base: serving.url })(getSignInOptions, {});
  const { username, password } = demoAccounts.find((a) => a.username === "tongji") ?? {};
  const response = await fetch(`${serving.url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { origin: serving.url, "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
};
const board = (query: object = {}): Promise<Board> => call()(getBoard, { params, query });

test("the first start loads the demo county and says so; its board has something to say", async () => {
  expect(said[0]).toContain("示例县");
  const { rows, counts, lead, orgUnitName, latestPeriodId } = await board({ since: "2026-09-30" });
  expect(orgUnitName).toBe("序川县");
  expect(latestPeriodId).toBe("2026-01/2026-10");
  expect(rows.length).toBeGreaterThan(80);
  const tones = new Set(counts.map((c) => c.light.tone));
  expect([...tones]).toEqual(expect.arrayContaining(["bad", "watch", "missing", "good"]));
  expect(lead.zh).toMatch(/^截至11月10日，序时 83\.3%。\d+ 项目标中 \d+ 项达到或超过序时/);
  expect(lead.zh).toContain("较9月30日");
});

test("every number of the board opens the sentence that it came from", async () => {
  const { rows } = await board();
  const ids = rows.flatMap((r) => r.actual?.observationId ?? []);
  expect(ids.length).toBeGreaterThan(80);
  for (const observation of ids.slice(0, 12)) {
    const found = await call()(getProvenance, { params: { ...params, observation } });
    expect(found.source).not.toBeNull();
    expect(found.sentence?.quote).toMatch(/\d/);
  }
});

test("growth is derived for nominal flows only: never for GDP", async () => {
  const { rows } = await board();
  const derived = rows.filter((r) => r.growth?.derived).map((r) => r.indicatorId);
  expect(derived).not.toContain("gdp");
  expect(rows.filter((r) => r.rank !== null).length).toBeGreaterThan(10);
});

test("an indicator's year has its steps, its neighbours and its evidence", async () => {
  const page = await call()(getIndicatorPage, { params: { ...params, indicator: "retail-sales" } });
  expect(page.steps[0]).toMatchObject({ periodId: "2026-01/2026-02", months: 2 });
  expect(page.steps.filter((s) => s.actual !== null).length).toBe(9);
  expect(page.samePeriod.length).toBeGreaterThanOrEqual(3);
  expect(page.siblings.length).toBe(7);
  expect(page.evidence[0]?.sentence).not.toBeNull();
});

test("a piece of evidence says where in its document it stands", async () => {
  const page = await call()(getIndicatorPage, { params: { ...params, indicator: "retail-sales" } });
  const told = page.evidence.find((e) => e.source !== null && e.sentence !== null);
  const source = told?.source?.id ?? "";
  const { text } = await call()(getSource, { params: { ...params, source } });
  expect(text.slice(told?.span?.start, told?.span?.end)).toBe(told?.sentence?.quote);
});

test("an indicator with two targets shows both, and its chart the plan of the amount", async () => {
  const indicator = "fixed-asset-investment";
  const page = await call()(getIndicatorPage, { params: { ...params, indicator } });
  const kinds = page.targets.map((r) => r.targetKind);
  expect(kinds.toSorted()).toEqual(["amount", "growth"]);
  const amount = page.targets.find((r) => r.targetKind === "amount");
  expect(page.steps.at(-1)?.plan).toBe(amount?.target);
  const rows = (await board()).rows.filter((r) => r.indicatorId === indicator);
  expect(page.targets.map((r) => r.reading.light.id).toSorted()).toEqual(
    rows.map((r) => r.reading.light.id).toSorted(),
  );
});

test("reports wait on the reading desk", async () => {
  const { rows } = await call()(listSources, { params });
  expect(rows.filter((r) => r.open > 0).length).toBeGreaterThan(0);
});

test("the registers are filled: every stage's count, a life, and the papers that it left", async () => {
  const registers = await call()(listRegisters, { params });
  const counts = Object.fromEntries(registers.map((r) => [r.id, r.count]));
  expect(counts).toMatchObject({ "key-projects": 180, "investment-leads": 120, enterprises: 400 });
  const here = { ...params, register: "key-projects" };
  const overview = await call()(getRegisterOverview, { params: here });
  expect(overview.watches.some((w) => w.count > 0)).toBe(true);
  expect(overview.lead.zh).toContain("重点项目共 180 个");
  const { items } = await call()(listItems, { params: here, query: { size: "500" } });
  const lived = items.find((i) => i.version > 5);
  const item = { ...here, item: lived?.id ?? "" };
  const { entries } = await call()(getItemHistory, { params: item });
  expect(entries.filter((e) => e.moved).length).toBeGreaterThan(1);
  const { events } = await call()(getItemThread, { params: item });
  const paper = events.flatMap((e) => e.files)[0];
  const path = `/api/xuchuan/registers/key-projects/files/${paper?.sha256}`;
  expect((await asStatistics(serving.url + path)).status).toBe(200);
});

test("a second server on the same folder is refused, and told where the first one is", async () => {
  const error = await serve(options()).catch((e: unknown) => e);
  expect(explainFailure(error, options())?.zh).toContain(
    `进程 ${process.pid} 使用，地址 http://127.0.0.1:${serving.port}`,
  );
  expect(readLock(dataDir)?.port).toBe(serving.port);
});

test("a port that is taken is explained", async () => {
  const other = await mkdtemp(join(tmpdir(), "xushi-port-"));
  const wanted = { ...options(), dataDir: other, port: serving.port, demo: false };
  const error = await serve(wanted).catch((e: unknown) => e);
  expect(explainFailure(error, wanted)?.en).toContain(`Port ${serving.port} is taken`);
  expect(readLock(other)).toBeNull();
  await rm(other, { recursive: true, force: true });
});

test("the second start finds everything there and loads nothing", async () => {
  const before = await board();
  await serving.close();
  said.length = 0;
  serving = await serve({ ...options(), progress: ({ zh }) => said.push(zh) });
  expect(said).toEqual([]);
  expect((await board()).rows.length).toBe(before.rows.length);
});
