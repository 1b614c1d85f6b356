import type { BadCell, ImportResult, Refusal } from "@xushi/contract";
import { type ValueToWrite, writeWorkbook } from "@xushi/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { HERE, json, openSmallCounty, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty();
});
afterAll(() => small.close());

const HEAD = ["指标", "地区", "单位", "期间", "数值", "同比"];

const workbook = async (
  rows: readonly (readonly ValueToWrite[])[],
  name = "10月数据.xlsx",
): Promise<RequestInit> => {
  const columns = HEAD.map((header) => ({ header }));
  const bytes = await writeWorkbook({ sheets: [{ name: "数据", columns, rows }] });
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  return { method: "POST", headers: { "x-xushi-person": encodeURIComponent("统计员") }, body: form };
};

const send = async (init: RequestInit) => small.app.request(`${HERE}/imports`, init);

const levelsOf = (indicatorId: string, orgUnitId: string) =>
  small.county.series({
    indicatorIds: [indicatorId],
    orgUnitIds: [orgUnitId],
    measures: ["level", "growth"],
    from: "2026-10",
    to: "2026-10",
  });

test("a workbook's rows enter with unit, growth and the cell that they came from", async () => {
  const init = await workbook([
    ["社会消费品零售总额", "东序镇", "亿元", "2026年1-10月", "10.5", "6.2%"],
    ["出口总额", "东序镇", "万元", "2026年1-10月", "30000", ""],
  ]);
  const result = await json<ImportResult>(send(init));
  expect(result).toMatchObject({ observations: 3, alreadyHeld: false });
  const rows = await levelsOf("retail-sales", "dong");
  expect(rows.map((r) => [r.measure, r.value, r.periodId]).sort()).toEqual([
    ["growth", "6.2", "2026-01/2026-10"],
    ["level", "1050000000", "2026-01/2026-10"],
  ]);
  const level = rows.find((r) => r.measure === "level");
  const provenance = await json(small.app.request(`${HERE}/observations/${level?.id}`));
  expect(provenance).toMatchObject({
    recordedBy: "统计员",
    source: { title: "10月数据", format: "xlsx" },
    sentence: { before: "数据 E2\t东序镇\t社会消费品零售总额\t2026年1-10月\t", quote: "10.5 亿元" },
  });
  const again = await json<ImportResult>(send(init));
  expect(again).toMatchObject({ observations: 0, alreadyHeld: true, sourceId: result.sourceId });
  expect(await levelsOf("retail-sales", "dong")).toHaveLength(2);
});

test("one bad row and nothing enters; every bad place is named", async () => {
  const before = await small.originalFiles();
  const response = await send(
    await workbook([
      ["税收收入", "东序镇", "亿元", "2026年1-10月", "1.5", ""],
      ["没有的指标", "东序镇", "亿元", "2026年1-10月", "1", ""],
      ["税收收入", "没有的镇", "亿元", "2026年1-10月", "1", ""],
      ["税收收入", "序川县", "亿元", "某个时候", "1", ""],
      ["税收收入", "序川县", "亿元", "2026年1-10月", "很多", ""],
      ["税收收入", "序川县", "万美元", "2026年1-10月", "7", ""],
      ["税收收入", "东序镇", "亿元", "2026-01/2026-10", "1.6", ""],
    ]),
  );
  expect(response.status).toBe(422);
  const refusal = await json<Refusal>(response);
  expect(refusal.code).toBe("import.bad-rows");
  const bad = refusal.detail?.bad as BadCell[];
  expect(bad.map((b) => [b.sheet, b.row]).sort()).toEqual([
    ["数据", 2],
    ["数据", 3],
    ["数据", 4],
    ["数据", 5],
    ["数据", 6],
    ["数据", 7],
    ["数据", 8],
  ]);
  expect(bad.find((b) => b.row === 3)).toMatchObject({ column: "A", found: "没有的指标" });
  expect(bad.find((b) => b.row === 2)?.expected.zh).toContain("数据!E8 已有");
  expect(bad.find((b) => b.row === 7)).toMatchObject({ column: "E", found: "7 万美元" });
  expect(bad.find((b) => b.row === 8)?.expected.zh).toContain("数据!E2 已有");
  expect(await levelsOf("tax-revenue", "dong")).toEqual([]);
  expect(await small.originalFiles()).toEqual(before);
});

test("an unknown jurisdiction is refused", async () => {
  const response = await small.app.request(
    "/api/nowhere/imports",
    await workbook([["社零", "", "", "", "1", ""]]),
  );
  expect(response.status).toBe(403);
});
