import type { PersonOfCounty } from "@xushi/contract";
import type { Role } from "@xushi/core";
import { systemActing } from "@xushi/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AccountScene, openAccountScene } from "../support/account-scene.ts";

let scene: AccountScene;
beforeAll(async () => {
  scene = await openAccountScene();
});
afterAll(() => scene.close());

const holding = async (username: string, role: Role) => {
  const accountId = await scene.addAccount(username, {}, { post: false });
  const post = { accountId, role, orgUnitId: "xu", lines: null, reason: "测试" };
  const span = { validFrom: null, validTo: null, deputyFor: null };
  await scene.ledger.county("xu", systemActing("测试")).grantPost({ ...post, ...span });
  const browser = scene.browser();
  await browser.signIn(username);
  return browser;
};

test("officers see who has an account here, by name alone; others do not", async () => {
  const roles = ["system-admin", "security-officer", "auditor", "line-office"] as const;
  const [admin, officer, auditor, office] = await Promise.all(roles.map((role) => holding(role, role)));
  await scene.addAccount("elsewhere", { jurisdictionId: null });
  for (const browser of [admin, officer, auditor]) {
    const { status, body } = (await browser?.get<PersonOfCounty[]>("/api/xu/people")) ?? {};
    expect(status).toBe(200);
    expect(body?.map((p) => p.username)).toEqual([
      "auditor",
      "line-office",
      "security-officer",
      "system-admin",
    ]);
    expect(Object.keys(body?.[0] ?? {}).sort()).toEqual(["id", "name", "username"]);
  }
  const refused = await office?.get("/api/xu/people");
  expect([refused?.status, refused?.body.code]).toEqual([403, "access.not-yours-to-ask"]);
  expect((await scene.browser().get("/api/xu/people")).body.code).toBe("session.missing");
  expect((await officer?.get("/api/other/people"))?.body.code).toBe("access.no-post");
});
