import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, inject } from "vitest";

export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
export type Size = typeof DESK;

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path and waits until nothing loads any more. */
  readonly go: (path: string) => Promise<void>;
  readonly shot: (name: string) => Promise<void>;
  /** Fails on a serious or critical fault of accessibility. */
  readonly accessible: () => Promise<void>;
  /** Fails if the console said anything wrong since the visit began. */
  readonly quiet: () => void;
};

const SCREENS = ".cache/screens";

export const visit = async (browser: Browser, size: Size): Promise<Visit> => {
  const isPhone = size.width < 720;
  const context = await browser.newContext({
    viewport: size,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    baseURL: inject("baseUrl"),
    hasTouch: isPhone,
    reducedMotion: "reduce",
  });
  // As an init script it is exempt from the page's own content policy, which stays in force for everything else.
  await context.addInitScript(axe.source);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
  page.on("pageerror", (error) => wrong.push(String(error.stack ?? error)));
  return {
    page,
    context,
    go: async (path) => {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
    },
    shot: async (name) => {
      await mkdir(SCREENS, { recursive: true });
      await page.screenshot({ path: `${SCREENS}/${name}-${size.width}.png` });
    },
    accessible: () => checkAccess(page),
    quiet: () => expect(wrong).toEqual([]),
  };
};

const checkAccess = async (page: Page): Promise<void> => {
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
    return violations
      .filter((v) => v.impact === "serious" || v.impact === "critical")
      .map(
        (v) =>
          `${v.id}: ${v.nodes
            .slice(0, 4)
            .map((n) => `${n.target.join(" ")} ${n.failureSummary ?? ""}`)
            .join(" | ")}`,
      );
  });
  expect(faults).toEqual([]);
};
