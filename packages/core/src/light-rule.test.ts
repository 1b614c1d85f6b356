import { describe, expect, test } from "vitest";
import { band, rule } from "../test/support.ts";
import { lightOf } from "./clock-reading.ts";
import { applyLightRule, type LightRule } from "./light-rule.ts";
import { localDate } from "./plain-date.ts";

describe("light rules", () => {
  test.each([
    ["0", "good"],
    ["55", "good"],
    ["-0.0000001", "none"],
    ["-9.9999999", "none"],
    ["-10", "watch"],
    ["-30", "watch"],
    ["-30.0000001", "bad"],
  ])("a gap of %s pp is %s", (gap, tone) => {
    expect(applyLightRule(rule, { "gap-pp": gap }).light.tone).toBe(tone);
  });

  test("the hole is said aloud, and what is not measured is not judged", () => {
    expect(applyLightRule(rule, { "gap-pp": "-5" }).note?.zh).toBe("0–10未定");
    expect(applyLightRule(rule, { growth: "5" }).light.tone).toBe("none");
    expect(applyLightRule(rule, { growth: "5" }).note?.zh).toContain("缺少");
  });

  test("an edge belongs to the band that says so", () => {
    const above: LightRule = {
      ...rule,
      bands: [band("good", [{ measure: "gap-pp", from: { value: "0", inclusive: false } }])],
    };
    expect(applyLightRule(above, { "gap-pp": "0" }).light.tone).toBe("none");
    expect(applyLightRule(above, { "gap-pp": "0.001" }).light.tone).toBe("good");
  });

  test("all conditions of a band must hold", () => {
    const both: LightRule = {
      ...rule,
      bands: [
        band("good", [
          { measure: "gap-pp", from: { value: "0", inclusive: true } },
          { measure: "peer-gap-pp", from: { value: "0", inclusive: true } },
        ]),
      ],
    };
    expect(applyLightRule(both, { "gap-pp": "1", "peer-gap-pp": "-1" }).light.tone).toBe("none");
    expect(applyLightRule(both, { "gap-pp": "1", "peer-gap-pp": "0" }).light.tone).toBe("good");
    expect(applyLightRule(both, { "gap-pp": "1" }).light.tone).toBe("none");
  });

  test("words are matched whole", () => {
    const judged: LightRule = {
      ...rule,
      basis: "judgement",
      bands: [band("watch", [{ measure: "judgement", is: ["slow", "overdue"] }])],
    };
    expect(applyLightRule(judged, { judgement: "slow" }).light.tone).toBe("watch");
    expect(applyLightRule(judged, { judgement: "slowly" }).light.tone).toBe("none");
  });

  test("of several rules, the first in force that can speak decides; one out of force never does", () => {
    const late: LightRule = {
      ...rule,
      id: "late",
      basis: "days-late",
      bands: [band("bad", [{ measure: "days-late", from: { value: "1", inclusive: true } }])],
    };
    expect(lightOf([late, rule], { "gap-pp": "1" }, localDate("2026-05-01")).rule.id).toBe("test");
    expect(lightOf([rule, late], { "days-late": 3 }, localDate("2026-05-01")).rule.id).toBe("late");
    expect(lightOf(rule, { "gap-pp": "1" }, localDate("2027-01-01")).light.tone).toBe("none");
    expect(() => lightOf([], {}, localDate("2026-05-01"))).toThrow(RangeError);
  });
});
