import {
  compare,
  div,
  equals,
  localDate,
  mul,
  parseUnit,
  period,
  sum,
  toBase,
  toFixed,
  toPlain,
} from "@xushi/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boardOf, countLights, type Row } from "../test/board.ts";
import { type DemoCounty, type DemoObservation, generateDemoCounty, PLAN_ROWS } from "./index.ts";

const DAYS = ["2026-01-05", "2026-03-01", "2026-11-22", "2027-02-28"] as const;
const counties = new Map<string, DemoCounty>();
const on = (asOf: string, seed = 1): DemoCounty => {
  const key = `${asOf}|${seed}`;
  const made = counties.get(key) ?? generateDemoCounty({ asOf: localDate(asOf), seed });
  counties.set(key, made);
  return made;
};
const now = on("2026-11-22");
const find = (
  c: DemoCounty,
  unit: string,
  id: string,
  periodId: string,
  measure = "level",
): DemoObservation | undefined =>
  c.observations.find(
    (o) => o.orgUnitKey === unit && o.indicatorId === id && o.periodId === periodId && o.measure === measure,
  );
/** Targets whose gap or light is not what their row of the plan wants. */
const astray = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ target, reading }) => {
      const row = PLAN_ROWS.find((r) => r.indicatorId === target.indicatorId && r.kind === target.kind);
      if (reading.gap === null || row === undefined || row.gap === 0) return false;
      const isLag = row.gap <= -3.5;
      return Number(reading.gap) >= 0 !== row.gap > 0 || (isLag && reading.light.tone !== "bad");
    })
    .map(({ target, reading }) => `${target.key}: ${reading.gap}`);
const OCT = "2026-01/2026-10";

describe("the demo county", () => {
  test("is the same for the same seed, and another for another", () => {
    const options = { asOf: localDate("2026-11-22"), seed: 1 };
    expect(generateDemoCounty(options)).toEqual(now);
    expect(on("2026-11-22", 2).observations).not.toEqual(now.observations);
  });

  test("has the places: a county of twelve towns and twenty offices among seven under one city", () => {
    const kinds = Object.groupBy(now.orgUnits, (u) => u.kind);
    expect([kinds.city, kinds.county, kinds.town, kinds.office].map((k) => k?.length)).toEqual([
      1, 7, 12, 20,
    ]);
    expect(new Set(now.orgUnits.map((u) => u.key)).size).toBe(now.orgUnits.length);
    const codes = now.orgUnits.flatMap((u) => u.code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const keys = new Set(now.orgUnits.map((u) => u.key));
    expect(now.orgUnits.every((u) => u.parentKey === null || keys.has(u.parentKey))).toBe(true);
  });

  test("reads as the board should: 86 targets, most on time, some to watch, 14 behind, 3 not reported", () => {
    const counts = countLights(boardOf(now));
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(86);
    expect(counts.滞后).toBe(14);
    expect(counts.未报).toBe(3);
    expect(counts.关注).toBeGreaterThanOrEqual(5);
    expect(counts.达到).toBeGreaterThanOrEqual(55);
  });

  test("uses every kind of curve and of target", () => {
    expect(new Set(now.targets.map((t) => t.curve.kind))).toEqual(
      new Set([
        "linear",
        "seasonal",
        "milestones",
        "due-dates",
        "monthly-tasks",
        "growth",
        "level",
        "increment",
      ]),
    );
    expect(new Set(now.targets.map((t) => t.kind))).toEqual(
      new Set(["amount", "count", "growth", "level", "rank", "range"]),
    );
    const offices = now.orgUnits.filter((u) => u.kind === "office").map((u) => u.key);
    const owners = new Set(now.targets.map((t) => t.ownerKey));
    expect(offices.filter((o) => !owners.has(o))).toEqual([]);
  });

  test("names what it measures once, and every target and figure is of a known indicator", () => {
    const ids = new Set(now.indicators.map((i) => i.id));
    expect(ids.size).toBe(now.indicators.length);
    expect(now.observations.every((o) => ids.has(o.indicatorId))).toBe(true);
    expect(now.targets.every((t) => ids.has(t.indicatorId))).toBe(true);
    expect(new Set(now.targets.map((t) => t.key)).size).toBe(now.targets.length);
  });
});

describe.each(DAYS)("on %s", (asOf) => {
  const county = on(asOf);

  test("every light occurs, in sensible numbers", () => {
    const counts = countLights(boardOf(county));
    for (const word of ["达到", "关注", "滞后", "未报"]) expect(counts[word]).toBeGreaterThanOrEqual(3);
    expect(counts.滞后).toBeGreaterThanOrEqual(12);
    expect(counts.滞后).toBeLessThanOrEqual(17);
    expect(counts.达到).toBeGreaterThanOrEqual(45);
  });

  test("each target goes the way its row says", () => {
    expect(astray(boardOf(county))).toEqual([]);
  });

  test("nothing is dated or recorded after the day of asking, and nothing is about a month that is not over", () => {
    const dates = [...county.sources, ...county.reports].map((s) => s.publishedOn);
    expect([...dates, ...county.observations.map((o) => o.recordedOn)].every((d) => d <= asOf)).toBe(true);
    expect(county.targets.every((t) => t.recordedOn <= asOf)).toBe(true);
    expect(county.observations.every((o) => o.periodId.slice(8) < asOf.slice(0, 7))).toBe(true);
  });

  test("figures are unique by place, indicator, period and measure", () => {
    const keys = county.observations.map(
      (o) => `${o.orgUnitKey}|${o.indicatorId}|${o.periodId}|${o.measure}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every figure stands in its source, at its place, with its value", () => {
    const texts = new Map(county.sources.map((s) => [s.key, s.text]));
    const units = new Map(county.indicators.map((i) => [i.id, i.unit]));
    for (const o of county.observations) {
      const text = texts.get(o.sourceKey) ?? "";
      const quote = text.slice(o.span.start, o.span.end);
      const digits = /\d+(?:\.\d+)?/.exec(quote)?.[0] ?? "";
      const unit = o.measure === "level" ? (units.get(o.indicatorId) ?? "") : "";
      const value = toPlain(toBase(digits, parseUnit(unit)));
      const isFall = o.measure === "growth" && text.slice(o.span.start - 2, o.span.start) === "下降";
      expect(isFall ? `-${value}` : value).toBe(o.value);
    }
  });

  test("published rhythm is kept: quarters, combined 1–2月, growth only, four years", () => {
    const indicators = new Map(county.indicators.map((i) => [i.id, i]));
    for (const o of county.observations) {
      const i = indicators.get(o.indicatorId);
      const month = Number(o.periodId.slice(13));
      if (i?.frequency === "Q") expect(month % 3).toBe(0);
      if (i?.frequency === "Y") expect(month).toBe(12);
      if (i?.janFebCombined === true) expect(month).not.toBe(1);
      if (i?.valuation === "growth_only") expect(o.measure).toBe("growth");
      if (i?.valuation === "value_only") expect(o.measure).not.toBe("growth");
      expect(period(o.periodId).first === period(o.periodId).last || i?.nature === "flow").toBe(true);
    }
    const first = county.observations.map((o) => o.periodId.slice(0, 4)).sort()[0];
    expect(first).toBe(String(county.planYear - 3));
  });
});

describe("the figures agree with each other", () => {
  const county = now.observations.filter((o) => o.orgUnitKey === "county");

  test("cumulative flows never fall within a year", () => {
    const flows = now.indicators.filter((i) => i.nature === "flow" && i.valuation !== "growth_only");
    for (const { id } of flows) {
      const levels = county.filter((o) => o.indicatorId === id && o.measure === "level");
      for (const a of levels)
        for (const b of levels)
          if (a.periodId.slice(0, 7) === b.periodId.slice(0, 7) && a.periodId < b.periodId)
            expect(compare(a.value, b.value)).toBeLessThanOrEqual(0);
    }
  });

  test("the towns add up to the county, in every period that both have", () => {
    const towns = Map.groupBy(
      now.observations.filter((o) => o.orgUnitKey.startsWith("town:") && o.measure === "level"),
      (o) => `${o.indicatorId}|${o.periodId}`,
    );
    expect(towns.size).toBeGreaterThan(150);
    for (const [key, parts] of towns) {
      const [id = "", periodId = ""] = key.split("|");
      expect(parts).toHaveLength(12);
      expect(toPlain(sum(parts.map((p) => p.value)))).toBe(find(now, "county", id, periodId)?.value);
    }
  });

  test("the towns' targets add up to the county's", () => {
    const byRow = Map.groupBy(
      now.targets.filter((t) => t.orgUnitKey.startsWith("town:")),
      (t) => `${t.indicatorId}|${t.kind}`,
    );
    expect(byRow.size).toBe(9);
    for (const [key, parts] of byRow) {
      const whole = now.targets.find(
        (t) => t.orgUnitKey === "county" && `${t.indicatorId}|${t.kind}` === key,
      );
      expect(toPlain(sum(parts.map((t) => t.value)))).toBe(whole?.value);
    }
  });

  test("nominal growth is that of the levels; real growth is not", () => {
    const nominal = now.indicators.filter(
      (i) => i.valuation === "level_and_growth" && i.growthBasis === "nominal" && i.sameScopeGrowth !== true,
    );
    let checked = 0;
    for (const { id } of nominal)
      for (const growth of county.filter((o) => o.indicatorId === id && o.measure === "growth")) {
        const p = period(growth.periodId);
        const [before, after] = [p.id.replace(/\d{4}/g, (y) => String(Number(y) - 1)), p.id].map((q) =>
          find(now, "county", id, q),
        );
        if (before === undefined || after === undefined) continue;
        const rate = div(mul(sum([after.value, `-${before.value}`]), 100), before.value);
        expect(toFixed(rate, 1)).toBe(toFixed(growth.value, 1));
        checked += 1;
      }
    expect(checked).toBeGreaterThan(500);
    const gdp = (year: number) => find(now, "county", "gdp", `${year}-01/${year}-09`)?.value ?? "0";
    const nominalGdp = div(mul(sum([gdp(2026), `-${gdp(2025)}`]), 100), gdp(2025), 1);
    expect(equals(nominalGdp, find(now, "county", "gdp", "2026-01/2026-09", "growth")?.value ?? "0")).toBe(
      false,
    );
  });

  test("GDP is the sum of its three industries; the tax share that of the two revenues", () => {
    const at = (id: string, p = "2026-01/2026-09") => find(now, "county", id, p)?.value ?? "0";
    const three = ["primary", "secondary", "tertiary"].map((n) => at(`${n}-industry-value-added`));
    expect(toPlain(sum(three))).toBe(at("gdp"));
    const share = div(mul(at("tax-revenue", OCT), 100), at("general-public-budget-revenue", OCT));
    expect(toFixed(share, 1)).toBe(toFixed(at("tax-share", "2026-10/2026-10"), 1));
  });

  test("the county's published place is its place among the seven", () => {
    const ranks = county.filter((o) => o.measure === "rank");
    expect(ranks.length).toBeGreaterThan(20);
    for (const { indicatorId, periodId, value } of ranks) {
      const growths = now.observations.filter(
        (o) =>
          o.indicatorId === indicatorId &&
          o.periodId === periodId &&
          o.measure === "growth" &&
          (o.orgUnitKey === "county" || o.orgUnitKey.startsWith("sibling:")),
      );
      expect(growths).toHaveLength(7);
      const own = growths.find((o) => o.orgUnitKey === "county")?.value ?? "0";
      expect(String(1 + growths.filter((o) => compare(o.value, own) > 0).length)).toBe(value);
    }
  });
});

test("a neighbour's year grows out of its own year before, and it exports no more than it trades", () => {
  const levels = new Map(
    now.observations
      .filter((o) => o.measure === "level" && o.orgUnitKey.startsWith("sibling:"))
      .map((o) => [`${o.orgUnitKey}|${o.indicatorId}|${o.periodId}`, o.value]),
  );
  let [chained, traded] = [0, 0];
  for (const o of now.observations) {
    const at = (id: string, p: string) => levels.get(`${o.orgUnitKey}|${id}|${p}`);
    const whole =
      o.measure === "level" && o.indicatorId === "exports" ? at("foreign-trade", o.periodId) : undefined;
    if (whole !== undefined) {
      expect(compare(o.value, whole)).toBeLessThan(0);
      traded++;
    }
    const now = at("retail-sales", o.periodId);
    const before = at("retail-sales", o.periodId.replaceAll("2026", "2025"));
    if (o.indicatorId !== "retail-sales" || o.measure !== "growth" || !o.periodId.startsWith("2026"))
      continue;
    if (now === undefined || before === undefined) continue;
    expect(toFixed(div(mul(sum([now, `-${before}`]), 100), before), 1)).toBe(toFixed(o.value, 1));
    chained++;
  }
  expect(chained).toBeGreaterThan(30);
  expect(traded).toBeGreaterThan(60);
});

describe("the reading desk", () => {
  test.each(DAYS)("on %s has five texts of the right length, dated within their period", (asOf) => {
    const { reports, planYear } = on(asOf);
    expect(reports.map((r) => r.kind)).toEqual([
      "press",
      "town-report",
      "bulletin",
      "letter-reply",
      "work-report",
    ]);
    for (const r of reports) {
      expect(r.text.length).toBeGreaterThanOrEqual(600);
      expect(r.text.length).toBeLessThanOrEqual(1500);
      expect(r.text).toContain(String(planYear));
      expect(r.text).not.toMatch(/undefined|NaN|null/);
      for (const n of r.news) expect(r.text).toContain(n.quote);
    }
  });

  test.each(DAYS)(
    "on %s it holds what the books do not have yet, and taking it in moves the board",
    (asOf) => {
      const county = on(asOf);
      const news = county.reports.flatMap((r) => r.news).filter((n) => n.what === "not-reported");
      expect(news).toHaveLength(3);
      for (const n of news) expect(find(county, "county", n.indicatorId, n.periodId)).toBeUndefined();
      const template = county.observations[0] as DemoObservation;
      const accepted = news.map((n): DemoObservation => {
        const { orgUnitKey, indicatorId, periodId, value } = n;
        return { ...template, orgUnitKey, indicatorId, periodId, value, measure: "level" };
      });
      const after = countLights(boardOf({ ...county, observations: [...county.observations, ...accepted] }));
      const before = countLights(boardOf(county));
      expect((before.未报 ?? 0) - (after.未报 ?? 0)).toBe(3);
      expect((after.达到 ?? 0) - (before.达到 ?? 0)).toBe(3);
    },
  );

  test.each(DAYS)(
    "on %s the town believes in another target than the ledger's, by more than rounding",
    (asOf) => {
      const county = on(asOf);
      const town = county.reports.find((r) => r.kind === "town-report");
      const news = town?.news[0];
      const target = county.targets.find(
        (t) =>
          t.orgUnitKey === news?.orgUnitKey &&
          t.indicatorId === news.indicatorId &&
          t.periodId === news.periodId,
      );
      expect(toPlain(sum([news?.value ?? "0", "50000000"]))).toBe(target?.value);
      const done = /固定资产投资([\d.]+)亿元，占年度任务的([\d.]+)%/.exec(town?.text ?? "");
      const implied = div(mul(done?.[1] ?? "0", 100), done?.[2] ?? "1", 2);
      const ledger = div(target?.value ?? "0", "100000000", 2);
      expect(compare(sum([ledger, `-${toPlain(implied)}`]), "0.3")).toBeGreaterThan(0);
    },
  );

  test("the work report sets a target that the ledger lacks, and otherwise the ledger's own", () => {
    const [news] = now.reports.find((r) => r.kind === "work-report")?.news ?? [];
    expect(news?.what).toBe("no-target");
    expect(now.targets.some((t) => t.indicatorId === news?.indicatorId)).toBe(false);
    expect(now.reports.at(-1)?.text).toContain("固定资产投资完成64.0亿元");
  });
});

test("any day and any seed makes a county", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer(), (days, seed) => {
      const asOf = localDate(new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
      const county = generateDemoCounty({ asOf, seed });
      const rows = boardOf(county);
      expect(rows).toHaveLength(86);
      expect(rows.every((r) => r.reading.state !== "unreadable")).toBe(true);
      expect(astray(rows)).toEqual([]);
      const counts = countLights(rows);
      expect(counts.滞后).toBeGreaterThanOrEqual(10);
      expect(counts.未报).toBeGreaterThanOrEqual(3);
    }),
    // In the spring of 2030 two of 77 projects round the wrong way unless lags are rounded down.
    { numRuns: 8, examples: [[2282, 0]] },
  );
});
