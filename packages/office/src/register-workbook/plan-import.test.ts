import type { Values } from "@xushi/core";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { makeRows, makeXlsx } from "../../test/make-xlsx.ts";
import { booksOf, FINDER, leadText, UNITS } from "../../test/register-books.ts";
import { SAMPLE } from "../../test/sample-register.ts";
import {
  exportWorkbook,
  type HeldItem,
  type ImportPlan,
  planImport,
  readRegisterWorkbook,
  shapeOf,
} from "../index.ts";

const shape = shapeOf(SAMPLE);
const item = (n: number, values: object, version = 1): HeldItem => ({
  ...{ itemId: `item-${n}`, version, stage: "idea" },
  values: values as Values,
});
const bridge = item(1, { name: "大桥", code: "B1", owner: "dong", total: "10000" });
const road = item(2, { name: "道路改造", owner: "dong" });
const otherRoad = item(3, { name: "道路改造", owner: "xi" });
const park = item(4, {
  ...{ name: "园区", owner: "xi", papers: [{ sha256: "b".repeat(64), name: "a.pdf", size: 1 }] },
  permits: [
    { name: "环评", grantedOn: "2026-01-05", scan: [{ sha256: "a".repeat(64), name: "环评.pdf", size: 2 }] },
    { name: "能评" },
  ],
});
const HELD = [bridge, road, otherRoad, park];

async function planOf(bytes: Uint8Array, held = HELD, history = {}): Promise<ImportPlan> {
  const table = await readRegisterWorkbook(bytes, "台账.xlsx", { shape, units: UNITS, remembered: {} });
  if (!table.ok) throw new Error(table.message.en);
  return planImport(table, { shape, books: booksOf(SAMPLE, held, history), units: FINDER, lang: "en" });
}
const badOf = ({ bad }: ImportPlan) =>
  bad.map((b) => `${b.sheet}!${b.column}${b.row} ${b.field}: ${b.found} | ${b.expected.en}`);

test("rows are matched by code and name, changed field by field, added or left; an empty cell erases nothing", async () => {
  const plan = await planOf(
    await makeRows([
      ["名称", "编码", "责任单位", "总投资（万元）", "类别"],
      ["大桥改名", "B1", "东序镇", 2, null],
      ["园区", null, null, null, "续建"],
      ["新学校", "S1", "西序镇", 3, "新开工"],
      ["大桥二期", "B2", "东序镇", null, null],
    ]),
  );
  expect(plan.counts).toEqual({ rows: 4, added: 2, changed: 2, same: 0, bad: 0 });
  expect(plan.shown.slice(0, 2)).toEqual([
    {
      ...{ row: 2, itemId: "item-1", name: "大桥", matchedBy: "code" },
      fields: [
        { field: "name", before: "大桥", after: "大桥改名" },
        { field: "total", before: "1 万元", after: "2 万元" },
      ],
    },
    {
      ...{ row: 3, itemId: "item-4", name: "园区", matchedBy: "name" },
      fields: [{ field: "category", before: "", after: "Continuing" }],
    },
  ]);
  expect([...plan.changed][1]?.values).toEqual({ ...park.values, category: "continuing" });
  expect([...plan.added][0]).toMatchObject({ stage: "idea", values: { name: "新学校", total: "30000" } });
});

test("every bad place is named with sheet, row, column and field", async () => {
  const plan = await planOf(
    await makeRows([
      ["名称", "编码", "责任单位", "总投资（万元）", "开工时间"],
      ["道路改造", null, "东序镇", null, null],
      ["甲", null, null, "很多", null],
      ["乙", "Z1", "东序镇", null, "2026.1.32"],
      ["丙", "Z1", "没有的镇", null, null],
      [null, null, "东序镇", 3, null],
      ["丁", "Q1", "东序镇", null, null],
      ["戊", "Q1", "东序镇", null, null],
    ]),
  );
  expect(plan.counts).toMatchObject({ rows: 7, added: 1, bad: 6 });
  expect(badOf(plan)).toEqual([
    expect.stringContaining("数据!A2 name: 道路改造 | One item alone (there are 2)"),
    expect.stringContaining("数据!D3 total: 很多 | A number, in 万元"),
    expect.stringContaining("数据!E4 startedOn: 2026.1.32 | A date"),
    expect.stringContaining("数据!C5 owner: 没有的镇 | An org unit"),
    expect.stringContaining("数据!B5 code: Z1 | Each item once (it is in sheet 数据, row 4 already)"),
    expect.stringContaining("数据!A6 name:  | Must be filled"),
    expect.stringContaining("数据!B8 code: Q1 | Each item once"),
  ]);
});

test("a new item may come on its way, and says itself when; an item that is held is moved on its page", async () => {
  const plan = await planOf(
    await makeRows([
      ["名称", "编码", "责任单位", "阶段", "开工日期"],
      ["新学校", null, "东序镇", "在建", "2026-03-05"],
      ["大桥", "B1", "东序镇", "在建", null],
    ]),
  );
  expect([...plan.added][0]).toMatchObject({ stage: "building", entered: { building: "2026-03-05" } });
  expect(badOf(plan)).toEqual([expect.stringContaining("数据!D3 $stage: 在建 | As in the register (Idea)")]);
});

test("references by code and by name; of several with one name none is guessed", async () => {
  const plan = await planOf(
    await makeRows([
      ["名称", "责任单位", "来源线索"],
      ["甲", "东序镇", "光伏组件线索（XS-1）"],
      ["乙", "东序镇", "冷链物流线索"],
      ["丙", "东序镇", "重名线索"],
      ["丁", "东序镇", "没有的线索"],
    ]),
  );
  expect([...plan.added].map(({ values }) => (values as Record<string, unknown>).lead)).toEqual([
    "lead-1",
    "lead-2",
  ]);
  expect(badOf(plan).map((b) => b.split(" | ")[0])).toEqual([
    "数据!C4 lead: 重名线索",
    "数据!C5 lead: 没有的线索",
  ]);
});

const exported = async (items: readonly HeldItem[]) =>
  exportWorkbook(shape, items, { units: FINDER, item: leadText }, "zh", { columns: "whole" });

/** As a person edits: in the common library, by the words of the header. */
async function edit(
  bytes: Uint8Array,
  name: string,
  change: (sheet: ExcelJS.Worksheet, columnOf: (header: string) => number) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  const heads = sheet.getRow(1).values as readonly unknown[];
  change(sheet, (header) => heads.indexOf(header));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test("an export that was edited changes what was edited, in the sheets of groups as well, and loses no file", async () => {
  const edited = await edit(await exported([park]), "手续", (sheet, columnOf) => {
    expect(sheet.getColumn(sheet.columnCount).hidden).toBe(true);
    sheet.getRow(3).getCell(columnOf("办结日期")).value = "2026年4月6日";
    sheet.getRow(4).getCell(columnOf("项目·名称")).value = "园区";
    sheet.getRow(4).getCell(columnOf("名称")).value = "施工许可";
  });
  const plan = await planOf(edited);
  expect(plan.counts).toEqual({ rows: 1, added: 0, changed: 1, same: 0, bad: 0 });
  const values = [...plan.changed][0]?.values as Record<string, unknown>;
  expect(values.permits).toEqual([
    (park.values as Record<string, unknown[]>).permits?.[0],
    { name: "能评", grantedOn: "2026-04-06" },
    { name: "施工许可" },
  ]);
  expect(values.papers).toEqual((park.values as Record<string, unknown>).papers);
  // Written, and then sent again: the row that was new has no number, and is found by its name.
  const after = [...HELD.slice(0, 3), { ...park, version: 2, values: values as Values }];
  expect((await planOf(edited, after, { "item-4@1": park.values })).counts).toMatchObject({
    changed: 0,
    same: 1,
    bad: 0,
  });
});

test("an old export does not undo what others changed since; what both changed is a person's to settle", async () => {
  const bytes = await exported([bridge]);
  const newer = item(1, { ...bridge.values, total: "50000" }, 2);
  const history = { "item-1@1": bridge.values };
  expect((await planOf(bytes, [newer], history)).counts).toMatchObject({ same: 1, changed: 0, bad: 0 });
  const edited = await edit(bytes, "样例台账", (sheet, columnOf) => {
    sheet.getRow(2).getCell(columnOf("总投资（万元）")).value = 7;
  });
  const plan = await planOf(edited, [newer], history);
  expect(plan.counts).toMatchObject({ bad: 1, changed: 0 });
  expect(badOf(plan)[0]).toMatch(/total: 7 万元 \| Somebody changed it after the export, to "5 万元"/);
});

test("a sheet of a group may speak of items that the main sheet leaves out, and of none that nobody knows", async () => {
  const bytes = await makeXlsx((sheet, book) => {
    sheet.addRows([
      ["名称", "责任单位"],
      ["新学校", "东序镇"],
    ]);
    book.addWorksheet("手续").addRows([
      ["项目名称", "编码", "名称", "办结日期"],
      ["新学校", null, "立项", "2026-02-01"],
      [null, "B1", "环评", "2026-02-02"],
      ["没有的项目", null, "环评", "2026-02-03"],
      ["园区", null, "能评", "明年"],
    ]);
  });
  const plan = await planOf(bytes);
  expect(plan.counts).toEqual({ rows: 4, added: 1, changed: 1, same: 0, bad: 2 });
  expect([...plan.added][0]?.values).toMatchObject({ permits: [{ name: "立项", grantedOn: "2026-02-01" }] });
  expect([...plan.changed][0]?.values).toMatchObject({
    code: "B1",
    permits: [{ name: "环评", grantedOn: "2026-02-02" }],
  });
  expect(badOf(plan).map((b) => b.split(" | ")[0])).toEqual([
    "手续!A4 name: 没有的项目",
    "手续!D5 grantedOn: 明年",
  ]);
});
