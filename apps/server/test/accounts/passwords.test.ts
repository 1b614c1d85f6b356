import type { Me } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AccountScene, openAccountScene, PASSWORD } from "../support/account-scene.ts";

let scene: AccountScene;
let made = 0;
let name: string;
let id: string;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  name = `clerk${++made}`;
  id = await scene.addAccount(name);
  scene.events.length = 0;
});

const signedIn = async (address?: string) => {
  const browser = scene.browser(address);
  await browser.signIn(name);
  return browser;
};
type Signed = Awaited<ReturnType<typeof signedIn>>;
const change = (browser: Signed, current: string, next: string) =>
  browser.post("/api/me/password", { current, next });

test("a changed password works at once, the old one no more, and other sessions end", async () => {
  const here = await signedIn("10.0.0.1");
  const there = await signedIn("10.0.0.2");
  expect((await change(here, PASSWORD, "Other-Horse-43")).body).toEqual({ ended: 1 });
  expect((await here.get("/api/me")).status).toBe(200);
  expect((await there.get("/api/me")).status).toBe(401);
  expect((await scene.browser().signIn(name)).status).toBe(401);
  expect((await scene.browser().signIn(name, "Other-Horse-43")).status).toBe(200);
  expect(scene.events.find((e) => e.kind === "password-changed")).toMatchObject({
    accountId: id,
    detail: { by: "owner", endedSessions: 1 },
  });
  expect(JSON.stringify(scene.events)).not.toContain("Horse");
});

test("the present password must be right, and guesses at it are counted", async () => {
  const browser = await signedIn();
  for (let i = 0; i < 5; i++)
    expect((await change(browser, "Wrong-Horse-42", "Other-Horse-43")).body.code).toBe("password.wrong");
  expect((await change(browser, PASSWORD, "Other-Horse-43")).body.code).toBe("sign-in.locked");
  expect(scene.events.at(-1)).toMatchObject({ kind: "locked-out", accountId: id });
});

test("a password that breaks rules is refused with all that it breaks", async () => {
  const browser = await signedIn();
  const answer = await change(browser, PASSWORD, "abc");
  expect([answer.status, answer.body.code]).toEqual([422, "password.weak"]);
  expect(answer.body.detail?.broken).toEqual(["length", "classes", "common"]);
  expect(answer.body.message?.zh).toContain("至少 12 个字符");
  expect((await change(browser, PASSWORD, `A-1-${name}-xyz`)).body.detail?.broken).toEqual(["username"]);
  expect((await change(browser, PASSWORD, "Password2026!")).body.detail?.broken).toEqual(["common"]);
});

test("the last five do not come back, the sixth may", async () => {
  const browser = await signedIn();
  const nth = (n: number) => `Horse-Number-${n}`;
  let present = PASSWORD;
  for (let n = 1; n <= 5; n++) {
    expect((await change(browser, present, nth(n))).status).toBe(200);
    present = nth(n);
  }
  for (const n of [5, 4, 3, 2, 1]) {
    const answer = await change(browser, present, nth(n));
    expect([n, answer.body.code]).toEqual([n, "password.used-before"]);
  }
  expect((await change(browser, present, PASSWORD)).status).toBe(200);
});

test("after ninety days it must be changed first; changing it is all that is needed", async () => {
  const must = async (browser: Signed) => (await browser.get<Me>("/api/me")).body.mustChangePassword;
  const browser = await signedIn();
  expect(await must(browser)).toBe(false);
  scene.pass({ days: 91 });
  const later = await signedIn();
  expect(await must(later)).toBe(true);
  await change(later, PASSWORD, "Other-Horse-43");
  expect(await must(later)).toBe(false);
});

test("a demo account keeps its password for ever", async () => {
  const own = await openAccountScene({
    demo: true,
    settings: { policy: { minLength: 12, minClasses: 3, remember: 5, maxAgeDays: 90 } },
  });
  try {
    await own.addAccount("shown", { demo: true });
    own.pass({ days: 400 });
    const browser = own.browser();
    expect((await browser.signIn("shown")).status).toBe(200);
    expect((await browser.get<Me>("/api/me")).body.mustChangePassword).toBe(false);
    expect((await change(browser, PASSWORD, "Other-Horse-43")).body.code).toBe("account.demo");
  } finally {
    await own.close();
  }
});
