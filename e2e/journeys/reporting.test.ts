import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, visit } from "../harness/visit.ts";

const FORM = "/reporting/office:investment-promotion/2026-10";
/** 招商局's five indicators: amounts, and growth where it is published. */
const FIGURES = ["433", "-2.1", "32.6", "9.4", "26", "52", "151"];

const stage = (page: Page) => page.locator(".return-state .return-stage");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe.skipIf(!hasChromium)("reporting the month", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

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
