import type { Me, PasskeyView, TotpStart } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AccountScene, type Browser, openAccountScene, PASSWORD } from "../support/account-scene.ts";
import { codeOf } from "../support/code-generator.ts";
import { SoftAuthenticator } from "../support/soft-authenticator.ts";

let scene: AccountScene;
let made = 0;
let name: string;
let id: string;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  name = `keeper${++made}`;
  id = await scene.addAccount(name);
  scene.events.length = 0;
});

const kinds = () => scene.events.map((event) => event.kind);
const signedIn = async (): Promise<Browser> => {
  const browser = scene.browser();
  expect((await browser.signIn(name)).status).toBe(200);
  return browser;
};
const me = async (browser: Browser) => (await browser.get<Me>("/api/me")).body;

const enrol = async (browser: Browser): Promise<TotpStart> => {
  const { body } = await browser.post<TotpStart>("/api/me/totp", { password: PASSWORD });
  // The code of the next half minute, which is good already: the present one stays free for the test.
  expect(
    (await browser.post("/api/me/totp/confirm", { code: codeOf(body.secret, Date.now(), 1) })).status,
  ).toBe(200);
  return body;
};
const verify = (browser: Browser, code: string) => browser.post("/api/auth/two-factor/verify-totp", { code });

test("a code generator is in force once a code has been confirmed", async () => {
  const browser = await signedIn();
  const { body } = await browser.post<TotpStart>("/api/me/totp", { password: PASSWORD });
  expect(body.uri).toBe(
    `otpauth://totp/%E5%BA%8F%E6%97%B6:${name}?secret=${body.secret}&issuer=%E5%BA%8F%E6%97%B6&digits=6&period=30`,
  );
  expect(body.backupCodes).toHaveLength(10);
  expect((await me(browser)).totp).toBe(false);
  expect((await browser.post("/api/me/totp/confirm", { code: "000000" })).body.code).toBe(
    "sign-in.code-wrong",
  );
  expect((await browser.post("/api/me/totp/confirm", { code: codeOf(body.secret) })).status).toBe(200);
  expect(await me(browser)).toMatchObject({ totp: true, sessions: 1 });
  expect(kinds()).toEqual(["signed-in", "second-factor-enrolled"]);
  expect((await browser.post("/api/me/totp", { password: PASSWORD })).body.code).toBe(
    "second-factor.already",
  );
});

test("from then on the password alone opens nothing; the code does", async () => {
  const { secret } = await enrol(await signedIn());
  scene.events.length = 0;
  const browser = scene.browser();
  const first = await browser.signIn(name);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({ twoFactorRedirect: true });
  expect((await browser.get("/api/me")).status).toBe(401);
  expect(kinds()).toEqual([]);
  expect((await verify(browser, "000000")).body.code).toBe("sign-in.code-wrong");
  expect((await verify(browser, codeOf(secret))).body).toEqual({ done: true });
  expect(await me(browser)).toMatchObject({ method: "totp" });
  expect(scene.events).toMatchObject([
    { kind: "sign-in-failed", accountId: id, detail: { step: "second-factor" } },
    { kind: "signed-in", accountId: id, detail: { method: "totp" } },
  ]);
});

test("a code works once", async () => {
  const { secret } = await enrol(await signedIn());
  const code = codeOf(secret);
  const [first, second] = [scene.browser(), scene.browser()];
  await first.signIn(name);
  await second.signIn(name);
  expect((await verify(first, code)).status).toBe(200);
  expect((await verify(second, code)).body.code).toBe("sign-in.code-wrong");
  expect((await second.get("/api/me")).status).toBe(401);
});

test("no device is trusted to skip it", async () => {
  const { secret } = await enrol(await signedIn());
  const browser = scene.browser();
  await browser.signIn(name);
  await browser.post("/api/auth/two-factor/verify-totp", { code: codeOf(secret), trustDevice: true });
  expect([...browser.cookies.keys()].filter((cookie) => cookie.includes("trust"))).toEqual([]);
  await browser.post("/api/auth/sign-out");
  expect((await browser.signIn(name)).body).toMatchObject({ twoFactorRedirect: true });
});

test("guessing codes ends the step, and the account's second factor after five", async () => {
  const { secret } = await enrol(await signedIn());
  const browser = scene.browser();
  await browser.signIn(name);
  for (let i = 0; i < 5; i++) expect((await verify(browser, `00000${i}`)).status).toBe(401);
  expect((await verify(browser, codeOf(secret))).status).toBe(429);
  const again = scene.browser();
  await again.signIn(name);
  expect((await verify(again, codeOf(secret))).body.code).toBe("sign-in.locked");
  expect(scene.events.filter((e) => e.kind === "locked-out")).toMatchObject([
    { accountId: id, detail: { what: "second-factor" } },
  ]);
  await scene.addAccount(`${name}-manager`);
  scene.managers.set(`${name}-manager`, "xu");
  const manager = scene.browser();
  await manager.signIn(`${name}-manager`);
  const unlocked = await manager.post(`/api/xu/accounts/${id}`, { locked: false });
  expect([unlocked.status, unlocked.body.lockedUntil]).toEqual([200, null]);
  expect((await verify(again, codeOf(secret))).status).toBe(200);
  expect(
    (await scene.browser().post("/api/auth/two-factor/verify-totp", { code: codeOf(secret) })).body.code,
  ).toBe("sign-in.step-expired");
});

test("a backup code stands in for a lost phone, once; new ones end the old ones", async () => {
  const owner = await signedIn();
  const { backupCodes } = await enrol(owner);
  const use = async (code: string | undefined) => {
    const browser = scene.browser();
    await browser.signIn(name);
    const answer = await browser.post("/api/auth/two-factor/verify-backup-code", { code });
    return { status: answer.status, browser };
  };
  expect(backupCodes[0]).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  const { status, browser } = await use(backupCodes[0]?.toLowerCase().replace("-", " "));
  expect(status).toBe(200);
  expect(await me(browser)).toMatchObject({ method: "backup-code" });
  expect((await use(backupCodes[0])).status).toBe(401);
  const renewed = await owner.post<{ backupCodes: string[] }>("/api/me/totp/backup-codes", {
    password: PASSWORD,
  });
  expect((await use(backupCodes[1])).status).toBe(401);
  expect((await use(renewed.body.backupCodes[0])).status).toBe(200);
  expect(kinds()).toContain("backup-codes-renewed");
});

test("setting it up and removing it want the password", async () => {
  const browser = await signedIn();
  expect((await browser.post("/api/me/totp", {})).body.code).toBe("password.wrong");
  expect((await browser.post("/api/me/totp", { password: "Wrong-Horse-42" })).body.code).toBe(
    "password.wrong",
  );
  expect((await browser.post("/api/me/totp/remove", { password: PASSWORD })).body.code).toBe(
    "second-factor.none",
  );
  await enrol(browser);
  expect((await browser.post("/api/me/totp/remove", { password: "Wrong-Horse-42" })).body.code).toBe(
    "password.wrong",
  );
  expect((await browser.post("/api/me/totp/remove", { password: PASSWORD })).status).toBe(200);
  expect((await me(browser)).totp).toBe(false);
  expect((await scene.browser().signIn(name)).body).toEqual({ done: true });
  expect(kinds()).toContain("second-factor-removed");
});

test("where it is demanded it must be set up first, and stays", async () => {
  await scene.ledger.accounts.change(id, { mustEnrolSecondFactor: true }, scene.deps.now().toISOString());
  const browser = await signedIn();
  expect((await me(browser)).mustEnrol).toBe(true);
  const { secret } = await enrol(browser);
  expect((await me(browser)).mustEnrol).toBe(false);
  expect((await browser.post("/api/me/totp/remove", { password: PASSWORD })).body.code).toBe(
    "second-factor.demanded",
  );
  const next = scene.browser();
  await next.signIn(name);
  await verify(next, codeOf(secret));
  expect((await me(next)).mustEnrol).toBe(false);
});

test("a manager's reset takes a lost phone away", async () => {
  const browser = await signedIn();
  await enrol(browser);
  await scene.addAccount(`${name}-manager`);
  scene.managers.set(`${name}-manager`, "xu");
  const manager = scene.browser();
  await manager.signIn(`${name}-manager`);
  await manager.post(`/api/xu/accounts/${id}/reset`, { removeSecondFactor: true });
  expect((await browser.get("/api/me")).status).toBe(401);
  expect((await scene.browser().signIn(name)).body).toEqual({ done: true });
  expect(scene.events.find((e) => e.kind === "second-factor-removed")?.byAccountId).toBeTruthy();
});

const addPasskey = async (browser: Browser, device: SoftAuthenticator, called = "办公电脑") => {
  const options = await browser.post("/api/me/passkeys/options", { password: PASSWORD });
  expect(options.body).toMatchObject({ user: { name, displayName: "王敏" } });
  return browser.post("/api/me/passkeys", { name: called, response: device.register({ ...options.body }) });
};
const passkeySignIn = async (browser: Browser, device: SoftAuthenticator) => {
  const options = await browser.get("/api/auth/passkey/generate-authenticate-options");
  return browser.post("/api/auth/passkey/verify-authentication", {
    response: device.sign({ ...options.body }),
  });
};

test("a passkey signs in by itself, is listed, and is forgotten when removed", async () => {
  const owner = await signedIn();
  const device = new SoftAuthenticator();
  expect((await addPasskey(owner, device)).status).toBe(200);
  const list = await owner.get<PasskeyView[]>("/api/me/passkeys");
  expect(list.body).toMatchObject([{ name: "办公电脑" }]);
  const browser = scene.browser();
  expect((await passkeySignIn(browser, device)).body).toEqual({ done: true });
  expect(await me(browser)).toMatchObject({ accountId: id, method: "passkey", passkeys: 1 });
  expect((await owner.ask("DELETE", `/api/me/passkeys/${list.body[0]?.id}`)).status).toBe(200);
  expect((await passkeySignIn(scene.browser(), device)).body.code).toBe("sign-in.passkey");
  expect(kinds()).toEqual(["signed-in", "passkey-added", "signed-in", "passkey-removed", "sign-in-failed"]);
});

test("a passkey of another site, of another key, or without its holder opens nothing", async () => {
  const owner = await signedIn();
  const device = new SoftAuthenticator();
  await addPasskey(owner, device);
  const elsewhere = new SoftAuthenticator("https://evil.example");
  Object.assign(elsewhere, { id: device.id });
  expect((await passkeySignIn(scene.browser(), elsewhere)).body.code).toBe("sign-in.passkey");
  const stranger = new SoftAuthenticator();
  Object.assign(stranger, { id: device.id });
  expect((await passkeySignIn(scene.browser(), stranger)).body.code).toBe("sign-in.passkey");
  device.verifiesHolder = false;
  expect((await passkeySignIn(scene.browser(), device)).body.code).toBe("sign-in.passkey");
  const careless = new SoftAuthenticator();
  careless.verifiesHolder = false;
  expect((await addPasskey(owner, careless)).body.code).toBe("sign-in.passkey");
  device.verifiesHolder = true;
  expect((await passkeySignIn(scene.browser(), device)).status).toBe(200);
});

test("a passkey of a disabled account opens nothing; nobody removes another's", async () => {
  const owner = await signedIn();
  const device = new SoftAuthenticator();
  await addPasskey(owner, device);
  const [passkey] = (await owner.get<PasskeyView[]>("/api/me/passkeys")).body;
  await scene.addAccount(`${name}-other`);
  const other = scene.browser();
  await other.signIn(`${name}-other`);
  expect((await other.ask("DELETE", `/api/me/passkeys/${passkey?.id}`)).body.code).toBe("passkey.unknown");
  await scene.ledger.accounts.change(id, { disabledAt: "2026-01-01T00:00:00Z" }, "2026-01-01T00:00:00Z");
  expect((await passkeySignIn(scene.browser(), device)).body.code).toBe("sign-in.disabled");
});
