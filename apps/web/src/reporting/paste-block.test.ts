import fc from "fast-check";
import { expect, test } from "vitest";
import { fillBlock, isBlock, readBlock } from "./paste-block.ts";
import { returnRow } from "./return-row.fixture.ts";

const rows = [
  returnRow({ indicatorId: "a" }),
  returnRow({ indicatorId: "b", takes: { level: true, growth: false } }),
  returnRow({ indicatorId: "c", takes: { level: false, growth: true } }),
];
const at = (indicatorId: string, column: "value" | "growth" | "note" = "value") => ({ indicatorId, column });

test("a column out of Excel fills the column from the field on", () => {
  const { typed, cells, left } = fillBlock(rows, {}, at("a"), readBlock("90.1\r\n24\r\n7\r\n"));
  expect([typed.a?.value, typed.b?.value, typed.c]).toEqual(["90.1", "24", undefined]);
  expect([cells, left]).toEqual([2, 1]);
});

test("a block fills value, growth and note; what an indicator does not have is left out", () => {
  const { typed, left } = fillBlock(rows, {}, at("a"), readBlock("90\t6.3\t含网零\n24\t5\t\n\t4.1\t待核"));
  expect(typed).toEqual({
    a: { value: "90", growth: "6.3", note: "含网零" },
    b: { value: "24", growth: "", note: "" },
    c: { value: "", growth: "4.1", note: "待核" },
  });
  expect(left).toBe(1);
});

test("what goes beyond the last row is counted, not kept", () => {
  expect(fillBlock(rows, {}, at("c", "growth"), readBlock("1\n2\n3")).left).toBe(2);
});

test("a cell with line breaks stays one cell; one cell is no block", () => {
  expect(readBlock('"第一行\n第二行"\t5\n')).toEqual([["第一行\n第二行", "5"]]);
  expect(isBlock(readBlock("90.1"))).toBe(false);
  expect(isBlock(readBlock("90.1\n"))).toBe(false);
  expect(isBlock(readBlock("90\t1"))).toBe(true);
});

test("any table of plain cells is read as it was written", () => {
  const cell = fc.stringMatching(/^[0-9.一-十-]{1,6}$/);
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), (cells, end) => {
      expect(readBlock(`${cells.map((row) => row.join("\t")).join(end)}${end}`)).toEqual(cells);
    }),
  );
});
