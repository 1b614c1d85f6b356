import { expect, test } from "vitest";
import { localDate } from "../plain-date.ts";
import { PLAIN_WEEK } from "../working-calendar.ts";
import { breakDown } from "./break-down.ts";
import { countRate } from "./count-rate.ts";
import { defineRegister } from "./define-register.ts";
import type { Item } from "./item.ts";
import type { Register } from "./register.ts";
import { registerProblems } from "./register-problems.ts";

const wells = defineRegister({
  id: "wells",
  title: { zh: "水井", en: "Wells" },
  itemTitle: { zh: "井", en: "Well" },
  line: "other",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    batch: { kind: "text", title: { zh: "批次", en: "Batch" } },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    paid: { kind: "decimal", unit: "元", title: { zh: "已付", en: "Paid" } },
  },
  stages: {
    dug: { title: { zh: "在挖", en: "Digging" }, next: ["done"] },
    done: { title: { zh: "出水", en: "Running" }, kind: "done" },
  },
  first: "dug",
  roles: { owner: "owner" },
  name: "name",
  columns: ["name"],
  rates: {
    running: {
      title: { zh: "出水率", en: "Running" },
      definition: { zh: "出水 ÷ 全部", en: "Running ÷ all" },
      part: ({ stage }) => stage === "done",
      whole: () => true,
    },
    paid: {
      title: { zh: "已付", en: "Paid" },
      definition: { zh: "合计", en: "Sum" },
      unit: "元",
      part: ({ values }) => values.paid,
    },
  },
  breakdowns: {
    batches: { title: { zh: "各批次", en: "Batches" }, by: "batch", rates: ["running", "paid"] },
  },
}) as unknown as Register;

const well = (id: string, stage: string, values: object): Item => ({
  ...{ id, stage, entered: {}, pausedFrom: null },
  values,
});
const asked = { asOf: localDate("2026-10-31"), calendar: PLAIN_WEEK };
const batches = wells.breakdowns?.batches ?? { title: { zh: "", en: "" }, by: "", rates: [] };

test("each value has its own count and rates; what has no value stands in no row", () => {
  const items = [
    well("1", "done", { batch: "第1批", paid: "0.1" }),
    well("2", "dug", { batch: "第2批", paid: "5" }),
    well("3", "dug", { batch: "第1批", paid: "0.2" }),
    well("4", "done", { paid: "9" }),
    well("5", "done", { batch: "" }),
  ];
  const rows = breakDown(wells, batches, items, asked);
  expect(rows.map(({ key, count }) => [key, count])).toEqual([
    ["第1批", 2],
    ["第2批", 1],
  ]);
  expect(rows[0]?.rates).toEqual({
    running: { part: "1", whole: "2", value: "50" },
    paid: { part: "0.3", whole: null, value: "0.3" },
  });
  // Together they are what the register counts of those that have a batch.
  const all = countRate(wells.rates?.paid ?? { part: () => undefined }, items.slice(0, 3), asked);
  expect(all.value).toBe("5.3");
});

test("a breakdown that names no rate of the register is a problem of the definition", () => {
  const wrong = { ...wells, breakdowns: { batches: { ...batches, rates: ["running", "dry"] } } };
  expect(registerProblems(wells)).toEqual([]);
  expect(registerProblems(wrong)).toEqual(["breakdown batches names dry, which is no rate"]);
});
