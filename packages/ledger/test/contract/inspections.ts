import { localDate } from "@xushi/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { County, NewInspection } from "../../src/ledger.ts";
import { granted, newCounty, type Scene } from "../scene.ts";

const TODAY = localDate("2026-11-05");

export const inspectionsContract = (scene: () => Scene): void => {
  describe("inspections", () => {
    let county: County;
    let body: County;
    let town: County;
    const as = async (accountId: string): Promise<County> => {
      const { ledger } = scene();
      const acting = await ledger.openActing(county.jurisdictionId, { accountId, person: accountId }, TODAY);
      if (acting === null) throw new Error(`${accountId} has no post`);
      return ledger.county(county.jurisdictionId, acting);
    };
    const post = { lines: null, validFrom: null, validTo: null, deputyFor: null, reason: "政府授权" };
    const matter: NewInspection = {
      kind: "special",
      matter: "年度投资进度滞后",
      setBy: "县长批示",
      plan: "查台账、看现场",
      bodyId: "bureau",
      orgUnitId: "town",
      openedOn: localDate("2026-10-01"),
    };
    beforeEach(async () => {
      county = await newCounty(scene());
      const bureau = (await county.orgUnits()).find((u) => u.id === "bureau");
      if (bureau === undefined) throw new Error("no bureau");
      await county.addOrgUnits([{ ...bureau, designatedBy: "青政办〔2026〕1号" }]);
      granted(await county.grantPost({ ...post, accountId: "du", role: "supervisor", orgUnitId: "bureau" }));
      granted(
        await county.grantPost({ ...post, accountId: "zhen", role: "reporting-unit", orgUnitId: "town" }),
      );
      [body, town] = [await as("du"), await as("zhen")];
    });

    it("goes from the matter to the decision, each step by the one whose it is", async () => {
      expect(await town.openInspection(matter)).toMatchObject({ ok: false, code: "forbidden" });
      const { id } = granted(await body.openInspection(matter));
      const conclusion = {
        kind: "conclusion",
        text: "滞后属实",
        on: localDate("2026-10-10"),
        upheld: null,
      } as const;
      expect(await town.addInspectionStep(id, conclusion)).toMatchObject({ ok: false, code: "forbidden" });
      granted(await body.addInspectionStep(id, conclusion));
      const objection = {
        kind: "objection",
        text: "口径不同",
        on: localDate("2026-10-20"),
        upheld: null,
      } as const;
      expect(await body.addInspectionStep(id, objection)).toMatchObject({ ok: false, code: "forbidden" });
      granted(await town.addInspectionStep(id, objection));
      const decision = {
        kind: "decision",
        text: "维持",
        on: localDate("2026-11-01"),
        upheld: false,
      } as const;
      const row = granted(await body.addInspectionStep(id, decision));
      expect(row.steps.map((s) => [s.kind, s.upheld])).toEqual([
        ["conclusion", null],
        ["objection", null],
        ["decision", false],
      ]);
      expect((await town.inspections()).map((i) => i.id)).toEqual([id]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("refuses an objection after thirty days, and a step before the one before it", async () => {
      const { id } = granted(await body.openInspection(matter));
      const step = { text: "…", upheld: null };
      granted(await body.addInspectionStep(id, { ...step, kind: "conclusion", on: localDate("2026-10-02") }));
      expect(
        await town.addInspectionStep(id, { ...step, kind: "objection", on: localDate("2026-11-02") }),
      ).toMatchObject({ code: "conflict", detail: { step: "objection-too-late" } });
      expect(
        await town.addInspectionStep(id, { ...step, kind: "objection", on: localDate("2026-10-01") }),
      ).toMatchObject({ code: "invalid", detail: { field: "on" } });
    });
  });
};
