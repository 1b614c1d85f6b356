import { expect, test } from "vitest";
import { keepStanding } from "./keep-standing.ts";

const figure = (start: number, end: number) => ({ span: { start, end } });

test("before the change figures stand, after it they move along, inside it they go", () => {
  const figures = [figure(2, 5), figure(10, 13), figure(20, 24)];
  const old = "投资12亿，增长八点，共计33项，其中一个城市44件。";
  const now = `${old.slice(0, 11)}九九${old.slice(11)}`;
  expect(keepStanding(figures, old, now).map((f) => f.span)).toEqual([
    { start: 2, end: 5 },
    { start: 22, end: 26 },
  ]);
});

test("the same text gives the same figures, an emptied one none", () => {
  const figures = [figure(0, 1)];
  expect(keepStanding(figures, "1", "1")).toBe(figures);
  expect(keepStanding(figures, "1", "")).toEqual([]);
});
