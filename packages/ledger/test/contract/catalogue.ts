import { beforeEach, describe, expect, it } from "vitest";
import type { County, IndicatorRow } from "../../src/ledger.ts";
import { granted, INDICATORS, newCounty, type Scene } from "../scene.ts";

/** Jurisdictions, org units, indicators and the reference tables. */
export const catalogueContract = (scene: () => Scene): void => {
  describe("catalogue", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("lists jurisdictions", async () => {
      const held = await scene().ledger.jurisdictions();
      expect(held).toContainEqual({
        id: county.jurisdictionId,
        orgUnitId: "qingshan",
        name: "青山县",
        nameEn: "Qingshan",
        demo: true,
      });
    });

    it("keeps one tree of org units, whatever order they came in", async () => {
      const units = await county.orgUnits();
      expect(units.map((u) => u.id)).toEqual(["city", "qingshan", "baihe", "bureau", "town"]);
      expect(units.find((u) => u.id === "qingshan")?.parentId).toBe("city");
    });

    it("keeps the path of a subtree when its top is hung elsewhere", async () => {
      const units = await county.orgUnits();
      const own = units.find((u) => u.id === "qingshan");
      if (own === undefined) throw new Error("no own unit");
      await county.addOrgUnits([{ ...own, parentId: "baihe", validFrom: "2026-01-01" }]);
      const paths = await scene().engine.rows(
        "SELECT path FROM org_unit WHERE jurisdiction_id = $1 AND path LIKE '/city/baihe/qingshan/%' ORDER BY path",
        [county.jurisdictionId],
      );
      expect(paths.flat()).toEqual([
        "/city/baihe/qingshan/",
        "/city/baihe/qingshan/bureau/",
        "/city/baihe/qingshan/town/",
      ]);
      const { place: _place, ...before } = own;
      const [entry] = await county.journal({ limit: 1 });
      expect(entry).toMatchObject({ action: "org-unit.change", entityId: "qingshan", before: [before] });
    });

    it("writes nothing when the units are there already", async () => {
      const [last] = await county.journal({ limit: 1 });
      await county.addOrgUnits(await county.orgUnits());
      expect((await county.journal({ limit: 1 }))[0]?.seq).toBe(last?.seq);
    });

    it("refuses a unit under a missing one or under itself", async () => {
      const [city] = await county.orgUnits();
      if (city === undefined) throw new Error("no city");
      await expect(county.addOrgUnits([{ ...city, id: "x", parentId: "nowhere" }])).rejects.toThrow(
        "nowhere",
      );
      await expect(county.addOrgUnits([{ ...city, parentId: "town" }])).rejects.toThrow("above itself");
      expect(await county.orgUnits()).toHaveLength(5);
    });

    it("shares the catalogue and keeps a proposal to its jurisdiction", async () => {
      const other = await newCounty(scene());
      const id = `kitchens-${county.jurisdictionId}`;
      const proposal = {
        id,
        nameZh: "明厨亮灶",
        nameEn: "Open kitchens",
        aliases: [],
        unit: "家",
        line: "other",
        definition: { nature: "stock" },
      };
      const row = granted(await county.proposeIndicator(proposal));
      expect(row).toEqual({ ...proposal, proposedBy: county.jurisdictionId });
      expect(await county.indicators()).toContainEqual(row);
      const shared = await other.indicators();
      expect(shared.map((i) => i.id)).toEqual(expect.arrayContaining(INDICATORS.map((i) => i.id)));
      expect(shared.map((i) => i.id)).not.toContain(id);
    });

    it("refuses a proposal that takes another's id, name or alias, or has no nature", async () => {
      const proposal = {
        id: `p-${county.jurisdictionId}`,
        nameZh: "新指标",
        nameEn: "",
        aliases: [] as string[],
        unit: "元",
        line: "other",
        definition: { nature: "flow" } as IndicatorRow["definition"],
      };
      const propose = (change: Partial<typeof proposal>) =>
        county.proposeIndicator({ ...proposal, ...change });
      const conflict = { ok: false, code: "conflict", detail: { indicatorId: "investment" } };
      expect(await propose({ id: "investment" })).toEqual(conflict);
      expect(await propose({ nameZh: "固定资产投资" })).toEqual(conflict);
      expect(await propose({ aliases: ["固定资产投资额"] })).toEqual(conflict);
      expect(await propose({ definition: {} })).toMatchObject({ ok: false, code: "invalid" });
    });

    it("upserts the catalogue, and wants a nature of each indicator", async () => {
      const { ledger } = scene();
      const row = { ...INDICATORS[0], nameEn: "Fixed-asset investment" } as IndicatorRow;
      await ledger.putIndicators([row]);
      expect(await county.indicators()).toContainEqual(row);
      await expect(ledger.putIndicators([{ ...row, definition: {} }])).rejects.toThrow("nature");
    });

    it("keeps division codes and versions of light rules", async () => {
      const { ledger } = scene();
      const division = { code: "530829", name: "西盟佤族自治县", level: "county" as const };
      const row = { ...division, parentCode: "5308", validFrom: "1965-03-05", validTo: null };
      await ledger.putDivisions([
        { ...row, name: "西盟" },
        { ...row, code: "530828" },
      ]);
      await ledger.putDivisions([row]);
      expect(await ledger.divisions("5308")).toEqual([{ ...row, code: "530828" }, row]);
      expect(await ledger.divisions("53")).toEqual([]);
      const rule = { id: "yinchuan", version: "2024", definition: { bands: [] } };
      await ledger.putLightRules([rule, { ...rule, version: "2025" }]);
      expect(await ledger.lightRules()).toEqual([rule, { ...rule, version: "2025" }]);
    });
  });
};
