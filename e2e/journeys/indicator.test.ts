import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, visit } from "../harness/visit.ts";

const PAGE = "/indicators/fixed-asset-investment";

describe.skipIf(!hasChromium)("an indicator's page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  for (const size of [DESK, PHONE])
    test(`at ${size.width}: the newest twelve sources, the rest by one key, the focus goes on with them`, async () => {
      const { page, context, go, quiet } = await visit(browser, size);
      await go(PAGE);
      const entries = page.locator(".evidence > li");
      await expect.poll(() => entries.count()).toBe(12);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
      const rest = page.getByRole("button", { name: /^其余 \d+ 条$/ });
      const hidden = Number(/\d+/.exec((await rest.textContent()) ?? "")?.[0]);
      await rest.focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => entries.count()).toBe(12 + hidden);
      expect(await rest.count()).toBe(0);
      expect(await entries.nth(12).getByRole("button").evaluate(hasFocus)).toBe(true);
      quiet();
      await context.close();
    });

  for (const size of [DESK, PHONE])
    test(`at ${size.width}: where the year will end, within what bounds, and what it takes`, async () => {
      const { page, context, go, shot, accessible, quiet } = await visit(browser, size);
      await go(PAGE);
      const line = page.getByRole("region", { name: "全年预计" });
      await expect.poll(() => line.count()).toBe(1);
      const said = await line.textContent();
      expect(said).toMatch(/全年预计 [\d.]+ 亿元（80% 区间 [\d.]+ 亿元 至 [\d.]+ 亿元）/);
      expect(said).toMatch(/到达目标的可能 [<>]?\d+%。要到达目标，余下各期需 [\d.]+ 亿元/);
      expect(await page.locator(".year-fan polygon").count()).toBe(1);
      await page.locator(".year-chart").scrollIntoViewIfNeeded();
      await shot("forecast");
      await accessible();
      quiet();
      await context.close();
    });

  for (const [size, indicator] of [
    [DESK, "chargers-built"],
    [PHONE, "old-estates-renovated"],
  ] as const)
    test(`at ${size.width}: a number is corrected where its source is opened; the old one stays and says why`, async () => {
      const { page, context, go, shot, accessible, quiet } = await visit(browser, size);
      await go(`/indicators/${indicator}`);
      const entries = page.locator(".evidence > li");
      const old = await entries.first().getByRole("button").first().textContent();
      await entries.first().getByRole("button").first().click();
      const card = page.getByRole("dialog");
      await card.getByRole("button", { name: "更正" }).click();
      await card.getByRole("textbox", { name: /^改为/ }).fill("17");
      await card.getByRole("textbox", { name: /^原因/ }).fill("两处重复登记");
      await shot("correction-form");
      await accessible();
      await card.getByRole("button", { name: "更正", exact: true }).click();
      await card.getByText("已更正；原数留着").waitFor();
      await card.getByText("原因：两处重复登记").first().waitFor();
      await shot("correction-done");
      await page.keyboard.press("Escape");
      await expect.poll(() => entries.first().textContent()).toContain("17 个");
      const superseded = entries.filter({ hasText: "已被替代" }).filter({ hasText: old ?? "" });
      await superseded.first().getByRole("button").first().click();
      await card
        .getByText(/更正为/)
        .first()
        .waitFor();
      expect(await card.getByRole("button", { name: "更正" }).count()).toBe(0);
      await shot("correction-old");
      await accessible();
      quiet();
      await context.close();
    });

  test("a source's title opens the document at the sentence", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go(PAGE);
    const entry = page
      .locator(".evidence > li")
      .filter({ has: page.locator("blockquote") })
      .first();
    const quote = await entry.locator("mark").textContent();
    await entry.getByRole("link").click();
    const place = page.locator("mark.at-place").first();
    await place.waitFor();
    expect(await place.textContent()).toBe(quote);
    expect(new URL(page.url()).searchParams.get("at")).toMatch(/^\d+-\d+$/);
    quiet();
    await context.close();
  });

  test("two targets of one year stand one below the other, each with its strip and its kind in words", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go(PAGE);
    for (const kind of ["数额目标", "增速目标"]) {
      const target = page.getByRole("region", { name: kind });
      expect(await target.locator("svg.strip").count()).toBe(1);
      expect(await target.locator("dt").first().textContent()).toBe(kind);
      expect(await target.getByText(/责任单位 (发改局|统计局)/).count()).toBe(1);
    }
    quiet();
    await context.close();
  });

  test("a place among others is said and not drawn: fourth is not beyond third", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/indicators/gdp");
    const target = page.getByRole("region", { name: "位次目标" });
    await target.getByText(/居第\d+位/).waitFor();
    expect(await target.locator("svg.strip").count()).toBe(0);
    quiet();
    await context.close();
  });

  test("the chart leaves as a picture under the page's own policy, which trusts nothing inline", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    const answer = await context.request.get(PAGE);
    expect(answer.headers()["content-security-policy"]).not.toContain("unsafe");
    await go(PAGE);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "图 PNG" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/固定资产投资.*\.png$/);
    quiet();
    await context.close();
  });
});

const hasFocus = (element: Element): boolean => element === document.activeElement;
