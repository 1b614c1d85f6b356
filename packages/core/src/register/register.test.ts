import { expect, expectTypeOf, test } from "vitest";
import { localDate } from "../plain-date.ts";
import { PLAIN_WEEK } from "../working-calendar.ts";
import { countRate } from "./count-rate.ts";
import { decideMove, movesFrom } from "./decide-move.ts";
import { defineRegister } from "./define-register.ts";
import type { Register } from "./register.ts";
import { registerProblems } from "./register-problems.ts";

const bridges = defineRegister({
  id: "bridges",
  title: { zh: "桥梁", en: "Bridges" },
  itemTitle: { zh: "桥", en: "Bridge" },
  line: "other",
  fields: {
    name: { kind: "text", title: { zh: "名称", en: "Name" }, required: true },
    owner: { kind: "org-unit", title: { zh: "责任单位", en: "Owner" }, required: true },
    cost: { kind: "decimal", unit: "元", shownIn: "万元", title: { zh: "造价", en: "Cost" } },
    paid: { kind: "decimal", unit: "元", title: { zh: "已付", en: "Paid" } },
    kind: {
      kind: "choice",
      title: { zh: "类别", en: "Kind" },
      choices: { arch: { zh: "拱桥", en: "Arch" }, beam: { zh: "梁桥", en: "Beam" } },
    },
    permit: { kind: "files", title: { zh: "施工许可证", en: "Building permit" } },
    startedOn: { kind: "date", title: { zh: "开工日期", en: "Started on" } },
    signedOff: { kind: "files", title: { zh: "验收单", en: "Acceptance" } },
  },
  computed: {
    left: {
      kind: "flag",
      title: { zh: "未付清", en: "Not paid up" },
      from: ({ values }) => values.cost !== values.paid,
    },
  },
  stages: {
    planned: { title: { zh: "谋划", en: "Planned" }, next: ["started"] },
    started: {
      title: { zh: "开工", en: "Started" },
      next: ["finished"],
      requires: ["permit"],
      sets: "startedOn",
    },
    finished: {
      title: { zh: "竣工", en: "Finished" },
      kind: "done",
      requires: ["signedOff"],
      by: "overseer",
      another: true,
    },
    stopped: { title: { zh: "暂停", en: "Stopped" }, kind: "paused" },
    dropped: { title: { zh: "终止", en: "Dropped" }, kind: "ended" },
  },
  first: "planned",
  roles: { owner: "owner" },
  name: "name",
  columns: ["name", "cost", "left"],
  rates: {
    startRate: {
      title: { zh: "开工率", en: "Start rate" },
      definition: { zh: "已开工 ÷ 全部", en: "Started ÷ all" },
      part: ({ stage }) => stage !== "planned",
      whole: ({ stage }) => stage !== "dropped",
    },
    paid: {
      title: { zh: "已付", en: "Paid" },
      definition: { zh: "合计", en: "Sum" },
      unit: "元",
      part: ({ values }) => values.paid,
    },
  },
});

type Bridge = Parameters<NonNullable<NonNullable<(typeof bridges)["rates"]>[string]>["part"]>[0];
const bridge = (more: Partial<Bridge> = {}): Bridge => ({
  id: "b1",
  stage: "planned",
  entered: {},
  pausedFrom: null,
  values: {},
  ...more,
});
const PERMIT = [{ sha256: "a".repeat(64), name: "permit.pdf", size: 1 }];
const move = (to: string, more: object = {}) => ({
  to,
  reason: "",
  on: localDate("2026-10-31"),
  account: "li",
  lastMover: null,
  ...more,
});
const asked = { asOf: localDate("2026-10-31"), calendar: PLAIN_WEEK };

test("values have the type of their field", () => {
  expectTypeOf<Bridge["values"]["kind"]>().toEqualTypeOf<"arch" | "beam" | undefined>();
  expectTypeOf<Bridge["values"]["cost"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Bridge["stage"]>().toEqualTypeOf<"planned" | "started" | "finished" | "stopped" | "dropped">();
});

test("a wrong field or stage name does not compile", () => {
  const { fields, stages, ...rest } = bridges;
  const coloured = { ...stages.planned, requires: ["colour"] } as const;
  const flown = { ...stages.planned, next: ["flown"] } as const;
  const attempts = [
    // @ts-expect-error: a decimal is no name
    () => defineRegister({ ...rest, fields, stages, name: "cost" }),
    // @ts-expect-error: there is no field "colour"
    () => defineRegister({ ...rest, fields, stages: { ...stages, planned: coloured } }),
    // @ts-expect-error: nor a stage "flown"
    () => defineRegister({ ...rest, fields, stages: { ...stages, planned: flown } }),
  ];
  expect(attempts).toHaveLength(3);
});

test("an item goes where the stage says, and may stop or end at any time", () => {
  expect(movesFrom(bridges, bridge())).toEqual(["started", "stopped", "dropped"]);
  expect(movesFrom(bridges, bridge({ stage: "stopped", pausedFrom: "started" }))).toEqual([
    "started",
    "dropped",
  ]);
  expect(movesFrom(bridges, bridge({ stage: "finished" }))).toEqual([]);
  expect(decideMove(bridges, bridge(), move("finished"))).toEqual({
    ok: false,
    refusal: { code: "not-a-move" },
  });
  expect(decideMove(bridges, bridge(), move("constructor"))).toMatchObject({ ok: false });
});

test("the gate names what is missing; the day of entry is set once", () => {
  expect(decideMove(bridges, bridge({ values: { permit: [] } }), move("started"))).toEqual({
    ok: false,
    refusal: { code: "missing", fields: ["permit"] },
  });
  expect(decideMove(bridges, bridge({ values: { permit: PERMIT } }), move("started"))).toEqual({
    ok: true,
    by: "owner",
    values: { permit: PERMIT, startedOn: "2026-10-31" },
  });
  const held = bridge({ values: { permit: PERMIT, startedOn: localDate("2026-09-01") } });
  expect(decideMove(bridges, held, move("started"))).toMatchObject({ values: { startedOn: "2026-09-01" } });
});

test("a stop wants a reason, and so does going on; who applied does not accept", () => {
  expect(decideMove(bridges, bridge(), move("stopped"))).toMatchObject({ refusal: { code: "no-reason" } });
  expect(decideMove(bridges, bridge(), move("stopped", { reason: "汛期" }))).toMatchObject({ ok: true });
  const stopped = bridge({ stage: "stopped", pausedFrom: "started", values: { permit: PERMIT } });
  expect(decideMove(bridges, stopped, move("started"))).toMatchObject({ refusal: { code: "no-reason" } });
  const done = bridge({ stage: "started", values: { signedOff: PERMIT } });
  expect(decideMove(bridges, done, move("finished", { lastMover: "li" }))).toMatchObject({
    refusal: { code: "same-account" },
  });
  expect(decideMove(bridges, done, move("finished", { lastMover: "wang" }))).toMatchObject({
    ok: true,
    by: "overseer",
  });
});

test("what a stage clears is gone, and the day that it sets is the day of entry again", () => {
  const stages = {
    ...bridges.stages,
    started: { ...bridges.stages.started, clears: ["startedOn", "signedOff"] as const },
  };
  const values = { permit: PERMIT, signedOff: PERMIT, startedOn: localDate("2026-09-01") };
  expect(decideMove({ stages }, bridge({ values }), move("started"))).toEqual({
    ok: true,
    by: "owner",
    values: { permit: PERMIT, startedOn: "2026-10-31" },
  });
});

test("a rate is part of whole; what is outside the whole is no part; nothing of nothing is no number", () => {
  const rate = (name: "startRate" | "paid", items: Bridge[]) =>
    countRate(bridges.rates?.[name] as never, items, asked);
  const items = [
    bridge(),
    bridge({ stage: "started", values: { paid: "0.1" } }),
    bridge({ stage: "started", values: { paid: "0.2" } }),
    bridge({ stage: "dropped" }),
  ];
  expect(rate("startRate", items)).toEqual({ part: "2", whole: "3", value: "66.6666666667" });
  expect(rate("paid", items)).toEqual({ part: "0.3", whole: null, value: "0.3" });
  expect(rate("startRate", [])).toEqual({ part: "0", whole: "0", value: null });
});

test("every problem of a definition is named", () => {
  const broken: Register = {
    ...bridges,
    id: "Bad Id",
    fields: {
      ...bridges.fields,
      Kind: { kind: "flag", title: { zh: "类", en: "Kind" } },
      one: { kind: "choice", title: { zh: "一", en: "One" }, choices: { a: { zh: "甲", en: "A" } } },
      left: { kind: "flag", title: { zh: "左", en: "Left" } },
      nodes: { kind: "group", title: { zh: "节点", en: "Nodes" }, fields: {} },
    },
    stages: { ...bridges.stages, lost: { title: { zh: "失", en: "Lost" } } } as Register["stages"],
    columns: ["name", "colour", "name"],
    clock: { kind: "milestones", group: "nodes", lightRule: "x" },
  };
  expect(registerProblems(broken)).toEqual([
    'id "Bad Id" is not kebab-case',
    "field Kind is not camelCase",
    "field one is a choice with fewer than two choices",
    "left is both a field and computed",
    "column colour is neither a field nor computed",
    "a column stands twice",
    "stage lost cannot be reached from planned",
    "group nodes has no text called name",
    "group nodes has no date called due",
    "group nodes has no date called reachedOn",
  ]);
});
