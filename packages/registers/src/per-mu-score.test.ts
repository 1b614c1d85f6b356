import { compare, toPlain } from "@xushi/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HUANGYAN_2021, HUANGYAN_2022, XUCHUAN_PER_MU, XUCHUAN_PER_MU_SMALL } from "./per-mu-schemes.ts";
import { type PerMuYear, perMuClasses, perMuRatio, perMuScore } from "./per-mu-score.ts";

/** A firm that is the baseline of 黄岩 2021 in everything: 10 亩, 100 吨标准煤, 1 吨 of emissions, 26.01 万元 a 亩 of tax. */
const AVERAGE: PerMuYear = {
  land: "10",
  tax: "2601000",
  valueAdded: "13227000",
  // 13,227,000 ÷ 2.54 万元, ÷ 4861.08 万元 and ÷ 17.45 万元 do not come out: these are close enough for two places.
  energy: "520.7480315",
  emissions: "0.2720999",
  employees: "75.7994269",
  revenue: "100000000",
  research: "3050000",
};

describe("the score", () => {
  test("of who is at every baseline is the sum of the weights, 100", () => {
    expect(perMuScore(HUANGYAN_2021, AVERAGE)).toBe("100");
  });

  test("moves by its weight: twice the tax per mu is 30 points more, and is not cut at 100", () => {
    expect(perMuScore(HUANGYAN_2021, { ...AVERAGE, tax: "5202000" })).toBe("130");
  });

  test("against the baselines of another year is that year's: tax weighs more, energy less", () => {
    const later = perMuScore(HUANGYAN_2022, AVERAGE) ?? "0";
    // 32.3816 + 19.4286 + 18.8567 + 9.8606 + 9.6196 + 10.0993, worked out by hand.
    expect(later).toBe("100.25");
  });

  test("a firm without emission data counts as average there, without anything else it has no score", () => {
    const { emissions: _, ...clean } = AVERAGE;
    expect(perMuScore(HUANGYAN_2021, clean)).toBe("100");
    const { energy: __, ...dark } = AVERAGE;
    expect(perMuScore(HUANGYAN_2021, dark)).toBeUndefined();
    expect(perMuScore(HUANGYAN_2021, { ...AVERAGE, land: "0" })).toBeUndefined();
  });

  test("below scale only the tax on the land counts", () => {
    expect(perMuScore(XUCHUAN_PER_MU_SMALL, { tax: "400000", land: "5" })).toBe("100");
  });

  test("weights add up to 100, and published baselines are as published", () => {
    for (const { parts } of [HUANGYAN_2021, HUANGYAN_2022, XUCHUAN_PER_MU, XUCHUAN_PER_MU_SMALL])
      expect(parts.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
    expect(HUANGYAN_2022.parts.map(({ baseline }) => baseline)).toEqual(
      "24.097 136.16 2.694 4929.81 18.14 0.0302".split(" "),
    );
  });

  test("ratios are in 万元, research is a share", () => {
    expect(toPlain(perMuRatio("tax-per-mu", AVERAGE) ?? "0")).toBe("26.01");
    expect(toPlain(perMuRatio("research-share", AVERAGE) ?? "0")).toBe("0.0305");
    expect(perMuRatio("tax-per-power", AVERAGE)).toBeUndefined();
  });
});

const ranked = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: String(i + 1), score: String(1000 - i) }));
const classesOf = (entries: Parameters<typeof perMuClasses>[0]): string =>
  entries.map(({ id }) => perMuClasses(entries).get(id) ?? "-").join("");

describe("classes", () => {
  test("of 100: 25 A, 45 B, 25 C, 5 D, each boundary inclusive", () => {
    expect(classesOf(ranked(100))).toBe(
      `${"A".repeat(25)}${"B".repeat(45)}${"C".repeat(25)}${"D".repeat(5)}`,
    );
  });

  test("of few: 4 make one A, the last of 20 is the first D, a firm alone is the last, D", () => {
    expect(classesOf(ranked(4))).toBe("ABCD");
    expect(classesOf(ranked(20))).toBe(`AAAAA${"B".repeat(9)}CCCCCD`);
    expect(classesOf(ranked(1))).toBe("D");
  });

  test("equal scores share the better place", () => {
    const tied = ranked(8).map((entry, i) => (i === 2 ? { ...entry, score: "999" } : entry));
    expect(classesOf(tied)).toBe("AAABBCCD");
  });

  test("exempt firms are B and take no place; without a score there is no class", () => {
    const entries = [
      ...ranked(4),
      { id: "water", score: "1", exempt: true },
      { id: "new", score: undefined },
    ];
    expect(classesOf(entries)).toBe("ABCDB-");
  });

  test("no better score ever has a worse class, and no more than a quarter is A unless they tie", () => {
    const entries = fc
      .array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 })
      .map((scores) => scores.map((score, i) => ({ id: String(i), score: String(score) })));
    fc.assert(
      fc.property(entries, (given) => {
        const classes = perMuClasses(given);
        for (const a of given)
          for (const b of given)
            if (compare(a.score, b.score) >= 0)
              expect((classes.get(a.id) ?? "") <= (classes.get(b.id) ?? "")).toBe(true);
        const distinct = new Set(given.map(({ score }) => score)).size === given.length;
        const top = given.filter(({ id }) => classes.get(id) === "A").length;
        if (distinct) expect(top).toBe(Math.floor(given.length / 4));
      }),
    );
  });
});
