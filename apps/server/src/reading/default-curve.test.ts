import { expect, test } from "vitest";
import { defaultCurve } from "./default-curve.ts";

const YEAR = "2026-01/2026-12";
const flow = { nature: "flow", valuation: "level_and_growth" } as const;
const two = (n: number) => String(n).padStart(2, "0");
const history = (year: number, from = 2) =>
  Array.from({ length: 13 - from }, (_, i) => ({
    measure: "level" as const,
    periodId: `${year}-01/${year}-${two(i + from)}`,
    value: String((i + from) * 10),
  }));

test("past years where the ledger has them whole, else equal months", () => {
  expect(defaultCurve("amount", YEAR, flow, [])).toEqual({ kind: "linear" });
  expect(defaultCurve("amount", YEAR, flow, history(2025))).toMatchObject({
    kind: "seasonal",
    basedOn: [2025],
  });
  expect(defaultCurve("amount", YEAR, flow, history(2025).slice(0, -1))).toEqual({ kind: "linear" });
  expect(defaultCurve("amount", YEAR, flow, history(2021))).toEqual({ kind: "linear" });
});

test("growth, level and rank are due in full at any time; a half-year is even", () => {
  expect(defaultCurve("growth", YEAR, flow, history(2025))).toEqual({ kind: "growth" });
  expect(defaultCurve("level", YEAR, flow, [])).toEqual({ kind: "level" });
  expect(defaultCurve("amount", "2026-01/2026-06", flow, history(2025))).toEqual({ kind: "linear" });
});
