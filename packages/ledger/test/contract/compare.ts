import { beforeEach, describe, expect, it } from "vitest";
import { systemActing } from "../../src/access/acting.ts";
import type { County, MatrixQuery, NewObservation } from "../../src/ledger.ts";
import { readMigrations } from "../../src/migrate.ts";
import { append, granted, newCounty, received, type Scene } from "../scene.ts";

export const compareContract = (scene: () => Scene): void => {
  describe("matrix", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });
    const ask = async (query: Partial<MatrixQuery> = {}) => {
      const slots = [
        { indicatorId: "investment", last: "2026-10", slot: "now" },
        { indicatorId: "investment", last: "2026-09", slot: "before" },
        { indicatorId: "investment", last: "2025-10", slot: "last-year" },
        { indicatorId: "deposits", last: "2026-10", slot: "now" },
      ] as const;
      const entries = await county.matrix({ orgUnitIds: ["qingshan", "town"], wanted: slots, ...query });
      return entries
        .map(({ slot, observation: o }) => `${slot} ${o.orgUnitId} ${o.indicatorId} ${o.measure} ${o.value}`)
        .sort();
    };

    it("has level and growth of each place in the period, the one before and the same of last year", async () => {
      await append(county, { value: "32" });
      await append(county, { value: "6.2", measure: "growth" });
      await append(county, { value: "9", orgUnitId: "town" });
      await append(county, { value: "29", periodId: "2026-01/2026-09" });
      await append(county, { value: "30", periodId: "2025-01/2025-10" });
      await append(county, { value: "7", orgUnitId: "baihe" });
      expect(await ask()).toEqual([
        "before qingshan investment level 29",
        "last-year qingshan investment level 30",
        "now qingshan investment growth 6.2",
        "now qingshan investment level 32",
        "now town investment level 9",
      ]);
    });

    it("reads a flow from January and a stock by its month, the narrowest span first", async () => {
      await append(county, { value: "3", periodId: "2026-10/2026-10" });
      await append(county, { indicatorId: "deposits", value: "80" });
      await append(county, { indicatorId: "deposits", value: "82", periodId: "2026-10/2026-10" });
      expect(await ask()).toEqual(["now qingshan deposits level 82"]);
    });

    it("shows the adjudicated rival, and what was known at a moment", async () => {
      const chosen = await append(county, { value: "31", recordedAt: "2026-11-01T00:00:00Z" });
      await append(county, { value: "33", recordedAt: "2026-11-02T00:00:00Z" });
      expect(await ask()).toEqual(["now qingshan investment level 33"]);
      expect(await ask({ knownAt: "2026-11-01T12:00:00Z" })).toEqual(["now qingshan investment level 31"]);
      granted(await county.adjudicate(chosen.id, "统计局口径"));
      expect(await ask()).toEqual(["now qingshan investment level 31"]);
    });
  });

  describe("ranking", () => {
    let first: County;
    let second: County;
    let third: County;
    /** A year for each test: rankings reach over all counties, and so over those of other tests. */
    let year = 2040;
    let of: Pick<NewObservation, "indicatorId" | "measure" | "periodId">;
    let final: Pick<NewObservation, "status" | "periodId">;
    beforeEach(async () => {
      year++;
      scene().clock.now = "2026-11-05T01:20:00Z";
      of = { indicatorId: "investment", measure: "level", periodId: `${year}-01/${year}-10` };
      final = { status: "final", periodId: of.periodId };
      first = await newCounty(scene());
      second = await newCounty(scene());
      third = await newCounty(scene());
    });
    /** Of the three counties of this test, as the second of them sees it. */
    const rank = async (at: { better?: "higher" | "lower"; knownAt?: string } = {}) => {
      const ours = [first, second, third].map((county) => county.jurisdictionId);
      const rows = await second.ranking({ ...of, better: "higher", ...at });
      const held = rows.filter((row) => ours.includes(row.jurisdictionId));
      return held.map((row) => [ours.indexOf(row.jurisdictionId) + 1, row.value, row.position]);
    };

    it("has what each county published of itself, ties on the better place, the silent last and without a place", async () => {
      await append(first, { ...final, value: "30" });
      await append(second, { ...final, value: "30" });
      expect(await rank()).toEqual([
        [1, "30", 1],
        [2, "30", 1],
        [3, null, null],
      ]);
      await append(third, { ...final, value: "29.5" });
      expect((await rank()).at(-1)).toEqual([3, "29.5", 3]);
      expect((await rank({ better: "lower" }))[0]).toEqual([3, "29.5", 1]);
    });

    it("knows neither what is preliminary nor what is said of a town or a neighbour", async () => {
      await append(first, { value: "30", periodId: of.periodId });
      await append(second, { ...final, orgUnitId: "town", value: "9" });
      await append(second, { ...final, orgUnitId: "baihe", value: "40" });
      expect((await rank()).map(([, value]) => value)).toEqual([null, null, null]);
    });

    it("follows corrections, withdrawals and adjudications, and can be asked for any earlier day", async () => {
      const row = await append(first, { ...final, value: "30", recordedAt: "2026-11-01T00:00:00Z" });
      await append(first, { ...final, value: "31", supersedes: row.id, recordedAt: "2026-11-02T00:00:00Z" });
      const rival = await append(first, { ...final, value: "35", recordedAt: "2026-11-01T06:00:00Z" });
      const value = async (knownAt?: string) =>
        (await rank(knownAt === undefined ? {} : { knownAt }))[0]?.[1];
      expect(await value("2026-11-01T01:00:00Z")).toBe("30");
      expect(await value("2026-11-01T12:00:00Z")).toBe("35");
      expect(await value("2026-11-02T12:00:00Z")).toBe("31");
      granted(await first.adjudicate(rival.id, "核定"));
      expect(await value()).toBe("35");
      expect(await value("2026-11-02T12:00:00Z")).toBe("31");
    });

    it("lets a correction that was withdrawn give its place back, though it was about another period", async () => {
      const row = await append(first, { ...final, value: "30" });
      const { figures } = await first.addSource(received(), [
        {
          ...{ start: 0, end: 3, quote: "31", value: "31", valueMax: null, unit: "元", unitAsWritten: "元" },
          ...{ slots: {}, indicatorId: "investment", orgUnitId: "qingshan" },
        },
      ]);
      const id = figures[0]?.id ?? "";
      const correction = {
        ...of,
        orgUnitId: "qingshan",
        value: "31",
        sourceId: null,
        supersedes: row.id,
      };
      granted(
        await first.acceptAsObservation(id, { ...correction, ...final, periodId: `${year}-01/${year}-11` }),
      );
      expect((await rank()).find(([which]) => which === 1)?.[1]).toBeNull();
      granted(await first.reopenFigure(id));
      expect((await rank())[0]).toEqual([1, "30", 1]);
      expect(await first.verifyJournal()).toMatchObject({ ok: true });
    });

    it("is proved by verify: a value that was changed is named", async () => {
      const row = await append(first, { ...final, value: "30" });
      const tamper = "UPDATE published_value SET value = 99 WHERE jurisdiction_id = $1";
      await scene().engine.rows(tamper, [first.jurisdictionId]);
      expect(await first.verifyJournal()).toMatchObject({
        ...{ ok: false, reason: "altered", entity: "published-value", entityId: row.id },
      });
    });

    it("is what the migration makes of books from before", async () => {
      const row = await append(first, { ...final, value: "30", recordedAt: "2026-11-01T00:00:00Z" });
      await append(first, { ...final, value: "31", supersedes: row.id, recordedAt: "2026-11-02T00:00:00Z" });
      const rival = await append(first, { ...final, value: "35", recordedAt: "2026-11-01T06:00:00Z" });
      granted(await first.adjudicate(rival.id, "核定"));
      const held = `SELECT DISTINCT ON (known_from) known_from, observation_id, value FROM published_value
        WHERE jurisdiction_id = $1 ORDER BY known_from, journal_seq DESC, nth DESC`;
      const text = readMigrations().find(({ name }) => name.startsWith("0009"))?.text ?? "";
      const backfill = text.slice(text.indexOf("INSERT INTO published_value"));
      const { engine } = scene();
      const written = await engine.rows(held, [first.jurisdictionId]);
      expect(written.length).toBe(4);
      await engine.rows("DELETE FROM published_value");
      await engine.rows(backfill.replace(/;\s*$/, ""));
      expect(await engine.rows(held, [first.jurisdictionId])).toEqual(written);
    });

    it("is not for those who read nothing of any county", async () => {
      await append(first, { ...final, value: "30" });
      const officer = {
        ...systemActing("officer"),
        access: { read: [], published: [], sources: [], write: ["grant"] },
      };
      const rows = await scene()
        .ledger.county(second.jurisdictionId, officer)
        .ranking({ ...of, better: "higher" });
      expect(rows.filter((row) => row.value !== null)).toEqual([]);
    });
  });
};
