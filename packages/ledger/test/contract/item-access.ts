import { beforeEach, describe, expect, it } from "vitest";
import type { ItemRow } from "../../src/item-books.ts";
import type { County, NewPost, OrgUnitRow } from "../../src/ledger.ts";
import { granted, newCounty, type Scene } from "../scene.ts";
import { changeOf, DAY, file, moveOf, WELLS, well } from "./wells.ts";

/** Who sees an item and who may write it, post by post: docs/access.md, rule 11. */
export const itemAccessContract = (scene: () => Scene): void => {
  describe("access to items", () => {
    let county: County;
    const unit = { code: null, nameEn: "", validFrom: null, validTo: null, designatedBy: null };
    const west: OrgUnitRow = {
      ...unit,
      id: "west",
      name: "西镇",
      kind: "town",
      parentId: "qingshan",
      order: 8,
    };
    const village: OrgUnitRow = {
      ...unit,
      id: "willow",
      name: "柳村",
      kind: "village",
      parentId: "town",
      order: 9,
    };

    const as = async (
      role: NewPost["role"],
      orgUnitId: string,
      lines: NewPost["lines"] = null,
    ): Promise<County> => {
      const accountId = [role, orgUnitId, ...(lines ?? [])].join("-");
      const post = { accountId, role, orgUnitId, lines, validFrom: null, validTo: null, deputyFor: null };
      granted(await county.grantPost({ ...post, reason: "任命" }));
      const acting = await scene().ledger.openActing(
        county.jurisdictionId,
        { accountId, person: accountId },
        DAY,
      );
      if (acting === null) throw new Error("no post in force");
      return scene().ledger.county(county.jurisdictionId, acting);
    };
    const forbidden = { ok: false, code: "forbidden" };
    let made: ItemRow;
    beforeEach(async () => {
      county = await newCounty(scene());
      await county.addOrgUnits([west, village]);
      made = granted(await county.addItem(WELLS, well({ place: "willow", report: [file(1)], code: "C-1" })));
    });
    const sees = async (books: County): Promise<boolean> => {
      const found = await books.item(made.itemId);
      const counts = [
        (await books.items(WELLS, {})).total,
        (await books.findItems([WELLS.id], "c-1")).length,
        (await books.allItems(WELLS, [])).length,
        (await books.itemVersions(made.itemId)).length,
        (await books.itemFile(file(1).sha256)) === null ? 0 : 1,
      ];
      expect(new Set(counts)).toEqual(new Set([found === null ? 0 : 1]));
      return found !== null;
    };

    it("is for those who may read where the responsible unit stands, or where it lies", async () => {
      const posts: [NewPost["role"], string, NewPost["lines"], boolean][] = [
        ["leader", "qingshan", null, true],
        ["leader", "qingshan", ["trade"], false],
        ["leader", "town", ["agriculture"], true],
        ["leader", "west", null, false],
        ["supervisor", "bureau", null, true],
        ["line-office", "bureau", ["agriculture"], true],
        ["line-office", "bureau", ["trade"], false],
        ["reporting-unit", "town", null, true],
        ["reporting-unit", "west", null, false],
        ["reporting-unit", "willow", null, true],
        ["public", "qingshan", null, false],
        ["system-admin", "qingshan", null, false],
        ["security-officer", "qingshan", null, false],
        ["auditor", "qingshan", null, false],
      ];
      for (const [role, at, lines, expected] of posts)
        expect([role, at, lines, await sees(await as(role, at, lines))]).toEqual([role, at, lines, expected]);
    });

    it("to write is the responsible unit's and the line's office's; where it lies one only looks", async () => {
      const town = await as("reporting-unit", "town");
      const office = await as("line-office", "bureau", ["agriculture"]);
      for (const books of [await as("leader", "qingshan"), await as("reporting-unit", "willow")])
        expect(await books.changeItem(WELLS, changeOf(made, { cost: "1" }))).toMatchObject(forbidden);
      const stranger = await as("reporting-unit", "west");
      expect(await stranger.changeItem(WELLS, changeOf(made, { cost: "1" }))).toMatchObject({
        code: "not-found",
      });
      expect(await stranger.addItem(WELLS, well())).toMatchObject(forbidden);
      expect(await (await as("public", "qingshan")).addItem(WELLS, well())).toMatchObject(forbidden);
      const second = granted(await town.changeItem(WELLS, changeOf(made, { cost: "1" })));
      granted(await office.changeItem(WELLS, changeOf(second, { cost: "2" })));
      const [entry] = await town.journal({ limit: 1 });
      expect(entry).toMatchObject({ action: "item.change", post: "line-office@bureau" });
    });

    it("asks for the right that the stage asks for, whatever a caller says", async () => {
      const town = await as("reporting-unit", "town");
      const office = await as("line-office", "bureau", ["agriculture"]);
      const dug = granted(await town.moveItem(WELLS, moveOf(made, "dug")));
      const accept = { ...moveOf(dug, "accepted"), right: "report" as const };
      expect(await town.moveItem(WELLS, accept)).toMatchObject(forbidden);
      const entered = { planned: DAY, accepted: DAY };
      for (const more of [{ stage: "accepted" }, { stage: "dug", entered }, { pausedFrom: "accepted" }])
        expect(await town.addItem(WELLS, well({}, more))).toMatchObject(forbidden);
      const added = [well({}, { stage: "accepted" })];
      expect(await town.importItems(WELLS, { added, changed: [] })).toMatchObject(forbidden);
      expect(granted(await office.importItems(WELLS, { added, changed: [] })).added).toBe(1);
      expect(granted(await office.moveItem(WELLS, accept))).toMatchObject({ stage: "accepted" });
    });

    it("goes to another unit by whoever may report at both, and takes its history along", async () => {
      const town = await as("reporting-unit", "town");
      const west = await as("reporting-unit", "west");
      const handOver = changeOf(made, { owner: "west", place: "west" });
      expect(await town.changeItem(WELLS, handOver)).toMatchObject(forbidden);
      const own = granted(await county.addItem(WELLS, well({ owner: "west", feeds: made.itemId })));
      expect(await town.changeItem(WELLS, changeOf(own, { owner: "town" }))).toMatchObject({
        code: "not-found",
      });
      // Seen since it lies there, and yet not to be taken.
      const near = granted(await county.changeItem(WELLS, changeOf(own, { place: "town" })));
      expect(await town.changeItem(WELLS, changeOf(near, { owner: "town" }))).toMatchObject(forbidden);
      granted(await (await as("line-office", "bureau")).changeItem(WELLS, handOver));
      expect([await town.item(made.itemId), await town.itemVersions(made.itemId)]).toEqual([null, []]);
      expect(await west.itemVersions(made.itemId)).toHaveLength(2);
      expect(await west.itemFile(file(1).sha256)).toEqual(file(1));
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("moves with its units", async () => {
      const [east, other] = [await as("leader", "town"), await as("leader", "west")];
      granted(await county.changeItem(WELLS, changeOf(made, { owner: "willow", feeds: made.itemId })));
      expect((await east.item(made.itemId))?.version).toBe(2);
      expect(await other.item(made.itemId)).toBeNull();
      await county.addOrgUnits([{ ...village, parentId: "west" }]);
      for (const [books, count] of [
        [east, 0],
        [other, 1],
      ] as const) {
        expect((await books.items(WELLS, {})).total).toBe(count);
        expect(await books.itemVersions(made.itemId)).toHaveLength(2 * count);
        expect(await books.itemLinks(made.itemId)).toHaveLength(count);
        expect((await books.itemFile(file(1).sha256)) === null).toBe(count === 0);
      }
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("hides who has a code that is taken where that item is not seen", async () => {
      const west = await as("reporting-unit", "west");
      const taken = well({ owner: "west", code: "C-1" });
      const refusal = { ok: false, code: "conflict", detail: { field: "code", itemId: null } };
      expect(await west.addItem(WELLS, taken)).toEqual(refusal);
      expect(await west.importItems(WELLS, { added: [taken], changed: [] })).toEqual(refusal);
      const own = granted(await west.addItem(WELLS, well({ owner: "west" })));
      expect(await west.changeItem(WELLS, changeOf(own, { code: "C-1" }))).toEqual(refusal);
      expect(await west.addItem(WELLS, well({ owner: "west", feeds: made.itemId }))).toMatchObject({
        detail: { bad: [{ path: ["feeds"] }] },
      });
    });

    it("shows a shared view to all who may read, another's own to nobody", async () => {
      const town = await as("reporting-unit", "town");
      const view = { registerId: "wells", name: "在建", state: {}, shared: false };
      granted(await town.saveView(view));
      const shared = granted(await town.saveView({ ...view, name: "滞后", shared: true }));
      const west = await as("reporting-unit", "west");
      expect((await west.savedViews("wells")).map(({ name, own }) => [name, own])).toEqual([["滞后", false]]);
      expect(await west.removeView(shared.viewId)).toMatchObject({ code: "not-found" });
      const resident = await as("public", "qingshan");
      expect(await resident.savedViews("wells")).toEqual([]);
      expect(await resident.saveView(view)).toMatchObject(forbidden);
      expect(await (await as("auditor", "qingshan")).savedViews("wells")).toEqual([]);
      // What the product holds against the journal includes what is somebody's own, and is no view of its own.
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
      expect((await county.savedViews("wells")).map(({ name }) => name)).toEqual(["滞后"]);
    });
  });
};
