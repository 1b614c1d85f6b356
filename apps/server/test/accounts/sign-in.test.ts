import type { Me, SignInOptions } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AccountScene, openAccountScene, PASSWORD } from "../support/account-scene.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.close());
beforeEach(() => {
  scene.events.length = 0;
});

const kinds = () => scene.events.map((event) => event.kind);

test("a username and a password make a session, told to the journal, behind a cookie that no script reads", async () => {
  const id = await scene.addAccount("wangmin");
  const browser = scene.browser("10.1.2.3");
  expect((await browser.get("/api/me")).body.code).toBe("session.missing");
  const answer = await browser.signIn("WangMin");
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ done: true });
  const cookie = answer.response.headers
    .getSetCookie()
    .find((line) => line.startsWith("xushi.session_token"));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(cookie).toMatch(/Path=\//);
  expect((await browser.get<SignInOptions>("/api/sign-in-options")).body.signedIn).toBe(true);
  const me = await browser.get<Me>("/api/me");
  expect(me.body).toMatchObject({
    accountId: id,
    name: "王敏",
    username: "wangmin",
    jurisdictionId: "xu",
    method: "password",
    mustChangePassword: false,
    mustEnrol: false,
    sessions: 1,
  });
  expect(scene.events).toMatchObject([
    {
      kind: "signed-in",
      accountId: id,
      username: "wangmin",
      jurisdictionId: "xu",
      address: "10.1.2.3",
      detail: { method: "password" },
    },
  ]);
  expect(scene.events[0]?.sessionId).toBeTruthy();
});

test("an unknown name and a wrong password are refused in the same words, and neither is written down", async () => {
  await scene.addAccount("limin");
  const unknown = await scene.browser().signIn("hunter2secret");
  const wrong = await scene.browser().signIn("limin", "Wrong-Horse-42");
  expect(unknown.status).toBe(401);
  expect(unknown.body.code).toBe("sign-in.wrong");
  expect(wrong.body).toEqual(unknown.body);
  expect(scene.events).toMatchObject([
    { kind: "sign-in-failed", accountId: null, username: null, detail: { name: "h***t" } },
    { kind: "sign-in-failed", username: "limin", detail: { step: "password" } },
  ]);
  expect(JSON.stringify(scene.events)).not.toMatch(/hunter2|Wrong-Horse/);
});

test("a disabled account, one without password and an unreadable name answer like an unknown one", async () => {
  await scene.addAccount("gone", {});
  const gone = await scene.ledger.accounts.byUsername("gone");
  await scene.ledger.accounts.change(
    gone?.id ?? "",
    { disabledAt: "2026-01-01T00:00:00Z" },
    "2026-01-01T00:00:00Z",
  );
  await scene.addAccount("invited", { passwordHash: undefined });
  for (const name of ["gone", "invited", "not a name!", ""]) {
    const answer = await scene.browser(`10.9.0.${name.length}`).signIn(name);
    expect([name, answer.status, answer.body.code]).toEqual([name, 401, "sign-in.wrong"]);
  }
});

test("how long a refusal takes does not tell whether the name exists", async () => {
  const slow = await openAccountScene({ settings: { failureMilliseconds: 300 } });
  try {
    await slow.addAccount("known");
    const time = async (name: string) => {
      const start = performance.now();
      await slow.browser().signIn(name, "Wrong-Horse-42");
      return performance.now() - start;
    };
    // The quickest of four: others use the machine too.
    const quickest = async (name: string) =>
      Math.min(...[await time(name), await time(name), await time(name), await time(name)]);
    const [known, unknown] = [await quickest("known"), await quickest("unknown")];
    expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(299);
    expect(Math.abs(known - unknown)).toBeLessThan(150);
  } finally {
    await slow.close();
  }
});

test("five failures lock the account for a quarter of an hour, the right password included", async () => {
  await scene.addAccount("locked");
  for (let i = 0; i < 5; i++) await scene.browser(`10.2.0.${i}`).signIn("locked", "Wrong-Horse-42");
  expect(kinds()).toEqual([...Array(5).fill("sign-in-failed"), "locked-out"]);
  const locked = await scene.browser("10.2.0.9").signIn("LOCKED");
  expect([locked.status, locked.body.code]).toEqual([429, "sign-in.locked"]);
  expect(locked.body.message?.zh).toContain("15 分钟");
  scene.pass({ minutes: 14 });
  expect((await scene.browser("10.2.0.9").signIn("locked")).status).toBe(429);
  scene.pass({ minutes: 1, hours: 0 });
  expect((await scene.browser("10.2.0.9").signIn("locked")).status).toBe(200);
  expect((await scene.browser("10.2.0.9").signIn("locked", "Wrong-Horse-42")).body.code).toBe(
    "sign-in.wrong",
  );
});

test("an unknown name is locked like a known one", async () => {
  for (let i = 0; i < 5; i++) await scene.browser(`10.3.0.${i}`).signIn("nobody-here");
  expect((await scene.browser("10.3.0.9").signIn("nobody-here")).body.code).toBe("sign-in.locked");
});

test("of many guesses sent at once only the first few are looked at", async () => {
  await scene.addAccount("target");
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => scene.browser(`10.4.0.${i}`).signIn("target", `Guess-Number-${i}`)),
  );
  const codes = answers.map((answer) => answer.body.code);
  expect(codes.filter((code) => code === "sign-in.wrong")).toHaveLength(5);
  expect(codes.filter((code) => code === "sign-in.locked")).toHaveLength(7);
});

test("a success clears the account's failures, and takes back only itself from the address's", async () => {
  const own = await openAccountScene({
    settings: { lockout: { failures: 5, failuresPerAddress: 6, minutes: 15 } },
  });
  try {
    await own.addAccount("mine");
    await own.addAccount("other");
    const from = (name: string, password: string) => own.browser("10.5.0.1").signIn(name, password);
    for (let i = 0; i < 4; i++) await from("mine", "Wrong-Horse-42");
    expect((await from("mine", PASSWORD)).status).toBe(200);
    // Four of six are still counted against the address: the guesser's own account does not clear them.
    await from("other", "Wrong-Horse-42");
    await from("other", "Wrong-Horse-42");
    expect((await from("mine", PASSWORD)).body.code).toBe("sign-in.locked");
    expect((await own.browser("10.5.0.2").signIn("mine")).status).toBe(200);
    expect(own.events.filter((e) => e.kind === "locked-out").map((e) => e.detail.what)).toEqual(["address"]);
  } finally {
    await own.close();
  }
});

test("signing out ends the session on the server too", async () => {
  await scene.addAccount("leaver");
  const browser = scene.browser();
  await browser.signIn("leaver");
  const stolen = new Map(browser.cookies);
  expect((await browser.post("/api/auth/sign-out")).status).toBe(200);
  expect((await browser.get("/api/me")).status).toBe(401);
  const thief = scene.browser();
  for (const [name, value] of stolen) thief.cookies.set(name, value);
  expect((await thief.get("/api/me")).status).toBe(401);
  expect(kinds()).toEqual(["signed-in", "signed-out"]);
});

test("a cookie that was not signed here is nobody's", async () => {
  const browser = scene.browser();
  browser.cookies.set("xushi.session_token", "abcdefghijklmnopqrstuvwxyzabcdef.c2lnbmF0dXJl");
  expect((await browser.get("/api/me")).status).toBe(401);
});

test("the library's other routes are not served", async () => {
  await scene.addAccount("curious");
  const browser = scene.browser();
  await browser.signIn("curious");
  for (const [method, path] of [
    ["POST", "/sign-up/email"],
    ["POST", "/sign-in/email"],
    ["POST", "/sign-in/social"],
    ["GET", "/get-session"],
    ["POST", "/update-user"],
    ["POST", "/change-password"],
    ["POST", "/two-factor/disable"],
    ["POST", "/is-username-available"],
    ["GET", "/list-sessions"],
    ["POST", "/sign-in/username/"],
    ["POST", "/delete-user"],
  ] as const) {
    const answer = await browser.ask(method, `/api/auth${path}`, method === "POST" ? {} : undefined);
    expect([path, answer.status, answer.body.code]).toEqual([path, 404, "route.unknown"]);
  }
});

test("what changes something must come from this site", async () => {
  await scene.addAccount("careful");
  const browser = scene.browser();
  await browser.signIn("careful");
  const end = (headers: Record<string, string>) =>
    browser.ask("DELETE", "/api/me/sessions", undefined, headers);
  expect((await end({ origin: "https://evil.example" })).body.code).toBe("request.origin");
  expect((await end({ origin: "http://localhost:8080" })).body.code).toBe("request.origin");
  expect((await end({ origin: "null" })).body.code).toBe("request.origin");
  expect((await end({ origin: "null", "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await end({})).status).toBe(200);
  const login = await scene
    .browser()
    .ask(
      "POST",
      "/api/auth/sign-in/username",
      { username: "careful", password: PASSWORD },
      { origin: "https://evil.example" },
    );
  expect(login.body.code).toBe("request.origin");
  // A program without cookies has nobody's session to misuse; with one, and no word on where it comes from, it is refused.
  const plain = (headers: Record<string, string>) =>
    scene.app.request("/api/links/look", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ token: "x" }),
    });
  expect((await plain({})).status).toBe(404);
  expect((await plain({ cookie: "a=b" })).status).toBe(403);
});

test("behind a proxy over TLS: cookies for this host alone, and the address that the proxy names", async () => {
  const own = await openAccountScene({
    settings: { publicUrl: "https://xushi.example" },
    proxies: "10.0.0.254",
  });
  try {
    await own.addAccount("remote");
    const browser = own.browser("10.0.0.254");
    const answer = await browser.ask(
      "POST",
      "/api/auth/sign-in/username",
      { username: "remote", password: PASSWORD },
      {
        origin: "https://xushi.example",
        "x-forwarded-for": "6.6.6.6, 203.0.113.7",
        "x-xushi-address": "6.6.6.6",
      },
    );
    expect(answer.status).toBe(200);
    const [cookie] = answer.response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-xushi\.session_token=/);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).not.toMatch(/domain/i);
    expect(own.events.at(-1)).toMatchObject({ kind: "signed-in", address: "203.0.113.7" });
    expect((await browser.get("/api/me")).status).toBe(200);
  } finally {
    await own.close();
  }
});

test("a real installation names no demo accounts", async () => {
  const options = await scene.browser().get<SignInOptions>("/api/sign-in-options");
  expect(options.body).toEqual({
    demoAccounts: [],
    sso: null,
    passkeys: true,
    firstRun: false,
    signedIn: false,
  });
});
