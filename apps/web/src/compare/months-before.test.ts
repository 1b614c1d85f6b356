import { expect, test } from "vitest";
import { monthsBefore } from "./months-before.ts";

test("this year's months and last year's, newest first, and no January", () => {
  const months = monthsBefore("2026-03-31");
  expect(months.slice(0, 3)).toEqual(["2026-03", "2026-02", "2025-12"]);
  expect(months.at(-1)).toBe("2025-02");
  expect(monthsBefore("2026-01-20")[0]).toBe("2025-12");
});
