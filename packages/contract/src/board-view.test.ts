import { expect, test } from "vitest";
import type { BoardRow } from "./board.ts";
import { arrangeRows, CHANGED, filterRows, seenRows, worstFirst } from "./board-view.ts";
import type { Tone } from "./clock.ts";

const row = (id: string, tone: Tone, gap: string | null, more: Partial<BoardRow> = {}): BoardRow =>
  ({
    targetId: id,
    name: { zh: id, en: id.toUpperCase() },
    group: { zh: "工业", en: "Industry" },
    ownerId: null,
    ownerName: "",
    orgUnitName: "序川县",
    reading: { gap, light: { id: tone, tone } },
    change: null,
    ...more,
  }) as BoardRow;
const ids = (rows: readonly BoardRow[]) => rows.map((r) => r.targetId);

test("by tone, then furthest behind; ties keep the order in which they were issued", () => {
  const rows = [
    row("praised", "praise", "9"),
    row("ahead", "good", "2"),
    row("silent", "missing", null),
    row("slow", "bad", "-4"),
    row("slowest", "bad", "-10"),
    row("near", "watch", "-1"),
    row("unlit", "none", null),
    row("even", "good", "2"),
  ];
  const order = ["slowest", "slow", "near", "silent", "unlit", "ahead", "even", "praised"];
  expect(ids(worstFirst(rows))).toEqual(order);
});

const rows = [
  row("a", "bad", "-3", { ownerId: "x", ownerName: "招商局" }),
  row("b", "bad", "-2", { ownerId: "y", ownerName: "商务局", group: { zh: "外贸", en: "Trade" } }),
  row("c", "good", "1", { ownerId: "x", ownerName: "招商局", group: { zh: "外贸", en: "Trade" } }),
];

test("light and words filter together; words are looked for in both languages, whatever their case", () => {
  expect(ids(filterRows(rows, { light: "bad", q: " 招商 " }))).toEqual(["a"]);
  expect(ids(filterRows(rows, { q: "tRaDe" }))).toEqual(["b", "c"]);
  expect(ids(filterRows(rows, {}))).toEqual(["a", "b", "c"]);
});

test("what changed is no light, but filters like one", () => {
  const light = { id: "bad", tone: "bad", colour: "red", word: { zh: "", en: "" } } as const;
  const moved = row("m", "good", "1", { change: { light, gap: null, kind: "improved" } });
  const still = row("s", "good", "1", { change: { light, gap: null, kind: "same" } });
  expect(ids(filterRows([...rows, moved, still], { light: CHANGED }))).toEqual(["m"]);
});

test("groups stand in the order of their worst row; by gap there is one list", () => {
  expect(arrangeRows(rows, "owner").map(ids)).toEqual([["a", "c"], ["b"]]);
  expect(arrangeRows(rows, "group").map(ids)).toEqual([["a"], ["b", "c"]]);
  expect(arrangeRows(rows, "gap").map(ids)).toEqual([["a", "b", "c"]]);
  expect(arrangeRows([], "gap")).toEqual([]);
});

test("what is seen is filtered and then arranged", () => {
  expect(ids(seenRows(rows, { by: "owner" }))).toEqual(["a", "c", "b"]);
  expect(ids(seenRows(rows, { by: "owner", light: "good" }))).toEqual(["c"]);
});
