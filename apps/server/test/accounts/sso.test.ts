import type { Me, SignInOptions } from "@xushi/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { OidcSettings } from "../../src/accounts/account-settings.ts";
import { readOidcMap } from "../../src/accounts/oidc/oidc-map.ts";
import { type AccountScene, type Browser, openAccountScene } from "../support/account-scene.ts";
import { startProvider, type TestProvider } from "../support/oidc-provider.ts";

const CALLBACK = "http://localhost/api/auth/callback/sso";
const MAP = {
  jurisdiction: "xu",
  groups: [
    { group: "发改局", jurisdiction: "xu", orgUnit: "fagai", role: "line-office", lines: ["overall"] },
    { group: "发改局", jurisdiction: "xu", orgUnit: "xu", role: "leader" },
    { group: "审计局", jurisdiction: "xu", orgUnit: "xu", role: "auditor" },
  ],
};

let provider: TestProvider;
let scene: AccountScene;
const settingsFor = (more: Partial<OidcSettings> = {}): OidcSettings => ({
  issuer: provider.issuer,
  clientId: "xushi",
  clientSecret: "client-secret",
  label: "全县统一认证",
  createAccounts: true,
  ...readOidcMap(MAP).map,
  ...more,
});

beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  scene = await openAccountScene({ settings: { oidc: settingsFor() } });
});
afterAll(async () => {
  await scene.close();
  await provider.close();
});
beforeEach(() => {
  scene.events.length = 0;
  scene.groups.length = 0;
});

const start = async (browser: Browser, returnTo = "/board"): Promise<string> => {
  const { status, body } = await browser.post<{ url: string }>("/api/sign-in/sso", { returnTo });
  expect(status).toBe(200);
  return body.url;
};
const back = (browser: Browser, url: string) =>
  browser.ask("GET", url.slice("http://localhost".length), undefined, { "sec-fetch-site": "cross-site" });
const signIn = async (browser: Browser) => back(browser, await provider.signInAt(await start(browser)));
const placeOf = (answer: { response: Response }) => answer.response.headers.get("location");

test("the page offers it; the request carries PKCE, state and nonce", async () => {
  expect((await scene.browser().get<SignInOptions>("/api/sign-in-options")).body.sso).toBe("全县统一认证");
  const url = new URL(await start(scene.browser()));
  expect(url.origin).toBe(provider.issuer);
  for (const name of ["code_challenge", "state", "nonce"])
    expect([name, url.searchParams.get(name)]).not.toEqual([name, null]);
  expect(url.searchParams.get("code_challenge_method")).toBe("S256");
  expect(url.searchParams.get("redirect_uri")).toBe(CALLBACK);
});

test("the first sign-in makes an account and hands its posts over, a later one finds it", async () => {
  provider.person = {
    sub: "s-100",
    name: "郑好",
    preferred_username: "ZhengHao",
    groups: ["发改局", "羽毛球协会"],
  };
  const browser = scene.browser("10.1.1.1");
  const answer = await signIn(browser);
  expect([answer.status, placeOf(answer)]).toEqual([302, "/board"]);
  const me = (await browser.get<Me>("/api/me")).body;
  expect(me).toMatchObject({
    name: "郑好",
    username: "zhenghao",
    jurisdictionId: "xu",
    method: "sso",
    hasPassword: false,
    mustChangePassword: false,
  });
  expect(scene.groups).toEqual([
    {
      accountId: me.accountId,
      posts: [
        {
          group: "发改局",
          jurisdictionId: "xu",
          orgUnitId: "fagai",
          role: "line-office",
          lines: ["overall"],
        },
        { group: "发改局", jurisdictionId: "xu", orgUnitId: "xu", role: "leader", lines: null },
      ],
    },
  ]);
  expect(scene.events.map((e) => [e.kind, e.accountId, e.address])).toEqual([
    ["account-created", me.accountId, "10.1.1.1"],
    ["signed-in", me.accountId, "10.1.1.1"],
  ]);
  provider.person = { ...provider.person, name: "郑好（调岗）", groups: ["审计局"] };
  const later = scene.browser();
  await signIn(later);
  expect((await later.get<Me>("/api/me")).body).toMatchObject({
    accountId: me.accountId,
    username: "zhenghao",
  });
  expect(scene.groups.at(-1)?.posts.map((post) => post.role)).toEqual(["auditor"]);
  expect(scene.events.filter((e) => e.kind === "account-created")).toHaveLength(1);
});

test("the provider's tokens are not kept", async () => {
  provider.person = { sub: "s-150", name: "无存" };
  const browser = scene.browser();
  await signIn(browser);
  const { accountId } = (await browser.get<Me>("/api/me")).body;
  const rows = await scene.ledger.accounts.adapter({}).findMany<Record<string, unknown>>({
    model: "account",
    where: [{ field: "userId", value: accountId }],
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accountId: `${provider.issuer}|s-150`,
  });
});

test("an unknown group gives an account with no post", async () => {
  provider.person = { sub: "s-200", name: "陌生", groups: ["羽毛球协会"] };
  const browser = scene.browser();
  await signIn(browser);
  expect((await browser.get("/api/me")).status).toBe(200);
  expect(scene.groups).toMatchObject([{ posts: [] }]);
});

test("the same name at the provider opens nobody else's account", async () => {
  const own = await scene.addAccount("zhanghua");
  provider.person = { sub: "s-300", name: "张华", preferred_username: "zhanghua", groups: [] };
  const browser = scene.browser();
  await signIn(browser);
  const me = (await browser.get<Me>("/api/me")).body;
  expect(me.accountId).not.toBe(own);
  expect(me.username).toMatch(/^sso-/);
});

test("a return that this browser did not ask for is refused", async () => {
  provider.person = { sub: "s-400", name: "攻击者" };
  const url = await provider.signInAt(await start(scene.browser()));
  const victim = scene.browser();
  const answer = await back(victim, url);
  expect(placeOf(answer)).toMatch(/^\/sign-in\?error=|\/sign-in\?.*error=/);
  expect((await victim.get("/api/me")).status).toBe(401);
  const forged = await back(victim, `${CALLBACK}?code=x&state=forged`);
  expect(placeOf(forged)).toContain("error=");
  expect((await victim.get("/api/me")).status).toBe(401);
});

test("a code is good once", async () => {
  provider.person = { sub: "s-450", name: "一次" };
  const browser = scene.browser();
  const url = await provider.signInAt(await start(browser));
  await back(browser, url);
  await browser.post("/api/auth/sign-out");
  await back(browser, url);
  expect((await browser.get("/api/me")).status).toBe(401);
});

test("a disabled account stays shut at this door too", async () => {
  provider.person = { sub: "s-500", name: "离任" };
  const browser = scene.browser();
  await signIn(browser);
  const { accountId } = (await browser.get<Me>("/api/me")).body;
  await scene.ledger.accounts.change(
    accountId,
    { disabledAt: "2026-01-01T00:00:00Z" },
    "2026-01-01T00:00:00Z",
  );
  const again = scene.browser();
  const answer = await signIn(again);
  expect(answer.status).not.toBe(500);
  expect((await again.get("/api/me")).status).toBe(401);
});

test("where accounts are not made by it, an unknown person is sent back", async () => {
  const closed = await openAccountScene({ settings: { oidc: settingsFor({ createAccounts: false }) } });
  try {
    provider.person = { sub: "s-600", name: "未登记" };
    const browser = closed.browser();
    const url = (await browser.post<{ url: string }>("/api/sign-in/sso", {})).body.url;
    const answer = await back(browser, await provider.signInAt(url));
    expect(placeOf(answer)).toBe("/sign-in?error=signup_disabled");
    expect(await closed.ledger.accounts.count()).toBe(0);
    expect(closed.events).toMatchObject([{ kind: "sign-in-failed", detail: { step: "sso" } }]);
  } finally {
    await closed.close();
  }
});

test("a provider that cannot be reached is said so; the way back leads nowhere else", async () => {
  const away = await openAccountScene({ settings: { oidc: settingsFor({ issuer: "http://127.0.0.1:9" }) } });
  try {
    const browser = away.browser();
    expect((await browser.post("/api/sign-in/sso", {})).body.code).toBe("sign-in.sso-unreachable");
    expect((await browser.post("/api/sign-in/sso", { returnTo: "//evil.example" })).status).toBe(400);
  } finally {
    await away.close();
  }
});

test("the cookie is Lax here: the return is a navigation from outside", async () => {
  provider.person = { sub: "s-700", name: "宽松" };
  const answer = await signIn(scene.browser());
  expect(answer.response.headers.getSetCookie().find((c) => c.includes("session_token"))).toMatch(
    /SameSite=Lax/i,
  );
});
