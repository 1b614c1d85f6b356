import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, visit } from "../harness/visit.ts";

describe.skipIf(!hasChromium)("the board", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("a light's tab shows as many rows as it counts, and the address keeps it", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/");
    const tab = page.getByRole("button", { name: /滞后 \d+/ });
    const count = Number(/\d+/.exec((await tab.textContent()) ?? "")?.[0]);
    await tab.click();
    await expect.poll(() => page.locator("[data-row]").count()).toBe(count);
    await page.reload();
    await page.locator("[data-row]").first().waitFor();
    await expect.poll(() => page.locator("[data-row]").count()).toBe(count);
    quiet();
    await context.close();
  });

  test("filter, order and comparison work together", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/?since=2026-09-30");
    expect(await page.locator(".change").count()).toBeGreaterThan(0);
    await page.getByRole("searchbox", { name: "筛选" }).fill("招商局");
    await expect.poll(() => page.locator(".board-group").count()).toBe(1);
    await page.getByRole("button", { name: "按差距" }).click();
    await expect.poll(() => page.locator(".board-group").count()).toBe(0);
    expect(await page.locator("tbody td.muted").first().textContent()).toBe("招商局");
    quiet();
    await context.close();
  });

  test("a number opens its source; the document opens at the sentence", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go("/?q=固定资产投资");
    await page.locator(".source-number").first().click();
    const source = page.getByRole("dialog", { name: "这个数的来源" });
    await source.locator("blockquote mark").waitFor();
    const quote = await source.locator("blockquote mark").textContent();
    await shot("source");
    await accessible();
    await page.keyboard.press("Escape");
    await expect.poll(() => source.count()).toBe(0);
    await page.locator(".source-number").first().click();
    await source.getByRole("link", { name: "打开原文，到这句话" }).click();
    const place = page.locator("mark.at-place").first();
    await place.waitFor();
    expect(await place.textContent()).toBe(quote);
    expect(await place.isVisible()).toBe(true);
    quiet();
    await context.close();
  });

  test("on a phone the source comes as a sheet from below", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, PHONE);
    await go("/");
    await page.locator(".source-number").first().click();
    const sheet = page.locator(".sheet");
    await sheet.locator("blockquote").waitFor();
    const box = await sheet.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(PHONE.height);
    await shot("source");
    await accessible();
    await sheet.getByRole("button", { name: "关闭" }).click();
    await expect.poll(() => sheet.count()).toBe(0);
    quiet();
    await context.close();
  });

  test("keyboard alone: find, walk the rows, hear why, open an indicator", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/");
    await page.keyboard.press("/");
    await page.keyboard.type("固定资产");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const name = await page.evaluate(() => document.activeElement?.textContent);
    expect(name).toBe(await page.locator("[data-row]").first().textContent());
    for (let tabs = 0; tabs < 5 && (await page.getByRole("tooltip").count()) === 0; tabs += 1)
      await page.keyboard.press("Tab");
    expect(await page.getByRole("tooltip").textContent()).not.toBe("");
    await page.locator("[data-row]").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
    quiet();
    await context.close();
  });

  test("another day, chosen by month end, moves the clock; the export is a workbook", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/");
    await page.getByRole("button", { name: /截至/ }).click();
    await page.getByRole("button", { name: "2026年6月30日" }).click();
    await page.getByText("截至6月30日").waitFor();
    const href = await page.getByRole("link", { name: "导出 Excel" }).getAttribute("href");
    expect(href).toContain("asOf=2026-06-30");
    const file = await context.request.get(href ?? "");
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 2).toString()).toBe("PK");
    quiet();
    await context.close();
  });

  test("the export holds the rows that are seen", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/?q=招商局");
    await page.getByRole("button", { name: /滞后 \d+/ }).click();
    await page.getByRole("button", { name: "按差距" }).click();
    const link = page.getByRole("link", { name: "导出 Excel" });
    await expect.poll(() => link.getAttribute("href")).toContain("by=gap");
    const asked = new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams;
    const shown = new URL(page.url()).searchParams;
    for (const name of ["q", "light", "by"]) expect([name, asked.get(name)]).toEqual([name, shown.get(name)]);
    expect(asked.get("light")).not.toBeNull();
    expect((await context.request.get((await link.getAttribute("href")) ?? "")).status()).toBe(200);
    quiet();
    await context.close();
  });

  test("a dead server is said in words, with a way to try again", async () => {
    const { page, context, go, shot } = await visit(browser, DESK);
    await page.route("**/board?**", (route) => route.abort());
    await page.route("**/board", (route) => route.abort());
    await go("/");
    await page.getByRole("alert").waitFor();
    await shot("error");
    await page.unrouteAll();
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.locator("[data-row]").first().waitFor();
    await context.close();
  });
});
