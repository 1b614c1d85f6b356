import { writeWorkbook } from "@xushi/office";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";

const REGISTER = "/registers/key-projects";

/** Items of these journeys are found by their names, beside whatever the demo county holds. */
const NAMES = { made: "青石河轴承技改", board: "白水冷链仓储", imported: "云台竹制品加工" } as const;

/** Adds a project past the page, in its first stage. */
const add = async ({ post, page }: Visit, name: string): Promise<string> => {
  const answer = await post("/api/xuchuan/registers/key-projects/items", {
    values: { name, owner: await ownerId(page), plannedStart: "2026-03-01", plannedEnd: "2027-02-28" },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return ((await answer.json()) as { id: string }).id;
};

const ownerId = async (page: Page): Promise<string> => {
  const units = (await (await page.request.get("/api/xuchuan/org-units")).json()) as {
    id: string;
    name: string;
  }[];
  const found = units.find((unit) => unit.name === "经信局") ?? units.find((unit) => unit.name === "发改局");
  if (found === undefined) throw new Error("The demo county has no such office");
  return found.id;
};

/** A project that stands in a chain beside many others, so that its thread is cut. */
const crowdedProject = async (page: Page): Promise<string> => {
  const at = "/api/xuchuan/registers/key-projects/items";
  const { items } = (await (await page.request.get(at)).json()) as { items: { id: string; name: string }[] };
  for (const { id, name } of items) {
    const thread = (await (await page.request.get(`${at}/${id}/thread`)).json()) as { leftOut: unknown };
    if (thread.leftOut !== null) return name;
  }
  throw new Error("No project on the first page has a crowded thread");
};

/** Opens the move to a stage, and waits until its gate is known. */
const moveTo = async (page: Page, stage: string): Promise<void> => {
  await page.getByRole("button", { name: `移到「${stage}」` }).click();
  await page.getByRole("dialog").getByRole("radio", { name: stage, exact: true }).waitFor();
};

const paper = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
});

describe.skipIf(!hasChromium)("registers", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("an item is typed in, what was typed outlives a reload, and it moves through a gate only with its evidence", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go("/registers");
    await page.getByRole("link", { name: "重点项目" }).click();
    await page.getByRole("link", { name: "新建项目" }).first().click();
    await page.getByRole("textbox", { name: "项目名称 *" }).fill(NAMES.made);
    await page.reload();
    expect(await page.getByRole("textbox", { name: "项目名称 *" }).inputValue()).toBe(NAMES.made);
    await page.getByRole("combobox", { name: "责任单位 *" }).fill("发改局");
    await page.getByRole("option", { name: "发改局", exact: false }).first().click();
    await page.getByRole("textbox", { name: "总投资 万元" }).fill("6,800.5");
    await page.getByRole("button", { name: "建立", exact: true }).click();
    await page.getByRole("heading", { name: NAMES.made, level: 1 }).waitFor();
    await page.getByText("6\u202f800.5").waitFor();

    await moveTo(page, "在谈");
    await page.getByRole("button", { name: "移动", exact: true }).click();
    await page.getByText("已移到「在谈」。").waitFor();

    await moveTo(page, "签约");
    await page.getByRole("button", { name: "移动", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("必须填写").first().waitFor();
    await shot("register-gate");
    await accessible();
    expect(await page.locator(".stage-step-now").textContent()).toContain("在谈");

    for (const input of await dialog.locator('input[type="file"]').all())
      await input.setInputFiles(paper("投资协议.pdf"));
    await dialog.getByRole("button", { name: "去掉投资协议.pdf" }).first().waitFor();
    for (const day of await dialog.locator('input[placeholder="YYYY-MM-DD"]').all())
      await day.fill("2026-10-20");
    await page.getByRole("button", { name: "移动", exact: true }).click();
    await page.getByText("已移到「签约」。").waitFor();
    expect(await page.locator(".stage-step-now").textContent()).toContain("签约");
    await page
      .getByRole("link", { name: /投资协议\.pdf/ })
      .first()
      .waitFor();
    await shot("register-item");
    await accessible();
    quiet();
    await context.close();
  });

  test("a refused value is told under its field; an edit is taken back by an edit; somebody faster is named", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, post, quiet } = visited;
    const id = await add(visited, "望川河道整治");
    await go(`${REGISTER}/items/${id}?edit=true`);
    await page.getByRole("textbox", { name: "总投资 万元" }).fill("约两千");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText(/填的是「约两千」/).waitFor();
    await page.getByRole("textbox", { name: "总投资 万元" }).fill("2000");

    const faster = await post(`/api/xuchuan/registers/key-projects/items/${id}/edits`, {
      version: 1,
      values: { yearPlan: "5000000" },
    });
    expect(faster.ok(), await faster.text()).toBe(true);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("在你修改时，别人先保存了。你填的都还在。").waitFor();
    await page.getByText("空 → 500 万元").waitFor();
    expect(await page.getByRole("textbox", { name: "总投资 万元" }).inputValue()).toBe("2000");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("已保存。").waitFor();
    await page.getByText("2\u202f000").first().waitFor();
    await page.getByRole("button", { name: "撤回" }).click();
    await page.getByText("已撤回。").waitFor();
    await expect.poll(() => page.locator(".figures", { hasText: "总投资" }).count()).toBe(0);
    // The browser itself reports each refused request; nothing else may be said.
    void quiet;
    await context.close();
  });

  test("kanban and Gantt by keyboard: arrows walk, m moves, Enter opens", async () => {
    const visited = await visit(browser, DESK);
    const { page, context, go, shot, accessible, quiet } = visited;
    await add(visited, NAMES.board);
    await add(visited, `${NAMES.board}二期`);
    await go(`${REGISTER}?view=kanban&q=${encodeURIComponent(NAMES.board)}`);
    await page.locator("[data-card]").nth(1).waitFor();
    await page.locator("[data-card]").first().focus();
    await page.keyboard.press("ArrowDown");
    const second = await page.locator("[data-card]").nth(1).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await shot("register-kanban");
    await accessible();
    await page.keyboard.press("m");
    await page.getByRole("dialog").getByRole("radio", { name: "在谈", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByText("已移到「在谈」。").waitFor();
    await expect.poll(() => page.locator('section[aria-label="在谈 1"] [data-card]').count()).toBe(1);

    await page.getByRole("button", { name: "甘特图" }).click();
    await page.locator(".gantt-plan").first().waitFor();
    await page.getByRole("button", { name: "季", exact: true }).click();
    expect(page.url()).toContain("zoom=quarter");
    await shot("register-gantt");
    await accessible();
    await page.keyboard.press("j");
    const row = await page.evaluate(() => document.activeElement?.textContent);
    expect(row).toContain(NAMES.board);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: row ?? "", level: 1, exact: true }).waitFor();
    quiet();
    await context.close();
  });

  test("a workbook with a column of another name and a bad cell: corrected, previewed, the good rows written", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    const workbook = await writeWorkbook({
      sheets: [
        {
          name: "项目",
          columns: ["项目名称", "责任单位", "总投资（万元）", "甲方联系意见"].map((header) => ({ header })),
          rows: [
            [NAMES.imported, "发改局", "3200", "按期推进"],
            [`${NAMES.imported}二期`, "发改局", "不详", "待定"],
          ],
        },
      ],
    });
    await go(`${REGISTER}/import`);
    await page.locator('input[type="file"]').setInputFiles({
      name: "项目表.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(workbook),
    });
    await page.getByText(/共 2 行：新增 1，修改 0，不变 0，有错 1/).waitFor();
    await shot("register-import");
    await accessible();
    await page.reload();
    await page.getByRole("cell", { name: "不详", exact: true }).waitFor();
    const select = page.getByRole("combobox", { name: "甲方联系意见：字段" });
    expect(await select.inputValue()).toBe("");
    await select.selectOption({ label: "备注" });
    await page.getByRole("button", { name: "按改过的再读一遍" }).click();
    await page.getByText("按期推进").first().waitFor();
    const marked = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载标红的原表" }).click();
    expect((await marked).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByRole("button", { name: "只写没有错的 1 行" }).click();
    await page.getByText("已写入：新增 1，修改 0。").waitFor();
    await page.getByRole("link", { name: "看这本台账" }).click();
    await page.getByRole("searchbox", { name: "按名称、代码和文字找" }).fill(NAMES.imported);
    await expect.poll(() => page.locator("tbody [data-row]").count(), { timeout: 10_000 }).toBe(1);
    quiet();
    await context.close();
  });

  test("a view is saved by name and brings back what was seen; it goes when it is removed", async () => {
    const { page, context, go, quiet } = await visit(browser, DESK);
    await go(`${REGISTER}?stage=lead&sort=-name`);
    await page.getByRole("button", { name: "存下的视图" }).click();
    await page.getByRole("textbox", { name: "名称", exact: true }).fill("只看线索");
    await page.getByRole("button", { name: "存下现在的视图" }).click();
    await page.getByText("已存为「只看线索」。").waitFor();
    await go(REGISTER);
    await page.getByRole("button", { name: "存下的视图" }).click();
    await page.getByRole("button", { name: "只看线索", exact: true }).click();
    await expect
      .poll(() => page.getByRole("button", { name: /^线索 / }).getAttribute("aria-pressed"))
      .toBe("true");
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
    await page.getByRole("button", { name: "只看线索" }).click();
    await page.getByRole("button", { name: "删去只看线索" }).click();
    await page.getByText("还没有存下的视图。", { exact: false }).waitFor();
    quiet();
    await context.close();
  });

  test("on a phone the table is a list, and an item can be moved with a thumb", async () => {
    const visited = await visit(browser, PHONE);
    const { page, context, go, shot, accessible, quiet } = visited;
    const id = await add(visited, "石桥卫生院迁建");
    await go(`${REGISTER}?q=${encodeURIComponent("石桥卫生院迁建")}`);
    await page.locator(".item-list [data-row]").first().waitFor();
    expect(await page.locator("table.items").count()).toBe(0);
    await accessible();
    await go(`${REGISTER}/items/${id}`);
    await page.getByRole("button", { name: "移到「在谈」" }).click();
    await page.getByRole("button", { name: "移动", exact: true }).waitFor();
    await shot("register-move");
    await accessible();
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
    await page.getByRole("button", { name: "移动", exact: true }).click();
    await page.getByText("已移到「在谈」。").waitFor();
    quiet();
    await context.close();
  });

  test("in English: the search finds a project by its name, its thread says how much is left out and gives it", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go(REGISTER);
    const name = await crowdedProject(page);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Key projects", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Since the last dispatch…" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page
      .getByRole("option", { name: `Key projects ${name}` })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByRole("link", { name: "Thread" }).click();
    const chain = page.locator(".thread-chain li");
    await chain.first().waitFor();
    await shot("register-thread");
    await accessible();
    const few = await chain.count();
    await page.getByRole("link", { name: "List them, too" }).click();
    await chain.nth(few).waitFor();
    expect(page.url()).toContain("all=true");
    quiet();
    await context.close();
  });

  test("集中开工 batch by batch: what became of each, and its items by one press", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go(REGISTER);
    await page.getByText("集中开工各批次").click();
    const batch = page.getByRole("row", { name: /^2026年第三批/ });
    const count = Number(await batch.getByRole("cell").first().textContent());
    await shot("register-batches");
    await accessible();
    await batch.getByRole("button").press("Enter");
    await page.getByText(`${count} 条`, { exact: true }).waitFor();
    expect(new URL(page.url()).search).toContain(encodeURIComponent("2026年第三批"));
    quiet();
    await context.close();
  });

  test("what a register adds up to goes into the books, with its source; the same again writes nothing", async () => {
    const { page, context, go, shot, accessible, quiet } = await visit(browser, DESK);
    await go(REGISTER);
    await page.getByText(/全部 \d+ 项和口径/).click();
    await page.getByRole("button", { name: "汇总入账" }).first().click();
    const form = page.getByRole("form", { name: /^汇总入账/ });
    await form.getByLabel("年初至").fill("2026-10");
    await form.getByRole("button", { name: "汇总" }).press("Enter");
    await form.getByText(/已入账：2026年1-10月 .*亿元，初步数。/).waitFor();
    await shot("register-roll-up");
    await accessible();
    await form.getByRole("button", { name: "汇总" }).press("Enter");
    await form.getByText("账上已是这个数").waitFor();
    await form.getByRole("link", { name: "看指标" }).click();
    await page.getByText("台账汇总：重点项目·").first().waitFor();
    quiet();
    await context.close();
  });
});
