import { expect, test } from "vitest";
import type { LightRule } from "../light-rule.ts";
import { localDate } from "../plain-date.ts";
import { PLAIN_WEEK } from "../working-calendar.ts";
import { milestonesIn, readItemClock } from "./read-item-clock.ts";
import type { ItemClock } from "./register.ts";

const RULE: LightRule = {
  id: "late",
  version: "1",
  title: { zh: "逾期", en: "Late" },
  place: "某县",
  object: { zh: "节点", en: "Nodes" },
  basis: "days-late",
  bands: [
    {
      colour: "green",
      tone: "good",
      word: { zh: "绿", en: "Green" },
      when: [{ measure: "days-late", to: { value: "0", inclusive: true } }],
    },
    {
      colour: "red",
      tone: "bad",
      word: { zh: "红", en: "Red" },
      when: [{ measure: "days-late", from: { value: "0", inclusive: false } }],
    },
  ],
  validFrom: localDate("2020-01-01"),
  validUntil: null,
  source: "",
};
const PROGRESS: LightRule = { ...RULE, id: "gap", basis: "gap-pp", bands: [] };
const asked = { asOf: localDate("2026-10-31"), calendar: PLAIN_WEEK };
const read = (clock: ItemClock | undefined, values: object) =>
  readItemClock({ ...(clock === undefined ? {} : { clock }) }, { values: values as never }, asked, (id) =>
    id === "gap" ? PROGRESS : RULE,
  );

const NODES: ItemClock = {
  kind: "milestones",
  group: "nodes",
  investment: { plan: "plan", done: "done" },
  lightRule: "late",
};
const DEADLINE: ItemClock = {
  kind: "deadline",
  from: "from",
  due: "due",
  done: "done",
  days: "working-days",
  lightRule: "late",
};

test("nothing to read is no reading: no clock, no nodes, no plan, no deadline", () => {
  expect(read(undefined, {})).toBeNull();
  expect(read(NODES, {})).toBeNull();
  expect(read(NODES, { nodes: [{ name: "封顶" }] })).toBeNull();
  expect(read({ kind: "amount", plan: "plan", done: "done", lightRule: "gap" }, { done: "5" })).toBeNull();
  expect(read(DEADLINE, { from: "2026-10-01" })).toBeNull();
});

test("milestones: days late of the oldest open node; a node without a day is not read", () => {
  const nodes = [
    { name: "开工", due: "2026-09-01", reachedOn: "2026-09-20" },
    { name: "基础", due: "2026-10-21" },
    { name: "封顶" },
  ];
  expect(milestonesIn(nodes)).toHaveLength(2);
  expect(read(NODES, { nodes })).toMatchObject({ basis: "milestones", gap: "-10", light: { colour: "red" } });
  expect(milestonesIn("开工")).toEqual([]);
});

test("amount: a year's plan in equal months, held against what is done by the month", () => {
  const clock: ItemClock = { kind: "amount", plan: "plan", done: "done", lightRule: "gap" };
  expect(read(clock, { plan: "120", done: "90" })).toMatchObject({ completion: "75", gap: "-8.3333333333" });
  expect(read(clock, { plan: "120" })).toMatchObject({ state: "missing" });
});

test("deadline: working days left; the day of the answer stops it; without a beginning it began with its end", () => {
  const values = { from: "2026-10-19", due: "2026-10-27" };
  expect(read(DEADLINE, values)).toMatchObject({ gap: "-3", unit: "工作日", light: { colour: "red" } });
  expect(read(DEADLINE, { ...values, done: "2026-10-23" })).toMatchObject({ gap: "2", completion: "100" });
  expect(read(DEADLINE, { due: "2026-11-02" })).toMatchObject({ gap: "1", expected: "0" });
});
