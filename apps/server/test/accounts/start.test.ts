import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDataDir } from "../../../../packages/ledger/test/fresh-data-dir.ts";
import { secretKey } from "../../src/accounts/secret-key.ts";
import { serve } from "../../src/start/serve.ts";
import { readSettings } from "../../src/start/settings.ts";

let folder: string;
beforeAll(async () => {
  folder = await freshDataDir();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("an installation without demo prints where its first administrator begins, over real HTTP", async () => {
  const options = { port: 0, host: "127.0.0.1", dataDir: folder, demo: false, webDist: folder };
  const serving = await serve(options);
  try {
    expect(serving.firstRunUrl).toMatch(new RegExp(`^${serving.url}/set-password#`));
    const token = serving.firstRunUrl?.split("#")[1];
    const post = (path: string, body: object, headers: Record<string, string> = {}) =>
      fetch(serving.url + path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: serving.url, ...headers },
        body: JSON.stringify(body),
      });
    const order = { token, password: "Fresh-Horse-44", name: "孙管", username: "sunguan" };
    expect((await post("/api/links/accept", order)).status).toBe(200);
    const answer = await post("/api/auth/sign-in/username", {
      username: "sunguan",
      password: "Fresh-Horse-44",
    });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const me = await fetch(`${serving.url}/api/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({ username: "sunguan" });
    const [session] = (await (
      await fetch(`${serving.url}/api/me/sessions`, { headers: { cookie } })
    ).json()) as { address: string }[];
    expect(session?.address).toBe("127.0.0.1");
  } finally {
    await serving.close();
  }
  const again = await serve(options);
  expect(again.firstRunUrl).toBeNull();
  await again.close();
}, 120_000);

test("the key is made once, for its owner alone", async () => {
  const path = join(folder, "secret.key");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const held = await readFile(path, "utf8");
  expect(held.trim().length).toBeGreaterThanOrEqual(43);
  expect(await secretKey(path, null)).toBe(held.trim());
  const fresh = join(folder, "other", "secret.key");
  const made = await Promise.all([1, 2, 3].map(() => secretKey(fresh, null)));
  expect(new Set(made).size).toBe(1);
  expect(await secretKey(path, "given by the environment, long enough")).toBe(
    "given by the environment, long enough",
  );
});

test("wrong account settings are named, without their secrets", () => {
  const read = readSettings({
    XUSHI_SECRET: "short-secret",
    XUSHI_IDLE_MINUTES: "soon",
    XUSHI_PUBLIC_URL: "xushi.example",
    XUSHI_OIDC_ISSUER: "https://id.example",
    XUSHI_OIDC_CLIENT_SECRET: "client-secret-value",
    XUSHI_SMTP_URL: "smtp://user:mail-password@mail.example",
    XUSHI_OIDC_MAP: "/nowhere/map.json",
  });
  const problems = read.ok ? [] : read.problems;
  expect(problems).toHaveLength(5);
  expect(problems.join("\n")).not.toMatch(/short-secret|client-secret-value|mail-password/);
});

test("account settings are read", () => {
  const read = readSettings({
    XUSHI_PASSWORD_LENGTH: "14",
    XUSHI_PASSWORD_DAYS: "0",
    XUSHI_LOCK_AFTER: "3",
    XUSHI_LOCK_MINUTES: "30",
    XUSHI_IDLE_MINUTES: "15",
    XUSHI_SESSION_HOURS: "8",
    XUSHI_PUBLIC_URL: "https://xushi.example/",
    XUSHI_TRUSTED_PROXIES: "10.0.0.254",
    XUSHI_OIDC_ISSUER: "https://id.example",
    XUSHI_OIDC_CLIENT_ID: "xushi",
    XUSHI_OIDC_CLIENT_SECRET: "s",
    XUSHI_OIDC_CREATE: "no",
    XUSHI_SMTP_URL: "smtps://mail.example",
    XUSHI_MAIL_FROM: "xushi@example.org",
  });
  expect(read.ok && read.settings.accounts).toMatchObject({
    policy: { minLength: 14, maxAgeDays: 0 },
    lockout: { failures: 3, minutes: 30 },
    idleMinutes: 15,
    absoluteHours: 8,
    publicUrl: "https://xushi.example",
    oidc: { clientId: "xushi", createAccounts: false, label: "统一身份认证", groups: [] },
    mail: { from: "xushi@example.org" },
  });
});
