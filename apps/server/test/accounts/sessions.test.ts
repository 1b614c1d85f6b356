import type { SessionView } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AccountScene, openAccountScene, PASSWORD } from "../support/account-scene.ts";

let scene: AccountScene;
let id: string;
let made = 0;
let name: string;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  name = `person${++made}`;
  id = await scene.addAccount(name);
  scene.events.length = 0;
});

const signedIn = async (address?: string) => {
  const browser = scene.browser(address);
  expect((await browser.signIn(name)).status).toBe(200);
  return browser;
};

test("half an hour without a request ends the session; each request begins it anew", async () => {
  const browser = await signedIn();
  for (let i = 0; i < 3; i++) {
    scene.pass({ minutes: 29 });
    expect((await browser.get("/api/me")).status).toBe(200);
  }
  scene.pass({ minutes: 31 });
  expect((await browser.get("/api/me")).body.code).toBe("session.missing");
  expect(scene.events.at(-1)).toMatchObject({
    kind: "session-timed-out",
    accountId: id,
    detail: { why: "idle" },
  });
  expect(await scene.ledger.accounts.sessions(id)).toEqual([]);
});

test("twelve hours end it, however busy it was", async () => {
  const browser = await signedIn();
  for (let i = 0; i < 35; i++) {
    scene.pass({ minutes: 20 });
    await browser.get("/api/me");
  }
  scene.pass({ minutes: 19 });
  expect((await browser.get("/api/me")).status).toBe(200);
  scene.pass({ minutes: 2 });
  expect((await browser.get("/api/me")).status).toBe(401);
  expect(scene.events.at(-1)).toMatchObject({ kind: "session-timed-out", detail: { why: "absolute" } });
});

test("when it was last seen is written at most once a minute", async () => {
  const browser = await signedIn();
  const seen = async () => (await scene.ledger.accounts.sessions(id))[0]?.lastSeenAt;
  const before = await seen();
  await browser.get("/api/me");
  expect(await seen()).toBe(before);
  scene.pass({ minutes: 2 });
  await browser.get("/api/me");
  expect(await seen()).not.toBe(before);
});

test("`signedIn` tells the rest of the server who asks", async () => {
  const browser = await signedIn();
  const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  const ask = (headers: Record<string, string>) =>
    scene.accounts.signedIn(new Request("http://localhost/api/xu/board", { headers }));
  expect(await ask({ cookie })).toEqual({
    accountId: id,
    name: "王敏",
    username: name,
    jurisdictionId: "xu",
    demo: false,
    sessionId: expect.any(String),
    method: "password",
    mustChangePassword: false,
    mustEnrol: false,
  });
  expect(await ask({})).toBeNull();
  expect(await ask({ cookie: "xushi.session_token=x" })).toBeNull();
});

test("a person sees where he is signed in, and ends one place or all others", async () => {
  const here = await signedIn("10.0.0.1");
  const there = await signedIn("10.0.0.2");
  const elsewhere = await signedIn("10.0.0.3");
  const list = async () => (await here.get<SessionView[]>("/api/me/sessions")).body;
  const sessions = await list();
  expect(sessions.map((s) => [s.address, s.current]).sort()).toEqual([
    ["10.0.0.1", true],
    ["10.0.0.2", false],
    ["10.0.0.3", false],
  ]);
  expect(sessions[0]).toMatchObject({ device: { zh: "Chrome 126 · Windows" }, method: "password" });
  const other = sessions.find((s) => s.address === "10.0.0.2")?.id ?? "";
  expect((await here.ask("DELETE", `/api/me/sessions/${other}`)).status).toBe(200);
  expect((await there.get("/api/me")).status).toBe(401);
  expect((await here.ask("DELETE", `/api/me/sessions/${other}`)).body.code).toBe("session.unknown");
  expect((await here.ask("DELETE", "/api/me/sessions")).body).toEqual({ ended: 1 });
  expect((await elsewhere.get("/api/me")).status).toBe(401);
  expect((await here.get("/api/me")).status).toBe(200);
  const revoked = scene.events.filter((e) => e.kind === "session-revoked");
  expect(revoked.map((e) => [e.accountId, e.detail])).toEqual([
    [id, { ended: 1 }],
    [id, { ended: 1, others: true }],
  ]);
});

test("nobody ends another's session", async () => {
  const mine = await signedIn();
  await scene.addAccount(`${name}-other`);
  const other = scene.browser();
  await other.signIn(`${name}-other`);
  const [session] = await scene.ledger.accounts.sessions(id);
  expect((await other.ask("DELETE", `/api/me/sessions/${session?.id}`)).body.code).toBe("session.unknown");
  expect((await mine.get("/api/me")).status).toBe(200);
});

test("disabling an account ends what is open at once", async () => {
  const browser = await signedIn();
  await scene.ledger.accounts.change(id, { disabledAt: "2026-01-01T00:00:00Z" }, "2026-01-01T00:00:00Z");
  expect((await browser.get("/api/me")).status).toBe(401);
});

test("each session route refuses without one", async () => {
  for (const [method, path] of [
    ["GET", "/api/me"],
    ["GET", "/api/me/sessions"],
    ["DELETE", "/api/me/sessions"],
    ["DELETE", "/api/me/sessions/x"],
    ["POST", "/api/me/password"],
    ["POST", "/api/me/totp"],
    ["POST", "/api/me/totp/confirm"],
    ["POST", "/api/me/totp/remove"],
    ["POST", "/api/me/totp/backup-codes"],
    ["GET", "/api/me/passkeys"],
    ["POST", "/api/me/passkeys/options"],
    ["POST", "/api/me/passkeys"],
    ["DELETE", "/api/me/passkeys/x"],
    ["GET", "/api/xu/accounts"],
    ["POST", "/api/xu/accounts"],
    ["POST", "/api/xu/accounts/x"],
    ["POST", "/api/xu/accounts/x/reset"],
  ] as const) {
    const body = {
      current: PASSWORD,
      next: PASSWORD,
      code: "123456",
      response: {},
      name: "某人",
      username: "mouren",
    };
    const answer = await scene.browser().ask(method, path, method === "POST" ? body : undefined);
    expect([path, answer.status, answer.body.code]).toEqual([path, 401, "session.missing"]);
  }
});
