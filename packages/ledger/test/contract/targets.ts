import { beforeEach, describe, expect, it } from "vitest";
import type { County, NewTarget } from "../../src/ledger.ts";
import { CLERK, granted, newCounty, promised, type Scene } from "../scene.ts";

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
  });
};
