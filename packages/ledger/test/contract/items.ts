import { beforeEach, describe, expect, it } from "vitest";
import type { ItemRow } from "../../src/item-books.ts";
import type { County } from "../../src/ledger.ts";
import { granted, newCounty, type Scene } from "../scene.ts";
import { changeOf, DAY, file, moveOf, WELLS, well } from "./wells.ts";

export const itemsContract = (scene: () => Scene): void => {
  describe("items", () => {
    let county: County;
    beforeEach(async () => {
      scene().clock.now = "2026-11-05T01:20:00Z";
      county = await newCounty(scene());
    });
    const add = async (...given: Parameters<typeof well>): Promise<ItemRow> =>
      granted(await county.addItem(WELLS, well(...given)));
    const names = async (query: Parameters<County["items"]>[1]): Promise<string[]> =>
      (await county.items(WELLS, query)).rows.map(({ values }) => String((values as { name: string }).name));

    it("begin at the register's first stage, and are read as they were written", async () => {
      const values = { cost: "120000.50", place: "town", at: { lng: 118.5, lat: 29.25 }, drinkable: true };
      const made = await add({ ...values, report: [file(1)] });
      expect(made).toMatchObject({
        ...{
          version: 1,
          stage: "planned",
          entered: { planned: "2026-11-05" },
          pausedFrom: null,
          lastMover: null,
        },
        ...{ line: "agriculture", place: "/qingshan/town/.", recordedAt: "2026-11-05T01:20:00Z" },
      });
      expect(made.values).toEqual({ name: "东井", owner: "town", ...values, report: [file(1)] });
      expect(await county.item(made.itemId)).toEqual(made);
      expect(await county.item("nonsense")).toBeNull();
    });

    it("are changed upon the version that one read, and every version stays", async () => {
      const made = await add({ cost: "1" });
      scene().clock.now = "2026-11-06T01:00:00Z";
      const changed = granted(await county.changeItem(WELLS, changeOf(made, { cost: "2" }, " 决算 ")));
      expect(changed).toMatchObject({ version: 2, reason: "决算", values: { cost: "2" } });
      expect(await county.changeItem(WELLS, changeOf(made, { cost: "3" }))).toMatchObject({
        ...{ ok: false, code: "conflict", detail: { itemId: made.itemId, version: 2 } },
      });
      const versions = await county.itemVersions(made.itemId);
      expect(versions.map(({ version, values }) => [version, values.cost])).toEqual([
        [2, "2"],
        [1, "1"],
      ]);
      expect((await county.itemAsOf(made.itemId, "2026-11-05T12:00:00Z"))?.version).toBe(1);
      expect(await county.itemAsOf(made.itemId, "2026-11-01T00:00:00Z")).toBeNull();
      const since = await county.itemsChangedSince(WELLS, "2026-11-05T12:00:00Z");
      expect(since.map(({ before, now }) => [before?.version, now.version])).toEqual([[1, 2]]);
      expect(await county.itemsChangedSince(WELLS, "2026-11-06T12:00:00Z")).toEqual([]);
    });

    it("move as the register lets them, pause and go on", async () => {
      const made = await add();
      const refused = await county.moveItem(WELLS, moveOf(made, "accepted"));
      expect(refused).toMatchObject({ code: "invalid", detail: { refusal: { code: "not-a-move" } } });
      const dug = granted(await county.moveItem(WELLS, moveOf(made, "dug")));
      expect(dug).toMatchObject({
        stage: "dug",
        entered: { dug: DAY },
        values: { dug: DAY },
        lastMover: "system",
      });
      expect(await county.moveItem(WELLS, moveOf(dug, "accepted"))).toMatchObject({
        detail: { refusal: { code: "missing", fields: ["report"] } },
      });
      const stopped = granted(await county.moveItem(WELLS, moveOf(dug, "stopped", {}, "汛期")));
      expect(stopped).toMatchObject({ stage: "stopped", pausedFrom: "dug" });
      const back = granted(await county.moveItem(WELLS, moveOf(stopped, "dug", {}, "水退")));
      expect(back).toMatchObject({ stage: "dug", pausedFrom: null, version: 4 });
      expect(
        granted(await county.moveItem(WELLS, moveOf(back, "accepted", { report: [file(2)] }))).stage,
      ).toBe("accepted");
    });

    it("refuse units and items that are not there, by the way to them", async () => {
      const other = "01890000-0000-7000-8000-000000000000";
      const values = { owner: "nowhere", feeds: other, tiers: [{ level: "province" }, { beside: "x" }] };
      expect(await county.addItem(WELLS, well(values))).toEqual({
        ok: false,
        code: "invalid",
        detail: {
          bad: [
            { path: ["owner"], found: "nowhere", expected: "known org unit" },
            { path: ["feeds"], found: other, expected: "known item of wells" },
            { path: ["tiers", 1, "beside"], found: "x", expected: "known item of wells" },
          ],
        },
      });
      expect(await county.addItem(WELLS, well({ owner: "city" }))).toMatchObject({
        detail: { bad: [{ path: ["owner"], expected: "org unit of the jurisdiction" }] },
      });
      expect(await county.addItem(WELLS, well({}, { stage: "flown" }))).toMatchObject({
        detail: { bad: [{ path: ["stage"], found: "flown" }] },
      });
    });

    it("are found by words of their name or code, the closest first, and never by their other texts", async () => {
      await add({ name: "老东井" });
      await add({ name: "东井二期", code: "Ｗ-７" });
      await add({ name: "东井" });
      await add({ name: "西井", code: "东井" });
      await add({ name: "北井", keeper: "东井村委" });
      const found = async (search: string, limit?: number) =>
        (await county.findItems([WELLS.id], search, limit)).map(({ name }) => name);
      expect((await found("东井")).toSorted()).toEqual(["东井", "东井二期", "老东井", "西井"].toSorted());
      expect((await found("东井")).slice(0, 2).toSorted()).toEqual(["东井", "西井"]);
      expect((await found("东井")).slice(2)).toEqual(["东井二期", "老东井"]);
      expect(await found("w-7 二期")).toEqual(["东井二期"]);
      expect(await found("东井", 1)).toHaveLength(1);
      expect(await found("  ")).toEqual([]);
      expect(await county.findItems(["other"], "东井")).toEqual([]);
    });

    it("have a code of their own in their register", async () => {
      const first = await add({ code: "A-1" });
      const taken = {
        ok: false,
        code: "conflict",
        detail: { field: "code", code: "A-1", itemId: first.itemId },
      };
      expect(await county.addItem(WELLS, well({ code: "A-1" }))).toEqual(taken);
      const second = await add({ code: "A-2" });
      expect(await county.changeItem(WELLS, changeOf(second, { code: "A-1" }))).toEqual(taken);
      granted(await county.changeItem(WELLS, changeOf(second, { cost: "1" })));
      expect(await county.itemKeys(WELLS, "code", ["A-1", "A-2", "A-3"])).toEqual(
        new Map([
          ["A-1", [first.itemId]],
          ["A-2", [second.itemId]],
        ]),
      );
      expect(await county.itemKeys(WELLS, "name", ["东井"])).toEqual(
        new Map([["东井", [first.itemId, second.itemId].sort()]]),
      );
    });

    it("are found by stage, unit, field, tier and words, and counted by stage", async () => {
      const tiers = [
        { level: "province", year: "2026" },
        { level: "city", year: "2025" },
      ];
      await add({
        name: "东井",
        kind: "tube",
        drinkable: true,
        tiers,
        keeper: "张三（水利站）",
        place: "town",
      });
      await add({ name: "西 Well", kind: "open", owner: "bureau", code: "XW-9" });
      const third = await add({ name: "南井", kind: "tube", drinkable: false });
      granted(await county.moveItem(WELLS, moveOf(third, "dug")));
      const sort = "name";
      expect(await county.items(WELLS, { stages: ["dug"] })).toMatchObject({
        total: 1,
        stages: { planned: 2, dug: 1 },
      });
      expect(await names({ owner: "town", sort })).toEqual(["东井", "南井"]);
      expect(await names({ owner: "qingshan", sort })).toHaveLength(3);
      expect(await names({ owner: "baihe" })).toEqual([]);
      expect(await names({ place: "town" })).toEqual(["东井"]);
      expect(await names({ where: { kind: ["tube"], drinkable: ["false"] } })).toEqual(["南井"]);
      expect(await names({ where: { owner: ["bureau"] } })).toEqual(["西 Well"]);
      expect(await names({ tier: { level: "province", year: "2026" } })).toEqual(["东井"]);
      expect(await names({ tier: { level: "province", year: "2025" } })).toEqual([]);
      expect(await names({ search: "ＷＥＬＬ xw" })).toEqual(["西 Well"]);
      expect(await names({ search: "水利 东" })).toEqual(["东井"]);
      expect(await names({ search: "水利 西" })).toEqual([]);
      expect(await names({ ids: [third.itemId, "x"] })).toEqual(["南井"]);
      expect(await names({ ids: [] })).toEqual([]);
      await expect(county.items(WELLS, { where: { colour: ["x"] } })).rejects.toThrow(TypeError);
      await expect(county.items(WELLS, { sort: "report" })).rejects.toThrow(TypeError);
    });

    it("are sorted as their kind of value is, what is empty last, by id where alike", async () => {
      const rows = [
        { name: "重井", cost: "9", kind: "open", dug: "2026-02-01", owner: "bureau" },
        { name: "安井", cost: "10", kind: "tube", dug: "2025-02-01" },
        { name: "白井", cost: "-1.5", dug: "2026-01-01" },
        { name: "东井" },
      ];
      for (const row of rows) await add(row as Parameters<typeof well>[0]);
      const inOrder = async (sort: string) => (await names({ sort })).map((name) => name[0]).join("");
      expect(await inOrder("cost")).toBe("白重安东");
      expect(await inOrder("-cost")).toBe("安重白东");
      expect(await inOrder("dug")).toBe("安白重东");
      expect(await inOrder("kind")).toBe("安重白东");
      expect(await inOrder("-kind")).toBe("重安白东");
      expect(await inOrder("name")).toBe("安白东重");
      expect(await inOrder("-name")).toBe("重东白安");
      expect(await inOrder("owner")).toBe("重安白东");
      expect(await inOrder("-changed")).toBe("东白安重");
      expect(await inOrder("feeds")).toBe("重安白东");
      expect(await names({ sort: "name", offset: 1, limit: 2 })).toEqual(["白井", "东井"]);
      expect((await county.items(WELLS, { limit: 0 })).total).toBe(4);
    });

    it("come in by the thousand, all or none, with one entry in the journal", async () => {
      const old = await add({ code: "OLD" });
      const added = Array.from({ length: 2500 }, (_, i) =>
        well({ name: `井${i}`, code: `N-${i}`, report: [file(i)] }),
      );
      const changed = [changeOf(old, { cost: "5" })];
      const bad = added.with(2400, well({ code: "B", owner: "nowhere" }));
      expect(await county.importItems(WELLS, { added: bad, changed })).toEqual({
        ok: false,
        code: "invalid",
        detail: {
          bad: [{ of: "added", row: 2400, path: ["owner"], found: "nowhere", expected: "known org unit" }],
        },
      });
      const twice = added.with(2400, well({ code: "N-0" }));
      expect(await county.importItems(WELLS, { added: twice, changed })).toMatchObject({
        ...{ code: "conflict", detail: { code: "N-0", of: "added", row: 2400 } },
      });
      expect(await county.importItems(WELLS, { added: [well({ code: "OLD" })], changed: [] })).toMatchObject({
        ...{ code: "conflict", detail: { code: "OLD", itemId: old.itemId } },
      });
      expect((await county.items(WELLS, {})).total).toBe(1);
      const entries = (await county.journal({ limit: 100 })).length;
      expect(granted(await county.importItems(WELLS, { added, changed }))).toEqual({
        added: 2500,
        changed: 1,
      });
      expect(await county.items(WELLS, {})).toMatchObject({ total: 2501 });
      expect(await county.item(old.itemId)).toMatchObject({ version: 2, values: { cost: "5" } });
      const [entry, ...before] = await county.journal({ limit: 100 });
      expect(before).toHaveLength(entries);
      expect(entry).toMatchObject({
        action: "item.import",
        entityId: "wells",
        after: { rows: { count: 2501 } },
      });
      expect(await county.importItems(WELLS, { added: [], changed })).toMatchObject({
        ...{ code: "conflict", detail: { row: 0, version: 2 } },
      });
      const all = await county.allItems(WELLS, ["cost"]);
      expect(all.find(({ itemId }) => itemId === old.itemId)?.values).toEqual({ cost: "5" });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });

    it("are threaded both ways, as far as the thread goes, by what they refer to now", async () => {
      const spring = await add({ name: "泉" });
      const middle = await add({ name: "中井", feeds: spring.itemId });
      const last = await add({
        name: "末井",
        tiers: [{ level: "province", beside: middle.itemId.toUpperCase() }],
      });
      const thread = [
        { from: middle.itemId, field: "feeds", to: spring.itemId },
        { from: last.itemId, field: "tiers.beside", to: middle.itemId },
      ];
      for (const { itemId } of [spring, middle, last])
        expect((await county.itemLinks(itemId)).sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(thread);
      expect(await county.itemLinks(spring.itemId, 1)).toEqual(thread.slice(0, 1));
      const { feeds: _feeds, ...rest } = middle.values as Record<string, unknown>;
      granted(await county.changeItem(WELLS, { ...changeOf(middle, {}), values: rest as ItemRow["values"] }));
      expect(await county.itemLinks(spring.itemId)).toEqual([]);
      expect(await county.itemLinks(last.itemId)).toEqual(thread.slice(1));
      expect((await county.itemsById([last.itemId, spring.itemId, "x"])).map((i) => i.itemId)).toEqual([
        spring.itemId,
        last.itemId,
      ]);
    });

    it("keep files that an older version held", async () => {
      const made = await add({ report: [file(7)] });
      granted(await county.changeItem(WELLS, changeOf(made, { report: [file(8)] })));
      for (const n of [7, 8]) expect(await county.itemFile(file(n).sha256)).toEqual(file(n));
      expect(await county.itemFile(file(9).sha256)).toBeNull();
    });

    it("are looked at as somebody saved it", async () => {
      const view = {
        registerId: "wells",
        name: "未验收",
        state: { stages: ["dug"], sort: "-cost" },
        shared: false,
      };
      expect(await county.saveView({ ...view, name: " " })).toMatchObject({ code: "invalid" });
      const saved = granted(await county.saveView(view));
      expect(await county.savedViews("wells")).toEqual([{ ...view, viewId: saved.viewId, own: true }]);
      expect(await county.savedViews("bridges")).toEqual([]);
      granted(await county.removeView(saved.viewId));
      expect(await county.savedViews("wells")).toEqual([]);
      expect(await county.removeView(saved.viewId)).toMatchObject({ code: "not-found" });
      expect(await county.verifyJournal()).toMatchObject({ ok: true });
    });
  });
};
