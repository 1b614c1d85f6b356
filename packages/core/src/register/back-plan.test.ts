import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "../plain-date.ts";
import { backPlan } from "./back-plan.ts";

test("from the end back, over a leap day, earliest first whatever the order of the steps", () => {
  const steps = [
    { name: "竣工", daysBefore: 0 },
    { name: "开工", daysBefore: 31 },
    { name: "封顶", daysBefore: 1 },
  ];
  expect(backPlan(localDate("2028-03-01"), steps)).toEqual([
    { name: "开工", due: "2028-01-30" },
    { name: "封顶", due: "2028-02-29" },
    { name: "竣工", due: "2028-03-01" },
  ]);
  expect(backPlan(localDate("2028-03-01"), [])).toEqual([]);
});

test("moving the end moves every node by as much", () => {
  const steps = fc.array(fc.record({ name: fc.string(), daysBefore: fc.nat(2000) }), { maxLength: 12 });
  fc.assert(
    fc.property(steps, fc.integer({ min: -500, max: 500 }), (given, days) => {
      const end = localDate("2026-10-31");
      const moved = backPlan(addDays(end, days), given);
      expect(moved).toEqual(backPlan(end, given).map(({ name, due }) => ({ name, due: addDays(due, days) })));
    }),
  );
});
