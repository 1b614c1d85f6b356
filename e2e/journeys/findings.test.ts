import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";

/** Of a year that no other journey looks at: a cumulative figure that falls, and a town with another town's number. */
const PLANTED = [
  "2023年1-8月，石桥镇出口总额5.62亿元。2023年1-9月，石桥镇出口总额5.11亿元。",
  "2023年1-5月，古渡镇旅游收入1.2347亿元。2023年1-5月，石桥镇旅游收入1.2347亿元。",
];

type Read = { readonly figures: readonly { readonly id: string }[] };

const plant = async ({ post }: Visit): Promise<void> => {
  for (const text of PLANTED) {
    const read = await post("/api/xuchuan/sources", { text, publishedOn: "2023-11-03" });
    for (const { id } of ((await read.json()) as Read).figures) {
      const accepted = await post(`/api/xuchuan/figures/${id}/acceptance`, { as: "observation" });
      expect(accepted.status(), await accepted.text()).toBe(200);
    }
  }
};

describe.skipIf(!hasChromium)("what does not add up", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("two planted numbers are found, lead to their sentences, and one is explained by the keyboard alone", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, shot, accessible, quiet } = visited;
    await plant(visited);
    await go("/findings");
    const falls = page.locator(".findings tbody", { hasText: "累计数下降" });
    await falls.getByText("比一月多").waitFor();
    expect(await page.locator(".findings tbody", { hasText: "数字雷同" }).count()).toBe(1);
    await shot("findings");
    await accessible();
    await falls.getByRole("button", { name: "5.11亿元" }).click();
    const card = page.getByRole("dialog");
    await expect.poll(() => card.locator("blockquote mark").textContent()).toBe("5.11亿元");
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "规则" }).selectOption("cumulative-falls");
    await expect.poll(() => page.locator(".findings tbody").count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("rule")).toBe("cumulative-falls");
    await page.locator("h1").click();
    // Other journeys may have left a fall of their own above this one.
    const explain = page.getByRole("row", { name: "5.11亿元" }).locator("[data-row]");
    await expect
      .poll(async () => {
        await page.keyboard.press("j");
        return explain.evaluate((button) => button === document.activeElement);
      })
      .toBe(true);
    await page.keyboard.press("Enter");
    const reason = page.getByRole("textbox", { name: "为什么没有错" });
    await reason.fill("9月起两户企业迁出，按迁出后口径报。");
    await shot("findings-explain");
    await page.getByRole("button", { name: "保存说明" }).press("Enter");
    await page.getByText("已说明：9月起两户企业迁出").waitFor();
    await page.getByRole("combobox", { name: "说明" }).selectOption("open");
    await expect.poll(() => page.getByRole("button", { name: "5.11亿元" }).count()).toBe(0);
    quiet();
    await context.close();
  });

  test("on a phone: the indicator says how many, and leads to them", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, PHONE);
    await go("/indicators/tourism-revenue?unit=town:shiqiao");
    await page.getByRole("link", { name: /处核对还没有说明/ }).click();
    const same = page.locator(".findings tbody", { hasText: "数字雷同" });
    await same.getByRole("button", { name: "1.2347亿元" }).first().waitFor();
    expect(new URL(page.url()).searchParams.get("indicator")).toBe("tourism-revenue");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await shot("findings");
    await accessible();
    quiet();
    await context.close();
  });
});
