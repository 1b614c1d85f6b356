import { localDate } from "@xushi/core";
import type { BoardEntry } from "@xushi/ledger";
import { expect, test } from "vitest";
import { bulletinOf, dueFor } from "./due-period.ts";
import { missingReason } from "./missing-reason.ts";

const monthly = { frequency: "M", janFebCombined: true, lagMonths: 0 } as const;
const quarterly = { ...monthly, frequency: "Q" } as const;
const target = { periodId: "2026-01/2026-12" };
const entry = (indicatorId: string, periodId: string | null) =>
  ({ target: { indicatorId }, actual: periodId === null ? null : { periodId } }) as BoardEntry;
const catalogue: Parameters<typeof bulletinOf>[1] = new Map<string, typeof monthly | typeof quarterly>([
  ["a", monthly],
  ["b", monthly],
  ["c", monthly],
  ["q", quarterly],
]);
const TO_SEPTEMBER = "2026-01/2026-09";
const TO_OCTOBER = "2026-01/2026-10";

test("by the calendar October is due on 20 November", () => {
  expect(dueFor(target, monthly, localDate("2026-11-19"), null)?.id).toBe(TO_SEPTEMBER);
  expect(dueFor(target, monthly, localDate("2026-11-20"), null)?.id).toBe(TO_OCTOBER);
});

test("nothing of the year is due in January; a target of last year has everything due", () => {
  expect(dueFor(target, monthly, localDate("2026-02-25"), null)).toBeNull();
  expect(dueFor({ periodId: "2025-01/2025-12" }, monthly, localDate("2026-02-25"), null)?.id).toBe(
    "2025-01/2025-12",
  );
});

test("once half of the monthly targets stand at October, the others have not reported", () => {
  const entries = [
    entry("a", TO_OCTOBER),
    entry("b", TO_OCTOBER),
    entry("c", TO_SEPTEMBER),
    entry("q", TO_SEPTEMBER),
  ];
  const bulletin = bulletinOf(entries, catalogue);
  expect(bulletin).toBe("2026-10-31");
  const early = localDate("2026-11-10");
  expect(dueFor(target, monthly, early, bulletin)?.id).toBe(TO_OCTOBER);
  expect(dueFor(target, quarterly, early, bulletin)?.id).not.toBe(TO_OCTOBER);
  expect(bulletinOf([entry("a", TO_OCTOBER), entry("b", null), entry("c", null)], catalogue)).toBeNull();
  expect(bulletinOf([], catalogue)).toBeNull();
});

test("the reason says which period, by when, and what came last", () => {
  const day = localDate("2026-11-22");
  const due = dueFor(target, monthly, day, null);
  expect(missingReason(entry("a", TO_OCTOBER), monthly, due, day)).toBeNull();
  expect(missingReason(entry("a", TO_SEPTEMBER), monthly, due, day)?.zh).toBe(
    "未报数：2026年1-10月数据应于2026年11月20日前报送，最近一次为2026年前三季度",
  );
  const early = localDate("2026-11-10");
  const byBulletin = dueFor(target, monthly, early, localDate("2026-10-31"));
  expect(missingReason(entry("a", null), monthly, byBulletin, early)?.zh).toBe(
    "未报数：2026年1-10月数据多数指标已报",
  );
  expect(missingReason(entry("q", null), quarterly, null, early)?.en).toBe(
    "Not due yet: published quarterly",
  );
});
