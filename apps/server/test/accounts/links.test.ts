import type { AccountView, InvitedAccount, IssuedLink, LinkView, Me, SignInOptions } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { prepareAccounts } from "../../src/accounts/prepare-accounts.ts";
import { type AccountScene, openAccountScene, PASSWORD } from "../support/account-scene.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
  await scene.addAccount("manager");
  scene.managers.set("manager", "xu");
});
afterAll(() => scene.close());
beforeEach(() => {
  scene.events.length = 0;
  scene.mails.length = 0;
});

const manager = async () => {
  const browser = scene.browser();
  await browser.signIn("manager");
  return browser;
};
const tokenOf = (url: string) => url.split("#")[1] ?? "";
let made = 0;
const invite = async (more: object = {}) => {
  const username = `guest${++made}`;
  const browser = await manager();
  const answer = await browser.post<InvitedAccount>("/api/xu/accounts", { name: "赵新", username, ...more });
  expect(answer.status).toBe(200);
  return { ...answer.body, username, browser };
};
const look = (token: string) => scene.browser().post<LinkView>("/api/links/look", { token });
const accept = (token: string, password = "Fresh-Horse-44", more: object = {}) =>
  scene.browser().post("/api/links/accept", { token, password, ...more });

test("an invited person sets the password by the link, once", async () => {
  const { account, link, username } = await invite();
  expect(account).toMatchObject({ username, jurisdictionId: "xu", signsIn: false });
  expect(link.url).toMatch(/^http:\/\/localhost\/set-password#[\w-]{43}$/);
  expect(link.mailedTo).toBeNull();
  const token = tokenOf(link.url);
  expect((await look(token)).body).toMatchObject({
    kind: "invitation",
    name: "赵新",
    username,
    policy: { minLength: 12 },
  });
  expect((await accept(token, "short")).body.code).toBe("password.weak");
  expect((await accept(token)).body).toEqual({ username });
  expect((await accept(token)).body.code).toBe("link.invalid");
  expect((await look(token)).body.code).toBe("link.invalid");
  expect((await scene.browser().signIn(username, "Fresh-Horse-44")).status).toBe(200);
  const managerId = (await scene.ledger.accounts.byUsername("manager"))?.id;
  expect(scene.events.map((e) => [e.kind, e.accountId, e.byAccountId])).toEqual([
    ["signed-in", managerId, null],
    ["invited", account.id, managerId],
    ["link-used", account.id, managerId],
    ["password-changed", account.id, null],
    ["signed-in", account.id, null],
  ]);
});

test("the database holds no link", async () => {
  const { account, link } = await invite();
  const rows = await scene.ledger.accounts.openLink(tokenOf(link.url), scene.deps.now().toISOString());
  expect(rows).toBeNull();
  expect(account.id).toBeTruthy();
});

test("a link ends with its time, with the next one, and with its account", async () => {
  const { account, link, browser } = await invite();
  scene.pass({ hours: 71 });
  expect((await look(tokenOf(link.url))).status).toBe(200);
  scene.pass({ hours: 1, minutes: 1 });
  expect((await look(tokenOf(link.url))).body.code).toBe("link.invalid");
  expect((await accept(tokenOf(link.url))).body.code).toBe("link.invalid");
  await browser.signIn("manager");
  const again = async () => (await browser.post<IssuedLink>(`/api/xu/accounts/${account.id}/reset`)).body.url;
  const [second, third] = [await again(), await again()];
  expect((await look(tokenOf(second))).body.code).toBe("link.invalid");
  expect((await look(tokenOf(third))).status).toBe(200);
  await browser.post(`/api/xu/accounts/${account.id}`, { disabled: true });
  expect((await accept(tokenOf(third))).body.code).toBe("link.invalid");
});

test("a reset leaves the old password until the link is used, then ends all sessions and locks", async () => {
  const id = await scene.addAccount("forgetful");
  const there = scene.browser();
  await there.signIn("forgetful");
  const browser = await manager();
  const { body } = await browser.post<IssuedLink>(`/api/xu/accounts/${id}/reset`);
  expect((await there.get("/api/me")).status).toBe(200);
  for (let i = 0; i < 5; i++) await scene.browser(`10.7.0.${i}`).signIn("forgetful", "Wrong-Horse-42");
  expect((await accept(tokenOf(body.url), PASSWORD)).body.code).toBe("password.used-before");
  expect((await accept(tokenOf(body.url))).status).toBe(200);
  expect((await there.get("/api/me")).status).toBe(401);
  expect((await scene.browser().signIn("forgetful", "Fresh-Horse-44")).status).toBe(200);
});

test("with a mail server the link is mailed too; a mail server that is down keeps nobody out", async () => {
  const { link, account } = await invite({ contactEmail: "zhao@example.org" });
  expect(link.mailedTo).toBe("zhao@example.org");
  expect(scene.mails).toHaveLength(1);
  expect(scene.mails[0]).toMatchObject({ to: "zhao@example.org" });
  expect(scene.mails[0]?.text).toContain(link.url);
  expect(account.contactEmail).toBe("zhao@example.org");
  const down = await openAccountScene({ mailFails: true });
  try {
    await down.addAccount("manager");
    down.managers.set("manager", "xu");
    const browser = down.browser();
    await browser.signIn("manager");
    const order = { name: "钱", username: "qian", contactEmail: "q@example.org" };
    const { body } = await browser.post<InvitedAccount>("/api/xu/accounts", order);
    expect(body.link.mailedTo).toBeNull();
    expect(body.link.url).toContain("/set-password#");
  } finally {
    await down.close();
  }
});

test("only managers manage, only where they do, and only after what they have to do first", async () => {
  const other = await scene.addAccount("elsewhere", { jurisdictionId: "wang" });
  const own = await scene.addAccount("installation", { jurisdictionId: null });
  await scene.addAccount("nobody");
  const plain = scene.browser();
  await plain.signIn("nobody");
  expect((await plain.get("/api/xu/accounts")).body.code).toBe("account.not-yours");
  expect((await plain.post("/api/xu/accounts", { name: "某", username: "moumou" })).body.code).toBe(
    "account.not-yours",
  );
  const browser = await manager();
  expect((await browser.get("/api/wang/accounts")).body.code).toBe("access.no-post");
  for (const id of [other, own, "no-such"]) {
    expect((await browser.post(`/api/xu/accounts/${id}/reset`)).body.code).toBe("account.unknown");
    expect((await browser.post(`/api/xu/accounts/${id}`, { disabled: true })).body.code).toBe(
      "account.unknown",
    );
  }
  scene.managers.set("manager", "everywhere");
  const listed = (await browser.get<AccountView[]>("/api/xu/accounts")).body.map((a) => a.username);
  expect(listed).toContain("installation");
  expect(listed).not.toContain("elsewhere");
  expect((await browser.post(`/api/xu/accounts/${own}`, { disabled: true })).status).toBe(200);
  scene.managers.set("manager", "xu");
  const id = (await scene.ledger.accounts.byUsername("manager"))?.id ?? "";
  await scene.ledger.accounts.change(id, { mustChangePassword: true }, scene.deps.now().toISOString());
  expect((await browser.get("/api/xu/accounts")).body.code).toBe("session.password-due");
  await scene.ledger.accounts.change(
    id,
    { mustChangePassword: false, mustEnrolSecondFactor: true },
    scene.deps.now().toISOString(),
  );
  expect((await browser.get("/api/xu/accounts")).body.code).toBe("session.second-factor-due");
  await scene.ledger.accounts.change(id, { mustEnrolSecondFactor: false }, scene.deps.now().toISOString());
});

test("a manager disables, enables, unlocks, and demands a second factor; each is told once", async () => {
  const id = await scene.addAccount("managed");
  const there = scene.browser();
  await there.signIn("managed");
  const browser = await manager();
  const wish = (change: object) => browser.post<AccountView>(`/api/xu/accounts/${id}`, change);
  expect((await wish({ disabled: true })).body.disabled).toBe(true);
  expect((await there.get("/api/me")).status).toBe(401);
  expect((await scene.browser().signIn("managed")).status).toBe(401);
  expect((await wish({ disabled: true })).status).toBe(200);
  expect((await wish({ disabled: false })).body.disabled).toBe(false);
  expect((await scene.browser().signIn("managed")).status).toBe(200);
  for (let i = 0; i < 5; i++) await scene.browser(`10.8.0.${i}`).signIn("managed", "Wrong-Horse-42");
  const listed = async () =>
    (await browser.get<AccountView[]>("/api/xu/accounts")).body.find((a) => a.id === id);
  expect((await listed())?.lockedUntil).toBeTruthy();
  expect((await wish({ locked: false })).body.lockedUntil).toBeNull();
  expect((await scene.browser().signIn("managed")).status).toBe(200);
  expect((await wish({ mustEnrolSecondFactor: true })).body.mustEnrolSecondFactor).toBe(true);
  await there.signIn("managed");
  expect((await there.get<Me>("/api/me")).body.mustEnrol).toBe(true);
  const kinds = scene.events.filter((e) => e.byAccountId !== null).map((e) => e.kind);
  expect(kinds).toEqual([
    "account-disabled",
    "account-enabled",
    // The list of accounts shows their mail addresses.
    "contact-seen",
    "account-unlocked",
    "second-factor-demanded",
  ]);
  const self = (await browser.get<Me>("/api/me")).body.accountId;
  expect((await browser.post(`/api/xu/accounts/${self}`, { disabled: true })).body.code).toBe("account.self");
});

test("a username is there once, whatever its case", async () => {
  await scene.addAccount("taken");
  const browser = await manager();
  const answer = await browser.post("/api/xu/accounts", { name: "某", username: "TAKEN" });
  expect([answer.status, answer.body.code]).toEqual([409, "account.username-taken"]);
});

test("the first administrator sets up the first account by the link of the start", async () => {
  const fresh = await openAccountScene();
  try {
    const options = async () => (await fresh.browser().get<SignInOptions>("/api/sign-in-options")).body;
    expect(await options()).toMatchObject({ firstRun: true, demoAccounts: [] });
    const lost = (await prepareAccounts(fresh.deps)).firstRunToken ?? "";
    const token = (await prepareAccounts(fresh.deps)).firstRunToken ?? "";
    const post = (path: string, body: object) => fresh.browser().post(path, body);
    expect((await post("/api/links/look", { token: lost })).body.code).toBe("link.invalid");
    expect((await post("/api/links/look", { token })).body).toMatchObject({ kind: "first-run", name: null });
    expect((await post("/api/links/accept", { token, password: "Fresh-Horse-44" })).body.code).toBe(
      "link.incomplete",
    );
    const order = { token, password: "Fresh-Horse-44", name: "孙管", username: "sunguan" };
    expect((await post("/api/links/accept", order)).body).toEqual({ username: "sunguan" });
    expect((await post("/api/links/accept", { ...order, username: "second" })).body.code).toBe(
      "link.invalid",
    );
    const account = await fresh.ledger.accounts.byUsername("sunguan");
    expect(account).toMatchObject({ name: "孙管", jurisdictionId: "xu", demo: false });
    expect(fresh.events).toMatchObject([{ kind: "first-administrator", accountId: account?.id }]);
    expect((await fresh.browser().signIn("sunguan", "Fresh-Horse-44")).status).toBe(200);
    expect(await options()).toMatchObject({ firstRun: false });
    expect((await prepareAccounts(fresh.deps)).firstRunToken).toBeNull();
  } finally {
    await fresh.close();
  }
});

test("its link ends after a day", async () => {
  const fresh = await openAccountScene();
  try {
    const token = (await prepareAccounts(fresh.deps)).firstRunToken ?? "";
    fresh.pass({ hours: 24, minutes: 1 });
    expect((await fresh.browser().post("/api/links/look", { token })).body.code).toBe("link.invalid");
  } finally {
    await fresh.close();
  }
});
