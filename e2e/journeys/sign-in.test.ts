import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf } from "../../apps/server/test/support/code-generator.ts";
import { hasChromium, openBrowser } from "../harness/chromium.ts";
import { type OwnInstallation, startOwnInstallation } from "../harness/own-installation.ts";
import { DESK, PHONE, type Visit, visit } from "../harness/visit.ts";

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looked at, read by axe, nothing wrong in the console, nothing sticking out. */
const inspect = async ({ page, shot, accessible, quiet }: Visit, name: string): Promise<void> => {
  await shot(name);
  await accessible();
  quiet();
  expect(await sideways(page)).toBe(0);
};

describe.skipIf(!hasChromium)("signing in to the demo county", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  for (const size of [DESK, PHONE])
    test(`the page lists the demo's accounts; one click enters as one of them, at ${size.width}`, async () => {
      const here = await visit(browser, size, null);
      const { page, go, context } = here;
      await go("/sign-in?returnTo=%2Faccount");
      await page.getByRole("heading", { name: "示例县的账号" }).waitFor();
      await inspect(here, "sign-in");
      await page.getByRole("button", { name: "以县长的身份进入" }).click();
      await page.getByText("周川，用户名 xianzhang。").waitFor();
      await page.getByText("登录的地方").waitFor();
      await inspect(here, "account-demo");
      await page.getByRole("button", { name: "退出登录" }).click();
      await page.getByText("已退出。").waitFor();
      expect(await context.cookies()).toEqual([]);
      await context.close();
    });

  test("a wrong password is said in words, and the name stays", async () => {
    const { page, go, context, shot } = await visit(browser, DESK, null);
    await go("/sign-in");
    await page.getByLabel("用户名").fill("xianzhang");
    await page.getByLabel("密码", { exact: true }).fill("not-the-password");
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByText("用户名或密码不对。").waitFor();
    expect(await page.getByLabel("用户名").inputValue()).toBe("xianzhang");
    await shot("sign-in-wrong");
    await context.close();
  });
});

const FIRST = "Right-Horse-42";
const SECOND = "Other-Horse-43";

describe.skipIf(!hasChromium)("an installation of one's own", () => {
  let browser: Browser;
  let own: OwnInstallation;
  beforeAll(async () => {
    browser = await openBrowser();
    own = await startOwnInstallation();
  });
  afterAll(async () => {
    await browser.close();
    await own.stop();
  });

  const fillPassword = async (page: Page, password: string) => {
    await page.getByLabel("新密码", { exact: true }).fill(password);
    await page.getByLabel("再输一遍新密码").fill(password);
  };
  const signIn = async (page: Page, username: string, password: string) => {
    await page.goto(`${own.url}/sign-in?returnTo=%2Faccount`);
    await page.getByLabel("用户名").fill(username);
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: "登录", exact: true }).click();
  };

  test("from the printed link to a second factor, a passkey, and an invited colleague", async () => {
    const admin = await visit(browser, DESK, null);
    const { page, context } = admin;

    // The first administrator.
    await page.goto(own.firstRunUrl);
    await page.getByRole("heading", { name: "设立第一位管理员" }).waitFor();
    expect(page.url()).not.toContain("#");
    const send = page.getByRole("button", { name: "设置密码" });
    await page.getByLabel("姓名").fill("孙管");
    await page.getByLabel("用户名").fill("sunguan");
    await page.getByLabel("新密码", { exact: true }).fill("sunguan1");
    expect(await page.locator('.rules li[data-met="true"]').count()).toBe(1);
    await inspect(admin, "set-password-rules");
    await fillPassword(page, FIRST);
    expect(await page.locator('.rules li[data-met="true"]').count()).toBe(4);
    await send.click();
    await page.getByText("现在可以用用户名 sunguan").waitFor();
    await signIn(page, "sunguan", FIRST);

    // Whoever keeps the system sets up a code generator before anything else.
    await page.getByRole("heading", { name: "先设置第二步验证" }).waitFor();
    await page.getByLabel("当前密码").fill(FIRST);
    await page.getByRole("button", { name: "继续" }).click();
    await page.locator(".qr").waitFor();
    const key = ((await page.locator(".totp-key").textContent()) ?? "").replaceAll(" ", "");
    await inspect(admin, "totp-setup");
    await page.getByLabel("验证器上的 6 位数字").fill(codeOf(key));
    await page.getByRole("button", { name: "启用" }).click();
    await page.getByText("孙管，用户名 sunguan。").waitFor();
    await page.getByText("已启用：").waitFor();
    await inspect(admin, "account");

    // A passkey, on a device that Chromium plays.
    const cdp = await context.newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    await cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole("button", { name: "添加通行密钥" }).click();
    await page.getByLabel("当前密码").fill(FIRST);
    await page.getByRole("button", { name: "添加通行密钥" }).click();
    await page.getByText("通行密钥 1").waitFor();

    // The password alone is not enough any more.
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByText("已退出。").waitFor();
    await signIn(page, "sunguan", FIRST);
    await page.getByRole("heading", { name: "第二步验证" }).waitFor();
    await inspect(admin, "sign-in-code");
    // The first code was used up by setting it up: the next half minute's is good already.
    await page.getByLabel("手机验证器上的 6 位验证码").fill(codeOf(key, Date.now(), 1));
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await page.getByText("密码＋验证码").first().waitFor();

    // The passkey is.
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByRole("button", { name: "用通行密钥登录" }).click();
    await page.waitForURL(`${own.url}/`);
    await page.goto(`${own.url}/account`);
    await page.locator(".sessions").getByText("通行密钥").waitFor();

    // A colleague.
    await page.goto(`${own.url}/accounts`);
    await page.getByRole("button", { name: "邀请一个人" }).click();
    await page.getByLabel("姓名").fill("李新");
    await page.getByLabel("用户名").fill("lixin");
    await page.getByLabel("要求第二步验证").check();
    await page.getByRole("button", { name: "建立账号，生成链接" }).click();
    const link = (await page.locator(".link-url").textContent()) ?? "";
    await inspect(admin, "accounts");
    await page.setViewportSize(PHONE);
    await page.screenshot({ path: ".cache/screens/accounts-390.png" });
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize(DESK);

    const colleague = await visit(browser, PHONE, null);
    await colleague.page.goto(link);
    await colleague.page.getByText("李新，用户名 lixin。").waitFor();
    await inspect(colleague, "set-password");
    await fillPassword(colleague.page, SECOND);
    await colleague.page.getByRole("button", { name: "设置密码" }).click();
    await colleague.page.getByRole("link", { name: "去登录" }).click();
    await colleague.page.getByLabel("用户名").fill("lixin");
    await colleague.page.getByLabel("密码", { exact: true }).fill(SECOND);
    await colleague.page.getByRole("button", { name: "登录", exact: true }).click();

    // What was demanded comes first.
    await colleague.page.getByRole("heading", { name: "先设置第二步验证" }).waitFor();
    await inspect(colleague, "next-second-factor");
    await colleague.page.getByLabel("当前密码").fill(SECOND);
    await colleague.page.getByRole("button", { name: "继续" }).click();
    const hers = ((await colleague.page.locator(".totp-key").textContent()) ?? "").replaceAll(" ", "");
    await inspect(colleague, "next-totp");
    await colleague.page.getByLabel("验证器上的 6 位数字").fill(codeOf(hers));
    await colleague.page.getByRole("button", { name: "启用" }).click();
    await colleague.page.waitForURL(`${own.url}/`);
    await colleague.page.goto(link);
    await colleague.page.getByText("这个链接用不了").waitFor();
    await colleague.context.close();

    // Disabled: out at once.
    await page.reload();
    const row = page.getByRole("row", { name: /李新/ });
    await row.getByText("有第二步验证").waitFor();
    await row.getByRole("button", { name: "停用" }).click();
    await row.getByText("已停用").waitFor();
    await context.close();
  });

  test("English has every word of it", async () => {
    const { page, context, shot } = await visit(browser, DESK, null);
    await page.goto(`${own.url}/sign-in`);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    const words = await page.locator("main").textContent();
    expect(words).not.toMatch(/[\u4e00-\u9fff]|\w+\.\w+\.\w+/);
    await shot("sign-in-en");
    await context.close();
  });
});
