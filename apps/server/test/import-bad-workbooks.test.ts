import type { ImportResult, Refusal } from "@xushi/contract";
import { readWorkbook } from "@xushi/office";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeXlsx, writeRawXlsx } from "../../../packages/office/test/make-xlsx.ts";
import { HERE, json, openSmallCounty, type SmallCounty } from "./support/small-county.ts";

let small: SmallCounty;
beforeAll(async () => {
  small = await openSmallCounty();
});
afterAll(() => small.close());

type Build = Parameters<typeof makeXlsx>[0];

const upload = (bytes: Uint8Array, name = "报表.xlsx"): RequestInit => {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  return { method: "POST", headers: { "x-xushi-person": encodeURIComponent("统计员") }, body: form };
};
const send = async (bytes: Uint8Array, query: string) =>
  small.app.request(`${HERE}/imports${query}`, upload(bytes));
const preview = async (bytes: Uint8Array) => json<ImportResult>(send(bytes, "?preview=true"));

const load = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
};
type Seen = { readonly values: Record<string, ExcelJS.CellValue>; readonly marked: string[] };

/** Every value of a workbook by its address, and the cells that are red and say why. */
const look = (book: ExcelJS.Workbook): Seen => {
  const seen: Seen = { values: {}, marked: [] };
  for (const sheet of book.worksheets)
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const at = `${sheet.name}!${cell.address}`;
        if (cell.value !== null && cell.value !== undefined) seen.values[at] = cell.value;
        const isRed = cell.fill?.type === "pattern" && cell.fill.fgColor?.argb === "FFFFC7CE";
        if (isRed && JSON.stringify(cell.note ?? "").includes("应为")) seen.marked.push(at);
        else if (isRed) seen.marked.push(`${at} without a reason`);
      }),
    );
  return seen;
};

const HEAD = ["指标", "地区", "单位", "期间", "数值", "同比"];
const sound = (n: number) => ["社会消费品零售总额", "东序镇", "亿元", `2024年1-${n}月`, n, 5];

type Kind = {
  readonly build: Build;
  /** Cells that are listed and marked. */
  readonly bad: readonly string[];
  readonly good: number;
  readonly found?: readonly string[];
  readonly warns?: string;
  /** Words of what one of them should be. */
  readonly asks?: string;
  /** Cells whose formula is gone from the copy, with what is left. */
  readonly disarmed?: Record<string, ExcelJS.CellValue>;
};

const KINDS: Record<string, Kind> = {
  "text where numbers belong, and 持平": {
    build: (sheet) => {
      sheet.addRows([HEAD, sound(3)]);
      sheet.addRow(["出口总额", "东序镇", "亿元", "2024年1-4月", "约32", 1]);
      sheet.addRow(["出口总额", "东序镇", "亿元", "2024年1-5月", "3.2亿元", "持平"]);
      sheet.addRow(["出口总额", "东序镇", "亿元", "2024年1-6月", "—", "…"]);
      sheet.addRow(["出口总额", "东序镇", "亿元", "2024年1-7月", "１，２３４.5", "－3.2%"]);
    },
    bad: ["数据!E3", "数据!E4", "数据!F4"],
    good: 2,
    found: ["约32", "3.2亿元", "持平"],
    asks: "持平请写 0",
  },
  "names that nobody knows, each at its own cell, beside a number that is none": {
    build: (sheet) => {
      sheet.addRows([HEAD, sound(3)]);
      sheet.addRow(["没有的指标", "没有的镇", "亿元", "某时", "很多", ""]);
      sheet.addRow(["", "东序镇", "亿元", "", 4, ""]);
    },
    bad: ["数据!A3", "数据!A4", "数据!B3", "数据!D3", "数据!D4", "数据!E3"],
    good: 1,
  },
  "merged headers, an unknown one among them, and a heading across the table": {
    build: (sheet) => {
      sheet.addRow(["2024年1-9月各镇指标"]);
      sheet.addRow(["地区", "社会消费品零售总额（亿元）", null, "神秘指数", null]);
      sheet.addRow([null, "累计", "同比", "累计", "同比"]);
      sheet.addRow(["一、镇"]);
      sheet.addRow(["东序镇", 3, 4, 5, 6]);
      for (const range of ["A1:E1", "A2:A3", "B2:C2", "D2:E2", "A4:E4"]) sheet.mergeCells(range);
    },
    bad: ["数据!D2"],
    good: 1,
    found: ["神秘指数"],
  },
  "one number merged over two rows is a number of neither": {
    build: (sheet) => {
      sheet.addRows([HEAD, sound(3), sound(4), sound(5)]);
      sheet.getCell("E4").value = null;
      sheet.mergeCells("E3:E4");
    },
    bad: ["数据!E3", "数据!E4"],
    good: 1,
  },
  "formulas: a result is read and said, none is bad, and what asks outside is bad and disarmed": {
    build: (sheet) => {
      sheet.addRows([HEAD, sound(3), sound(4), sound(5), sound(6), sound(7), sound(8)]);
      sheet.getCell("E2").value = { formula: "1+2", result: 3 };
      sheet.getCell("E3").value = { formula: "E2*2", result: undefined as never };
      sheet.getCell("E4").value = { formula: "[1]Sheet1!A1", result: 5 };
      sheet.getCell("E5").value = { formula: "cmd|' /C calc'!A0", result: 6 };
      sheet.getCell("E6").value = { formula: "1/0", result: { error: "#DIV/0!" } };
      sheet.getCell("H7").value = { formula: "cmd|' /C calc'!A0", result: "无害" };
    },
    bad: ["数据!E3", "数据!E4", "数据!E5", "数据!E6"],
    good: 2,
    found: ["=E2*2", "=[1]Sheet1!A1", "=cmd|' /C calc'!A0", "#DIV/0!"],
    warns: "有 1 个数是公式（首个在 E2）",
    disarmed: { "数据!E4": 5, "数据!E5": 6, "数据!H7": "无害" },
  },
  "texts that would be formulas once typed anew": {
    build: (sheet) => {
      sheet.addRows([HEAD, sound(3)]);
      sheet.addRow(["=cmd|' /C calc'!A0", "@SUM(A1)", "亿元", "2024年1-4月", "=1+1", ""]);
    },
    bad: ["数据!A3", "数据!B3", "数据!E3"],
    good: 1,
    found: ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)"],
  },
  "hidden rows, columns and sheets are left out and said": {
    build: (sheet, book) => {
      sheet.addRows([
        HEAD,
        sound(3),
        sound(4),
        ["没有的指标", "东序镇", "亿元", "2024年1-9月", 1, ""],
        sound(5),
      ]);
      sheet.getRow(3).hidden = true;
      sheet.getRow(4).hidden = true;
      sheet.getColumn("F").hidden = true;
      sheet.getCell("E5").value = "多";
      book.addWorksheet("底稿", { state: "hidden" }).addRows([HEAD, sound(9)]);
    },
    bad: ["数据!E5"],
    good: 1,
    warns: "隐藏的 2 行（首个是第 3 行）未导入",
  },
  "days counted from 1904": {
    build: (sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRows([HEAD, sound(3)]);
      sheet.addRow(["出口总额", "东序镇", "亿元", new Date("2024-05-01T00:00:00Z"), 3, ""]);
      sheet.addRow(["出口总额", "东序镇", "亿元", "2024年1-6月", new Date("2024-06-01T00:00:00Z"), ""]);
      sheet.getCell("D3").numFmt = 'yyyy"年"m"月"';
      sheet.getCell("E4").numFmt = "yyyy-mm-dd";
    },
    bad: ["数据!E4"],
    good: 2,
    found: ["2024-06-01"],
    warns: "从 1904 年算起",
  },
  "a sheet that is none of figures beside one that is": {
    build: (sheet, book) => {
      sheet.addRows([["填报说明"], ["请于每月5日前报送"]]);
      book.addWorksheet("表一").addRows([HEAD, sound(3), ["出口总额", "外乡", "亿元", "2024年1-4月", 1, ""]]);
    },
    bad: ["表一!B3"],
    good: 1,
    warns: "数据",
  },
};

describe("each kind of bad workbook", () => {
  for (const [name, kind] of Object.entries(KINDS))
    test(name, async () => {
      const bytes = await makeXlsx(kind.build);
      const said = await preview(bytes);
      expect(said.bad.map(({ sheet, column, row }) => `${sheet}!${column}${row}`).sort()).toEqual(kind.bad);
      expect(said.badCells).toBe(kind.bad.length);
      expect(said.bad.every(({ expected }) => expected.zh !== "" && expected.en !== "")).toBe(true);
      expect(said.bad.map(({ expected }) => expected.zh).join("\n")).toContain(kind.asks ?? "");
      if (kind.found) expect(said.bad.map(({ found }) => found).sort()).toEqual([...kind.found].sort());
      expect(said.rows.good).toBe(kind.good);
      expect(said.warnings.map(({ zh }) => zh).join("\n")).toContain(kind.warns ?? "");

      const copy = await small.app.request(`${HERE}/imports/marked`, upload(bytes));
      expect(copy.headers.get("content-disposition")).toContain(encodeURIComponent("报表-标注.xlsx"));
      const [before, after] = [
        look(await load(bytes)),
        look(await load(new Uint8Array(await copy.arrayBuffer()))),
      ];
      expect(after.marked.sort()).toEqual(kind.bad);
      expect(after.values).toEqual({ ...before.values, ...kind.disarmed });
    });

  test("a workbook without any table of figures is refused by the name of its sheet", async () => {
    const bytes = await makeXlsx((sheet) => sheet.addRow(["姓名", "电话"]));
    const refused = await send(bytes, "?preview=true");
    expect([refused.status, (await json<Refusal>(refused)).message.zh]).toEqual([
      422,
      expect.stringContaining("数据"),
    ]);
  });
});

const MIXED: Build = (sheet) => {
  sheet.addRows([
    HEAD,
    sound(3),
    sound(4),
    ["税收收入", "东序镇", "亿元", "2024年1-5月", "约3", 8],
    sound(6),
  ]);
};
const levels = async (indicatorId: string) => {
  const rows = await small.county.series({
    indicatorIds: [indicatorId],
    orgUnitIds: ["dong"],
    measures: ["level", "growth"],
    from: "2024-01",
    to: "2024-12",
  });
  return rows.map(({ measure, periodId, value }) => `${measure} ${periodId} ${value}`).sort();
};

test("as the person chose: nothing of a file with one bad cell, or all of its good rows; again, nothing doubles", async () => {
  const bytes = await makeXlsx(MIXED);
  const originals = await small.originalFiles();
  for (const query of ["", "?mode=all-or-nothing"]) {
    const refused = await send(bytes, query);
    expect([refused.status, (await json<Refusal>(refused)).code]).toEqual([422, "import.bad-rows"]);
  }
  expect([await levels("retail-sales"), await small.originalFiles()]).toEqual([[], originals]);
  const seen = await preview(bytes);
  expect(seen).toMatchObject({
    sourceId: null,
    observations: 6,
    rows: { good: 3, bad: 1 },
    counts: { new: 3 },
  });
  expect(seen.figures[0]).toMatchObject({ row: 2, orgUnitName: "东序镇", value: "3 亿元", growth: "5%" });
  const done = await json<ImportResult>(send(bytes, "?mode=good-rows"));
  expect(done).toMatchObject({ observations: 6, alreadyHeld: false, rows: { good: 3, bad: 1 }, badCells: 1 });
  expect(await levels("retail-sales")).toHaveLength(6);
  // Not even the growth of the row whose level is bad.
  expect(await levels("tax-revenue")).toEqual([]);
  const source = await small.county.source(done.sourceId ?? "");
  expect(source?.text).toContain("数据 E4\t东序镇\t税收收入\t2024年1-5月\t约3\n");
  expect(await json<ImportResult>(send(bytes, "?mode=good-rows"))).toMatchObject({
    ...{ observations: 0, alreadyHeld: true, sourceId: done.sourceId },
  });
  expect(await levels("retail-sales")).toHaveLength(6);
  expect((await preview(bytes)).counts).toEqual({ new: 0, same: 3, differs: 0 });
  const other = await makeXlsx((sheet) => {
    sheet.addRows([
      HEAD,
      sound(3),
      ["社会消费品零售总额", "东序镇", "亿元", "2024年1-4月", 4.5, 5],
      sound(7),
    ]);
  });
  expect((await preview(other)).counts).toEqual({ new: 1, same: 1, differs: 1 });
});

test("a file whose rows are all bad, or all hidden, brings nothing in", async () => {
  const bad = await makeXlsx((sheet) =>
    sheet.addRows([HEAD, ["税收收入", "东序镇", "亿元", "2024年1-5月", "约3", 8]]),
  );
  expect((await json<Refusal>(send(bad, "?mode=good-rows"))).code).toBe("import.bad-rows");
  const hidden = await makeXlsx((sheet) => {
    sheet.addRows([HEAD, sound(3)]);
    sheet.getRow(2).hidden = true;
  });
  expect((await json<Refusal>(send(hidden, ""))).code).toBe("import.no-figures");
  const sheet = await small.app.request(`${HERE}/imports/marked`, upload(hidden));
  expect((await json<Refusal>(sheet)).code).toBe("import.nothing-marked");
});

/** By hand: the common library needs longer to write so many rows than the server to take them in. */
const manyRows = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = rows.map((row) => row.map((v) => `<c t="str"><v>${v}</v></c>`).join(""));
  return writeRawXlsx(
    `<worksheet><sheetData><row>${cells.join("</row><row>")}</row></sheetData></worksheet>`,
  );
};

test("50,000 rows with three bad cells: listed, marked, and the others in", {
  timeout: 120_000,
}, async () => {
  const places = ["东序镇", "序川县", "招商局"];
  const names = ["社会消费品零售总额", "出口总额", "税收收入"];
  const rows = Array.from({ length: 50_000 }, (_, i) => {
    const at = Math.floor(i / 12_000);
    const period = `${2000 + (Math.floor(i / 12) % 1000)}年${1 + (i % 12)}月`;
    return [names[at % 3] ?? "", places[Math.floor(at / 3)] ?? "", "亿元", period, `${i + 1}`];
  });
  for (const at of [7, 25_000, 49_999]) rows[at] = ["出口总额", "东序镇", "亿元", "2024年1-5月", "约"];
  const bytes = manyRows([HEAD.slice(0, 5), ...rows]);
  const start = performance.now();
  const done = await json<ImportResult>(send(bytes, "?mode=good-rows"));
  expect(done.bad.map(({ column, row }) => column + row)).toEqual(["E9", "E25002", "E50001"]);
  expect(done).toMatchObject({ observations: 49_997, rows: { good: 49_997, bad: 3 } });
  const written = performance.now();
  const copy = await small.app.request(`${HERE}/imports/marked`, upload(bytes));
  const marked = await readWorkbook(new Uint8Array(await copy.arrayBuffer()), "a.xlsx");
  expect(marked.ok && marked.sheets[0]?.rows.length).toBe(50_001);
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  console.log(`50,000 rows: in ${seconds(start, written)}, marked ${seconds(written, performance.now())}`);
});
