import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { DESK, openContext, PHONE, type Size, visit, visitIn } from "../harness/visit.ts";

const PAGES = [
  ["board", "/"],
  ["board-since", "/?since=2026-09-30&by=group"],
  ["board-empty", "/?unit=office:statistics"],
  ["reading", "/reading"],
  ["import", "/import"],
  ["indicators", "/indicators"],
  ["indicator", "/indicators/fixed-asset-investment"],
  ["plan", "/plan"],
  ["plan-target", "/plan/fixed-asset-investment?kind=amount"],
  ["plan-growth", "/plan/gdp?kind=growth"],
  ["board-known", "/?known=2026-10-31"],
  ["compare", "/compare"],
  ["compare-siblings", "/compare?among=siblings"],
  ["compare-heat", "/compare?among=siblings&draw=heat"],
  ["compare-years", "/compare?draw=years"],
  ["compare-known", "/compare?known=2026-10-31"],
  ["findings-empty", "/findings?unit=office:statistics"],
  ["sources", "/sources"],
  ["units", "/units"],
  ["journal", "/journal"],
  ["access", "/access"],
  ["why", "/access/why?place=town:shiqiao&indicator=fixed-asset-investment"],
  ["inspections", "/inspections"],
  ["registers", "/registers"],
  ["register", "/registers/key-projects"],
  ["register-kanban", "/registers/key-projects?view=kanban"],
  ["register-gantt", "/registers/key-projects?view=gantt"],
  ["register-cards", "/registers/key-projects?view=cards"],
  ["register-map", "/registers/key-projects?view=map"],
  ["register-new", "/registers/key-projects/new"],
  ["register-import", "/registers/key-projects/import"],
  ["not-found", "/no-such-page"],
  ["posts-all", "/access", "anquan"],
  ["officer-board", "/", "anquan"],
  ["journal-all", "/journal", "shenji"],
  ["anchors", "/journal/anchors", "shenji"],
  ["board-town", "/", "shiqiao"],
  ["board-out-of-reach", "/?unit=county", "shiqiao"],
] as const;

describe.skipIf(!hasChromium)("every page, on a desk and on a phone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** One for each size and account: what the pages share is fetched and compiled once. */
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (size: Size, username: string | undefined): Promise<BrowserContext> => {
    const key = `${size.width} ${username}`;
    const context = contexts.get(key) ?? openContext(browser, size, username);
    contexts.set(key, context);
    return context;
  };

  // What another account sees is the same page with other rows: on a phone it is looked at as the usual one alone.
  const seen = [DESK, PHONE].flatMap((size) =>
    PAGES.filter(([, , username]) => size === DESK || username === undefined).map((page) => ({ size, page })),
  );
  for (const {
    size,
    page: [name, path, username],
  } of seen)
    test.concurrent(`${name} at ${size.width}: no fault of access, nothing wrong in the console, no sideways scroll`, async () => {
      const { page, go, shot, accessible, quiet } = await visitIn(await contextFor(size, username), size);
      await go(path);
      await page.waitForSelector("h1");
      await shot(name);
      await accessible();
      quiet();
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(sideways).toBe(0);
      await page.close();
    });

  test("English is complete: no key and no Chinese word of the interface is left over", async () => {
    const { page, context, go, shot, quiet } = await visit(browser, DESK);
    await go("/");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Board" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await shot("board-en");
    const headings = await page.locator("thead th, .tabs button, .rail a").allInnerTexts();
    expect(headings.filter((words) => /[\u4e00-\u9fff]|\w+\.\w+\.\w+/.test(words))).toEqual([]);
    quiet();
    await context.close();
  });
});
