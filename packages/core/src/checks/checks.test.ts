/** Each check on the smallest reports that it speaks of, and on those that it must leave alone. */
import { describe, expect, test } from "vitest";
import { findingsOf, told, viewOf } from "../../test/checking.ts";
import { CHECKS, runChecks } from "./checks.ts";
import { RULE_IDS, type RuleId } from "./finding.ts";

const months = (line: (m: number) => string, to = 12): string[] =>
  Array.from({ length: to }, (_, i) => line(i + 1));

type Case = readonly [says: string, rule: RuleId, figures: readonly string[]];

const FOUND: readonly Case[] = [
  [
    "1–9月 below 1–8月",
    "cumulative-falls",
    ["序川县 收入 2026年1-8月 8.10亿元", "序川县 收入 2026年1-9月 8.05亿元"],
  ],
  [
    "a month that is not the step between two sums",
    "month-alone",
    [
      "序川县 收入 2026年1-8月 8.10亿元",
      "序川县 收入 2026年1-9月 9.05亿元",
      "序川县 收入 2026年9月 1.10亿元",
    ],
  ],
  [
    "a quarter alone that is not",
    "month-alone",
    [
      "序川县 收入 2026年上半年 6.0亿元",
      "序川县 收入 2026年前三季度 9.0亿元",
      "序川县 收入 2026年三季度 3.5亿元",
    ],
  ],
  [
    "a part above its whole",
    "part-above-whole",
    ["序川县 税收 2026年上半年 6.2亿元", "序川县 收入 2026年上半年 6.0亿元"],
  ],
  [
    "parts that do not make the whole",
    "parts-make-whole",
    [
      "序川县 地区生产总值 2026年上半年 10.0亿元",
      "序川县 税收 2026年上半年 6.0亿元",
      "序川县 利润 2026年上半年 4.5亿元",
    ],
  ],
  [
    "towns that add up to more than the county",
    "places-make-whole",
    ["序川县 收入 2026年上半年 6.0亿元", "甲镇 收入 2026年上半年 3.5亿元", "乙镇 收入 2026年上半年 3.0亿元"],
  ],
  ["a share above a hundred", "share-above-hundred", ["序川县 税占比 2026年6月 100.4%"]],
  [
    "a share that is not that of its two amounts",
    "share-of-two",
    [
      "序川县 税占比 2026年6月 75.0%",
      "序川县 税收 2026年上半年 4.20亿元",
      "序川县 收入 2026年上半年 6.00亿元",
    ],
  ],
  ["万 for 亿", "unit-slip", ["序川县 收入 2025年上半年 6.02亿元", "序川县 收入 2026年上半年 6.40万元"]],
  [
    "a point that slipped, without a last year",
    "unit-slip",
    ["序川县 贷款 2026年5月 318.2亿元", "序川县 贷款 2026年6月 3182亿元"],
  ],
  ["美元 for 元", "unit-slip", ["序川县 收入 2026年上半年 9000万美元"]],
  ["points written as per cent", "points-as-percent", ["序川县 收入 2026年上半年 21.99% delta"]],
  [
    "growth that its two levels deny",
    "growth-against-levels",
    [
      "序川县 收入 2025年上半年 6.00亿元",
      "序川县 收入 2026年上半年 6.30亿元",
      "序川县 收入 2026年上半年 9.7% growth",
    ],
  ],
  [
    "a month out of its course",
    "off-history",
    months(
      (m) =>
        `序川县 规上工业 2026-01/2026-${String(m).padStart(2, "0")} ${m === 6 ? "19.8" : `7.${m % 3}`}% growth`,
    ),
  ],
  [
    "one number in two towns",
    "same-number",
    ["甲镇 收入 2026年上半年 12.34亿元", "乙镇 收入 2026年上半年 12.34亿元"],
  ],
  [
    "last year's number again",
    "same-number",
    ["甲镇 收入 2025年上半年 12.34亿元", "甲镇 收入 2026年上半年 12.34亿元"],
  ],
  [
    "taxes of two bodies that are one since 2018",
    "outdated-name",
    ["序川县 全县国地两税收入 2026年上半年 4.2亿元"],
  ],
  ["a township that is a town now", "outdated-name", ["丙乡 收入 2026年上半年 4.2亿元"]],
  [
    "a rate that means another task than the month before",
    "implied-target",
    [
      "序川县 收入 2026年1-8月 8.10亿元",
      "序川县 收入 2026年1-8月 67.5% completion",
      "序川县 收入 2026年1-9月 9.00亿元",
      "序川县 收入 2026年1-9月 81.0% completion",
    ],
  ],
  [
    "a task that is not round",
    "implied-target",
    ["序川县 收入 2026年上半年 130.30亿元", "序川县 收入 2026年上半年 155.03% completion"],
  ],
];

const LEFT_ALONE: readonly Case[] = [
  [
    "a profit that falls",
    "cumulative-falls",
    ["序川县 利润 2026年1-8月 0.81亿元", "序川县 利润 2026年1-9月 0.77亿元"],
  ],
  [
    "another year",
    "cumulative-falls",
    ["序川县 收入 2025年1-12月 12.10亿元", "序川县 收入 2026年1-2月 2.05亿元"],
  ],
  [
    "a rounder later figure",
    "cumulative-falls",
    ["序川县 收入 2026年1-8月 8.14亿元", "序川县 收入 2026年1-9月 8.1亿元"],
  ],
  [
    "1–2月, which is published as one",
    "month-alone",
    ["序川县 收入 2026年1-2月 2.10亿元", "序川县 收入 2026年1-3月 3.05亿元"],
  ],
  [
    "figures cut off instead of rounded",
    "month-alone",
    ["序川县 收入 2026年1-8月 8.1亿元", "序川县 收入 2026年1-9月 9.0亿元", "序川县 收入 2026年9月 1.0亿元"],
  ],
  [
    "a growth that does not add up",
    "month-alone",
    ["序川县 规上工业 2026年1-9月 7.1% growth", "序川县 规上工业 2026年9月 9.9% growth"],
  ],
  [
    "a part printed more coarsely",
    "part-above-whole",
    ["序川县 税收 2026年上半年 6.1亿元", "序川县 收入 2026年上半年 6.06亿元"],
  ],
  [
    "a town that has not reported",
    "places-make-whole",
    [
      "序川县 收入 2026年上半年 6.0亿元",
      "甲镇 收入 2026年上半年 3.5亿元",
      "甲镇 收入 2026年1-5月 3.0亿元",
      "乙镇 收入 2026年1-5月 3.0亿元",
    ],
  ],
  [
    "incomes per head",
    "places-make-whole",
    [
      "序川县 人均收入 2026年上半年 9000元",
      "甲镇 人均收入 2026年上半年 9100元",
      "乙镇 人均收入 2026年上半年 8800元",
    ],
  ],
  ["a completion of 155 %", "share-above-hundred", ["序川县 收入 2026年上半年 155% completion"]],
  [
    "few things that multiply",
    "unit-slip",
    ["序川县 项目 2025年上半年 1个", "序川县 项目 2026年上半年 10个"],
  ],
  ["a good year", "unit-slip", ["序川县 收入 2025年上半年 2.00亿元", "序川县 收入 2026年上半年 9.00亿元"]],
  ["points as points", "points-as-percent", ["序川县 收入 2026年上半年 21.99百分点 delta"]],
  [
    "GDP, whose growth is real",
    "growth-against-levels",
    [
      "序川县 地区生产总值 2025年上半年 95.12亿元",
      "序川县 地区生产总值 2026年上半年 109.1亿元",
      "序川县 地区生产总值 2026年上半年 9.7% growth",
    ],
  ],
  [
    "investment, whose growth is of one scope",
    "growth-against-levels",
    [
      "序川县 固投 2025年上半年 30.00亿元",
      "序川县 固投 2026年上半年 42.50亿元",
      "序川县 固投 2026年上半年 31% growth",
    ],
  ],
  [
    "growth within what its digits allow",
    "growth-against-levels",
    [
      "序川县 收入 2025年上半年 6.0亿元",
      "序川县 收入 2026年上半年 6.3亿元",
      "序川县 收入 2026年上半年 5.9% growth",
    ],
  ],
  [
    "a short history",
    "off-history",
    months((m) => `序川县 规上工业 2026-01/2026-0${m} ${m === 3 ? "30" : "7.1"}% growth`, 5),
  ],
  [
    "a new pace that stays",
    "off-history",
    months(
      (m) => `序川县 规上工业 2026-01/2026-${String(m).padStart(2, "0")} ${m < 6 ? "7.1" : "11.2"}% growth`,
    ),
  ],
  [
    "short numbers that meet",
    "same-number",
    ["甲镇 收入 2026年上半年 1.34亿元", "乙镇 收入 2026年上半年 1.34亿元"],
  ],
  [
    "a balance that stands still",
    "same-number",
    ["甲镇 贷款 2025年6月 12.34亿元", "甲镇 贷款 2026年6月 12.34亿元"],
  ],
  [
    "the old name in its own time",
    "outdated-name",
    ["序川县 国地两税收入 2016年上半年 4.2亿元", "丙乡 收入 2018年 4.2亿元"],
  ],
  [
    "a rate rounded here and cut off there",
    "implied-target",
    [
      "序川县 收入 2026年1-8月 8.12亿元",
      "序川县 收入 2026年1-8月 67.6% completion",
      "序川县 收入 2026年1-9月 9.04亿元",
      "序川县 收入 2026年1-9月 75.4% completion",
    ],
  ],
  [
    "any whole number of things",
    "implied-target",
    ["序川县 项目 2026年上半年 1207个", "序川县 项目 2026年上半年 49.78% completion"],
  ],
];

describe("checks", () => {
  test.each(FOUND)("find %s (%s)", (_, rule, figures) => {
    const found = findingsOf(rule, figures);
    expect(found.map((f) => f.rule)).toEqual([rule]);
    const [finding] = found;
    const ids = finding?.numbers.flatMap((n) => n.figureIds) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => figures.some((f) => id.startsWith(f)))).toBe(true);
    expect(finding?.message.zh).toMatch(/\d/);
    expect(finding?.message.en).toMatch(/\d/);
  });

  test.each(LEFT_ALONE)("leave alone %s (%s)", (_, rule, figures) => {
    expect(findingsOf(rule, figures)).toEqual([]);
  });

  test("two reports of one thing that do not agree are rivals; a rounder one is none", () => {
    const table = told("序川县 收入 2026年上半年 6.30亿元", "统计局");
    expect(
      findingsOf("rival-values", [table, told("序川县 收入 2026年上半年 6.4亿元", "财政局")]),
    ).toHaveLength(1);
    expect(findingsOf("rival-values", [table, told("序川县 收入 2026年上半年 6.3亿元", "财政局")])).toEqual(
      [],
    );
  });

  test("last digits that heap on 0 and 5 are seen, those of everyday are not, and few are not judged", () => {
    const many = (digit: (i: number) => number) =>
      ["甲镇", "乙镇", "丙镇"].flatMap((town, t) =>
        [2024, 2025].flatMap((y) =>
          months(
            (m) =>
              `${town} 收入 ${y}-01/${y}-${String(m).padStart(2, "0")} ${m}.${t + 1}${digit(m * 7 + t * 3 + y)}亿元`,
          ),
        ),
      );
    expect(
      findingsOf(
        "last-digits",
        many((i) => (i % 2) * 5),
      ),
    ).toEqual([]);
    const year = (digit: (i: number) => number) =>
      ["收入", "税收", "固投", "利润", "地区生产总值"].flatMap((name, n) =>
        months(
          (m) =>
            `甲镇 ${name} 2026-01/2026-${String(m).padStart(2, "0")} ${m}.${n}${digit(m * 7 + n * 3)}亿元`,
        ),
      );
    expect(
      findingsOf(
        "last-digits",
        year((i) => (i % 2) * 5),
      ),
    ).toHaveLength(1);
    expect(
      findingsOf(
        "last-digits",
        year((i) => i % 10),
      ),
    ).toEqual([]);
  });

  test("the arithmetic is in the words, and the two numbers are linked", () => {
    const [finding] = findingsOf("growth-against-levels", [
      "序川县 收入 2025年上半年 6.00亿元",
      "序川县 收入 2026年上半年 6.30亿元",
      "序川县 收入 2026年上半年 9.7% growth",
    ]);
    expect(finding?.message.zh).toBe(
      "序川县2026年上半年收入增速9.7%，而按序川县2026年上半年收入6.30亿元、序川县2025年上半年收入6.00亿元计算为 5%。",
    );
    expect(finding?.numbers.map((n) => n.figureIds.length)).toEqual([1, 2]);
    expect(finding?.by.unit).toBe("百分点");
  });

  test("every rule has one check and one place in the list", () => {
    expect(CHECKS.map((c) => c.rule).sort()).toEqual([...RULE_IDS].sort());
    expect(runChecks(viewOf([])).every((r) => r.compared === 0 && r.findings.length === 0)).toBe(true);
  });
});
