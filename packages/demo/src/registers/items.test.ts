import { createHash } from "node:crypto";
import {
  addDays,
  checkValues,
  compare,
  type Fields,
  isCreditCode,
  isProjectCode,
  type LocalDate,
  localDate,
} from "@xushi/core";
import { REGISTERS, registerById, workingCalendar } from "@xushi/registers";
import { describe, expect, test } from "vitest";
import { ORG_UNITS } from "../places.ts";
import { demoItems } from "./items.ts";
import { type DemoItem, type Loose, replay } from "./life.ts";
import { demoFiles } from "./papers.ts";
import { sha256 } from "./sha256.ts";
import { withIds } from "./with-ids.ts";

const SEED = 20260131;
const TODAY = localDate("2026-10-31");
const ITEMS = demoItems(SEED, TODAY);
const of = (register: string): readonly DemoItem[] => ITEMS.filter((item) => item.register === register);
const keys = new Set(ITEMS.map(({ key }) => key));
const units = new Set(ORG_UNITS.map(({ key }) => key));
const fieldsOf = (item: DemoItem): Fields => registerById(item.register)?.fields ?? {};

test("there are as many of each as the county keeps", () => {
  const ids = new Set(ITEMS.map(({ register }) => register));
  expect(Object.fromEntries([...ids].map((id) => [id, of(id).length]))).toEqual({
    "key-projects": 180,
    "investment-leads": 120,
    chains: 8,
    enterprises: 400,
    "livelihood-projects": 33,
    "livelihood-works": 20,
    "urban-renewal": 24,
    "rectification-points": 455,
    reforms: 88,
    "key-tasks": 60,
    "assigned-matters": 45,
    "monthly-returns": 31,
  });
  expect(keys.size).toBe(ITEMS.length);
});

test("the same seed and day give the same items, another seed others", () => {
  expect(demoItems(SEED, TODAY)).toEqual(ITEMS);
  expect(demoItems(SEED + 1, TODAY)).not.toEqual(ITEMS);
});

// The first days of a year, a leap day, the end of a year: the demo is looked at on any of them.
describe.each(["2026-10-31", "2026-01-01", "2028-02-29", "2026-12-31"])("on %s", (day) => {
  const today = localDate(day);
  const items = day === TODAY ? ITEMS : demoItems(SEED, today);

  test("every value is one that its register takes, as it is kept", () => {
    for (const item of items) {
      const checked = checkValues(fieldsOf(item), item.values);
      expect({ key: item.key, bad: checked.bad }).toEqual({ key: item.key, bad: [] });
      expect({ key: item.key, values: checked.values }).toEqual({ key: item.key, values: item.values });
    }
  });

  test("stages are entered one after the other, none of them tomorrow", () => {
    for (const { key, register, entered, stage, pausedFrom } of items) {
      const days = Object.values(entered);
      expect({ key, days }).toEqual({ key, days: [...days].sort() });
      expect(days.every((entry) => entry <= today)).toBe(true);
      expect(entered[stage]).toBeDefined();
      const kind = registerById(register)?.stages[stage]?.kind;
      expect(pausedFrom !== null).toBe(kind === "paused");
    }
  });

  test("no code and no name stands twice", () => {
    for (const { id, code, name } of REGISTERS)
      for (const field of [code, name]) {
        const said = items
          .filter((item) => item.register === id)
          .flatMap((item) => (field === undefined ? [] : (item.values[field] ?? [])));
        expect({ id, twice: said.filter((value, i) => said.indexOf(value) !== i) }).toEqual({
          id,
          twice: [],
        });
      }
  });
});

test("what an item points at is there: units, items, files", () => {
  const missing: string[] = [];
  const seen = (has: (key: string) => boolean) => (key: string) => {
    if (!has(key)) missing.push(key);
    return `id of ${key}`;
  };
  const ids = { unit: seen((key) => units.has(key)), item: seen((key) => keys.has(key)) };
  const resolved = ITEMS.map((item) => withIds(fieldsOf(item), item.values, ids));
  expect(missing).toEqual([]);
  expect(JSON.stringify(resolved)).not.toMatch(/"(town|office):|"(key-projects|enterprises|chains):/);
  const hashes = new Map(
    [...demoFiles].map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]),
  );
  const named = JSON.stringify(ITEMS).matchAll(/\{"sha256":"(\w+)","name":"([^"]+)","size":(\d+)\}/g);
  for (const [, hash, name = "", size] of named) {
    expect(hashes.get(name)).toBe(hash);
    expect(demoFiles.get(name)?.length).toBe(Number(size));
  }
});

test("a history leads to what the item holds, each version no earlier than the one before", () => {
  const told = ITEMS.filter(({ changes }) => changes.length > 0);
  expect(told.length).toBeGreaterThan(200);
  for (const item of told) {
    const register = registerById(item.register);
    if (register === undefined) throw new Error(item.register);
    const { stage, pausedFrom, entered, values } = replay(register, item.changes, item.key);
    expect({ stage, pausedFrom, entered, values }).toEqual({
      stage: item.stage,
      pausedFrom: item.pausedFrom,
      entered: item.entered,
      values: item.values,
    });
    const days = item.changes.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    expect(item.changes[0]?.to).toBeNull();
  }
});

describe("projects", () => {
  const amountOf = (values: Loose, field: string): string => (values[field] as string | undefined) ?? "0";

  test("invest no more than their total, and their reports add up to the year", () => {
    for (const { key, values } of of("key-projects")) {
      for (const field of ["totalDone", "yearDone", "yearPlan", "fundsArrived", "statisticsDone"])
        expect({
          key,
          field,
          over: compare(amountOf(values, field), amountOf(values, "totalInvestment")) > 0,
        }).toEqual({
          key,
          field,
          over: false,
        });
      expect(compare(amountOf(values, "statisticsDone"), amountOf(values, "yearDone"))).toBeLessThanOrEqual(
        0,
      );
      const reports = (values.reports ?? []) as readonly { readonly invested: string }[];
      const total = reports.reduce((sum, { invested }) => sum + Number(invested), 0);
      if (reports.length > 0) expect({ key, total: String(total) }).toEqual({ key, total: values.yearDone });
    }
  });

  test("reach their nodes in order, the start when they start, the last one when they are finished", () => {
    for (const { key, values, entered } of of("key-projects")) {
      const nodes = (values.milestones ?? []) as readonly {
        readonly name: string;
        readonly reachedOn?: LocalDate;
      }[];
      const reached = nodes.map(({ reachedOn }) => reachedOn ?? "9999");
      expect({ key, reached }).toEqual({ key, reached: [...reached].sort() });
      expect(nodes.find(({ name }) => name === "开工")?.reachedOn).toBe(entered.started);
      expect(nodes.at(-1)?.reachedOn).toBe(entered.finished);
    }
  });

  test("are late, stopped, dropped and out of statistics, some of each", () => {
    const watches = registerById("key-projects")?.watches ?? {};
    const asked = { asOf: TODAY, calendar: workingCalendar() };
    for (const id of [
      "notStarted",
      "notResumed",
      "behind",
      "notInStatistics",
      "notInStatisticsLong",
      "afterCeremony",
      "endOverdue",
      "problemsOverdue",
      "notReported",
    ]) {
      const listed = of("key-projects").filter((item) =>
        watches[id]?.includes({ id: item.key, ...item } as never, asked),
      );
      expect({ id, some: listed.length > 0 && listed.length < 90 }).toEqual({ id, some: true });
    }
    expect(new Set(of("key-projects").map(({ stage }) => stage)).size).toBe(14);
  });
});

test("lead, project and firm are one thread, with the same days on both sides", () => {
  const landed = of("investment-leads").filter(({ values }) => values.project !== undefined);
  expect(landed.length).toBeGreaterThan(30);
  for (const lead of landed) {
    const project = ITEMS.find(({ key }) => key === lead.values.project);
    expect(project?.values.lead).toBe(lead.key);
    expect(project?.values.enterprise).toBe(lead.values.enterprise);
    expect(project?.values.signedOn).toBe(lead.values.signedOn);
    if (lead.entered.started !== undefined) expect(lead.entered.started).toBe(project?.entered.started);
    const firm = ITEMS.find(({ key }) => key === lead.values.enterprise);
    expect(firm?.values).toMatchObject({
      project: project?.key,
      lead: lead.key,
      code: project?.values.builderCode,
    });
  }
});

test("codes check, a hundred firms are watched, classes come as the rule gives them", () => {
  const firms = of("enterprises");
  expect(firms.every(({ values }) => isCreditCode(String(values.code)))).toBe(true);
  const projectCodes = of("key-projects").flatMap(({ values }) =>
    values.code === undefined ? [] : [String(values.code)],
  );
  expect(projectCodes.every(isProjectCode)).toBe(true);
  expect(firms.filter(({ values }) => values.monitored === true)).toHaveLength(100);
  const grades = firms.flatMap(({ values }) => (values.grade === undefined ? [] : [values.grade]));
  const share = (grade: string) => grades.filter((g) => g === grade).length / grades.length;
  expect(share("a")).toBeGreaterThan(0.18);
  expect(share("d")).toBeGreaterThan(0.02);
  expect(share("d")).toBeLessThan(0.07);
});

test("SHA-256 as Node has it, at every length around a block", () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("a gate that refuses is a bug and says whose", () => {
  const register = registerById("key-projects");
  if (register === undefined) throw new Error("no register");
  const first = { on: TODAY, to: null, values: { name: "甲" }, reason: "" };
  expect(() => replay(register, [first, { ...first, on: addDays(TODAY, 1), to: "finished" }], "p:1")).toThrow(
    "p:1: lead → finished",
  );
});
