import type { PlanRow } from "@xushi/contract";
import { expect, test } from "vitest";
import { planRow } from "./plan-row.fixture.ts";
import { badParts, changesOf, curveOf, draftOf, sumOfMonths, unreadable } from "./target-draft.ts";

const seasonal: PlanRow["curve"] = {
  kind: "seasonal",
  weights: ["1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "2"],
  basedOn: [2025],
};

test("a row that nobody touched changes nothing, whatever its shares look like when rounded", () => {
  const row = planRow({ curve: seasonal });
  const draft = draftOf(row);
  expect(draft.shares[0]).toBe("7.69");
  expect(curveOf(draft, row)).toBe(row.curve);
  expect(changesOf(draft, row, "xu")).toEqual([]);
});

test("a value typed in another unit becomes a version upon the one that was seen", () => {
  const row = planRow({ version: 2 });
  const draft = { ...draftOf(row), value: "66" };
  expect(changesOf(draft, row, "xu")).toMatchObject([{ orgUnitId: "xu", value: "6600000000", upon: 2 }]);
  expect(changesOf({ ...draft, value: "640000万元" }, row, "xu")).toEqual([]);
});

test("only parts that changed are sent; an emptied one stays as it is", () => {
  const row = planRow();
  const parts = { ...draftOf(row).parts, a: "", b: "21" };
  expect(changesOf({ ...draftOf(row), parts }, row, "xu")).toEqual([
    {
      indicatorId: "fixed-asset-investment",
      orgUnitId: "b",
      kind: "amount",
      value: "2100000000",
      valueMax: null,
      upon: 0,
    },
  ]);
});

test.each([
  ["value", { value: "约64" }],
  ["curve", { curve: "monthly-tasks" as const }],
  ["curve", { curve: "milestones" as const, nodes: [{ name: "", date: "2026-13-01", share: "40" }] }],
  ["parts", { parts: { a: "许多" } }],
] as const)("%s that cannot be read is named", (field, fields) => {
  const row = planRow();
  expect(unreadable({ ...draftOf(row), ...fields }, row)).toBe(field);
});

test("milestones in per cent, days of counted things, tasks in the displayed unit", () => {
  const row = planRow();
  const nodes = [{ name: "过半", date: "2026-06-30", share: "50" }];
  expect(curveOf({ ...draftOf(row), curve: "milestones", nodes }, row)).toEqual({
    kind: "milestones",
    milestones: [{ date: "2026-06-30", share: "0.5", name: "过半" }],
  });
  expect(curveOf({ ...draftOf(row), curve: "due-dates", dates: "2026-03-31，2026-06-30" }, row)).toEqual({
    kind: "due-dates",
    dates: ["2026-03-31", "2026-06-30"],
  });
  const tasks = Array.from({ length: 12 }, () => "1");
  expect(curveOf({ ...draftOf(row), curve: "monthly-tasks", tasks }, row)).toMatchObject({
    amounts: Array.from({ length: 12 }, () => "100000000"),
  });
});

test("a target that has only parts can be handed down further without a value of its own", () => {
  const row = planRow({ value: null, targetId: null, version: 0 });
  const draft = { ...draftOf(row), parts: { b: "3" } };
  expect(unreadable(draft, row)).toBeNull();
  expect(changesOf(draft, row, "xu").map((t) => t.orgUnitId)).toEqual(["b"]);
});

test("the sum of months passes over what is not a number yet", () => {
  expect(sumOfMonths(["1", "x", "", "2.5"], "亿元")).toBe("350000000");
  expect(badParts({ ...draftOf(planRow()), parts: { a: "x", b: "" } }, planRow())).toEqual(["a"]);
});
