import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { APIResponse, Browser, BrowserContext, Cookie, Page } from "playwright-core";
import { expect, inject } from "vitest";

export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };
export type Size = typeof DESK;

export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** As a demo account: "shiqiao". Whoever was signed in before is not any more. */
  readonly signIn: (username: string) => Promise<void>;
  /** Opens a path and waits until nothing loads any more. */
  readonly go: (path: string) => Promise<void>;
  /** Asks the server past the page, as the one who is signed in. */
  readonly post: (path: string, data: unknown) => Promise<APIResponse>;
  readonly shot: (name: string) => Promise<void>;
  /** Fails on a serious or critical fault of accessibility. */
  readonly accessible: () => Promise<void>;
  /** Fails if the console said anything wrong since the visit began. */
  readonly quiet: () => void;
};

const SCREENS = ".cache/screens";

/** 统计局: a line office with every line, which may do most of what there is to do. */
const USUAL = "tongji";

/** A browser of its own, signed in; under `null` as nobody. */
export const visit = async (browser: Browser, size: Size, username: string | null = USUAL): Promise<Visit> =>
  visitIn(await openContext(browser, size, username), size);

/** What several visits may share, as tabs do: who is signed in, and what was fetched before. */
export const openContext = async (
  browser: Browser,
  size: Size,
  username: string | null = USUAL,
): Promise<BrowserContext> => {
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
  if (username !== null) await signIn(context, username);
  return context;
};

/** A tab of its own. */
export const visitIn = async (context: BrowserContext, size: Size): Promise<Visit> => {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const wrong: string[] = [];
  page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
  page.on("pageerror", (error) => wrong.push(String(error.stack ?? error)));
  return {
    page,
    context,
    signIn: (other) => signIn(context, other),
    post: (path, data) => post(context, path, data),
    go: async (path) => {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      // On a busy machine the network falls silent between two questions: the page says itself when it waits for no answer.
      await page.locator(".state[role=status]").first().waitFor({ state: "detached" });
    },
    shot: async (name) => {
      await mkdir(SCREENS, { recursive: true });
      await page.screenshot({ path: `${SCREENS}/${name}-${size.width}.png` });
    },
    accessible: () => checkAccess(page),
    quiet: () => expect(wrong).toEqual([]),
  };
};

/** What changes something must come from the server's own origin. */
const post = (context: BrowserContext, path: string, data: unknown): Promise<APIResponse> =>
  context.request.post(path, { headers: { origin: new URL(inject("baseUrl")).origin }, data });

/** Signed in once, used by all visits: a hundred sign-ins in a row from one address are refused, as they should be. */
const sessions = new Map<string, Cookie[]>();

/** By the route that the sign-in page calls. */
const signIn = async (context: BrowserContext, username: string): Promise<void> => {
  await context.clearCookies();
  await context.addCookies(sessions.get(username) ?? []);
  if ((await context.request.get("/api/me")).ok()) return;
  const order = { username, password: `xuchuan-${username}` };
  const answer = await post(context, "/api/auth/sign-in/username", order);
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${answer.status()} ${await answer.text()}`);
  sessions.set(username, await context.cookies());
};

const checkAccess = async (page: Page): Promise<void> => {
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      // What passes needs no selectors: on a table of a thousand cells they are most of the work.
      resultTypes: ["violations"],
    });
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
