import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, visit } from "../harness/visit.ts";

const SECTION =
  "2026年1-10月，序川县规模以上工业总产值141.9亿元，同比增长4.3%。同志们要进一步统一思想、提高认识，切实把各项工作抓紧抓实抓好，推动全县经济社会高质量发展迈上新台阶，确保圆满完成全年目标任务。";

describe.skipIf(!hasChromium)("a report of two hundred pages", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("some 200 000 characters and 4 000 figures: the desk opens, walks and jumps without delay", async () => {
    const { page, context, go, post, quiet } = await visit(browser, DESK);
    const text = Array.from({ length: 2000 }, (_, i) => `第${i + 1}节 ${SECTION}`).join("\n");
    const report = { text, title: "二百页报告", publishedOn: "2026-11-05" };
    const held = await post("/api/xuchuan/sources", report);
    const { source, figures } = (await held.json()) as { source: { id: string }; figures: unknown[] };
    expect(figures.length).toBeGreaterThan(2000);
    await go(`/reading/${source.id}`);
    await page.locator(".figure-row").first().waitFor();
    expect(await page.locator(".figure-row").count()).toBeLessThan(100);

    const started = Date.now();
    for (let i = 0; i < 10; i += 1) await page.keyboard.press("j");
    await expect
      .poll(() => page.locator(".figure-row[aria-current]").getAttribute("aria-rowindex"))
      .toBe("10");
    expect(Date.now() - started).toBeLessThan(5000);

    // The pair may still be settling after the keys; whoever drags the bar keeps dragging until it is there.
    await expect
      .poll(async () => {
        await page.evaluate(() => {
          const side = document.querySelector(".desk-side");
          if (side) side.scrollTop = side.scrollHeight / 2;
        });
        return Number(await page.locator(".figure-row").first().getAttribute("aria-rowindex"));
      })
      .toBeGreaterThan(1000);
    await page.locator(".figure-row").nth(20).click();
    const mark = page.locator("mark.on").first();
    await expect.poll(() => mark.isVisible()).toBe(true);
    quiet();
    await context.close();
  });
});
