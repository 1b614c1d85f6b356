import type { RegisterChanges } from "@xushi/contract";
import { defineRegister, localDate, type Register, type Values } from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { expect, test } from "vitest";
import type { Books } from "../county/books.ts";
import { schemeOf } from "../county/light-scheme.ts";
import { registerChanges } from "./register-changes.ts";

const ROADS = defineRegister({
  id: "roads",
  title: { zh: "道路", en: "Roads" },
  itemTitle: { zh: "路", en: "Road" },
  line: "industry-investment",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    plan: { kind: "decimal", unit: "元", title: { zh: "年度计划", en: "Plan" } },
    done: { kind: "decimal", unit: "元", title: { zh: "累计完成", en: "Done" } },
    nodes: {
      kind: "group",
      title: { zh: "节点", en: "Nodes" },
      fields: {
        name: { kind: "text", title: { zh: "节点", en: "Node" } },
        due: { kind: "date", title: { zh: "应完成", en: "Due" } },
        reachedOn: { kind: "date", title: { zh: "完成", en: "Reached" } },
      },
    },
  },
  stages: {
    planned: { title: { zh: "谋划", en: "Planned" }, next: ["built"] },
    built: { title: { zh: "在建", en: "Under way" } },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "planned",
  roles: { owner: "owner" },
  name: "name",
  columns: ["name"],
  clock: {
    kind: "milestones",
    group: "nodes",
    investment: { plan: "plan", done: "done" },
    lightRule: "xuchuan-days-late",
  },
}) as unknown as Register;

const row = (itemId: string, stage: string, values: Values): ItemRow => ({
  ...{ itemId, registerId: "roads", version: 2, stage, pausedFrom: null, entered: {} },
  values: { name: itemId, ...values },
  ...{ reason: "", recordedAt: "2026-11-05T01:00:00Z", recordedBy: "测试", accountId: "a" },
  ...{ line: "industry-investment", place: "/xu/.", lastMover: null },
});
const due = (day: string) => ({ nodes: [{ name: "封顶", due: localDate(day) }] });

type Scene = { readonly all: readonly ItemRow[]; readonly before: Readonly<Record<string, ItemRow | null>> };

const ask = async (
  { all, before }: Scene,
  since = "2026-10-31",
  asOf = "2026-11-22",
): Promise<RegisterChanges> => {
  const books = {
    today: localDate(asOf),
    acting: { access: { read: [] } },
    vocabulary: { jurisdiction: { id: "xu" } },
    county: {
      items: async () => ({ total: all.length, rows: all, stages: {} }),
      allItems: async () => all,
      itemsById: async (ids: readonly string[]) => all.filter(({ itemId }) => ids.includes(itemId)),
      itemsChangedSince: async () =>
        all.flatMap((now) => (now.itemId in before ? [{ before: before[now.itemId] ?? null, now }] : [])),
    },
  } as unknown as Books;
  const found = await registerChanges(books, { schemeOf }, ROADS, { since });
  if (!found.ok) throw new Error("refused");
  return found.value;
};

test("what came, what moved and how much more was invested, the most first", async () => {
  const changes = await ask({
    all: [
      row("东环路", "built", { done: "500" }),
      row("西环路", "built", { done: "900.5" }),
      row("南环路", "planned", { done: "40" }),
      row("北环路", "planned", { done: "7" }),
    ],
    before: {
      东环路: row("东环路", "planned", { done: "200" }),
      西环路: row("西环路", "built", {}),
      南环路: null,
    },
  });
  expect(changes).toMatchObject({ since: "2026-10-31", asOf: "2026-11-22", total: 3 });
  expect(changes.added).toEqual({ count: 1, items: [{ id: "南环路", name: "南环路", stage: "planned" }] });
  expect(changes.moved.items).toEqual([{ id: "东环路", name: "东环路", from: "planned", to: "built" }]);
  expect(changes.invested).toMatchObject({
    ...{ field: "done", sum: "1200.5", count: 2 },
    items: [
      { name: "西环路", before: null, after: "900.5", more: "900.5" },
      { name: "东环路", before: "200", after: "500", more: "300" },
    ],
  });
});

test("an item falls behind when its day passes, touched or not; one that was late before is no news, one that ended never is", async () => {
  const { late } = await ask({
    all: [
      row("新滞后", "built", due("2026-11-01")),
      row("早已滞后", "built", due("2025-10-01")),
      row("未到期", "built", due("2026-12-31")),
      row("新录早滞后", "built", due("2025-10-01")),
      row("终止的", "dropped", due("2026-11-01")),
      row("改了期限", "built", due("2026-11-15")),
    ],
    before: { 新录早滞后: null, 改了期限: row("改了期限", "built", due("2026-12-31")) },
  });
  expect(late?.items.map(({ name }) => name)).toEqual(["新滞后", "改了期限"]);
  expect(late?.items[0]).toMatchObject({
    before: { tone: "good" },
    reading: { gap: "-21", gapUnit: "days" },
  });
});

test("across the turn of a year nothing is said about investment: the figure begins anew", async () => {
  const changes = await ask(
    {
      all: [row("东环路", "built", { done: "80" })],
      before: { 东环路: row("东环路", "built", { done: "600" }) },
    },
    "2026-12-31",
    "2027-01-20",
  );
  expect(changes.invested).toBeNull();
});
