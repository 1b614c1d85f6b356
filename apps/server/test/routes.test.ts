import * as contract from "@xushi/contract";
import { readWorkbook } from "@xushi/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HERE, json, openSmallCounty, post, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty();
});
afterAll(() => small.close());

const get = (path: string, init?: RequestInit) => small.app.request(HERE + path, init);

type Document = { readonly paths: Record<string, Record<string, unknown>> };
type Route = { readonly method: string; readonly path: string };
const routesOf = (exported: readonly unknown[]): Route[] =>
  exported.filter(
    (value): value is Route =>
      typeof value === "object" && value !== null && "method" in value && "path" in value,
  );

test("every route of the contract is served", async () => {
  const document = await json<Document>(small.app.request("/openapi.json"));
  const served = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const promised = routesOf(Object.values(contract)).map(({ method, path }) => `${method} ${path}`);
  expect(promised.length).toBeGreaterThan(20);
  expect(served.sort()).toEqual(promised.sort());
});

test("every route refuses an unknown jurisdiction in both languages", async () => {
  for (const path of [
    "board",
    "board.xlsx",
    "org-units",
    "indicators",
    "indicators/gdp",
    "sources",
    "journal",
  ]) {
    const response = await small.app.request(`/api/nowhere/${path}`);
    expect([path, response.status]).toEqual([path, 403]);
    const refusal = await json<contract.Refusal>(response);
    expect(refusal.code).toBe("access.no-post");
    expect(refusal.message.zh).toContain("nowhere");
    expect(refusal.message.en).toContain("nowhere");
  }
});

test("health, readiness and the counties held", async () => {
  expect(await json(small.app.request("/healthz"))).toEqual({ ok: true });
  expect(await json(small.app.request("/readyz"))).toEqual({
    ok: true,
    checks: { ledger: true, migrations: true },
  });
  const [county] = await json<contract.Jurisdiction[]>(small.app.request("/api/jurisdictions"));
  expect(county).toMatchObject({ id: "xu", orgUnitId: "xu", name: "序川县", demo: false });
});

test("the board reads every target, the worst first, and says so in a sentence", async () => {
  const board = await json<contract.Board>(get("/board"));
  expect(board.rows.map((r) => [r.indicatorId, r.reading.light.tone])).toEqual([
    ["domestic-capital-arrived", "bad"],
    ["tax-revenue", "missing"],
    ["gdp", "good"],
    ["retail-sales", "good"],
  ]);
  expect(board.lead.zh).toBe(
    "截至11月5日，序时 83.3%。4 项目标中 2 项达到或超过序时，1 项滞后，1 项尚未报数。最滞后的是实际到位内资（−25.0 个百分点，招商局）。",
  );
  expect(board.lead.en).toContain("Furthest behind");
  expect(board.rows[0]?.reading).toMatchObject({ completion: "50", expectedShare: "75", gap: "-25" });
  expect(board.rows[1]?.missing?.zh).toContain("2026年前三季度数据应于2026年10月20日前报送");
  expect(board.rows[3]).toMatchObject({
    growth: { value: "6.1", derived: false },
    rank: { position: 2, of: 3, change: null },
  });
});

test("the board of a town, at an earlier day, and against an earlier state", async () => {
  const town = await json<contract.Board>(get("/board?unit=dong"));
  expect(town.rows.map((r) => r.indicatorId)).toEqual(["fixed-asset-investment"]);
  const then = await json<contract.Board>(get("/board?since=2026-09-30"));
  const change = (id: string) => then.rows.find((r) => r.indicatorId === id)?.change;
  // On 30 September 1–8月 stood at 70 % against 66.7 % due: +3.3; now +5.
  expect(change("retail-sales")).toMatchObject({ kind: "improved", gap: "3.3333333333" });
  expect(change("gdp")?.kind).toBe("reported");
  expect(change("tax-revenue")?.kind).toBe("same");
  expect(then.lead.zh).toContain("较9月30日，1 项转好，2 项新报数。");
});

test("an unknown org unit is 404, a date that is none is 400", async () => {
  expect((await get("/board?unit=nobody")).status).toBe(404);
  const bad = await get("/board?asOf=yesterday");
  expect(bad.status).toBe(400);
  expect((await json<contract.Refusal>(bad)).code).toBe("request.invalid");
  expect((await get("/board?asOf=2026-02-30")).status).toBe(400);
});

test("the board leaves as a workbook", async () => {
  const response = await get("/board.xlsx?lang=en");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain("filename*=UTF-8''%E5%BA%8F%E5%B7%9D");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});

/** The first sheet of a workbook as it came: the names of its rows, and the last line of its notes. */
const sheetOf = async (query: string) => {
  const response = await get(`/board.xlsx?${query}`);
  const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), "board.xlsx");
  if (!book.ok) throw new Error(book.code);
  const [rows = [], about = []] = book.sheets.map((s) => s.rows.slice(1).map((r) => r.cells[0]?.value));
  return { rows, note: about.at(-1) };
};

test("the workbook holds what the page shows: its light, its words, its order", async () => {
  const { rows } = await json<contract.Board>(get("/board"));
  const [bad] = rows.filter((r) => r.reading.light.tone === "bad");
  const light = encodeURIComponent(bad?.reading.light.id ?? "");
  expect(await sheetOf(`light=${light}`)).toEqual({
    rows: ["实际到位内资"],
    note: "本表只列：滞后。4 项目标中的 1 项。",
  });
  expect((await sheetOf(`q=${encodeURIComponent(" 社会消费 ")}`)).rows).toEqual(["社会消费品零售总额"]);
  expect((await sheetOf("light=changed&since=2026-09-30")).rows).toEqual(
    expect.arrayContaining(["社会消费品零售总额"]),
  );
  expect((await sheetOf("by=gap")).rows).toEqual(rows.map((r) => r.name.zh));
  expect((await sheetOf("light=no-such")).rows).toEqual([]);
  expect((await get("/board.xlsx?by=colour")).status).toBe(400);
});

test("an indicator's page: the year, its neighbours, its sources", async () => {
  const page = await json<contract.IndicatorPage>(get("/indicators/retail-sales"));
  expect(page.forecast).toMatchObject({
    kind: "too-short",
    why: { zh: expect.stringContaining("至少 3 年") },
  });
  expect(page.steps[0]).toMatchObject({ periodId: "2026-01/2026-02", months: 2, actual: null });
  const september = page.steps.find((s) => s.periodId === "2026-01/2026-09");
  expect(september).toMatchObject({ single: "1000000000", plan: "7500000000", lastYear: "7500000000" });
  expect(page.siblings.map((s) => [s.orgUnitId, s.growthRank, s.self])).toEqual([
    ["xu", 2, true],
    ["wang", 1, false],
    ["lin", 3, false],
  ]);
  expect(page.children).toMatchObject([{ orgUnitId: "dong", target: null, completion: null }]);
  expect(page.evidence.length).toBe(4);
  expect((await get("/indicators/no-such")).status).toBe(404);
});

test("says who: the number behind an observation", async () => {
  const board = await json<contract.Board>(get("/board"));
  const id = board.rows.find((r) => r.indicatorId === "retail-sales")?.actual?.observationId ?? "";
  const provenance = await json<contract.Provenance>(get(`/observations/${id}`));
  expect(provenance).toMatchObject({ value: "8000000000", source: null, recordedBy: "测试", rivals: [] });
  expect((await get("/observations/0190a0a0-0000-7000-8000-000000000000")).status).toBe(404);
  expect((await get("/observations/none")).status).toBe(404);
});

test("search finds by alias, by org unit and by part of a name; blanks are refused", async () => {
  const hits = await json<contract.SearchHit[]>(get(`/search?q=${encodeURIComponent("社零")}`));
  expect(hits[0]).toMatchObject({ kind: "indicator", id: "retail-sales" });
  const units = await json<contract.SearchHit[]>(get(`/search?q=${encodeURIComponent("东序")}`));
  expect(units[0]).toMatchObject({ kind: "org-unit", id: "dong", detail: "序川县" });
  expect((await get("/search?q=")).status).toBe(400);
  expect(await json(get("/search?q=%20"))).toEqual([]);
});

test("an indicator is proposed once; its name is then taken", async () => {
  const made = await get("/indicators", post({ name: "村集体分红", unit: "万元" }));
  expect(await json<contract.Indicator>(made)).toMatchObject({
    proposed: true,
    unit: "元",
    displayUnit: "万元",
  });
  const again = await get("/indicators", post({ name: "村集体分红", unit: "元" }));
  expect(again.status).toBe(409);
  const alias = await get("/indicators", post({ name: "ＧＤＰ", unit: "亿元" }));
  expect((await json<contract.Refusal>(alias)).message.zh).toContain("地区生产总值");
  const all = await json<contract.Indicator[]>(get("/indicators"));
  expect(all.at(-1)?.name.zh).toBe("村集体分红");
  expect((await get("/indicators", post({ name: "" }))).status).toBe(400);
});

test("a target is set and then revised; the journal says who did it", async () => {
  const draft = {
    indicatorId: "exports",
    orgUnitId: "dong",
    periodId: "2026-01/2026-12",
    kind: "amount",
    value: "500000000",
    reason: "追加",
  };
  expect(await json(get("/targets", post(draft)))).toMatchObject({ version: 1 });
  expect(await json(get("/targets", post({ ...draft, value: "600000000" })))).toMatchObject({ version: 2 });
  expect((await get("/targets", post({ ...draft, indicatorId: "none" }))).status).toBe(404);
  expect((await get("/targets", post({ ...draft, orgUnitId: "none" }))).status).toBe(404);
  expect((await get("/targets", post({ ...draft, periodId: "2026-13/2026-14" }))).status).toBe(422);
  const { entries } = await json<{ entries: contract.JournalEntry[] }>(get("/journal"));
  expect(entries[0]).toMatchObject({ person: "王经手", entity: "target" });
  expect((await get("/journal?before=abc")).status).toBe(400);
});

test("without a name the journal keeps 未署名; a name cannot smuggle control characters", async () => {
  await get("/indicators", {
    ...post({ name: "甲指标", unit: "元" }),
    headers: { "content-type": "application/json" },
  });
  await get("/indicators", post({ name: "乙指标", unit: "元" }, "张\n三\u001b[31m"));
  const { entries } = await json<{ entries: contract.JournalEntry[] }>(get("/journal"));
  expect(entries.slice(0, 2).map((e) => e.person)).toEqual(["张三[31m", "未署名"]);
});
