/** Adding a register is one file and its line: here is one, and what the product does with any register that is pure. */
import {
  backPlan,
  checkValues,
  countRate,
  decideMove,
  defineRegister,
  type Item,
  localDate,
  movesFrom,
  type Register,
  readItemClock,
  registerProblems,
} from "@xushi/core";
import { expect, test } from "vitest";
import { date, files, money, text } from "./fields/define.ts";
import { milestones } from "./fields/milestones.ts";
import { owner, place } from "./fields/offices.ts";
import { workingCalendar } from "./holidays.ts";
import { isOverdue } from "./item-reading.ts";
import { findLightRule } from "./light-rules.ts";

const VILLAGE_ROADS = defineRegister({
  id: "village-roads",
  title: { zh: "村道", en: "Village roads" },
  itemTitle: { zh: "村道", en: "Road" },
  line: "agriculture",
  fields: {
    name: text("路名", "Name", { required: true }),
    owner: owner(),
    place: place(),
    cost: money("造价", "Cost"),
    due: date("应完工", "Due"),
    openedOn: date("通车", "Opened on"),
    milestones: milestones(),
    photo: files("通车照片", "Photo"),
  },
  stages: {
    planned: { title: { zh: "计划", en: "Planned" }, next: ["open"] },
    open: { title: { zh: "通车", en: "Open" }, kind: "done", requires: ["photo"], sets: "openedOn" },
    dropped: { title: { zh: "取消", en: "Dropped" }, kind: "ended" },
  },
  first: "planned",
  roles: { owner: "owner", place: "place" },
  name: "name",
  columns: ["name", "cost"],
  clock: { kind: "milestones", group: "milestones", lightRule: "xuchuan-days-late" },
  rates: {
    open: {
      title: { zh: "通车率", en: "Open" },
      definition: { zh: "已通车 ÷ 全部", en: "Open ÷ all" },
      part: ({ stage }) => stage === "open",
      whole: ({ stage }) => stage !== "dropped",
    },
  },
  watches: {
    late: {
      title: { zh: "逾期", en: "Late" },
      definition: { zh: "应完工日已过", en: "The day is past" },
      includes: ({ values }, { asOf }) => isOverdue(values.due, values.openedOn, asOf),
    },
  },
});

// The product holds registers without knowing one: everything below goes through this type.
const register: Register = VILLAGE_ROADS;
const asked = { asOf: localDate("2026-10-31"), calendar: workingCalendar() };
const PHOTO = [{ sha256: "0".repeat(64), name: "通车.jpg", size: 9 }];

const roads = (): readonly Item[] => {
  const { values, bad } = checkValues(register.fields, {
    name: " 石桥路 ",
    owner: "town:shiqiao",
    cost: "1200000.00",
    due: "2026-09-30",
    milestones: backPlan(localDate("2026-09-30"), [{ name: "路基", daysBefore: 60 }]),
  });
  expect(bad).toEqual([]);
  const made: Item = { id: "r1", stage: register.first, entered: {}, pausedFrom: null, values };
  return [made, { ...made, id: "r2", stage: "dropped" }];
};

test("values, gate, moves, clock, rate and list of a register that was not there before", () => {
  const [road] = roads();
  if (road === undefined) throw new Error("no road");
  expect(registerProblems(register)).toEqual([]);
  expect(road.values).toMatchObject({ name: "石桥路", cost: "1200000" });
  expect(movesFrom(register, road)).toEqual(["open", "dropped"]);
  const move = { to: "open", reason: "", on: asked.asOf, account: "li", lastMover: null };
  expect(decideMove(register, road, move)).toMatchObject({ refusal: { code: "missing", fields: ["photo"] } });
  const opened = decideMove(register, { ...road, values: { ...road.values, photo: PHOTO } as never }, move);
  expect(opened).toMatchObject({ ok: true, values: { openedOn: "2026-10-31" } });
  const reading = readItemClock(register, road, asked, (id) => findLightRule(id) ?? []);
  expect(reading).toMatchObject({ gap: "-91", light: { colour: "red" } });
  expect(countRate(register.rates?.open as never, roads(), asked)).toMatchObject({ part: "0", whole: "1" });
  expect(register.watches?.late?.includes(road, asked)).toBe(true);
});
