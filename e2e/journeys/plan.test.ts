import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";

/** Reads a text and enters its first figure, past the page. */
const enter = async ({ page, post }: Visit, text: string): Promise<void> => {
  const held = await post("/api/xuchuan/sources", { text, title: "另一个来源", publishedOn: "2026-11-20" });
  const { figures } = (await held.json()) as { figures: { id: string }[] };
  const accepted = await post(`/api/xuchuan/figures/${figures[0]?.id}/acceptance`, { as: "observation" });
  expect(accepted.status(), await accepted.text()).toBe(200);
  await page.reload();
};

describe.skipIf(!hasChromium)("planning the year, and disagreeing about it", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("an annual target with a seasonal curve, split to the towns with a rest, adjusted mid-year", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go("/plan");
    await page.getByText(/定了 \d+ 项目标/).waitFor();
    await shot("plan");
    await accessible();
    await page.getByRole("link", { name: "社会消费品零售总额", exact: true }).click();
    const value = page.getByRole("textbox", { name: /^目标值/ });
    await value.fill("96");
    await page.getByRole("combobox", { name: "序时计划" }).selectOption("按往年季节");
    await page.getByRole("table").filter({ hasText: "往年各月" }).waitFor();
    await page.getByRole("button", { name: "平均分" }).click();
    const parts = page.getByRole("textbox", { name: /的任务$/ });
    await parts.first().fill("1");
    await page
      .locator(".split-check")
      .getByText(/余 .* 未分解/)
      .waitFor();
    await shot("plan-target");
    await accessible();
    expect(await page.getByRole("button", { name: /^保存/ }).isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: /理由/ }).fill("序政发〔2026〕21号 年中调整");
    await page.getByRole("button", { name: /^保存/ }).click();
    await page.getByText("第 2 版").waitFor();
    await page.getByText("序政发〔2026〕21号 年中调整").waitFor();
    await go("/?q=社会消费品零售总额");
    await page.getByText("96.0").first().waitFor();
    quiet();
    await context.close();
  });

  test("a pasted table is shown before it is saved, and bad cells are named", async () => {
    const { page, context, go, shot, accessible } = await visit(browser, DESK);
    await go("/plan");
    await page.getByRole("button", { name: "从 Excel 粘贴" }).click();
    const box = page.getByRole("textbox", { name: "从 Excel 粘贴" });
    await box.fill("网上零售额\t9\n没有的指标\t3");
    await page.getByRole("button", { name: "读一读" }).click();
    await page.getByRole("row", { name: /^2 A 没有的指标/ }).waitFor();
    await accessible();
    await box.fill("网上零售额\t9");
    await page.getByRole("button", { name: "读一读" }).click();
    await page.getByText("1 项要改").waitFor();
    await page.getByRole("textbox", { name: /理由/ }).fill("县长办公会纪要");
    await page.getByRole("button", { name: "保存 1 项" }).click();
    await page.getByRole("textbox", { name: "从 Excel 粘贴" }).waitFor({ state: "detached" });
    await go("/plan/online-retail-sales?kind=amount");
    await page.getByRole("button", { name: "撤回这一版" }).click();
    await page.getByText(/版重新现行/).waitFor();
    await page.getByRole("textbox", { name: /撤回的原因/ }).fill("纪要未定稿");
    await shot("plan-withdraw");
    await page.getByRole("button", { name: "撤回这一版" }).click();
    await page.locator(".target-versions").getByText("已撤回").waitFor();
    await accessible();
    await context.close();
  });

  test("one of two sources is adjudicated, the other stays; a day before, nobody knew of it", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, shot, accessible } = visited;
    await go("/indicators/retail-sales");
    await enter(visited, "2026年1-9月，序川县社会消费品零售总额为70.8亿元。");
    const rivals = page.getByRole("region", { name: "同一数据，几个来源" });
    await rivals.getByText("未采用").first().waitFor();
    await rivals
      .getByRole("button", { name: /^裁定采用/ })
      .first()
      .click();
    await page.getByRole("textbox", { name: "裁定的理由" }).fill("以统计部门反馈为准");
    await page.getByRole("button", { name: /^采用这个数/ }).click();
    await rivals.getByText(/裁定：以统计部门反馈为准/).waitFor();
    expect(await rivals.getByText("未采用").count()).toBeGreaterThan(0);
    await shot("rivals");
    await accessible();
    await go("/indicators/retail-sales?known=2026-10-31");
    await page.getByText(/这是 10月31日 当时所知|这是 .*10月31日.* 当时所知/).waitFor();
    expect(await rivals.count()).toBe(0);
    await shot("known-then");
    await page.getByRole("button", { name: "回到现在" }).click();
    await rivals.waitFor();
    await go("/?known=2026-10-31");
    await page.getByText(/当时所知：/).waitFor();
    await page.getByRole("slider", { name: "所知日期" }).press("ArrowLeft");
    await page.waitForURL(/known=2026-10-30/);
    await shot("board-known");
    await accessible();
    await context.close();
  });

  test("on a phone", async () => {
    const { page, context, go, shot, accessible } = await visit(browser, PHONE);
    await go("/plan");
    await shot("plan");
    await go("/plan/retail-sales?kind=amount");
    await shot("plan-target");
    await page.getByRole("region", { name: "分解到下级" }).scrollIntoViewIfNeeded();
    await shot("plan-split");
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await go("/indicators/retail-sales");
    await page.getByRole("heading", { name: "同一数据，几个来源" }).scrollIntoViewIfNeeded();
    await shot("rivals");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });
});
