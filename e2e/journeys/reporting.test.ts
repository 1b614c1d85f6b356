import { writeWorkbook } from "@xushi/office";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, visit } from "../harness/visit.ts";

const FORM = "/reporting/office:investment-promotion/2026-10";
/** 招商局's five indicators: amounts, and growth where it is published. */
const FIGURES = ["433", "-2.1", "32.6", "9.4", "26", "52", "151"];

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** As a bureau keeps it: its own order, its own unit, a cell that waits for somebody. */
const ownWorkbook = async (): Promise<Buffer> => {
  const heads = ["序号", "指标名称", "计量单位", "1-10月累计", "较同期±", "备注"];
  const rows = [
    ["1", "到位内资", "万元", "318000", "6.6", "含续建"],
    ["2", "新签约亿元以上项目", "个", "待核", null, null],
    ["3", "外贸进出口", "亿元", "12.4", "3.1", null],
  ];
  const columns = heads.map((header) => ({ header, kind: "decimal" as const }));
  return Buffer.from(await writeWorkbook({ sheets: [{ name: "报表", columns, rows }] }));
};

const stage = (page: Page) => page.locator(".return-state .return-stage");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe.skipIf(!hasChromium)("reporting the month", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  for (const size of [DESK, PHONE])
    test(`an office's own workbook goes into the fields, marked and not saved, and can be given up (${size.width})`, async () => {
      const { page, context, go, shot, accessible, quiet } = await visit(browser, size, "zhaoshang");
      await go(FORM);
      const field = page.getByRole("textbox", { name: /到位内资，本期数/ });
      await field.fill("30");
      const file = page.locator("input[type=file]");
      await file.setInputFiles({ name: "招商月报.xlsx", mimeType: XLSX, buffer: await ownWorkbook() });
      await page.locator(".workbook-mark").first().waitFor();
      expect(await field.inputValue()).toBe("31.8");
      await page.getByText("报表 D2：318000 万元 原填 30").waitFor();
      await page.getByRole("row", { name: /3 D 待核/ }).waitFor();
      await shot("reporting-workbook");
      await accessible();
      // The bureau's own word for growth, said once, is known when the page is opened anew.
      await page.getByText(/没有用上：.*较同期/).click();
      await page.getByRole("combobox", { name: /较同期/ }).selectOption("growth");
      await page.locator(".workbook-mark", { hasText: "6.6 %" }).waitFor();
      await page.getByRole("button", { name: "放弃表里的数" }).click();
      await page.locator(".workbook-mark").first().waitFor({ state: "detached" });
      expect(await field.inputValue()).toBe("30");
      await page.evaluate(() => sessionStorage.clear());
      await go(FORM);
      expect(await field.inputValue()).toBe("");
      await file.setInputFiles({ name: "招商月报.xlsx", mimeType: XLSX, buffer: await ownWorkbook() });
      await page.locator(".workbook-mark", { hasText: "6.6 %" }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(size.width);
      quiet();
      await context.close();
    });

  test("an office types its figures by keyboard and submits; they come back, are corrected, approved and published, and stand on the board", async () => {
    const { page, context, signIn, go, shot, accessible, quiet } = await visit(browser, DESK, "zhaoshang");
    await go("/reporting");
    await page.locator(".rail-count").waitFor();
    await page.getByRole("link", { name: "招商局" }).click();
    await page.locator("[data-field]").first().focus();
    const numbers = await page.locator("[data-field$=value], [data-field$=growth]").count();
    for (const [i] of Array.from({ length: numbers }).entries()) {
      await page.keyboard.type(FIGURES[i] ?? "1");
      await page.keyboard.press("Tab");
    }
    await page.getByText("已填 5 项，共 5 项").waitFor();
    await shot("reporting-form");
    await accessible();
    await press(page, "报送");
    await expect.poll(() => stage(page).textContent()).toContain("已报");

    await signIn("tongji");
    await go(FORM);
    await press(page, "退回");
    await page.getByRole("textbox").fill("到位内资与商务系统对不上");
    await press(page, "退回");
    await expect.poll(() => stage(page).textContent()).toContain("退回");

    await signIn("zhaoshang");
    await go(FORM);
    await page.getByText("到位内资与商务系统对不上").waitFor();
    await page.getByRole("textbox", { name: /到位内资，本期数/ }).fill("31.9");
    await press(page, "报送");
    await expect.poll(() => stage(page).textContent()).toContain("已报");

    await signIn("fagai");
    await go(FORM);
    await press(page, "审核通过");
    await expect.poll(() => stage(page).textContent()).toContain("已审核");
    await signIn("tongji");
    await go(FORM);
    await press(page, "审定");
    await press(page, "入账公布");
    await expect.poll(() => stage(page).textContent()).toContain("已入账");
    await shot("reporting-published");

    await go("/?q=到位内资");
    await page.locator(".source-number", { hasText: "31.9" }).first().click();
    await page.getByRole("dialog").getByText("招商局2026年10月报送单").first().waitFor();
    quiet();
    await context.close();
  });

  test("on a phone the list and the form are one column", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, PHONE, "tongji");
    await go("/reporting");
    await shot("reporting-list");
    await accessible();
    await go("/reporting/office:statistics/2026-10");
    await shot("reporting-form");
    await accessible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    quiet();
    await context.close();
  });
});
