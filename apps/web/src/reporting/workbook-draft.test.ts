import type { ReturnFigure, ReturnReading } from "@xushi/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameTyped, type Typed } from "./return-draft.ts";
import { returnRow } from "./return-row.fixture.ts";
import { fillFigures, marksOf, withoutWorkbook } from "./workbook-draft.ts";

const rows = [
  returnRow({ indicatorId: "retail" }),
  returnRow({ indicatorId: "visits", takes: { level: true, growth: false } }),
];
const figure = (indicatorId: string, face: ReturnFigure["face"], text: string): ReturnFigure => ({
  ...{ indicatorId, face, text, found: `${text} 亿元`, sheet: "报表", cell: "C5" },
});
const readingOf = (figures: ReturnFigure[]): ReturnReading => ({
  ...{ figures, columns: [], left: [], bad: [], warnings: [] },
});
const BEFORE: Typed = { retail: { value: "90.0", growth: "6.1", note: "" } };

test("figures go into their fields; the same number and what is not asked for change nothing", () => {
  const figures = [
    figure("retail", "value", "90"),
    figure("retail", "growth", "6.3"),
    figure("visits", "growth", "2"),
    figure("other", "value", "1"),
  ];
  const typed = fillFigures(rows, BEFORE, figures);
  expect(typed).toEqual({ retail: { value: "90.0", growth: "6.3", note: "" } });
  const marks = marksOf(rows, { reading: readingOf(figures), before: BEFORE }, typed);
  expect([...marks].map(([key, { before }]) => [key, before])).toEqual([["retail growth", "6.1"]]);
});

test("a field that somebody typed into since is no longer the workbook's, and stays when the workbook is given up", () => {
  const figures = [figure("retail", "growth", "6.3"), figure("retail", "note", "含网零")];
  const workbook = { reading: readingOf(figures), before: BEFORE };
  const filled = fillFigures(rows, BEFORE, figures);
  const typed: Typed = { ...filled, retail: { value: "90.0", growth: "6.5", note: "含网零" } };
  const marks = marksOf(rows, workbook, typed);
  expect([...marks.keys()]).toEqual(["retail note"]);
  expect(withoutWorkbook(typed, marks)).toEqual({ retail: { value: "90.0", growth: "6.5", note: "" } });
});

test("whatever a workbook says, giving it up brings back what stood there", () => {
  const text = fc.constantFrom("", "1", "2.50", "甲");
  const figures = fc.array(
    fc
      .tuple(
        fc.constantFrom("retail", "visits", "other"),
        fc.constantFrom("value", "growth", "note"),
        fc.constantFrom("1", "2.5", "乙"),
      )
      .map(([indicatorId, face, said]) => figure(indicatorId, face as ReturnFigure["face"], said)),
    { maxLength: 6 },
  );
  const typedRow = fc.record({ value: text, growth: text, note: text });
  fc.assert(
    fc.property(fc.record({ retail: typedRow, visits: typedRow }), figures, (before, said) => {
      // As the server has it: of one field one figure.
      const once = [...new Map(said.map((f) => [`${f.indicatorId} ${f.face}`, f])).values()];
      const filled = fillFigures(rows, before, once);
      const marks = marksOf(rows, { reading: readingOf(once), before }, filled);
      expect(isSameTyped(withoutWorkbook(filled, marks), before)).toBe(true);
    }),
  );
});
