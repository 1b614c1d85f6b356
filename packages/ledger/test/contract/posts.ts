import { localDate } from "@xushi/core";
import { beforeEach, describe, expect, it } from "vitest";
import { systemActing } from "../../src/access/acting.ts";
import type { County, NewPost } from "../../src/ledger.ts";
import { append, granted, newCounty, observed, promised, received, type Scene } from "../scene.ts";

const TODAY = localDate("2026-11-05");

export const postsContract = (scene: () => Scene): void => {
  describe("posts", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });
    const wanted = (fields: Partial<NewPost> = {}): NewPost => ({
      accountId: "li",
      role: "line-office",
      orgUnitId: "bureau",
      lines: ["investment"],
      validFrom: null,
      validTo: null,
      deputyFor: null,
      reason: "三定方案",
      ...fields,
    });
    const as = async (accountId: string, on = TODAY): Promise<County | null> => {
      const { ledger } = scene();
      const acting = await ledger.openActing(county.jurisdictionId, { accountId, person: accountId }, on);
      return acting === null ? null : ledger.county(county.jurisdictionId, acting);
    };
    const mustBe = async (accountId: string): Promise<County> => {
      const found = await as(accountId);
      if (found === null) throw new Error(`${accountId} has no post`);
      return found;
    };

    it("opens the books to nobody without a post in force", async () => {
      expect(await as("li")).toBeNull();
      granted(await county.grantPost(wanted({ validFrom: "2026-11-06" })));
      expect(await as("li")).toBeNull();
      expect(await as("li", localDate("2026-11-06"))).not.toBeNull();
    });

    it("lets an office report, plan and settle in its lines, and names what is not its own", async () => {
      granted(await county.grantPost(wanted()));
      const li = await mustBe("li");
      const row = await append(li, { orgUnitId: "town" });
      expect(row).toMatchObject({ recordedBy: "li", orgUnitId: "town" });
      granted(await li.setTarget(promised()));
      granted(await li.adjudicate(row.id, "以统计为准"));
      const [entry] = await li.journal({ limit: 1 });
      expect(entry).toMatchObject({ accountId: "li", post: "line-office@bureau", person: "li" });

      granted(
        await county.grantPost(
          wanted({ accountId: "wang", role: "reporting-unit", orgUnitId: "town", lines: null }),
        ),
      );
      const wang = await mustBe("wang");
      expect(await wang.appendObservations([observed({ orgUnitId: "town" }), observed()])).toEqual({
        ok: false,
        bad: [{ row: 1, field: "orgUnitId", found: "qingshan investment", expected: "own to report" }],
      });
      expect(await wang.setTarget(promised({ orgUnitId: "town" }))).toMatchObject({
        ok: false,
        code: "forbidden",
      });
      expect(await wang.observation(row.id)).not.toBeNull();
      await append(county);
      expect(await wang.evidence({ indicatorId: "investment", orgUnitId: "qingshan", limit: 9 })).toEqual([]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("keeps a source to the unit that received it until it is shared", async () => {
      granted(await county.grantPost(wanted()));
      granted(
        await county.grantPost(
          wanted({ accountId: "wang", role: "reporting-unit", orgUnitId: "town", lines: null }),
        ),
      );
      const [li, wang] = [await mustBe("li"), await mustBe("wang")];
      const file = received();
      const { source } = await li.addSource(file, []);
      expect(await wang.source(source.id)).toBeNull();
      expect((await wang.addSource(file, [])).alreadyHeld).toBe(false);
      expect(await wang.shareSource(source.id, true)).toMatchObject({ ok: false, code: "not-found" });
      granted(await li.shareSource(source.id, true));
      expect(await wang.source(source.id)).toMatchObject({ shared: true });
      expect(await wang.shareSource(source.id, false)).toMatchObject({ ok: false, code: "forbidden" });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("keeps the three officers apart, and lets nobody grant to himself", async () => {
      granted(await county.grantPost(wanted({ accountId: "an", role: "security-officer", lines: null })));
      const clash = await county.grantPost(wanted({ accountId: "an" }));
      expect(clash).toMatchObject({
        ok: false,
        detail: { field: "role", expected: "apart from security-officer" },
      });
      const an = await mustBe("an");
      granted(await an.grantPost(wanted()));
      expect(await an.grantPost(wanted({ accountId: "an", role: "leader" }))).toMatchObject({ ok: false });
      const li = await mustBe("li");
      expect(await li.grantPost(wanted({ accountId: "zhao" }))).toMatchObject({
        ok: false,
        code: "forbidden",
      });
      expect((await li.posts()).map((p) => p.accountId)).toEqual(["li"]);
      expect((await an.posts()).map((p) => p.accountId)).toEqual(["an", "li"]);
      expect(await an.observation((await append(county)).id)).toBeNull();
    });

    it("ends on the evening of its last day, and hands over whole or not at all", async () => {
      const post = granted(await county.grantPost(wanted()));
      const to = { from: localDate("2026-11-06"), lastDay: TODAY, reason: "换岗" };
      granted(await county.grantPost(wanted({ accountId: "shen", role: "auditor", lines: null })));
      expect(await county.handOverPost(post.id, { ...to, accountId: "shen" })).toMatchObject({ ok: false });
      expect((await county.posts()).find((p) => p.id === post.id)?.endedOn).toBeNull();
      granted(await county.handOverPost(post.id, { ...to, accountId: "zhao" }));
      expect(await as("li")).not.toBeNull();
      expect(await as("zhao")).toBeNull();
      expect(await as("li", localDate("2026-11-06"))).toBeNull();
      expect(await as("zhao", localDate("2026-11-06"))).not.toBeNull();
      expect(await county.endPost(post.id, "2026-11-07", "再结束")).toMatchObject({
        ok: false,
        code: "conflict",
      });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("lets a deputy act only while the post that it stands in for is in force", async () => {
      const post = granted(await county.grantPost(wanted()));
      const deputy = wanted({ accountId: "zhao", deputyFor: post.id });
      expect(await county.grantPost({ ...deputy, lines: null })).toMatchObject({
        detail: { field: "deputyFor" },
      });
      granted(await county.grantPost(deputy));
      expect(await as("zhao")).not.toBeNull();
      granted(await county.endPost(post.id, "2026-11-04", "离任"));
      expect(await as("zhao")).toBeNull();
    });

    it("says why, as the policies themselves answer", async () => {
      const post = granted(await county.grantPost(wanted()));
      const asked = { accountId: "li", unit: "town", on: TODAY };
      const inLine = granted(await county.explainAccess({ ...asked, indicator: "investment" }));
      expect(inLine).toMatchObject({ place: "/qingshan/town/.", line: "investment", inForce: [post.id] });
      expect(inLine.verdicts.map((v) => v.allowed)).toEqual([true, true, true, true, true]);
      await scene().ledger.putIndicators([
        {
          ...(await county.indicators())[0],
          id: "schools",
          nameZh: "学校数",
          aliases: [],
          line: "livelihood",
        } as never,
      ]);
      const other = granted(await county.explainAccess({ ...asked, indicator: "schools" }));
      expect(other.verdicts.map((v) => v.allowed)).toEqual([false, false, false, false, false]);
      expect(
        granted(await county.explainAccess({ ...asked, accountId: "nobody", indicator: "schools" })).posts,
      ).toEqual([]);
    });

    it("moves rows with their unit, and lines with their indicator", async () => {
      const row = await append(county, { orgUnitId: "town" });
      const units = await county.orgUnits();
      const town = units.find((u) => u.id === "town");
      if (town === undefined) throw new Error("no town");
      const park = { ...town, id: "park", name: "新区", kind: "park" as const, parentId: "qingshan" };
      await county.addOrgUnits([park, { ...town, parentId: "park" }]);
      granted(await county.grantPost(wanted({ role: "leader", orgUnitId: "park", lines: null })));
      expect(await (await mustBe("li")).observation(row.id)).not.toBeNull();
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("records what changes no row, in whose name it is", async () => {
      const event = {
        action: "account.signed-in",
        entity: "account",
        entityId: "li",
        detail: { from: "127.0.0.1" },
      };
      const own = scene().ledger.county(county.jurisdictionId, systemActing("李", "li"));
      await own.recordEvent(event);
      const [entry] = await county.journal({ action: "account.", accountId: "li", limit: 9 });
      expect(entry).toMatchObject({ accountId: "li", post: null, after: { from: "127.0.0.1" } });
      expect(await county.journal({ from: "2026-11-06", limit: 9 })).toEqual([]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });
  });
};
