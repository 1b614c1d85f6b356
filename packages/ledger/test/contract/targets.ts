import { beforeEach, describe, expect, it } from "vitest";
import type { County, NewTarget } from "../../src/ledger.ts";
import { CLERK, granted, newCounty, promised, received, type Scene } from "../scene.ts";

export const targetsContract = (scene: () => Scene): void => {
  describe("targets", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });

    it("keeps a target as it was set, and each change as a further version", async () => {
      const curve = { kind: "seasonal", weights: ["1", "2.5"], basedOn: [2024, 2025] };
      const first = granted(await county.setTarget(promised({ curve, value: "40.0" })));
      expect(first).toEqual({
        ...promised({ curve, value: "40" }),
        id: first.id,
        version: 1,
        recordedAt: scene().clock.now,
        recordedBy: CLERK.person,
      });
      const second = granted(await county.setTarget(promised({ value: "45" })));
      expect(second.version).toBe(2);
      expect(await county.target(first.id)).toEqual(first);
      expect((await county.targets({ asOf: "2026-10-31" })).map((t) => t.id)).toEqual([second.id]);
      const [entry] = await county.journal({ limit: 1 });
      expect(entry).toMatchObject({
        action: "target.change",
        before: { target: first },
        after: { target: second },
      });
    });

    it("tells targets apart by place, indicator, kind and period", async () => {
      const different: Partial<NewTarget>[] = [
        {},
        { orgUnitId: "town" },
        { indicatorId: "output" },
        { kind: "growth", value: "8" },
        { kind: "range", value: "5", valueMax: "6" },
        { periodId: "2026-01/2030-12" },
      ];
      for (const [order, fields] of different.entries())
        expect(granted(await county.setTarget(promised({ ...fields, order }))).version).toBe(1);
      expect(await county.targets({ asOf: "2026-03-31" })).toHaveLength(6);
      expect(await county.targets({ asOf: "2026-03-31", orgUnitId: "town" })).toHaveLength(1);
      expect(await county.targets({ asOf: "2028-03-31" })).toHaveLength(1);
    });

    it("refuses what it cannot hold, and says which field", async () => {
      const wrong: [keyof NewTarget, Partial<NewTarget>][] = [
        ["indicatorId", { indicatorId: "none" }],
        ["orgUnitId", { orgUnitId: "none" }],
        ["ownerId", { ownerId: "none" }],
        ["sourceId", { sourceId: "0192f3a0-0000-7000-8000-000000000000" }],
        ["figureId", { figureId: "none" }],
        ["periodId", { periodId: "2026" }],
        ["kind", { kind: "wish" as "amount" }],
        ["value", { value: "many" }],
        ["valueMax", { kind: "range" }],
        ["valueMax", { kind: "range", value: "6", valueMax: "5" }],
        ["valueMax", { kind: "range", valueMax: "more" }],
        ["recordedAt", { recordedAt: "yesterday" }],
      ];
      for (const [field, fields] of wrong)
        expect(await county.setTarget(promised(fields))).toMatchObject({
          ok: false,
          code: "invalid",
          detail: { field },
        });
      expect(await county.target("none")).toBeNull();
    });

    it("sets many in one go, each a version with an entry of its own", async () => {
      const held = granted(await county.setTarget(promised()));
      const rows = granted(
        await county.setTargets([
          { ...promised({ value: "45", reason: "年中调整" }), upon: 1 },
          { ...promised({ orgUnitId: "town", value: "5" }), upon: 0 },
        ]),
      );
      expect(rows.map((row) => [row.orgUnitId, row.version])).toEqual([
        [held.orgUnitId, 2],
        ["town", 1],
      ]);
      const entries = await county.journal({ limit: 2 });
      expect(entries.map((entry) => [entry.action, entry.entityId])).toEqual([
        ["target.set", rows[1]?.id],
        ["target.change", rows[0]?.id],
      ]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("sets none where one is bad or was changed since, and names every bad row", async () => {
      const held = granted(await county.setTarget(promised()));
      const refused = await county.setTargets([
        promised({ orgUnitId: "town" }),
        promised({ value: "many" }),
        { ...promised({ value: "50" }), upon: 0 },
      ]);
      expect(refused).toMatchObject({
        ok: false,
        code: "invalid",
        detail: {
          bad: [
            { row: 1, field: "value", found: "many" },
            { row: 2, field: "upon", found: "0", expected: "1", by: CLERK.person },
          ],
        },
      });
      expect((await county.targets({ asOf: "2026-10-31" })).map((t) => t.id)).toEqual([held.id]);
    });

    it("tells every version of a unit's targets, newest first, as far as was known", async () => {
      const first = granted(await county.setTarget(promised({ recordedAt: "2026-01-10T00:00:00Z" })));
      const second = granted(
        await county.setTarget(promised({ value: "45", recordedAt: "2026-07-10T00:00:00Z" })),
      );
      const at = { asOf: "2026-10-31", orgUnitId: first.orgUnitId };
      const versions = await county.targetVersions(at);
      expect(versions.map((v) => [v.id, v.isWithdrawn])).toEqual([
        [second.id, false],
        [first.id, false],
      ]);
      const then = await county.targetVersions({ ...at, knownAt: "2026-06-30T00:00:00Z" });
      expect(then.map((v) => v.id)).toEqual([first.id]);
      expect(await county.targetVersions({ ...at, asOf: "2027-10-31" })).toEqual([]);
    });

    it("counts a withdrawn version, and asks for the one in force", async () => {
      const figure = { start: 12, end: 16, quote: "32亿元", value: "3200000000", valueMax: null };
      const { figures } = await county.addSource(received(), [
        {
          ...{ ...figure, unit: "元", unitAsWritten: "亿元", slots: {} },
          ...{ indicatorId: "investment", orgUnitId: "qingshan" },
        },
      ]);
      granted(await county.setTarget(promised()));
      const id = figures[0]?.id ?? "";
      granted(await county.acceptAsTarget(id, promised({ value: "45" })));
      granted(await county.reopenFigure(id));
      const [set] = granted(await county.setTargets([{ ...promised({ value: "46" }), upon: 1 }]));
      expect(set?.version).toBe(3);
      const versions = await county.targetVersions({ asOf: "2026-10-31", orgUnitId: "qingshan" });
      expect(versions.map((v) => [v.version, v.isWithdrawn])).toEqual([
        [3, false],
        [2, true],
        [1, false],
      ]);
    });
  });
};
