import type { Me } from "@xushi/contract";
import { systemActing } from "@xushi/ledger";
import { expect, test } from "vitest";
import { openAccountScene } from "../support/account-scene.ts";

const XU = { orgUnitId: "xu", lines: null, validFrom: null, validTo: null, deputyFor: null, reason: "任命" };

const grantedIn = async (demo: boolean) => {
  const scene = await openAccountScene({ demo });
  const county = scene.ledger.county("xu", systemActing("测试"));
  const bare = { post: false };
  const chief = await scene.addAccount("chief", {}, bare);
  await county.grantPost({ ...XU, accountId: chief, role: "security-officer" });
  const auditor = await scene.addAccount("auditor", {}, bare);
  const office = await scene.addAccount("office", {}, bare);
  const browser = scene.browser();
  await browser.signIn("chief");
  for (const [accountId, role] of [
    [auditor, "auditor"],
    [office, "line-office"],
  ] as const)
    expect((await browser.post("/api/xu/posts", { ...XU, accountId, role })).status).toBe(200);
  const due = async (username: string) => {
    const own = scene.browser();
    await own.signIn(username);
    return (await own.get<Me>("/api/me")).body.mustEnrol;
  };
  const result = { auditor: await due("auditor"), office: await due("office") };
  const entries = await county.journal({ limit: 50 });
  const demanded = entries.filter((e) => e.action === "account.second-factor-demanded");
  await scene.close();
  return { ...result, demanded: demanded.map((e) => e.entityId === auditor) };
};

test("whoever becomes an officer of a real county sets up a second factor first; the journal says why", async () => {
  expect(await grantedIn(false)).toEqual({ auditor: true, office: false, demanded: [true] });
});

test("the demo county's officers need none", async () => {
  expect(await grantedIn(true)).toEqual({ auditor: false, office: false, demanded: [] });
});
