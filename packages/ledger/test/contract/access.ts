import type { LocalDate } from "@xushi/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { County, NewPost, OrgUnitRow } from "../../src/ledger.ts";
import { append, granted, newCounty, observed, promised, received, type Scene } from "../scene.ts";

const DAY = "2026-11-05" as LocalDate;
const LATER = "2026-12-05" as LocalDate;

/** What random triples meet seldom or never: posts in a row, corrections of something else, units that move. */
export const accessContract = (scene: () => Scene): void => {
  describe("access", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    const grant = async (fields: Partial<NewPost>) =>
      granted(
        await county.grantPost({
          ...{ accountId: "a", role: "line-office", orgUnitId: "bureau", lines: null, deputyFor: null },
          ...{ validFrom: null, validTo: null, reason: "任命", ...fields },
        }),
      );
    const acting = (accountId: string, on: LocalDate = DAY, id = county.jurisdictionId) =>
      scene().ledger.openActing(id, { accountId, person: accountId }, on);
    const booksOf = async (accountId: string): Promise<County> => {
      const found = await acting(accountId);
      if (found === null) throw new Error(`${accountId} has no post in force`);
      return scene().ledger.county(county.jurisdictionId, found);
    };

    it("of a deputy who took over ends with the principal's", async () => {
      const principal = await grant({ accountId: "chief" });
      const deputy = await grant({ accountId: "first", deputyFor: principal.id });
      const from = "2026-11-06" as LocalDate;
      const to = { accountId: "second", from, lastDay: DAY, reason: "移交" };
      const second = granted(await county.handOverPost(deputy.id, to));
      expect(second.deputyFor).toBe(principal.id);
      expect(await acting("second", LATER)).not.toBeNull();
      granted(await county.endPost(principal.id, "2026-11-30", "免去"));
      expect(await acting("second", LATER)).toBeNull();
    });

    it("of a deputy's deputy ends with the first of them", async () => {
      const chief = await grant({ accountId: "chief" });
      const first = await grant({ accountId: "first", deputyFor: chief.id });
      await grant({ accountId: "second", deputyFor: first.id });
      expect(await acting("second")).not.toBeNull();
      granted(await county.endPost(chief.id, "2026-11-30", "免去"));
      expect(await acting("second", LATER)).toBeNull();
    });

    it("in one county is none in the next, where the account has posts in both", async () => {
      const other = await newCounty(scene());
      await grant({ accountId: "a", role: "leader" });
      const here = await acting("a");
      if (here === null) throw new Error("no post in force");
      expect(() => scene().ledger.county(other.jurisdictionId, here)).toThrow(TypeError);
      expect(await acting("a", DAY, other.jurisdictionId)).toBeNull();
      const [own] = await (await booksOf("a")).posts();
      expect(own?.accountId).toBe("a");
    });

    it("lets a number be corrected only by one of the same indicator and unit", async () => {
      const row = await append(county);
      for (const fields of [{ orgUnitId: "town" }, { indicatorId: "deposits" }])
        expect(await county.appendObservations([observed({ ...fields, supersedes: row.id })])).toMatchObject({
          ok: false,
          bad: [{ field: "supersedes" }],
        });
      expect(await county.appendObservations([observed({ value: "1", supersedes: row.id })])).toMatchObject({
        ok: true,
      });
    });

    it("keeps another county's proposal unseen, and refuses its id", async () => {
      const other = await newCounty(scene());
      const id = `tea-${county.jurisdictionId}`;
      const proposal = { id, nameZh: id, nameEn: "", aliases: [], unit: "吨", line: "trade" };
      const given = { ...proposal, definition: { nature: "flow" } };
      granted(await other.proposeIndicator(given));
      await grant({ accountId: "clerk" });
      const books = await booksOf("clerk");
      expect((await books.indicators()).map((i) => i.id)).not.toContain(id);
      expect(await books.proposeIndicator(given)).toMatchObject({ ok: false, code: "conflict" });
    });

    it("shows what happened to a figure to those who see every source of that unit", async () => {
      await grant({ accountId: "clerk", role: "reporting-unit", orgUnitId: "town" });
      await grant({ accountId: "colleague", role: "reporting-unit", orgUnitId: "town" });
      await grant({ accountId: "stranger", role: "reporting-unit", orgUnitId: "bureau" });
      const figure = { start: 0, end: 1, quote: "", value: "1", valueMax: null, unit: "", unitAsWritten: "" };
      const read = { ...figure, slots: {}, indicatorId: null, orgUnitId: null };
      const { source, figures } = await (await booksOf("clerk")).addSource(received({ shared: true }), [
        read,
      ]);
      granted(await (await booksOf("clerk")).correctFigure(figures[0]?.id ?? "", { value: "2" }));
      const seen = async (account: string) =>
        (await (await booksOf(account)).journal({ limit: 9 })).map((e) => [e.action, e.entityId]);
      const entries = [
        ["figure.correct", figures[0]?.id],
        ["source.receive", source.id],
      ];
      expect(await seen("clerk")).toEqual(entries);
      expect(await seen("colleague")).toEqual(entries);
      expect(await seen("stranger")).toEqual([]);
      expect((await (await booksOf("stranger")).source(source.id))?.id).toBe(source.id);
    });

    it("moves with a unit that moves; entries stay with those who could read them", async () => {
      const town: OrgUnitRow = {
        ...{ id: "west", code: null, name: "西镇", nameEn: "", kind: "town", parentId: "qingshan", order: 9 },
        ...{ validFrom: null, validTo: null, designatedBy: null },
      };
      const village: OrgUnitRow = { ...town, id: "willow", name: "柳村", kind: "village", parentId: "town" };
      await county.addOrgUnits([town, village]);
      await grant({ accountId: "east", role: "leader", orgUnitId: "town" });
      await grant({ accountId: "west", role: "leader", orgUnitId: "west" });
      await grant({ accountId: "willow", role: "reporting-unit", orgUnitId: "willow" });
      const row = await append(county, { orgUnitId: "willow" });
      granted(await county.adjudicate(row.id, "以统计部门为准"));
      const aim = granted(await county.setTarget(promised({ orgUnitId: "willow" })));
      const { source } = await (await booksOf("willow")).addSource(received(), []);
      const sees = async (account: string) => {
        const books = await booksOf(account);
        const held = [
          await books.observation(row.id),
          await books.target(aim.id),
          await books.source(source.id),
        ];
        const entries = await books.journal({ limit: 99 });
        return [...held.map((one) => one !== null), entries.some((e) => e.entityId === row.id)];
      };
      expect([await sees("east"), await sees("west")]).toEqual([
        [true, true, true, true],
        [false, false, false, false],
      ]);
      await county.addOrgUnits([{ ...village, parentId: "west" }]);
      expect([await sees("east"), await sees("west")]).toEqual([
        [false, false, false, true],
        [true, true, true, false],
      ]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });
  });
};
