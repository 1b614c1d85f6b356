import type { Compare, CompareYears, Refusal } from "@xushi/contract";
import { systemActing } from "@xushi/ledger";
import { readWorkbook } from "@xushi/office";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HERE, json, openSmallCounty, type SmallCounty } from "./support/small-county.ts";

const seen = (
  indicatorId: string,
  orgUnitId: string,
  periodId: string,
  measure: "level" | "growth",
  value: string,
) => ({
  ...{ indicatorId, orgUnitId, periodId, measure, value, sourceId: null },
  ...{ status: "preliminary" as const, recordedAt: "2026-10-20T09:00:00+08:00" },
});
const [SEPTEMBER, AUGUST] = ["2026-01/2026-09", "2026-01/2026-08"];

describe("comparing places", () => {
  let small: SmallCounty;
  beforeAll(async () => {
    small = await openSmallCounty();
    const unit = { code: null, nameEn: "", kind: "town" as const, parentId: "xu" };
    const always = { validFrom: null, validTo: null, designatedBy: null };
    await small.ledger.county("xu", systemActing("测试")).addOrgUnits([
      { ...unit, ...always, id: "xi", name: "西序镇", order: 6 },
      { ...unit, ...always, id: "nan", name: "南序乡", order: 7 },
    ]);
    const added = await small.county.appendObservations([
      seen("retail-sales", "city", SEPTEMBER, "growth", "6.0"),
      seen("retail-sales", "wang", AUGUST, "growth", "5.0"),
      seen("retail-sales", "lin", AUGUST, "growth", "7.5"),
      seen("retail-sales", "xu", AUGUST, "growth", "6.0"),
      seen("fixed-asset-investment", "dong", SEPTEMBER, "level", "3150000000"),
      seen("fixed-asset-investment", "xi", SEPTEMBER, "level", "3150000000"),
      seen("resident-population", "dong", "2025-12/2025-12", "level", "21000"),
    ]);
    if (!added.ok) throw new Error(JSON.stringify(added.bad));
  });
  afterAll(() => small.close());

  const get = (path: string) => small.app.request(`${HERE}/${path}`);
  const compared = (query: string) => json<Compare>(get(`compare?month=2026-09&${query}`));

  test("peers: ranks by growth with their moves, and each against the city", async () => {
    const compare = await compared("among=siblings&indicators=retail-sales");
    expect(compare.places.map((p) => [p.name, p.whole])).toEqual([
      ["序阳市", true],
      ["序川县", false],
      ["望川县", false],
      ["临序县", false],
    ]);
    const cells = compare.places.map((p) => p.cells[0]);
    expect(cells.map((c) => [c?.growth?.value, c?.growthRank, c?.overWhole])).toEqual([
      ["6", null, null],
      ["6.1", { position: 2, of: 3, change: 0 }, "0.1"],
      ["7.2", { position: 1, of: 3, change: 2 }, "1.2"],
      ["5", { position: 3, of: 3, change: -2 }, "-1"],
    ]);
    expect(compare.places.map((p) => p.above)).toEqual([
      null,
      { above: 1, of: 1 },
      { above: 1, of: 1 },
      { above: 0, of: 1 },
    ]);
    expect(cells[1]).toMatchObject({ share: "80", gap: "5" });
    expect(compare.lead.zh).toContain("1 项可比指标中 1 项高于序阳市");
  });

  test("parts: ties share a place, who has not reported is named and not ranked, offices are left out", async () => {
    const { among, columns, places } = await compared("indicators=fixed-asset-investment");
    expect(among).toBe("children");
    expect(places.map((p) => p.name)).toEqual(["序川县", "东序镇", "西序镇", "南序乡"]);
    expect(places.map((p) => p.cells[0]?.levelRank?.position ?? null)).toEqual([null, 1, 1, null]);
    expect(columns[0]?.missing).toEqual(["南序乡"]);
    expect(places[3]?.cells[0]?.missing?.zh).toBe("没有2026年1-9月的数");
    // 31.5 of 42 亿: exactly the nine months that are over.
    expect(places[1]?.cells[0]).toMatchObject({ share: "75", gap: "0" });
  });

  test("a head is counted where the population is held; the land has no indicator yet", async () => {
    const { heads, land, places } = await compared("indicators=fixed-asset-investment");
    expect(heads).toMatchObject({
      indicatorId: "resident-population",
      held: 1,
      lacking: ["西序镇", "南序乡"],
    });
    expect(land).toMatchObject({ indicatorId: null, name: "土地面积", held: 0 });
    expect(places[1]?.cells[0]).toMatchObject({ perHead: "150000", perMu: null });
  });

  test("a growth-only indicator says why it has no amounts", async () => {
    const { columns } = await compared("among=siblings&indicators=industrial-value-added");
    expect(columns[0]?.noLevel?.zh).toContain("只公布增速");
  });

  test("years: one small year a place", async () => {
    const years = await json<CompareYears>(get("compare/years?indicator=fixed-asset-investment"));
    expect(years.places.map((p) => p.name)).toEqual(["序川县", "东序镇", "西序镇", "南序乡"]);
    const september = years.places[1]?.steps.find((s) => s.periodId === SEPTEMBER);
    expect(september).toMatchObject({ actual: { value: "3150000000" }, plan: "3150000000" });
  });

  test("each view leaves as a workbook, in the order that is seen", async () => {
    const sheets = async (query: string) => {
      const response = await get(
        `compare.xlsx?month=2026-09&among=siblings&indicators=retail-sales&${query}`,
      );
      expect(response.status).toBe(200);
      const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), "compare.xlsx");
      if (!book.ok) throw new Error(book.code);
      return book.sheets.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.value)));
    };
    const table = await sheets("sort=retail-sales.growth");
    expect(table[0]?.slice(1).map((row) => row[0])).toEqual(["序阳市", "望川县", "序川县", "临序县"]);
    expect((await sheets("view=heat&heat=growth"))[0]?.[0]).toHaveLength(3);
    expect((await sheets("view=years&indicator=retail-sales"))[0]?.length).toBe(5);
  });

  test("what there is not is refused by name", async () => {
    expect((await get("compare?unit=nobody")).status).toBe(404);
    const refusal = await json<Refusal>(get("compare?indicators=gdp,happiness"));
    expect(refusal).toMatchObject({ code: "indicator.unknown", detail: { id: "happiness" } });
    expect((await get("compare?month=2026-13")).status).toBe(400);
  });
});
