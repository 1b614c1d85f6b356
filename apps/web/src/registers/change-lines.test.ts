import type { RegisterField } from "@xushi/contract";
import { expect, test } from "vitest";
import { type ChangeWords, changeLines } from "./change-lines.ts";

const words: ChangeWords = {
  text: (text) => text.zh,
  nameOf: (id) => id,
  yes: "是",
  no: "否",
  empty: "空",
  change: (before, after) => `${before} → ${after}`,
  rowAdded: (row) => `加 ${row}`,
  rowRemoved: (row) => `删 ${row}`,
  rowChanged: (row, changes) => `第 ${row} 行 ${changes}`,
};
const field = (
  id: string,
  kind: RegisterField["kind"],
  more: Partial<RegisterField> = {},
): RegisterField => ({
  id,
  kind,
  title: { zh: id, en: id },
  help: null,
  required: false,
  long: false,
  form: null,
  unit: null,
  shownIn: null,
  choices: [],
  register: null,
  fields: [],
  ...more,
});
const nodes = field("节点", "group", { fields: [field("名称", "text"), field("应", "date")] });
const register = { fields: [field("年度计划", "decimal", { unit: "元", shownIn: "万元" }), nodes] };
const said = (before: unknown, after: unknown, id = "节点") =>
  changeLines(register, [{ field: id, before, after }], words)[0]?.words;

test("a value reads in the office's unit; what was not there is said to be empty", () => {
  expect(said(null, "30000", "年度计划")).toEqual(["空 → 3 万元"]);
  expect(said("a", "b", "旧字段")).toEqual(["a → b"]);
});

test("of a group only the rows that changed are told, each by what changed in it", () => {
  const a = { 名称: "场平", 应: "2026-03-01" };
  const b = { 名称: "封顶", 应: "2026-09-01" };
  expect(said([a, b], [a, { ...b, 应: "2026-10-01" }])).toEqual(["第 2 行 应 2026-09-01 → 2026-10-01"]);
  expect(said([a], [a, b])).toEqual(["加 封顶 · 2026-09-01"]);
  expect(said([a, b], [b])).toEqual(["删 场平 · 2026-03-01"]);
});
