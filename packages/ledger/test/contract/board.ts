import { beforeEach, describe, expect, it } from "vitest";
import type { BoardEntry, County } from "../../src/ledger.ts";
import { append, granted, newCounty, promised, type Scene } from "../scene.ts";

const AS_OF = { asOf: "2026-10-31", orgUnitId: "qingshan" };

export const boardContract = (scene: () => Scene): void => {
  describe("board", () => {
    let county: County;
    const only = async (at: Partial<Parameters<County["board"]>[0]> = {}): Promise<BoardEntry> => {
      const rows = await county.board({ ...AS_OF, ...at });
      expect(rows).toHaveLength(1);
      return rows[0] as BoardEntry;
    };
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("reads a flow cumulatively: the widest span from January, never October alone", async () => {
      granted(await county.setTarget(promised()));
      await append(county, { periodId: "2026-01/2026-09", value: "2900000000" });
      await append(county, { periodId: "2026-10/2026-10", value: "300000000" });
      await append(county, { periodId: "2026-07/2026-09", value: "900000000" });
      expect((await only()).actual?.periodId).toBe("2026-01/2026-09");
      await append(county, { periodId: "2026-01/2026-10" });
      expect((await only()).actual?.periodId).toBe("2026-01/2026-10");
    });

    it("takes 1–2月 as the year's first figure", async () => {
      granted(await county.setTarget(promised()));
      await append(county, { periodId: "2026-01/2026-02", value: "400000000" });
      expect((await only({ asOf: "2026-01-31" })).actual).toBeNull();
      expect((await only({ asOf: "2026-02-28" })).actual?.value).toBe("400000000");
    });

    it("reads a stock by its latest month, from whichever month it is told", async () => {
      granted(await county.setTarget(promised({ indicatorId: "deposits", kind: "level", value: "90" })));
      await append(county, { indicatorId: "deposits", periodId: "2026-08/2026-08", value: "80" });
      await append(county, { indicatorId: "deposits", periodId: "2026-09/2026-09", value: "82" });
      await append(county, { indicatorId: "deposits", periodId: "2026-01/2026-09", value: "1" });
      await append(county, { indicatorId: "deposits", periodId: "2025-12/2025-12", value: "70" });
      expect((await only({ asOf: "2026-07-31" })).actual).toBeNull();
      expect((await only()).actual).toMatchObject({ value: "82", periodId: "2026-09/2026-09" });
      expect((await only({ asOf: "2026-08-31" })).actual?.value).toBe("80");
    });

    it("reads each target by the measure that it is about", async () => {
      granted(await county.setTarget(promised({ kind: "growth", value: "6", order: 1 })));
      granted(await county.setTarget(promised({ kind: "rank", value: "3", order: 2 })));
      granted(await county.setTarget(promised({ order: 3 })));
      await append(county, { value: "32" });
      await append(county, { measure: "growth", value: "6.2" });
      await append(county, { measure: "rank", value: "4" });
      await append(county, { measure: "completion", value: "80" });
      const rows = await county.board(AS_OF);
      expect(rows.map((r) => [r.target.kind, r.actual?.measure, r.actual?.value])).toEqual([
        ["growth", "growth", "6.2"],
        ["rank", "rank", "4"],
        ["amount", "level", "32"],
      ]);
    });

    it("puts beside the number its published growth and the level of the same period last year", async () => {
      granted(await county.setTarget(promised()));
      await append(county);
      await append(county, { measure: "growth", value: "6.2" });
      await append(county, { measure: "growth", value: "5.9", periodId: "2026-01/2026-09" });
      await append(county, { value: "3013182674", periodId: "2025-01/2025-10" });
      await append(county, { value: "1", periodId: "2025-10/2025-10" });
      const { growth, lastYear } = await only();
      expect([growth?.value, lastYear?.value]).toEqual(["6.2", "3013182674"]);
    });

    it("has every target of the year and no number on a January day: last year's is not this year's", async () => {
      granted(await county.setTarget(promised({ periodId: "2025-01/2025-12" })));
      granted(await county.setTarget(promised()));
      await append(county, { periodId: "2025-01/2025-12", value: "38" });
      const entry = await only({ asOf: "2026-01-15" });
      expect(entry).toMatchObject({ target: { periodId: "2026-01/2026-12" }, actual: null, growth: null });
      expect((await only({ asOf: "2025-12-31" })).actual?.value).toBe("38");
    });

    it("has a five-year target in each of its years, and only the org unit's own", async () => {
      granted(
        await county.setTarget(
          promised({ indicatorId: "greening", kind: "level", periodId: "2026-01/2030-12" }),
        ),
      );
      granted(await county.setTarget(promised({ orgUnitId: "town" })));
      await append(county, { indicatorId: "greening", periodId: "2027-12/2027-12", value: "63.1" });
      expect((await only({ asOf: "2028-06-30" })).actual?.value).toBe("63.1");
      expect(await county.board({ ...AS_OF, asOf: "2031-01-31" })).toEqual([]);
    });

    it("shows what was known: neither a later figure nor a later version of the target", async () => {
      const { clock } = scene();
      clock.now = "2026-03-01T00:00:00Z";
      granted(await county.setTarget(promised({ value: "40" })));
      await append(county, { value: "30", periodId: "2026-01/2026-06", recordedAt: "2026-07-15T00:00:00Z" });
      await append(county, { value: "31", periodId: "2026-01/2026-07", recordedAt: "2026-08-15T00:00:00Z" });
      clock.now = "2026-09-01T00:00:00Z";
      granted(await county.setTarget(promised({ value: "45", reason: "人代会调整" })));
      const before = await only({ knownAt: "2026-08-01T00:00:00Z" });
      expect([before.target.value, before.target.version, before.actual?.value]).toEqual(["40", 1, "30"]);
      const after = await only({ knownAt: "2026-09-02T00:00:00Z" });
      expect([after.target.value, after.target.version, after.actual?.value]).toEqual(["45", 2, "31"]);
      expect(await county.board({ ...AS_OF, knownAt: "2026-02-01T00:00:00Z" })).toEqual([]);
    });

    it("prefers a revised figure to a final one, a final one to a preliminary one, then the newer", async () => {
      granted(await county.setTarget(promised()));
      await append(county, { value: "1", status: "final", recordedAt: "2026-11-01T00:00:00Z" });
      await append(county, { value: "2", status: "preliminary", recordedAt: "2026-11-03T00:00:00Z" });
      expect((await only()).actual?.value).toBe("1");
      await append(county, { value: "3", status: "final", recordedAt: "2026-11-02T00:00:00Z" });
      expect((await only()).actual?.value).toBe("3");
      await append(county, { value: "4", status: "revised", recordedAt: "2026-10-20T00:00:00Z" });
      expect((await only()).actual?.value).toBe("4");
    });

    it("orders by the targets' own order and keeps everything of the target", async () => {
      const first = granted(
        await county.setTarget(promised({ indicatorId: "output", order: 1, group: "工业" })),
      );
      granted(await county.setTarget(promised({ order: 2 })));
      const rows = await county.board(AS_OF);
      expect(rows.map((r) => r.target.indicatorId)).toEqual(["output", "investment"]);
      expect(rows[0]?.target).toEqual(first);
      expect(await county.target(first.id)).toEqual(first);
    });
  });
};
