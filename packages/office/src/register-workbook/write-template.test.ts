import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { booksOf, FINDER, UNITS } from "../../test/register-books.ts";
import { SAMPLE } from "../../test/sample-register.ts";
import { planImport, readRegisterWorkbook, shapeOf, templateWorkbook } from "../index.ts";

const shape = shapeOf(SAMPLE);

async function load(lang: "zh" | "en"): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await templateWorkbook(shape, UNITS, lang)) as never);
  return book;
}
const headers = (sheet: ExcelJS.Worksheet | undefined) =>
  ((sheet?.getRow(1).values ?? []) as string[]).slice(1);

test("what must be filled is starred and comes first; papers and what is computed are not asked for", async () => {
  const book = await load("zh");
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ["样例台账", "visible"],
    ["填表说明", "visible"],
    ["选项", "hidden"],
    ["手续", "visible"],
  ]);
  const sheet = book.getWorksheet("样例台账");
  expect(headers(sheet).slice(0, 4)).toEqual(["名称*", "阶段", "责任单位*", "总投资（万元）"]);
  expect(headers(sheet)).not.toContain("立项文件");
  expect(headers(book.getWorksheet("手续"))).toEqual([
    "项目·名称*",
    "编码",
    "名称*",
    "办结日期",
    "费用（元）",
  ]);
});

test("drop-downs hold choices, yes and no, stages and units; notes say unit, form and example", async () => {
  const book = await load("zh");
  const sheet = book.getWorksheet("样例台账");
  const at = (header: string) => headers(sheet).indexOf(header) + 1;
  const listOf = (header: string) => {
    const formula = sheet?.getCell(2, at(header)).dataValidation?.formulae?.[0] ?? "";
    const [, column = "", last = "0"] = /!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)/.exec(formula) ?? [];
    return Array.from(
      { length: Number(last) },
      (_, i) => book.getWorksheet("选项")?.getCell(`${column}${i + 1}`).value,
    );
  };
  expect(listOf("类别")).toEqual(["续建", "新开工", "other", "rest"]);
  expect(listOf("纳统")).toEqual(["是", "否"]);
  expect(listOf("阶段")).toEqual(["谋划", "在建", "竣工"]);
  expect(listOf("属地")).toContain("序川县/东序镇/东街村");
  const note = sheet?.getCell(1, at("总投资（万元）")).note;
  expect(JSON.stringify(note)).toContain("单位万元");
});

test.each(["zh", "en"] as const)("a template that was filled in is imported (%s)", async (lang) => {
  const book = await load(lang);
  const sheet = book.worksheets[0];
  const heads = headers(sheet);
  const fill = { [heads[0] ?? ""]: "新学校", [heads[2] ?? ""]: "东序镇" };
  sheet?.getRow(2).splice(1, 0, ...heads.map((head) => fill[head] ?? null));
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const table = await readRegisterWorkbook(bytes, "模板.xlsx", { shape, units: UNITS, remembered: {} });
  if (!table.ok) throw new Error(table.message.en);
  expect(table.columns.filter(({ by }) => by !== "title")).toEqual([]);
  const plan = await planImport(table, { shape, books: booksOf(SAMPLE, []), units: FINDER });
  expect(plan.bad).toEqual([]);
  expect([...plan.added].map(({ values }) => values)).toEqual([{ name: "新学校", owner: "dong" }]);
});
