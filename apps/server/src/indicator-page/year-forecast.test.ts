import { indicator } from "@xushi/registers";
import { expect, test } from "vitest";
import type { Reports } from "./reports.ts";
import { yearForecast } from "./year-forecast.ts";
import type { YearInput } from "./year-steps.ts";

const REVENUE = { ...indicator("general-public-budget-revenue"), proposed: false };
/** Ten a month in every year; this year through the given month. */
const reports = (from: number, through: number): Reports => ({
  find: (_unit, periodId) => {
    const [year, month] = [Number(periodId.slice(8, 12)), Number(periodId.slice(13))];
    const isTold = year >= from && (year < 2026 || month <= through) && periodId.slice(5, 7) === "01";
    return isTold ? ({ value: String(month * 10) } as ReturnType<Reports["find"]>) : null;
  },
});
const input = (other: Partial<YearInput> = {}): YearInput => ({
  indicator: REVENUE,
  unitId: "county",
  year: 2026,
  reports: reports(2023, 9),
  targets: [],
  ...other,
});
const target = (kind: string, periodId: string, value: string) =>
  ({ kind, periodId, value }) as YearInput["targets"][number];

test("the page's own years give the forecast, against the year's own amount", () => {
  const targets = [
    target("growth", "2026-01/2026-12", "7"),
    target("amount", "2026-01/2030-12", "900"),
    target("amount", "2026-01/2026-12", "150"),
  ];
  const made = yearForecast(input({ targets }));
  expect(made).toMatchObject({
    kind: "year-end",
    point: "120",
    basedOn: [2023, 2024, 2025],
    throughMonth: 9,
  });
  if (made.kind !== "year-end") throw new Error("No forecast");
  expect(made.needed.map((n) => n.amount)).toEqual(["20", "20", "20"]);
  expect(made.chance).toBeLessThan(0.1);
});

test("without a target there is no chance; without years there is a sentence", () => {
  expect(yearForecast(input())).toMatchObject({ kind: "year-end", chance: null, needed: [] });
  const short = yearForecast(input({ reports: reports(2024, 9) }));
  expect(short.kind).toBe("too-short");
  expect(short).not.toHaveProperty("point");
});

test("growth alone is not forecast", () => {
  const growthOnly = { ...indicator("industrial-value-added"), proposed: false };
  expect(yearForecast(input({ indicator: growthOnly })).kind).toBe("none");
});
