import { readFile } from "node:fs/promises";
import { readWorkbook, writeWorkbook } from "@xushi/office";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, visit } from "../harness/visit.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["指标", "地区", "单位", "期间", "数值", "同比"];

/** Of a year that no other journey looks at, and another month for each journey, so that none is held already. */
const report = async (month: number, bad: boolean) => {
  const rows = [
    ["社会消费品零售总额", "石桥镇", "亿元", `2019年1-${month}月`, `4.${month}7`, "6.5"],
    ["出口总额", "石桥镇", "亿元", `2019年1-${month}月`, bad ? "约2" : "2.1", bad ? "持平" : "0"],
    ["税收收入", bad ? "石乔镇" : "石桥镇", "万元", `2019年1-${month}月`, "3200", ""],
    ["固定资产投资", "石桥镇", "亿元", `2019年1-${month}月`, "1.9", "-2.4"],
  ];
  const columns = HEAD.map((header) => ({ header }));
  const buffer = Buffer.from(await writeWorkbook({ sheets: [{ name: "数据", columns, rows }] }));
  return { name: `石桥镇${month}月.xlsx`, mimeType: XLSX, buffer };
};

const choose = async (page: Page, label: string, file: Awaited<ReturnType<typeof report>>) =>
  page.getByLabel(label, { exact: true }).setInputFiles(file);

describe.skipIf(!hasChromium)("a workbook of figures", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("bad cells are listed and marked in a copy, the good rows go in, and the source shows them", async () => {
    const { page, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go("/reading");
    await choose(page, "选择文件", await report(9, true));
    await page.getByRole("heading", { name: "有错的格子 3" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/import");
    expect(await page.locator(".bad-cells tbody tr").allTextContents()).toEqual([
      expect.stringContaining("3E约2"),
      expect.stringContaining("3F持平"),
      expect.stringContaining("4B石乔镇"),
    ]);
    expect(await page.locator(".figures-read tbody tr").count()).toBe(2);
    expect(await page.getByRole("button", { name: "全部正确才导入" }).isDisabled()).toBe(true);
    await shot("import-preview");
    await accessible();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载标注副本" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("石桥镇9月-标注.xlsx");
    const copy = await readWorkbook(await readFile(await download.path()), "a.xlsx");
    expect(copy.ok && copy.sheets[0]?.rows.length).toBe(5);
    await page.getByRole("button", { name: "只导入正确的 2 行" }).press("Enter");
    await page.getByText("已导入 4 个数。").waitFor();
    await shot("import-done");
    await accessible();
    await page.getByRole("link", { name: "看来源" }).click();
    await page.getByText("4.97 亿元").waitFor();
    await shot("import-source");
    quiet();
  });

  test("on a phone a right workbook goes in whole, and a second time nothing doubles", async () => {
    const { page, go, shot, accessible, quiet } = await visit(browser, PHONE);
    const right = await report(8, false);
    for (const said of ["已导入 7 个数。", "这个文件以前导入过"]) {
      await go("/import");
      await choose(page, "选一个文件", right);
      await page.getByRole("button", { name: "全部导入" }).click();
      await page.getByText(said).waitFor();
    }
    await go("/import");
    await choose(page, "选一个文件", await report(7, true));
    await page.getByRole("heading", { name: "有错的格子 3" }).waitFor();
    await shot("import-preview");
    await accessible();
    quiet();
  });
});
