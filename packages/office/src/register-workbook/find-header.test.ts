import type ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { makeRows, makeXlsx } from "../../test/make-xlsx.ts";
import { UNITS } from "../../test/register-books.ts";
import { SAMPLE } from "../../test/sample-register.ts";
import { type RegisterTable, readRegisterWorkbook, shapeOf } from "../index.ts";
import type { Remembered } from "./match-columns.ts";
import type { RegisterReading } from "./read-register-workbook.ts";

const shape = shapeOf(SAMPLE);

async function read(bytes: Uint8Array, more: Partial<RegisterReading> = {}): Promise<RegisterTable> {
  const table = await readRegisterWorkbook(bytes, "台账.xlsx", {
    shape,
    units: UNITS,
    remembered: {},
    ...more,
  });
  if (!table.ok) throw new Error(table.message.en);
  return table;
}
const fieldsOf = ({ columns }: RegisterTable) => columns.map((c) => [c.column, c.field, c.by]);
const valuesOf = ({ rows }: RegisterTable) => rows.map((row) => row.values);

describe("the header", () => {
  test("below a title, a note of the unit and a blank row; totals and section heads are no items", async () => {
    const bytes = await makeRows(
      [
        ["序川县2026年重点项目台账"],
        [],
        ["填报单位：发改委", null, null, "单位：万元"],
        ["序号", "项目名称", "责任单位", "总投资", "用地面积（亩）"],
        [null, "合计", null, 300.5, 12],
        ["一", "续建项目", null, 300.5, null],
        [1, "甲项目", "东序镇", 100.25, 12],
        [2, "乙项目", "西序镇", "2亿元", null],
        ["注：数据截至10月底"],
      ],
      ["A1:E1"],
    );
    const table = await read(bytes);
    expect(table.headerRows).toEqual([4]);
    expect(fieldsOf(table)).toEqual([
      ["A", null, "none"],
      ["B", "name", "alias"],
      ["C", "owner", "title"],
      ["D", "total", "title"],
      ["E", "land", "title"],
    ]);
    expect(valuesOf(table)).toEqual([
      { name: "甲项目", owner: "dong", total: "1002500", land: "12" },
      { name: "乙项目", owner: "xi", total: "200000000" },
    ]);
    expect(table.skipped).toEqual({ hidden: 0, totals: 1, sections: 1 });
    expect(table.rows.map((row) => row.bad)).toEqual([[], []]);
  });

  test("of two rows: heads merged downwards, a head with its unit over two columns", async () => {
    const bytes = await makeRows(
      [
        ["台账"],
        ["项目名称", "投资（亿元）", null, "责任单位", "时间", null],
        [null, "总投资", "年度计划投资", null, "开工", "计划竣工"],
        ["甲项目", 1.5, 0.25, "东序镇", "2026年3月", "2026年10月"],
      ],
      ["A1:F1", "A2:A3", "B2:C2", "D2:D3", "E2:F2"],
    );
    const table = await read(bytes);
    expect(table.headerRows).toEqual([2, 3]);
    expect(table.columns.map((c) => [c.header, c.unit, c.field])).toEqual([
      ["项目名称", null, "name"],
      ["投资（亿元） / 总投资", "亿元", "total"],
      ["投资（亿元） / 年度计划投资", "亿元", "plan"],
      ["责任单位", null, "owner"],
      ["时间 / 开工", null, "startedOn"],
      ["时间 / 计划竣工", null, null],
    ]);
    expect(valuesOf(table)).toEqual([
      { name: "甲项目", owner: "dong", total: "150000000", plan: "25000000", startedOn: "2026-03-01" },
    ]);
  });

  test("of two rows that nobody merged", async () => {
    const table = await read(
      await makeRows([
        ["项目名称", "投资（万元）", null, "责任单位"],
        [null, "总投资", "年度计划投资", null],
        ["甲项目", 15, 2, "东序镇"],
      ]),
    );
    expect(table.headerRows).toEqual([1, 2]);
    expect(valuesOf(table)).toEqual([{ name: "甲项目", total: "150000", plan: "20000", owner: "dong" }]);
  });

  test("what is merged downwards in the body is each row's, an amount only once", async () => {
    const table = await read(
      await makeRows(
        [
          ["名称", "责任单位", "总投资（元）"],
          ["甲项目", "东序镇", 100],
          ["乙项目", null, null],
        ],
        ["B2:B3", "C2:C3"],
      ),
    );
    expect(valuesOf(table)).toEqual([
      { name: "甲项目", owner: "dong", total: "100" },
      { name: "乙项目", owner: "dong" },
    ]);
  });

  test("the sheet that names most fields is read; a person may name another", async () => {
    const bytes = await makeXlsx((sheet, book) => {
      sheet.addRow(["封面", "说明"]);
      book.addWorksheet("项目").addRows([
        ["名称", "责任单位", "总投资"],
        ["甲", "东序镇", 1],
      ]);
      book.addWorksheet("旧表").addRows([
        ["名称", "责任单位"],
        ["丙", "西序镇"],
      ]);
      const hidden = book.addWorksheet("底稿", { state: "hidden" });
      hidden.addRows([["名称", "责任单位", "总投资", "属地"]]);
    });
    const table = await read(bytes);
    expect([table.sheet, table.sheets]).toEqual(["项目", ["数据", "项目", "旧表"]]);
    const other = await read(bytes, { said: { sheet: "旧表", columns: [] } });
    expect([other.sheet, valuesOf(other)]).toEqual(["旧表", [{ name: "丙", owner: "xi" }]]);
  });

  test("a sheet of a stranger's columns is shown, so that a person can say what they are", async () => {
    const bytes = await makeRows([
      ["甲", "乙"],
      ["某项目", "东序镇"],
    ]);
    const said = {
      columns: [
        { column: "A", field: "name" },
        { column: "B", field: "owner" },
      ],
    };
    expect(fieldsOf(await read(bytes))).toEqual([
      ["A", null, "none"],
      ["B", null, "none"],
    ]);
    const told = await read(bytes, { said });
    expect(fieldsOf(told)).toEqual([
      ["A", "name", "person"],
      ["B", "owner", "person"],
    ]);
    expect(valuesOf(told)).toEqual([{ name: "某项目", owner: "dong" }]);
  });

  test("a hidden row is passed over and counted", async () => {
    const bytes = await makeXlsx((sheet) => {
      sheet.addRows([
        ["名称", "责任单位"],
        ["甲", "东序镇"],
        ["乙", "东序镇"],
      ]);
      (sheet.getRow(3) as ExcelJS.Row).hidden = true;
    });
    const table = await read(bytes);
    expect([valuesOf(table).length, table.skipped.hidden]).toEqual([1, 1]);
  });
});

describe("columns", () => {
  const columnsOf = async (
    heads: readonly string[],
    row: readonly (string | number)[] = [],
    remembered: Remembered = {},
  ) =>
    fieldsOf(
      await read(
        await makeRows([
          ["名称", ...heads],
          ["甲", ...row],
        ]),
        { remembered },
      ),
    ).slice(1);

  test("titles in either language, with spaces, stars and 是否", async () => {
    expect(await columnsOf(["责任 单位＊", "是否纳统", "Total investment (万元)", "包保领导:"])).toEqual([
      ["B", "owner", "title"],
      ["C", "inStatistics", "title"],
      ["D", "total", "title"],
      ["E", "leader", "title"],
    ]);
  });

  test("what is alike is proposed; what differs in one decisive word is not", async () => {
    expect(await columnsOf(["年度投资计划（万元）", "建设主要内容"])).toEqual([
      ["B", "plan", "similar"],
      ["C", "content", "similar"],
    ]);
    expect(await columnsOf(["实际竣工日期", "牵头单位", "上年计划投资"])).toEqual([
      ["B", null, "none"],
      ["C", null, "none"],
      ["D", null, "none"],
    ]);
  });

  test("a likeness that the cells belie is none", async () => {
    const [[, field] = []] = await columnsOf(["年度投资计划"], ["按时推进"]);
    expect(field).toBeNull();
  });

  test("no two columns on one field: the first that is called so has it", async () => {
    expect(await columnsOf(["总投资", "总投资"])).toEqual([
      ["B", "total", "title"],
      ["C", null, "none"],
    ]);
  });

  test("what was decided before goes before names, also that a column is not imported", async () => {
    const remembered = { 备注栏: "content", 总投资: null };
    expect(await columnsOf(["备注 栏", "总投资"], ["新建厂房", 1], remembered)).toEqual([
      ["B", "content", "remembered"],
      ["C", null, "remembered"],
    ]);
  });

  test("what is computed and papers are never read, whatever a cell says", async () => {
    expect(await columnsOf(["剩余投资（万元）", "立项文件"])).toEqual([
      ["B", null, "none"],
      ["C", null, "none"],
    ]);
  });
});
