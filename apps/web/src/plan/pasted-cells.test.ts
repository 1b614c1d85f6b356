import { expect, test } from "vitest";
import { pastedCells, pastedParts } from "./pasted-cells.ts";

const PARTS = [
  { orgUnitId: "a", name: "石桥镇" },
  { orgUnitId: "b", name: "云溪镇" },
  { orgUnitId: "c", name: "城关街道" },
];

test("lines and tabs, Windows line ends, quoted cells, empty lines at the end", () => {
  expect(pastedCells('甲\t1\r\n"乙\n丙"\t"说""二"""\r\n\t\r\n')).toEqual([
    ["甲", "1"],
    ["乙\n丙", '说"二"'],
  ]);
});

test("name and value, in any order, by the short name too", () => {
  expect(pastedParts("云溪\t3.5\n石桥镇\t12亿元\n", PARTS, 2)).toEqual({
    values: { b: "3.5", a: "12亿元" },
    unknown: [],
  });
});

test("one column fills from where it was pasted; what is over is said", () => {
  expect(pastedParts("1\n2\n3", PARTS, 1)).toEqual({ values: { b: "1", c: "2" }, unknown: ["3"] });
});

test("a name that is no part is said; a heading without a number is passed over", () => {
  expect(pastedParts("镇\t任务\n东山镇\t9\n石桥镇\t1", PARTS, 0)).toEqual({
    values: { a: "1" },
    unknown: ["东山镇"],
  });
});
