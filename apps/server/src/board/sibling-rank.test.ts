import { expect, test } from "vitest";
import { rankAmong } from "./sibling-rank.ts";

const OCTOBER = "2026-01/2026-10";
const peer = (
  orgUnitId: string,
  value: string,
  measure: "level" | "growth" = "level",
  periodId = OCTOBER,
) => ({
  orgUnitId,
  periodId,
  measure,
  value,
});
const more = { direction: "higher", valuation: "level_and_growth" } as const;

test("by growth where the unit's growth is published, else by value", () => {
  const peers = [peer("a", "100"), peer("b", "50"), peer("a", "3", "growth"), peer("b", "8", "growth")];
  expect(rankAmong(peers, "a", OCTOBER, more)).toEqual({ position: 2, of: 2, change: null });
  expect(rankAmong(peers.slice(0, 2), "a", OCTOBER, more)).toEqual({ position: 1, of: 2, change: null });
});

test("where less is better the smallest leads; equal values share a place", () => {
  const less = { direction: "lower", valuation: "value_only" } as const;
  const peers = [peer("a", "4.5"), peer("b", "4.5"), peer("c", "5.0")];
  expect(rankAmong(peers, "b", OCTOBER, less)).toMatchObject({ position: 1, of: 3 });
  expect(rankAmong(peers, "c", OCTOBER, less)).toMatchObject({ position: 3, of: 3 });
});

test("places gained since the period before, within the year only", () => {
  const september = "2026-01/2026-09";
  const peers = [
    peer("a", "9"),
    peer("b", "8"),
    peer("a", "5", "level", september),
    peer("b", "6", "level", september),
    peer("a", "1", "level", "2025-01/2025-12"),
  ];
  expect(rankAmong(peers, "a", OCTOBER, more)).toEqual({ position: 1, of: 2, change: 1 });
  expect(rankAmong(peers, "a", september, more)).toEqual({ position: 2, of: 2, change: null });
});

test("no rank for neutral indicators, for the only one, or for one that has not reported", () => {
  const peers = [peer("a", "1"), peer("b", "2")];
  expect(rankAmong(peers, "a", OCTOBER, { ...more, direction: "neutral" })).toBeNull();
  expect(rankAmong(peers.slice(0, 1), "a", OCTOBER, more)).toBeNull();
  expect(rankAmong(peers, "c", OCTOBER, more)).toBeNull();
});
