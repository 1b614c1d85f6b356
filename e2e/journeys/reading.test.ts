import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";
import { countyReport, townReport } from "./texts.ts";

/** Pastes a text, waits for the underlines, and goes to its desk. */
const paste = async ({ page, go }: Visit, text: string): Promise<void> => {
  await go("/reading");
  await page.getByRole("textbox", { name: "粘贴或输入文字" }).fill(text);
  await page.locator(".paste-behind mark").first().waitFor({ state: "attached" });
  await page.getByRole("textbox", { name: "发布日期" }).fill("2026-11-12");
  await page.getByRole("button", { name: "读这段文字" }).click();
  await page.locator(".figure-row").first().waitFor();
};

describe.skipIf(!hasChromium)("reading a report", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("paste, accept, and the board has the number, which leads back to the sentence", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, shot, accessible, quiet } = visited;
    await go("/?q=实际到位内资");
    await page.getByText("未报").first().waitFor();
    await paste(visited, countyReport);
    await page.locator(".figure-row").first().click();
    await page.locator(".figure-row").first().getByRole("button", { name: "入账" }).click();
    await page.getByText("✓ 已入账").waitFor();
    await shot("desk-accepted");
    await accessible();
    await page.getByRole("link", { name: "总览" }).click();
    await page.getByRole("searchbox", { name: "筛选" }).fill("实际到位内资");
    const number = page.locator(".source-number", { hasText: "33.6" });
    await number.click();
    await page.getByRole("dialog").getByText("陆青").waitFor();
    expect(await page.getByRole("dialog").locator("blockquote mark").textContent()).toBe("33.6亿元");
    await page.getByRole("dialog").getByRole("link", { name: "打开原文，到这句话" }).click();
    await page.locator("mark.at-place").waitFor();
    quiet();
    await context.close();
  });

  test("keyboard alone: next, edit a slot, keep, reject, undo, accept all that is certain", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, shot, accessible, quiet } = visited;
    await paste(visited, townReport("键盘"));
    await page.keyboard.press("j");
    const active = page.locator(".figure-row[aria-current]");
    await expect.poll(() => active.getAttribute("aria-rowindex")).toBe("1");
    await page.keyboard.press("j");
    await expect.poll(() => page.locator("mark.on").textContent()).toBe("48.5%");
    await shot("desk");
    await accessible();
    await page.keyboard.press("e");
    await page.getByRole("combobox", { name: "指标", exact: true }).waitFor();
    await page.keyboard.type("固定资产投资");
    await page
      .getByRole("option", { name: /^固定资产投资/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await shot("desk-edit");
    await accessible();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".slot-editor").count()).toBe(0);
    expect(await active.locator(".figure-indicator").textContent()).toBe("固定资产投资");
    await page.keyboard.press("x");
    await expect.poll(() => page.locator(".figure-row.is-rejected").count()).toBe(1);
    await page.keyboard.press("k");
    await page.keyboard.press("u");
    await expect.poll(() => page.locator(".figure-row.is-rejected").count()).toBe(0);
    await page.keyboard.press("a");
    await expect.poll(() => page.locator(".figure-row.is-accepted").count()).toBeGreaterThan(0);
    quiet();
    await context.close();
  });

  test("what does not fit is said under the figure, and the target can be revised as reported", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, shot, quiet } = visited;
    await paste(visited, townReport("目标"));
    await page.locator(".figure-row").nth(1).click();
    await page.locator(".figure-note.note-warn").waitFor();
    await shot("desk-finding");
    await page.getByRole("button", { name: "按报道改目标（40.0 亿元）" }).click();
    await page.getByText("目标已改为 40.0 亿元").waitFor();
    await page.locator(".figure-row").first().click();
    await page.getByRole("button", { name: "说明原因" }).click();
    await page.getByRole("textbox", { name: /原因/ }).fill("口径为全部工业");
    await page.getByRole("button", { name: "说明并入账" }).click();
    await expect.poll(() => page.locator(".figure-row.is-accepted").count()).toBe(1);
    quiet();
    await context.close();
  });

  test("a figure without an indicator: proposed as new, then accepted", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, quiet } = visited;
    await paste(visited, "2026年1-10月，序川县共建成口袋公园37个。");
    await page.locator(".figure-row").first().getByRole("button", { name: "入账" }).click();
    const field = page.getByRole("combobox", { name: "指标", exact: true });
    await field.fill("口袋公园建成数");
    await page.getByRole("option", { name: /提议为新指标/ }).click();
    await expect.poll(() => page.locator(".slot-indicator small").count()).toBe(0);
    await page.getByRole("button", { name: /改好/ }).click();
    await expect.poll(() => page.locator(".slot-editor").count()).toBe(0);
    await page.locator(".figure-row").first().getByRole("button", { name: "入账" }).click();
    await page.getByText("✓ 已入账").waitFor();
    quiet();
    await context.close();
  });

  test("on a phone: paste, see the text, change a slot, accept", async () => {
    const visited = await visit(browser, PHONE);
    const { page, context, shot, accessible, quiet } = visited;
    await paste(visited, townReport("手机"));
    await page.locator(".figure-row").nth(2).click();
    await shot("desk");
    await accessible();
    await page.locator(".figure-row").nth(2).getByRole("button", { name: "改" }).click();
    await page.getByRole("textbox", { name: "数值" }).fill("11.3");
    await shot("desk-edit");
    await page.getByRole("button", { name: /改好/ }).click();
    await expect.poll(() => page.locator(".slot-editor").count()).toBe(0);
    expect(await page.locator(".figure-row").nth(2).locator(".figure-number").textContent()).toContain(
      "11.3",
    );
    await page.locator(".figure-row").nth(2).getByRole("button", { name: "入账" }).click();
    await page.getByText("✓ 已入账").waitFor();
    await page.getByRole("button", { name: "看原文" }).click();
    await page.locator(".desk-text mark").first().waitFor();
    await shot("desk-text");
    await accessible();
    quiet();
    await context.close();
  });

  test("files: one is read, one is refused with its reason, and neither stops the other", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, shot, accessible } = visited;
    await go("/reading");
    await page.locator("input[type=file]").setInputFiles([
      {
        name: "坏的.docx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("PK\u0003\u0004 not a zip"),
      },
      { name: "报告.txt", mimeType: "text/plain", buffer: Buffer.from(townReport("文件")) },
    ]);
    await page.locator(".queue-done").waitFor();
    await page.locator(".queue-failed").waitFor();
    expect(((await page.locator(".queue-error").textContent()) ?? "").length).toBeGreaterThan(8);
    await shot("files");
    await accessible();
    await page.locator(".queue-done").getByRole("link", { name: "打开" }).click();
    await page.locator(".figure-row").first().waitFor();
    await context.close();
  });

  test("nothing is lost on reload: the draft is still there", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go("/reading");
    await page.getByRole("textbox", { name: "粘贴或输入文字" }).fill(townReport("草稿"));
    await page.getByText("草稿已存").waitFor();
    await page.waitForTimeout(400);
    await page.reload();
    expect(await page.getByRole("textbox", { name: "粘贴或输入文字" }).inputValue()).toBe(townReport("草稿"));
    quiet();
    await context.close();
  });

  test("a bulletin that was loaded as a whole says where its numbers are", async () => {
    const { page, context, go, shot, quiet } = await visit(browser, DESK);
    const answer = await context.request.get("/api/xuchuan/sources?q=主要指标");
    const { rows } = (await answer.json()) as { rows: { id: string; figures: number }[] };
    const loaded = rows.find((row) => row.figures === 0);
    await go(`/reading/${loaded?.id}`);
    await page.getByText("这份文件没有逐个读出的数字").waitFor();
    await shot("desk-loaded");
    await page.getByRole("link", { name: "到总览" }).click();
    await page.locator("[data-row]").first().waitFor();
    quiet();
    await context.close();
  });
});
