import { expect, test } from "vitest";
import { figure } from "./figure.fixture.ts";
import { impliedTarget } from "./implied-target.ts";

const completion = { value: "completion", basis: "stated", rule: "" } as const;
const rate = figure("rate", {
  kind: completion,
  value: "48.5",
  unit: "%",
  unitAsWritten: "%",
  span: { start: 20, end: 25 },
});

test("an amount and its completion rate say the year's task", () => {
  expect(impliedTarget(rate, [figure("level"), rate])).toEqual({ value: "4000000000", displayUnit: "亿元" });
});

test("another indicator's amount, or one far away, says nothing", () => {
  expect(impliedTarget(rate, [figure("level", { indicatorId: "other" }), rate])).toBeNull();
  expect(impliedTarget(rate, [figure("level", { span: { start: 400, end: 405 } }), rate])).toBeNull();
  expect(impliedTarget(figure("level"), [rate])).toBeNull();
});

test("a count comes out whole", () => {
  const level = figure("level", { value: "22", unit: "件", unitAsWritten: "件" });
  expect(impliedTarget({ ...rate, value: "80.2" }, [level])).toEqual({ value: "27", displayUnit: "件" });
});
