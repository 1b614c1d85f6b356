import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, visit } from "../harness/visit.ts";

describe.skipIf(!hasChromium)("comparing places", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("sort by a column, take an indicator away, look at it in shades and lines, and take the table along", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/compare?among=siblings&indicators=retail-sales,gdp");
    const names = () => page.locator("tbody th a").allInnerTexts();
    const before = await names();
    expect(before[0]).toBe("序阳市");
    await page.getByRole("button", { name: /按社会消费品零售总额排.*增速/ }).click();
    await expect.poll(names).not.toEqual(before);
    expect((await names())[0]).toBe("序阳市");
    const growths = await page
      .locator("tbody tr:not(.whole)")
      .evaluateAll((rows) =>
        rows.map((row) => Number(row.querySelectorAll("td")[3]?.textContent?.replace("−", "-"))),
      );
    expect(growths).toEqual(growths.toSorted((a, b) => b - a));
    await page.getByRole("button", { name: "去掉地区生产总值" }).click();
    await expect.poll(() => page.locator(".compare-group").count()).toBe(1);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出 Excel" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/对比\d{4}-\d{2}\.xlsx$/);
    await page.getByRole("button", { name: "色阶" }).click();
    await page.locator("td.heat-4").first().waitFor();
    await page.getByRole("button", { name: "小图" }).click();
    await expect.poll(() => page.locator(".small-years li").count()).toBeGreaterThan(5);
    // October's figures came in November: on its last day the bulletin was September's.
    await go("/compare?known=2026-10-31");
    await page.getByText("2026年10月31日 当时所知").waitFor();
    expect(await page.getByLabel("期间").inputValue()).toBe("2026-09");
    quiet();
    await context.close();
  });
});
