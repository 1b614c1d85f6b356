import type { Refusal, ReturnForm, ReturnReading } from "@xushi/contract";
import { writeWorkbook } from "@xushi/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openReportingScene, type ReportingScene, type Who } from "./support/reporting-scene.ts";

let scene: ReportingScene;
beforeEach(async () => {
  scene = await openReportingScene();
});
afterEach(() => scene.small.close());

const AT = "/reporting/invest/2026-10";
type Lines = readonly (readonly (string | null)[])[];

/** Numbers are written as numbers, the rest as text. */
const bytesOf = (heads: readonly string[], lines: Lines, name = "报表") =>
  writeWorkbook({
    sheets: [{ name, columns: heads.map((header) => ({ header, kind: "decimal" as const })), rows: lines }],
  });

const send = async <T = ReturnReading>(bytes: Uint8Array, who: Who = "何招商", at = AT) => {
  const form = new FormData();
  form.set("file", new File([bytes.slice().buffer], "我局报表.xlsx"));
  const response = await scene.send(who, `${at}/workbook`, { method: "POST", body: form });
  return (await response.json()) as T & Refusal;
};
const read = async (heads: readonly string[], lines: Lines, name?: string) =>
  send(await bytesOf(heads, lines, name));
const said = ({ figures }: ReturnReading) =>
  figures.map(({ indicatorId, face, text, cell }) => [indicatorId, face, text, cell]);

test("an office's own table becomes fields of the form: by name and alias, in the form's unit, each with its cell; nothing is kept", async () => {
  const reading = await read(
    ["序号", "指标名称", "计量单位", "本月", "1-10月累计", "上年同期", "同比增长（%）", "备注"],
    [
      ["1", "社会消费品零售总额", "万元", "90000", "900000", "850000", "6.3", "含网零"],
      ["2", "内资到位资金（亿元）", null, "2", "24.5", "20", null, null],
      ["3", "财政支出", "亿元", "1", "2", "3", "4", null],
      ["", "填表人：", null, null, null, null, null, null],
    ],
  );
  expect(said(reading).slice(0, 3)).toEqual([
    ["retail-sales", "value", "90", "E2"],
    ["retail-sales", "growth", "6.3", "G2"],
    ["retail-sales", "note", "含网零", "H2"],
  ]);
  expect(reading.figures[0]).toMatchObject({ found: "900000 万元", sheet: "报表" });
  expect(reading.left.map(({ name, why }) => [name, why])).toContainEqual(["财政支出", "not-asked"]);
  expect(reading.columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual([
    "序号",
    "上年同期",
  ]);
  expect((await scene.ask<ReturnForm>("何招商", "GET", AT)).item).toBeNull();
});

test("a cell that is no number is named and its field left out; the others are read", async () => {
  const reading = await read(
    ["指标", "累计完成（亿元）", "增速"],
    [
      ["社会消费品零售总额", "约90", "6.3%"],
      ["税收收入", "8.1人", null],
    ],
  );
  expect(said(reading)).toEqual([["retail-sales", "growth", "6.3", "C2"]]);
  expect(reading.bad.map(({ sheet, row, column, found }) => [sheet, row, column, found])).toEqual([
    ["报表", 2, "B", "约90"],
    ["报表", 3, "B", "8.1人"],
  ]);
  expect(reading.bad[0]?.expected.zh).toContain("亿元");
});

test("a row of per cent is the growth of its indicator; a rate of completion is nobody's value", async () => {
  const reading = await read(
    ["指标", "单位", "累计"],
    [
      ["一、社会消费品零售总额", "亿元", "90"],
      ["社会消费品零售总额增速", "%", "6.3"],
      ["社会消费品零售总额完成率", "%", "90"],
      ["税收收入", "亿元、%", "8.1"],
    ],
  );
  expect(said(reading)).toEqual([
    ["retail-sales", "value", "90", "C2"],
    ["retail-sales", "growth", "6.3", "C3"],
    ["tax-revenue", "value", "8.1", "C5"],
  ]);
  expect(reading.left).toMatchObject([{ row: 4, why: "unknown" }]);
});

test("only what is this return's is taken: the county's own rows, this month, cumulative", async () => {
  const reading = await read(
    ["地区", "月份", "指标", "累计"],
    [
      ["序川县", "10月", "社会消费品零售总额", "90"],
      ["东序镇", "10月", "税收收入", "1"],
      ["序川县", "9月", "税收收入", "7"],
      ["序川县", "10月", "社会消费品零售总额", "91"],
    ],
  );
  expect(said(reading)).toEqual([["retail-sales", "value", "90", "D2"]]);
  expect(reading.left.map(({ row, why }) => [row, why])).toEqual([
    [3, "other-place"],
    [4, "other-period"],
    [5, "repeated"],
  ]);
  const month = await read(["指标", "10月"], [["社会消费品零售总额", "9"]], "2026年1-9月");
  expect(said(month)).toEqual([]);
  expect(month.left).toMatchObject([{ why: "month-alone" }]);
  expect(month.warnings[0]?.zh).toContain("1-9月");
});

test("what a person says of a column is known next month in the office, and nowhere else", async () => {
  const before = await read(["事项", "1-10月我局口径", "同期比"], [["社会消费品零售总额", "90", "6.3"]]);
  expect(before.columns.map(({ field, key }) => [field, key])).toEqual([
    ["indicator", "事项"],
    [null, "累计我局口径"],
    [null, "同期比"],
  ]);
  expect(said(before)).toEqual([]);
  const columns = [
    { key: "累计我局口径", field: "value" },
    { key: "同期比", field: "growth" },
  ];
  expect(await scene.ask("何招商", "PUT", `${AT}/columns`, { columns })).toEqual({ done: true });
  const after = await read(["事项", "1-10月我局口径", "同期比"], [["社会消费品零售总额", "90", "6.3"]]);
  expect(said(after).map(([, face, text]) => [face, text])).toEqual([
    ["value", "90"],
    ["growth", "6.3"],
  ]);
  expect(after.columns[1]).toMatchObject({ field: "value", by: "remembered" });
  const september = await bytesOf(["事项", "1-9月我局口径"], [["社会消费品零售总额", "80"]]);
  expect(said(await send(september, "何招商", "/reporting/invest/2026-09"))).toMatchObject([
    ["retail-sales", "value", "80", "B2"],
  ]);
  const town = await send(september, "石镇", "/reporting/dong/2026-09");
  expect(said(town)).toEqual([]);
  const views = await scene.ask("何招商", "GET", "/registers/monthly-returns/views");
  expect(views).toEqual([]);
});

test("refused in words: another's return, a month not open, a file that is none, a sheet without a table", async () => {
  const bytes = await bytesOf(["指标", "累计"], [["社会消费品零售总额", "90"]]);
  expect((await send(bytes, "周领导")).code).toBe("reporting.not-yours");
  expect((await send(bytes, "石镇")).code).toBe("reporting.no-office");
  const columns = [{ key: "累计", field: "value" }];
  expect((await scene.ask("周领导", "PUT", `${AT}/columns`, { columns })).code).toBe("reporting.not-yours");
  expect((await send(bytes, "何招商", "/reporting/invest/2026-11")).code).toBe("reporting.month");
  expect((await send(new TextEncoder().encode("报表"))).code).toMatch(/^file\./);
  expect((await read(["报表"], [["没有表"]])).code).toBe("reporting.no-table");
  const nothing = await scene.send("何招商", `${AT}/workbook`, { method: "POST", body: new FormData() });
  expect(((await nothing.json()) as Refusal).code).toBe("upload.no-file");
});
