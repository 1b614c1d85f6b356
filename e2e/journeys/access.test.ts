import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";

/** Types into a field with a list and takes what is offered. */
const pick = async (page: Page, label: string, text: string, option: RegExp): Promise<void> => {
  await page.getByRole("combobox", { name: label, exact: true }).fill(text);
  await page.getByRole("option", { name: option }).first().click();
};

/** Reads a sentence about one place, and opens its desk. */
const paste = async ({ page, post, go }: Visit, text: string): Promise<void> => {
  // A text of its own each time: one that is held already would open with its figures dealt with.
  const own = `${text}（${Date.now().toString(36).replace(/\d/g, "x")}）`;
  const held = await post("/api/xuchuan/sources", { text: own, publishedOn: "2026-11-12" });
  const { source } = (await held.json()) as { source: { id: string } };
  await go(`/reading/${source.id}`);
  await page.locator(".figure-row").first().waitFor();
};

describe.skipIf(!hasChromium)("who may see and say what", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("the security officer grants a post; its holder sees another place and reports there", async () => {
    const visited = await visit(browser, DESK, "anquan");
    const { page, context, go, shot, accessible, quiet, signIn } = visited;
    await go("/");
    await page.getByText("用不到「总览」这一页").waitFor();
    await shot("officer-board");
    await page.getByRole("link", { name: "岗位", exact: true }).first().click();
    await page.getByRole("button", { name: "授予岗位" }).click();
    await pick(page, "授给谁", "何帆", /何帆/);
    await page.getByRole("textbox", { name: /^理由/ }).fill("序人〔2026〕9号");
    await pick(page, "单位", "云溪", /云溪镇/);
    const unit = await page.getByRole("combobox", { name: "单位", exact: true }).inputValue();
    await page.getByRole("button", { name: "授予岗位" }).click();
    await page.getByText(`已授予：何帆，${unit} 填报单位。`).waitFor();
    await shot("posts");
    await accessible();

    await signIn("zhaoshang");
    await go("/access");
    await page.getByText(/何帆今天有 [2-9] 个岗位在任：.*云溪镇 填报单位/).waitFor();
    await paste(visited, `2026年1-10月，${unit}完成固定资产投资3.3亿元。`);
    const row = page.locator(".figure-row").first();
    await row.getByRole("button", { name: "入账" }).click();
    await page.getByText("✓ 已入账").waitFor();
    quiet();
    await context.close();
  });

  test("nobody grants to himself, officers stay apart: said under the field", async () => {
    const { page, context, go, shot, accessible } = await visit(browser, DESK, "anquan");
    await go("/access");
    await page.getByRole("button", { name: "授予岗位" }).click();
    await pick(page, "授给谁", "安宁", /安宁/);
    await page.getByRole("combobox", { name: "岗位", exact: true }).selectOption("安全员");
    await page.getByRole("textbox", { name: /^理由/ }).fill("试");
    await page.getByRole("button", { name: "授予岗位" }).click();
    await page.getByRole("alert").getByText("岗位不能授给自己").waitFor();
    await pick(page, "授给谁", "石磊", /石磊/);
    await page.getByRole("button", { name: "授予岗位" }).click();
    await page.getByRole("alert").getByText("三员分立").waitFor();
    await shot("grant-refused");
    await accessible();
    await context.close();
  });

  test("a town enters nothing for another unit, and is led to the reasons", async () => {
    const visited = await visit(browser, DESK, "shiqiao");
    const { page, context, go, shot, accessible } = visited;
    await go("/");
    await page.locator(".bar-place").getByText("石桥镇").waitFor();
    expect(await page.getByRole("link", { name: "读报" }).count()).toBe(1);
    await paste(visited, "2026年1-10月，序川县完成固定资产投资37.1亿元。");
    await page.locator(".figure-row").first().click();
    await page.locator(".figure-row").first().getByRole("button", { name: "入账" }).click();
    const refused = page.getByRole("alert").first();
    await refused.getByText("你的岗位不能这样做：为这个单位、这条线填报数据").waitFor();
    await shot("desk-forbidden");
    await refused.getByRole("link", { name: "为什么能看、不能看" }).click();
    await page.getByRole("heading", { name: "能与不能" }).waitFor();
    await page.getByText(/石磊对序川县的固定资产投资：.*不能.*填报/).waitFor();
    await page.getByText("只到石桥镇，不含这个单位").waitFor();
    await shot("why");
    await accessible();
    await go("/?unit=county");
    await page.getByText("不在你的岗位范围内").waitFor();
    await shot("board-out-of-reach");
    await accessible();
    await context.close();
  });

  test("the auditor filters, verifies, follows an entry and takes the journal along", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK, "shenji");
    await go("/journal");
    await page.getByRole("button", { name: "核验流水" }).click();
    await page.getByText(/一致：[\d,]+ 条流水接得上/).waitFor({ timeout: 60_000 });
    await page.getByRole("combobox", { name: "哪一类" }).selectOption("登录与账号");
    await expect.poll(() => new URL(page.url()).searchParams.get("action")).toBe("account.");
    await expect.poll(() => page.locator(".journal li b").first().textContent()).toBe("登录");
    await shot("journal-auditor");
    await accessible();
    const href = await page.getByRole("link", { name: "导出 Excel" }).getAttribute("href");
    expect(href).toContain("action=account.");
    const file = await context.request.get(href ?? "");
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 2).toString()).toBe("PK");
    await page.getByText("带上留存的锚点").click();
    await page.getByRole("textbox", { name: /锚点/ }).fill("不是锚点");
    await page.getByText("第 1 行不是锚点").waitFor();
    expect(await page.getByRole("button", { name: "核验流水" }).isDisabled()).toBe(true);
    quiet();
    await context.close();
  });

  test("an inspection: opened, concluded, objected to within its window, decided", async () => {
    const { page, context, go, shot, accessible, quiet, signIn } = await visit(browser, DESK, "ducha");
    await go("/inspections");
    await page.getByRole("button", { name: "立项督查" }).click();
    await page.getByRole("textbox", { name: "督查什么" }).fill("石桥镇固定资产投资报数是否真实");
    await pick(page, "被督查单位", "石桥镇", /石桥镇/);
    await page.getByRole("textbox", { name: /由谁交办/ }).fill("县长批示〔2026〕12号");
    await page.getByRole("textbox", { name: /方案/ }).fill("查三个项目的入库凭证，实地看进度。");
    await page.getByRole("textbox", { name: "立项日期" }).fill("2026-11-02");
    await shot("inspection-open");
    await accessible();
    await page.getByRole("button", { name: "立项督查" }).click();
    await page.getByRole("textbox", { name: /结论/ }).fill("两个项目凭证齐全，一个项目多报 0.3 亿元。");
    await page.getByRole("textbox", { name: "日期", exact: true }).fill("2026-11-12");
    await page.getByRole("button", { name: "送达结论" }).click();
    await page.getByText("还有 20 天，至 2026-12-12").waitFor();
    const path = new URL(page.url()).pathname;

    await signIn("shiqiao");
    await go(path);
    await page.getByRole("textbox", { name: /异议/ }).fill("该项目十月已补录凭证。");
    await page.getByRole("textbox", { name: "日期", exact: true }).fill("2026-11-20");
    await page.getByRole("button", { name: "提出异议" }).click();
    await page.getByText("异议办理中").waitFor();
    expect(await page.getByRole("button", { name: "作出决定" }).count()).toBe(0);

    await signIn("ducha");
    await go(path);
    await page.getByRole("radio", { name: /异议成立/ }).check();
    await page.getByRole("textbox", { name: "决定和理由" }).fill("补录属实。");
    await page.getByRole("textbox", { name: "日期", exact: true }).fill("2026-11-22");
    await shot("inspection");
    await accessible();
    await page.getByRole("button", { name: "作出决定" }).click();
    await page.locator(".inspection-word").getByText("结论撤回，重新督查").waitFor();
    quiet();
    await context.close();
  });

  test("a source is kept to its own unit and shown to the county again", async () => {
    const visited = await visit(browser, DESK, "shiqiao");
    const { page, context, quiet } = visited;
    await paste(visited, "2026年1-10月，石桥镇实现规模以上工业总产值27.4亿元。");
    await page.getByRole("button", { name: /改为仅本单位/ }).click();
    await page.getByRole("button", { name: /改为全县可见/ }).click();
    await page.getByRole("button", { name: /改为仅本单位/ }).waitFor();
    quiet();
    await context.close();
  });

  for (const size of [DESK, PHONE])
    test(`who is signed in stands above the page, and goes out by it, at ${size.width}`, async () => {
      const { page, context, go, shot, accessible, quiet } = await visit(browser, size, "shiqiao");
      await go("/access");
      await page.locator(".bar-who").click();
      await page.getByRole("dialog").getByText("石桥镇 填报单位").first().waitFor();
      await shot("who");
      await accessible();
      quiet();
      await page.getByRole("button", { name: "退出登录" }).click();
      await page.getByText("已退出。").waitFor();
      await expect.poll(async () => (await context.request.get("/api/me")).status()).toBe(401);
      await context.close();
    });
});
