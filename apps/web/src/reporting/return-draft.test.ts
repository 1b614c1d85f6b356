import { expect, test } from "vitest";
import { countFilled, figuresOf, isSameTyped, numberOf, typedOf, wrongIn } from "./return-draft.ts";
import { returnRow } from "./return-row.fixture.ts";

const rows = [
  returnRow({ indicatorId: "retail", value: "9000000000", growth: "6.3", note: "含网零" }),
  returnRow({ indicatorId: "visits", displayUnit: "次", unit: "次" }),
];

test("what a return holds is shown in the unit in which the office writes, and goes back the same", () => {
  const typed = typedOf({ rows });
  expect(typed.retail).toEqual({ value: "90", growth: "6.3", note: "含网零" });
  expect(figuresOf(rows, typed)).toEqual([
    { indicatorId: "retail", value: "9000000000", growth: "6.3", note: "含网零" },
    { indicatorId: "visits", value: null, growth: null, note: "" },
  ]);
});

test.each([
  ["1,234.5", "1234.5"],
  ["１２３４．５", "1234.5"],
  [" −3.2% ", "-3.2"],
  ["", null],
  ["-", undefined],
  ["约90", undefined],
])("%s is read as %s", (text, said) => {
  expect(numberOf(text)).toBe(said);
});

test("what is no number is named by its field and never sent", () => {
  const typed = { retail: { value: "九十", growth: "6", note: "" } };
  expect([...wrongIn(rows, typed)]).toEqual(["retail value"]);
  expect(() => figuresOf(rows, typed)).toThrow(RangeError);
});

test("a note alone fills nothing", () => {
  const typed = {
    retail: { value: "", growth: "", note: "待核" },
    visits: { value: "3", growth: "", note: "" },
  };
  expect(countFilled(rows, typed)).toBe(1);
  expect(isSameTyped(typed, { ...typed })).toBe(true);
  expect(isSameTyped(typed, { visits: typed.visits })).toBe(false);
});
