import type { Plan, PlanReading, PlanSeason, Provenance, Refusal } from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HERE, json, openSmallCounty, post, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty();
});
afterAll(() => small.close());

const call = (path: string, init?: RequestInit) => small.app.request(HERE + path, init);
const plan = (query = "") => json<Plan>(call(`/plan/2026${query}`));
const rowOf = (read: Plan, id: string, kind = "amount") =>
  read.rows.find((r) => r.indicatorId === id && r.kind === kind);
const draft = (fields: Record<string, unknown>) => ({
  indicatorId: "fixed-asset-investment",
  orgUnitId: "xu",
  kind: "amount",
  value: "6400000000",
  ...fields,
});
const set = (reason: string, ...targets: Record<string, unknown>[]) =>
  call("/plan/2026", post({ reason, targets }));

test("the plan lists the unit's targets as issued, with what is due at each month's end", async () => {
  const read = await plan();
  expect(read).toMatchObject({ orgUnitId: "xu", year: 2026, mayPlan: true });
  expect(read.rows.slice(0, 4).map((r) => [r.indicatorId, r.kind, r.version])).toEqual([
    ["retail-sales", "amount", 1],
    ["gdp", "growth", 1],
    ["domestic-capital-arrived", "amount", 1],
    ["tax-revenue", "amount", 1],
  ]);
  const retail = rowOf(read, "retail-sales");
  expect(retail?.due[2]).toBe("2500000000");
  expect(retail).toMatchObject({ split: "none", rest: "10000000000" });
  expect(rowOf(read, "gdp", "growth")).toMatchObject({ split: null, parts: [] });
});

test("a target and its parts are set together; the rest is shown, and each is a version with its reason", async () => {
  const curve = { kind: "seasonal", weights: ["1", "1", "2", "1", "1", "2", "1", "1", "2", "1", "1", "2"] };
  const response = await set(
    "序政发〔2026〕3号",
    draft({ curve, upon: 0 }),
    draft({ orgUnitId: "dong", value: "4000000000", upon: 1 }),
  );
  expect(await json(response)).toEqual({ set: 2 });
  const row = rowOf(await plan(), "fixed-asset-investment");
  expect(row).toMatchObject({ version: 1, sum: "4000000000", rest: "2400000000", split: "rest" });
  expect(row?.due[2]).toBe("1600000000");
  expect(row?.parts.map((p) => [p.orgUnitId, p.value, p.version])).toEqual([["dong", "4000000000", 2]]);

  expect((await set("年中调整", draft({ value: "3000000000", upon: 1 }))).status).toBe(200);
  const adjusted = rowOf(await plan(), "fixed-asset-investment");
  expect(adjusted).toMatchObject({ split: "over", rest: "-1000000000", version: 2 });
  // What the draft did not say stayed: the curve of the version before.
  expect(adjusted?.curve).toMatchObject({ kind: "seasonal" });
  expect(adjusted?.versions.map((v) => [v.version, v.value, v.reason])).toEqual([
    [2, "3000000000", "年中调整"],
    [1, "6400000000", "序政发〔2026〕3号"],
  ]);
});

test("one bad row sets none, and the refusal names row and field", async () => {
  const before = await plan();
  const response = await set(
    "试",
    draft({ indicatorId: "tax-revenue", value: "5" }),
    draft({ indicatorId: "nothing" }),
    draft({ kind: "growth", curve: { kind: "linear" } }),
    draft({ indicatorId: "tax-revenue", value: "-5" }),
  );
  expect(response.status).toBe(422);
  const { code, message, detail } = await json<Refusal>(response);
  expect(code).toBe("plan.bad-rows");
  expect(message.zh).toContain("第 2 行");
  const bad = (detail?.bad ?? []) as { row: number; field: string }[];
  expect(bad.map(({ row, field }) => [row, field])).toEqual([
    [1, "indicator"],
    [2, "curve"],
    [3, "value"],
    [3, "indicator"],
  ]);
  expect(await plan()).toEqual(before);
});

test("whoever saw an earlier version is told who was faster, and nothing is lost", async () => {
  const response = await set("晚了一步", draft({ value: "1", upon: 1 }));
  expect(response.status).toBe(422);
  const { message } = await json<Refusal>(response);
  expect(message.zh).toContain("现在的第 2 版");
  expect(rowOf(await plan(), "fixed-asset-investment")?.version).toBe(2);
});

test("a reason is asked for", async () => {
  expect((await set("  ", draft({}))).status).toBe(400);
});

test("past years are shown by month where they are whole; else nothing is claimed", async () => {
  const none = await json<PlanSeason>(call("/plan/2026/season?indicator=retail-sales"));
  expect(none).toEqual({ years: [], weights: null, basedOn: [] });
  const months = Array.from({ length: 12 }, (_, m) => ({
    indicatorId: "exports",
    orgUnitId: "xu",
    periodId: `2025-01/2025-${String(m + 1).padStart(2, "0")}`,
    measure: "level" as const,
    value: String((m + 1) * 10),
    status: "final" as const,
    sourceId: null,
  }));
  await small.county.appendObservations(months);
  const season = await json<PlanSeason>(call("/plan/2026/season?indicator=exports"));
  expect(season.basedOn).toEqual([2025]);
  expect(season.years[0]?.months).toEqual(Array.from({ length: 12 }, () => "10"));
  expect(season.weights).toHaveLength(12);
});

test("a pasted table is read against what holds: changes, same, and bad cells by their place", async () => {
  const rows = [
    ["2026年目标", "", ""],
    ["指标", "区域", "目标值（亿元）"],
    ["社会消费品零售总额", "", "105"],
    ["实际到位内资", "序川县", "40亿元"],
    ["没有这个指标", "", "3"],
    ["税收收入", "东序镇", "约2"],
    ["税收收入", "", ""],
  ];
  const read = await json<PlanReading>(call("/plan/2026/pasted", post({ rows })));
  expect(read.changes.map((c) => [c.row, c.before, c.target.value, c.target.upon])).toEqual([
    [3, "10000000000", "10500000000", 1],
  ]);
  expect(read.same).toBe(1);
  expect(read.bad.map((b) => `${b.column}${b.row}`)).toEqual(["A5", "C6"]);
  const bare = await json<PlanReading>(call("/plan/2026/pasted", post({ rows: [["地区生产总值", "7%"]] })));
  expect(bare.changes[0]?.target).toMatchObject({ kind: "growth", value: "7", upon: 1 });
});

test("the exported workbook, read in again, changes nothing; changed cells are named by their address", async () => {
  const bytes = await (await call("/plan/2026/targets.xlsx")).arrayBuffer();
  const send = (file: BlobPart) => {
    const form = new FormData();
    form.set("file", new File([file], "目标.xlsx"));
    return call("/plan/2026/workbook", { method: "POST", body: form });
  };
  const again = await json<PlanReading>(send(bytes));
  expect(again).toMatchObject({ changes: [], bad: [] });
  expect(again.same).toBeGreaterThan(4);

  const columns = ["指标", "区域", "目标值", ...Array.from({ length: 12 }, (_, m) => `${m + 1}月`)];
  const changed = await writeWorkbook({
    sheets: [
      {
        name: "任务",
        columns: columns.map((header) => ({ header })),
        rows: [
          ["税收收入", "序川县", "12", ...Array.from({ length: 12 }, () => "1")],
          ["税收收入", "东序镇", "1", "0.5"],
        ],
      },
    ],
  });
  const read = await json<PlanReading>(send(changed as BlobPart));
  expect(read.changes[0]?.target).toMatchObject({ value: "1200000000", curve: { kind: "monthly-tasks" } });
  expect(read.bad).toHaveLength(11);
  expect(read.bad[0]).toMatchObject({ sheet: "任务", row: 3, column: "E" });
});

test("a file without a table of targets is refused in words", async () => {
  const other = await writeWorkbook({ sheets: [{ name: "x", columns: [{ header: "a" }], rows: [["b"]] }] });
  const form = new FormData();
  form.set("file", new File([other as BlobPart], "x.xlsx"));
  const response = await call("/plan/2026/workbook", { method: "POST", body: form });
  expect((await json<Refusal>(response)).code).toBe("plan.no-table");
});

test("one of two rivals is adjudicated with a reason; the other stays to be seen, and yesterday knew nothing of it", async () => {
  const of = {
    indicatorId: "tax-revenue",
    orgUnitId: "xu",
    periodId: "2026-01/2026-09",
    measure: "level",
  } as const;
  const seen = { ...of, status: "preliminary", sourceId: null } as const;
  const added = await small.county.appendObservations([
    { ...seen, value: "700", recordedAt: "2026-10-20T09:00:00+08:00" },
    { ...seen, value: "710", recordedAt: "2026-10-22T09:00:00+08:00" },
  ]);
  const [first = ""] = added.ok ? added.ids : [];
  const before = await evidence();
  expect(before.map((e) => [e.value, e.standing])).toEqual([
    ["710", "current"],
    ["700", "rival"],
  ]);
  const made = await json<Provenance>(
    call(`/observations/${first}/adjudication`, post({ reason: "以统计部门为准" })),
  );
  expect(made.rivals).toMatchObject([{ value: "710", standing: "rival" }]);
  const after = await evidence();
  expect(after.find((e) => e.value === "700")).toMatchObject({
    standing: "current",
    adjudication: { reason: "以统计部门为准" },
    mayAdjudicate: true,
  });
  const then = await evidence("&knownAt=2026-10-21T00:00:00Z");
  expect(then.map((e) => [e.value, e.standing, e.adjudication, e.mayAdjudicate])).toEqual([
    ["700", "current", null, false],
  ]);
  expect((await call("/observations/none/adjudication", post({ reason: "x" }))).status).toBe(404);
});

const evidence = async (query = "") =>
  (await json<{ evidence: Evidence[] }>(call(`/indicators/tax-revenue?unit=xu${query}`))).evidence;
type Evidence = { value: string; standing: string; adjudication: unknown; mayAdjudicate: boolean };

test("the version in force is taken back with a reason: the one before holds again, and both stay to be seen", async () => {
  const social = (value: string, upon: number) => draft({ indicatorId: "tax-revenue", value, upon });
  const before = rowOf(await plan(), "tax-revenue");
  await set("年中调整", social("900000000", before?.version ?? 0));
  const now = rowOf(await plan(), "tax-revenue");
  const at = (id: string | null | undefined) => `/plan/2026/targets/${id}/withdrawal`;
  const older = await call(at(before?.targetId), post({ reason: "错" }));
  expect([older.status, (await json<Refusal>(older)).code]).toEqual([409, "target.not-in-force"]);
  expect((await call(at(now?.targetId), post({ reason: " " }))).status).toBe(400);
  expect((await call(at("none"), post({ reason: "错" }))).status).toBe(404);
  expect((await call(at(now?.targetId), post({ reason: "文件未印发" }))).status).toBe(200);
  const after = rowOf(await plan(), "tax-revenue");
  expect(after).toMatchObject({ targetId: before?.targetId, value: before?.value, version: before?.version });
  expect(after?.versions[0]).toMatchObject({ targetId: now?.targetId, withdrawn: true });
  const again = await call(at(now?.targetId), post({ reason: "再撤" }));
  expect(again.status).toBe(409);
  expect(await small.county.verifyJournal()).toMatchObject({ ok: true });
});
