import type { Me, SignInOptions } from "@xushi/contract";
import { localDate } from "@xushi/core";
import { generateDemoCounty } from "@xushi/demo";
import { systemActing } from "@xushi/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareAccounts } from "../../src/accounts/prepare-accounts.ts";
import { DEMO_ACCOUNTS } from "../../src/demo/demo-accounts.ts";
import { type AccountScene, openAccountScene } from "../support/account-scene.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene({ demo: true });
});
afterAll(() => scene.close());
const options = async () => (await scene.browser().get<SignInOptions>("/api/sign-in-options")).body;

test("the demo county names its accounts, and each of them signs in", async () => {
  expect((await options()).demoAccounts).toEqual([]);
  expect((await prepareAccounts(scene.deps)).firstRunToken).toBeNull();
  const { demoAccounts, firstRun } = await options();
  expect(firstRun).toBe(false);
  expect(demoAccounts.map((a) => a.office.zh)).toContain("石桥镇（填报单位）");
  for (const { username, password, name } of demoAccounts) {
    const browser = scene.browser();
    expect([username, (await browser.signIn(username, password)).status]).toEqual([username, 200]);
    expect((await browser.get<Me>("/api/me")).body).toMatchObject({
      name: name.zh,
      demo: true,
      mustChangePassword: false,
    });
  }
});

test("another start makes none twice", async () => {
  await prepareAccounts(scene.deps);
  expect(await scene.ledger.accounts.count({ demo: true })).toBe(DEMO_ACCOUNTS.length);
});

test("their posts stand at units that the demo county has", () => {
  const units = new Set(
    generateDemoCounty({ asOf: localDate("2026-11-05"), seed: 1 }).orgUnits.map((u) => u.key),
  );
  for (const { username, post } of DEMO_ACCOUNTS)
    expect([username, units.has(post.orgUnitKey)]).toEqual([username, true]);
  expect(new Set(DEMO_ACCOUNTS.map((a) => a.username)).size).toBe(DEMO_ACCOUNTS.length);
});

test("as soon as a real county is held, known passwords open nothing and are named nowhere", async () => {
  const browser = scene.browser();
  await browser.signIn("xianzhang", "xuchuan-xianzhang");
  expect((await browser.get("/api/me")).status).toBe(200);
  await scene.ledger.createJurisdiction(
    { id: "real", orgUnitId: "real", name: "真县", nameEn: "Real", demo: false },
    systemActing("测试"),
  );
  expect((await options()).demoAccounts).toEqual([]);
  expect((await browser.get("/api/me")).status).toBe(401);
  expect((await scene.browser().signIn("xianzhang", "xuchuan-xianzhang")).body.code).toBe("sign-in.wrong");
  expect((await options()).firstRun).toBe(true);
});
