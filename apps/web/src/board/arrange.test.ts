import { expect, test } from "vitest";
import { arrange, CHANGED, filterRows, lightCounts } from "./arrange.ts";
import { boardRow, LIGHTS } from "./row.fixture.ts";

const rows = [
  boardRow("社零", "商务局", "watch", "-0.8"),
  boardRow("内资", "招商局", "good", "2.2"),
  boardRow("外资", "招商局", "bad", "-11.3"),
  boardRow("技改", "经信局", "missing", null),
  boardRow("投资", "发改局", "bad", "-3.3"),
];
const names = (groups: ReturnType<typeof arrange>) =>
  groups.map((g) => [g.title, ...g.rows.map((r) => r.name.zh)]);

test("owners stand in the order of their worst target, rows worst first", () => {
  expect(names(arrange(rows, "owner", (r) => r.ownerName))).toEqual([
    ["招商局", "外资", "内资"],
    ["发改局", "投资"],
    ["商务局", "社零"],
    ["经信局", "技改"],
  ]);
});

test("by gap there is one list", () => {
  expect(names(arrange(rows, "gap", () => ""))).toEqual([["", "外资", "投资", "社零", "技改", "内资"]]);
  expect(arrange([], "gap", () => "")).toEqual([]);
});

test("lights, words and changes filter together", () => {
  expect(filterRows(rows, { light: "bad", q: "招商" }).map((r) => r.name.zh)).toEqual(["外资"]);
  const changed = boardRow("就业", "人社局", "good", "1", {
    change: { light: LIGHTS.watch, gap: "-1", kind: "improved" },
  });
  expect(filterRows([...rows, changed], { light: CHANGED })).toEqual([changed]);
});

test("a group counts its lights, worst first", () => {
  expect(lightCounts(rows).map((c) => [c.light.id, c.count])).toEqual([
    ["bad", 2],
    ["watch", 1],
    ["missing", 1],
    ["good", 1],
  ]);
});
