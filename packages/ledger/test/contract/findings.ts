import { localDate } from "@xushi/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { NewExplanation } from "../../src/finding-books.ts";
import type { County } from "../../src/ledger.ts";
import { append, granted, newCounty, observed, received, type Scene } from "../scene.ts";

const TODAY = localDate("2026-11-05");
const POST = { lines: null, validFrom: null, validTo: null, deputyFor: null, reason: "三定方案" };
const ALL = { to: "2026-12" };

export const findingsContract = (scene: () => Scene): void => {
  describe("findings", () => {
    let county: County;
    const as = async (accountId: string): Promise<County> => {
      const { ledger } = scene();
      const acting = await ledger.openActing(county.jurisdictionId, { accountId, person: accountId }, TODAY);
      if (acting === null) throw new Error(`${accountId} has no post`);
      return ledger.county(county.jurisdictionId, acting);
    };
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("are looked for in everything that stands, rivals after the one that counts, none that is corrected or later", async () => {
      const wrong = await append(county, { value: "1" });
      await append(county, { value: "2", supersedes: wrong.id });
      const chosen = await append(county, { value: "3" });
      await append(county, { value: "4" });
      await append(county, { value: "5", periodId: "2027-01/2027-01" });
      granted(await county.adjudicate(chosen.id, "以统计部门为准"));
      expect((await county.reported(ALL)).map((row) => row.value)).toEqual(["3", "4", "2"]);
      expect(await county.reported({ ...ALL, indicatorIds: ["deposits"] })).toEqual([]);
    });

    it("know how a number was written: by its figure, or from the text of a source that may be seen", async () => {
      const figure = {
        ...{ start: 0, end: 6, quote: "32.0亿元", value: "3200000000", valueMax: null, unit: "元" },
        ...{ unitAsWritten: "亿元", slots: { indicator: { value: "固投" } } },
        ...{ indicatorId: null, orgUnitId: null },
      };
      const { source, figures } = await county.addSource(received({ shared: false }), [figure]);
      granted(await county.acceptAsObservation(figures[0]?.id ?? "", observed({ value: "3200000000" })));
      const [row] = await county.reported(ALL);
      expect(row).toMatchObject({
        publisher: source.publisher,
        asWritten: { quote: "32.0亿元", unit: "亿元", indicator: "固投" },
      });
      expect(await county.sourceTexts([source.id, "no id"])).toEqual(new Map([[source.id, source.text]]));
      granted(await county.grantPost({ ...POST, accountId: "tou", role: "line-office", orgUnitId: "town" }));
      expect(await (await as("tou")).sourceTexts([source.id])).toEqual(new Map());
    });

    it("are explained with a reason, anew, and no more; every step is kept and verified", async () => {
      const { id } = await append(county, { orgUnitId: "town" });
      const finding = { key: "f".repeat(64), rule: "places-make-whole", observationId: id };
      const explain = (reason: string | null) => county.explainFinding({ ...finding, reason });
      expect(await explain("  ")).toMatchObject({ code: "invalid" });
      expect(await explain(null)).toMatchObject({ code: "conflict" });
      const first = granted(await explain("含县直部分"));
      expect(first).toMatchObject({ ...finding, reason: "含县直部分" });
      granted(await explain("县直另报"));
      expect((await county.explanations()).map((e) => e.reason)).toEqual(["县直另报"]);
      expect(granted(await explain(null))).toBeNull();
      expect(await county.explanations()).toEqual([]);
      const entries = await county.journal({ action: "finding.", limit: 9 });
      expect(entries.map((e) => [e.action, e.before])).toEqual([
        ["finding.take-back", { reason: "县直另报" }],
        ["finding.explain", { reason: "含县直部分" }],
        ["finding.explain", null],
      ]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
      const gone = { ...finding, observationId: "0192f3a0-0000-7000-8000-000000000000", reason: "无此数" };
      expect(await county.explainFinding(gone)).toMatchObject({ code: "not-found" });
    });

    it("are explained by whoever may report or settle one of the numbers, and read where the number is", async () => {
      const { id } = await append(county, { orgUnitId: "town" });
      const row: NewExplanation = {
        key: "e".repeat(64),
        rule: "off-history",
        observationId: id,
        reason: "停产",
      };
      const post = (
        accountId: string,
        role: "leader" | "reporting-unit" | "line-office",
        orgUnitId: string,
      ) => county.grantPost({ ...POST, accountId, role, orgUnitId });
      granted(await post("zhen", "reporting-unit", "town"));
      granted(await post("ju", "line-office", "bureau"));
      granted(await post("xian", "leader", "qingshan"));
      const [zhen, ju, xian] = await Promise.all(["zhen", "ju", "xian"].map(as));
      expect(await xian?.explainFinding(row)).toMatchObject({ code: "forbidden" });
      granted((await zhen?.explainFinding(row)) ?? { ok: false, code: "nobody" });
      granted((await ju?.explainFinding({ ...row, reason: "停产检修" })) ?? { ok: false, code: "nobody" });
      expect((await xian?.explanations())?.map((e) => [e.reason, e.recordedBy])).toEqual([
        ["停产检修", "ju"],
      ]);
    });

    it("stay with their number when its unit moves", async () => {
      const { id } = await append(county, { orgUnitId: "town" });
      granted(
        await county.explainFinding({
          key: "d".repeat(64),
          rule: "off-history",
          observationId: id,
          reason: "停产",
        }),
      );
      const town = (await county.orgUnits()).find((u) => u.id === "town");
      if (town === undefined) throw new Error("no town");
      await county.addOrgUnits([{ ...town, parentId: "bureau" }]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });
  });
};
