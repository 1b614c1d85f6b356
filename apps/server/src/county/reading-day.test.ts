import { localDate } from "@xushi/core";
import type { BoardEntry } from "@xushi/ledger";
import { expect, test } from "vitest";
import { readingDay } from "./reading-day.ts";

/** For each year: how many of its targets have a number, and how many have none. */
const books = (today: string, years: Record<string, readonly [reported: number, open: number]>) => ({
  today: localDate(today),
  county: {
    board: async ({ asOf }: { asOf: string }) => {
      const [reported, open] = years[asOf.slice(0, 4)] ?? [0, 0];
      const entry = (actual: unknown) => ({ actual }) as BoardEntry;
      return [
        ...Array.from({ length: reported }, () => entry({})),
        ...Array.from({ length: open }, () => entry(null)),
      ];
    },
  },
});
const on = (today: string, years: Parameters<typeof books>[1], asOf?: string) =>
  readingDay(books(today, years), { orgUnitId: "county", asOf });

test.each([
  ["the day asked for wins", "2027-01-05", { 2026: [80, 6] }, "2026-06-30", "2026-06-30"],
  ["in January the year before is read at its end", "2027-01-05", { 2026: [80, 6] }, undefined, "2026-12-31"],
  [
    "in February too, while little is in",
    "2027-02-28",
    { 2026: [80, 6], 2027: [40, 46] },
    undefined,
    "2026-12-31",
  ],
  [
    "half of the numbers bring the new year",
    "2027-03-20",
    { 2026: [80, 6], 2027: [43, 43] },
    undefined,
    "2027-03-20",
  ],
  [
    "from April on it is today, reported or not",
    "2027-04-02",
    { 2026: [80, 6], 2027: [0, 86] },
    undefined,
    "2027-04-02",
  ],
  ["a county that has just begun sees today", "2027-01-05", {}, undefined, "2027-01-05"],
] as const)("%s", async (_, today, years, asOf, day) => {
  expect(await on(today, years, asOf)).toBe(day);
});
