import { expect, test } from "vitest";
import { readPublishedDate } from "./published-date.ts";

test.each([
  ["2026-03-02 09:15", "2026-03-02"],
  ["发布时间：2026年3月2日", "2026-03-02"],
  ["2026/3/2", "2026-03-02"],
  ["2026-03-01T17:00:00Z", "2026-03-02"],
  ["2026-03-01T17:00:00+08:00", "2026-03-01"],
  ["2026-02-30", undefined],
  ["2026年3月", undefined],
  ["12026-03-021", undefined],
  ["", undefined],
])("%s → %s", (stamp, date) => {
  expect(readPublishedDate(stamp)).toBe(date);
});
