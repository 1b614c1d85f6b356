import { expect, test } from "vitest";
import { EMPTY_GRANT, postOf, whatIsMissing } from "./grant-draft.ts";

const draft = { ...EMPTY_GRANT, account: "a", unit: "town:shiqiao", reason: " 序人〔2026〕1号 " };

test("a post wants a holder, a unit, a line and a reason", () => {
  expect(whatIsMissing(EMPTY_GRANT)).toEqual(["account", "unit", "reason"]);
  expect(whatIsMissing({ ...draft, lines: [] })).toEqual(["lines"]);
  expect(whatIsMissing(draft)).toEqual([]);
});

test("an officer stands at the county and has no lines, whatever was chosen before", () => {
  const officer = { ...draft, role: "auditor", lines: ["finance"] } as const;
  expect(whatIsMissing({ ...officer, unit: "", lines: [] })).toEqual([]);
  expect(postOf(officer, "xuchuan")).toMatchObject({ orgUnitId: "xuchuan", lines: null });
});

test("what was left empty is null, not an empty day", () => {
  expect(postOf(draft, "xuchuan")).toEqual({
    accountId: "a",
    role: "reporting-unit",
    orgUnitId: "town:shiqiao",
    lines: null,
    validFrom: null,
    validTo: null,
    deputyFor: null,
    reason: "序人〔2026〕1号",
  });
});
