import { expect, test } from "vitest";
import { readableChanges } from "./readable.ts";

const words = {
  field: (field: string) => ({ indicatorId: "指标", value: "数值", period: "期间" })[field],
  name: (id: string) => ({ gdp: "地区生产总值" })[id],
  period: () => "2026年",
  value: () => undefined,
};
const change = (field: string, after: string) => ({ field, before: "", after });

test("ids become names, periods words, keys of the machine are counted and left out", () => {
  const { shown, hidden } = readableChanges(
    [
      change("target.value", "5"),
      change("target.period", "2026-01/2026-12"),
      change("target.indicatorId", "gdp"),
      change("target.id", "01a2"),
    ],
    words,
  );
  expect(shown.map((c) => [c.field, c.after])).toEqual([
    ["指标", "地区生产总值"],
    ["期间", "2026年"],
    ["数值", "5"],
  ]);
  expect(hidden).toBe(1);
});

test("a field without a word keeps its own", () => {
  expect(readableChanges([change("mood", "calm")], words).shown[0]?.field).toBe("mood");
});
