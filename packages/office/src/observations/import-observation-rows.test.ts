import type ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { makeRows, makeXlsx } from "../../test/make-xlsx.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { importObservationRows, type ObservationTable } from "./import-observation-rows.ts";
import { readObservations } from "./read-observations.ts";

type Rows = readonly (readonly ExcelJS.CellValue[])[];

async function tableOf(bytes: Uint8Array): Promise<ObservationTable> {
  const workbook = await readWorkbook(bytes, "a.xlsx");
  const table = workbook.ok && workbook.sheets[0] ? importObservationRows(workbook.sheets[0]) : workbook;
  if (!("rows" in table)) throw new Error(JSON.stringify(table));
  return table;
}

const read = async (rows: Rows, merges: readonly string[] = []): Promise<ObservationTable> =>
  tableOf(await makeRows(rows, merges));

const figures = ({ rows }: ObservationTable): string[] =>
  rows.map((r) =>
    [r.indicator, r.unit, r.orgUnit, r.period, r.value, r.growth, r.target].map((x) => x ?? "").join("|"),
  );

describe("long tables", () => {
  test("a row a figure, with titles above and a note below", async () => {
    const table = await read(
      [
        ["序川县2026年1-10月主要指标完成情况"],
        ["填报单位：序川县统计局"],
        ["序号", "指标", "计量单位", "地区", "本期（万元）", "同比（%）", "年度目标", "备注"],
        [1, "固定资产投资", "万元", "长河镇", 1234.5, 8.5, 2000, "好"],
        [2, "规上工业增加值", "亿元", "青龙街道", "１，００３.2", "－1.2", "—", ""],
        ["注：以上为快报数"],
      ],
      ["A1:H1"],
    );
    expect(table).toMatchObject({ layout: "long", headerRow: 3, problems: [], skippedRows: [6] });
    expect(figures(table)).toEqual([
      "固定资产投资|万元|长河镇|2026年1-10月|1234.5|8.5|2000",
      "规上工业增加值|亿元|青龙街道|2026年1-10月|1003.2|-1.2|",
    ]);
    expect(table.rows[0]?.cells).toEqual({ value: "E4", growth: "F4", target: "G4" });
  });

  test("English headers, percent cells, month cells, the unit in the header", async () => {
    const bytes = await makeXlsx((sheet) => {
      sheet.addRow(["Indicator", "Org Unit", "Period", "Value（亿元）", "Growth"]);
      sheet.addRow(["投资", "长河镇", new Date("2026-03-01T00:00:00Z"), 1.5, 0.085]);
      sheet.getCell("C2").numFmt = 'yyyy"年"m"月"';
      sheet.getCell("E2").numFmt = "0.0%";
    });
    expect(figures(await tableOf(bytes))).toEqual(["投资|亿元|长河镇|2026-03|1.5|8.5%|"]);
  });

  test("a place merged over its rows holds for all of them", async () => {
    const table = await read(
      [
        ["地区", "指标", "数值"],
        ["长河镇", "投资", 1],
        [null, "税收", 2],
        ["青龙街道", "投资", 3],
      ],
      ["A2:A3"],
    );
    expect(figures(table)).toEqual(["投资||长河镇||1||", "税收||长河镇||2||", "投资||青龙街道||3||"]);
  });

  test("a month in the period column takes the year of the title", async () => {
    const table = await read([["序川县2026年税收进度"], ["指标", "月份", "数值"], ["税收", "1-3月", 5]]);
    expect(figures(table)).toEqual(["税收|||2026年1-3月|5||"]);
  });

  test("单位 beside 计量单位 is the office that reports", async () => {
    const table = await read([
      ["单位", "指标", "计量单位", "数值"],
      ["农业农村局", "粮食产量", "万吨", 12],
    ]);
    expect(figures(table)).toEqual(["粮食产量|万吨|农业农村局||12||"]);
  });

  test("a head such as 1-10月累计 gives period and number; a unit in the indicator is cut off", async () => {
    const table = await read([
      ["2026年快报"],
      ["指标名称", "1-10月累计", "同比±%"],
      ["工业投资（亿元）", 5.5, 3],
    ]);
    expect(figures(table)).toEqual(
      ["工业投资|亿元||2026年1-10月|5.5||"].map(() =>
        expect.stringContaining("工业投资|亿元||2026年1-10月|5.5|"),
      ),
    );
  });
});

describe("bad rows", () => {
  test("each is reported by sheet, row, column, what was found and what was expected; good rows stay", async () => {
    const table = await read([
      ["指标", "地区", "期间", "数值"],
      ["投资", "长河镇", "3月", "约32"],
      ["投资", "青龙街道", "3月", 5],
      ["", "马见镇", "3月", 6],
      ["投资", "马见镇", "", 7],
      ["税收", "马见镇", "3月", { error: "#REF!" }],
      ["税收", "长河镇", "3月", { formula: "D3*2" }],
      ["税收", "长河镇", "3月", new Date("2026-03-01T00:00:00Z")],
      ["指标", "地区", "期间", "数值"],
      ["税收", "长河镇", "3月", ""],
    ]);
    expect(figures(table)).toEqual(["投资||青龙街道|3月|5||"]);
    expect(table.problems.map(({ sheet, row, column, found }) => [sheet, row, column, found])).toEqual([
      ["数据", 2, "D", "约32"],
      ["数据", 4, "A", ""],
      ["数据", 5, "C", ""],
      ["数据", 6, "D", "#REF!"],
      ["数据", 7, "D", "=D3*2"],
      ["数据", 8, "D", "2026-03-01"],
    ]);
    expect(table.problems[0]?.expected).toEqual({
      zh: expect.stringContaining("数字，如"),
      en: expect.stringContaining("a number"),
    });
    expect(table.skippedRows).toEqual([9, 10]);
  });

  test("one bad month of a row leaves the other months", async () => {
    const table = await read([
      ["指标", "1月", "2月"],
      ["投资", "无法统计", 5],
    ]);
    expect(figures(table)).toEqual(["投资|||2月|5||"]);
    expect(table.problems).toMatchObject([{ row: 2, column: "B" }]);
  });
});

describe("wide tables", () => {
  test("indicators down, months across, under an empty corner; the year comes from the title", async () => {
    const table = await read([
      ["2026年主要指标", null, null, null],
      ["", "1-2月", "3月", "1—10月"],
      ["固定资产投资", 1, 2, 3],
      ["其中：工业投资", 4, null, "/"],
    ]);
    expect(table.layout).toBe("indicator-by-period");
    expect(figures(table)).toEqual([
      "固定资产投资|||2026年1-2月|1||",
      "固定资产投资|||2026年3月|2||",
      "固定资产投资|||2026年1-10月|3||".replace("1-10", "1—10"),
      "其中：工业投资|||2026年1-2月|4||",
    ]);
  });

  test("months over 本期 and 同比 in a header of two rows", async () => {
    const table = await read(
      [
        ["指标", "单位", "2026年1月", null, "2026年2月", null],
        [null, null, "本期", "同比", "本期", "同比"],
        ["投资", "万元", 1, 8.5, 2, -1],
      ],
      ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
    );
    expect(figures(table)).toEqual(["投资|万元||2026年1月|1|8.5|", "投资|万元||2026年2月|2|-1|"]);
  });

  test("places down, indicators across, units and growth in the header", async () => {
    const table = await read(
      [
        ["2026年一季度各镇街指标"],
        ["镇街", "固定资产投资（万元）", null, "税收收入（万元）", "联系人"],
        [null, "完成额", "增速(%)", null, null],
        ["长河镇", 100, 8.5, 20, "张三"],
        ["合计", 300, 7.1, 60, ""],
      ],
      ["A2:A3", "B2:C2", "D2:D3", "E2:E3"],
    );
    expect(table).toMatchObject({
      layout: "place-by-indicator",
      unknownColumns: [{ column: "E", header: "联系人" }],
    });
    expect(figures(table)).toEqual([
      "固定资产投资|万元|长河镇|2026年一季度|100|8.5|",
      "税收收入|万元|长河镇|2026年一季度|20||",
      "固定资产投资|万元|合计|2026年一季度|300|7.1|",
      "税收收入|万元|合计|2026年一季度|60||",
    ]);
  });
});

test("a sheet without a table of figures is refused; beside one that has, it is only named", async () => {
  const cover = ["填报说明", "请于每月5日前报送"];
  const alone = await readObservations(await makeRows([cover]), "a.xlsx");
  expect(alone).toMatchObject({ ok: false, code: "workbook.no-header", detail: { sheet: "数据" } });
  const bytes = await makeXlsx((sheet, workbook) => {
    sheet.addRow(cover);
    workbook.addWorksheet("表一").addRows([
      ["指标", "数值"],
      ["投资", 1],
    ]);
    workbook.addWorksheet("底稿", { state: "hidden" }).addRows([
      ["指标", "数值"],
      ["投资", 9],
    ]);
  });
  expect(await readObservations(bytes, "a.xlsx")).toMatchObject({
    ok: true,
    tables: [{ sheet: "表一", rows: [{ value: "1" }] }],
    warnings: [{ zh: expect.stringContaining("数据") }, { zh: expect.stringContaining("底稿") }],
  });
});
