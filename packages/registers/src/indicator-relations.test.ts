import { expect, test } from "vitest";
import { findIndicator, INDICATOR_RELATIONS, INDICATORS, OUTDATED_INDICATOR_NAMES } from "./index.ts";

test("relations name indicators of the catalogue, parts in the unit of their whole", () => {
  const { parts, sums, quotients, shares, mayFall, perHead } = INDICATOR_RELATIONS;
  const named = [
    ...parts.flatMap((p) => [p.part, p.whole]),
    ...sums.flatMap((s) => [s.whole, ...s.parts]),
    ...quotients.flatMap((q) => [q.share, q.part, q.whole]),
    ...[shares, mayFall, perHead].flatMap((set) => [...set]),
  ];
  expect(named.filter((id) => findIndicator(id) === undefined)).toEqual([]);
  for (const { part, whole } of parts) {
    expect(findIndicator(part)?.nature).toBe(findIndicator(whole)?.nature);
    expect(findIndicator(part)?.unit).toBe(findIndicator(whole)?.unit);
  }
  for (const id of shares) expect(findIndicator(id)?.unit).toBe("%");
});

test("an outdated name is nobody's name today", () => {
  const names = new Set(INDICATORS.map((i) => i.name.zh));
  expect(OUTDATED_INDICATOR_NAMES.filter((o) => names.has(o.name))).toEqual([]);
  expect(new Set(OUTDATED_INDICATOR_NAMES.map((o) => o.name)).size).toBe(OUTDATED_INDICATOR_NAMES.length);
});
