import { beforeEach, describe, expect, it } from "vitest";
import type { ItemPosting } from "../../src/item-books.ts";
import type { County, NewObservation } from "../../src/ledger.ts";
import { granted, newCounty, observed, received, type Scene } from "../scene.ts";
import { changeOf, moveOf, WELLS, well } from "./wells.ts";

const withoutSource = (row: NewObservation): ItemPosting["observations"][number] => {
  const { sourceId: _, ...rest } = row;
  return rest;
};
const posting = (...rows: Partial<NewObservation>[]): ItemPosting => ({
  source: received({ format: "form", title: "报送单" }),
  observations: rows.map((row) => withoutSource(observed(row))),
});
const KEY = { indicatorId: "investment", orgUnitId: "qingshan", limit: 50 };

/** The same register, whose dug wells are handed in. */
const FIXED = {
  ...WELLS,
  stages: { ...WELLS.stages, dug: { ...WELLS.stages.dug, fixed: true } },
} as typeof WELLS;

export const postingsContract = (scene: () => Scene): void => {
  describe("figures that come with a move", () => {
    let county: County;
    beforeEach(async () => {
      county = await newCounty(scene());
    });
    const make = async () => granted(await county.addItem(WELLS, well()));
    const sources = async () => (await county.sources({ limit: 50 })).rows;

    it("are in the books with their source when the item is at its stage", async () => {
      const made = await make();
      const figures = posting({ value: "3" }, { value: "4", measure: "growth" });
      expect(granted(await county.moveItem(WELLS, moveOf(made, "dug"), figures)).stage).toBe("dug");
      const [source] = await sources();
      const held = await county.evidence(KEY);
      expect(held.map(({ value, sourceId }) => [value, sourceId]).toSorted()).toEqual([
        ["3", source?.id],
        ["4", source?.id],
      ]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("undo the move where one of them cannot be written, and leave nothing behind", async () => {
      const made = await make();
      const refused = await county.moveItem(
        WELLS,
        moveOf(made, "dug"),
        posting({ value: "3" }, { indicatorId: "nothing" }),
      );
      expect(refused).toMatchObject({
        ...{ ok: false, code: "invalid" },
        detail: { field: "posting", rows: [{ row: 1, field: "indicatorId", found: "nothing" }] },
      });
      expect(await county.item(made.itemId)).toEqual(made);
      expect([await county.evidence(KEY), await sources()]).toEqual([[], []]);
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("without a row keep no source", async () => {
      granted(await county.moveItem(WELLS, moveOf(await make(), "dug"), posting()));
      expect(await sources()).toEqual([]);
    });
  });

  describe("a stage that is fixed", () => {
    it("takes moves and no edits, neither one by one nor by import, and a move brings its gate's fields alone", async () => {
      const county = await newCounty(scene());
      const made = granted(await county.addItem(FIXED, well({ cost: "1" })));
      const dug = granted(await county.moveItem(FIXED, moveOf(made, "dug")));
      const fixed = { code: "invalid", detail: { found: "dug", fixed: ["cost"] } };
      expect(await county.changeItem(FIXED, changeOf(dug, { cost: "2" }))).toMatchObject(fixed);
      expect(
        await county.importItems(FIXED, { added: [], changed: [changeOf(dug, { cost: "2" })] }),
      ).toMatchObject({ code: "invalid", detail: { bad: [{ path: ["cost"], found: "dug" }] } });
      const report = [{ sha256: "a".repeat(64), name: "验收.pdf", size: 1 }];
      expect(await county.moveItem(FIXED, moveOf(dug, "accepted", { report, cost: "2" }))).toMatchObject(
        fixed,
      );
      expect(granted(await county.moveItem(FIXED, moveOf(dug, "accepted", { report }))).stage).toBe(
        "accepted",
      );
    });
  });
};
