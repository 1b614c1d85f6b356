import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { decimalText, rule } from "../test/support.ts";
import { cumulative, year } from "./period.ts";
import { localDate } from "./plain-date.ts";
import type { PlanCurve } from "./plan-curve.ts";
import { type ClockInput, readClock } from "./read-clock.ts";
import type { TargetCore } from "./target.ts";

const target = (over: Partial<TargetCore> = {}): TargetCore => ({
  kind: "amount",
  value: "100",
  periodId: year(2026).id,
  direction: "higher",
  curve: { kind: "linear" },
  ...over,
});
const read = (
  over: Partial<TargetCore>,
  value: string | null,
  month: number,
  more: Partial<ClockInput> = {},
) =>
  readClock({
    target: target(over),
    actual: value === null ? null : { periodId: cumulative(2026, month).id, value },
    asOf: localDate("2026-11-20"),
    lightRule: rule,
    ...more,
  });
const level: PlanCurve = { kind: "level" };

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the clock", () => {
  test("figures for 1–10月 read on 20 November stand against October", () => {
    const r = read({}, "75", 10);
    expect(r).toMatchObject({
      state: "read",
      basis: "flow",
      at: "2026-10-31",
      completion: "75",
      unit: "百分点",
    });
    expect(r.expectedShare).toBe("83.3333333333");
    expect(r.gap).toBe("-8.3333333333");
  });

  test("never clamps: 155 % is 155 %", () => {
    expect(read({}, "155", 12)).toMatchObject({ completion: "155", gap: "55" });
  });

  test("an exact edge is seen on the edge: 40 % at half-year is exactly −10", () => {
    expect(read({}, "40", 6).light.tone).toBe("watch");
    expect(read({ value: "3" }, "1.2", 6).gap).toBe("-10");
    expect(read({}, "40.0000001", 6).light.tone).toBe("none");
  });

  test("a cap is better used slowly", () => {
    expect(read({ direction: "lower" }, "40", 6)).toMatchObject({ gap: "10", completion: "40" });
    expect(read({ direction: "lower" }, "70", 6).gap).toBe("-20");
  });

  test("growth is never m/12", () => {
    const r = read({ kind: "growth", value: "8", curve: { kind: "growth" } }, "7.5", 2);
    expect(r).toMatchObject({
      basis: "growth",
      expected: "8",
      expectedShare: null,
      completion: null,
      gap: "-0.5",
    });
    expect(
      read({ kind: "growth", value: "-3", direction: "lower", curve: { kind: "growth" } }, "-3.5", 2).gap,
    ).toBe("0.5");
  });

  test("levels: percent by difference, others by ratio, lower turned round", () => {
    expect(read({ kind: "level", value: "90", curve: level }, "88.5", 10, { unit: "%" }).gap).toBe("-1.5");
    expect(read({ kind: "level", value: "120", curve: level }, "114", 10, { unit: "家" }).gap).toBe("-5");
    expect(read({ kind: "level", value: "30", direction: "lower", curve: level }, "33", 10).gap).toBe("-10");
    expect(read({ kind: "level", value: "30", direction: "neutral", curve: level }, "33", 10).gap).toBe(
      "-10",
    );
  });

  test("increments: 106 of the way from 100 to 112 is half", () => {
    const curve: PlanCurve = { kind: "increment", start: "100", pace: { kind: "linear" } };
    expect(read({ kind: "level", value: "112", curve }, "106", 6)).toMatchObject({
      completion: "50",
      gap: "0",
      basis: "increment",
    });
    const down: PlanCurve = { ...curve, start: "40" };
    expect(read({ kind: "level", value: "34", direction: "lower", curve: down }, "38.5", 6)).toMatchObject({
      completion: "25",
      gap: "-25",
    });
  });

  test("counts with due dates: 206 of 223 due, 255 in the year", () => {
    const dates = Array.from({ length: 255 }, (_, i) => localDate(i < 223 ? "2026-10-31" : "2026-12-31"));
    const r = read({ kind: "count", value: "255", curve: { kind: "due-dates", dates } }, "206", 10);
    expect(r).toMatchObject({ basis: "count", expected: "223", actual: "206" });
    expect(r.gap).toBe("-6.6666666667");
  });

  test("ranges and ranks", () => {
    const range = { kind: "range", value: "6", valueMax: "6.5", curve: level } as const;
    expect(["5.8", "6", "6.3", "7"].map((v) => read(range, v, 9, { unit: "%" }).gap)).toEqual([
      "-0.2",
      "0",
      "0",
      "0.5",
    ]);
    expect(read({ ...range, direction: "neutral" }, "7", 9, { unit: "%" }).gap).toBe("-0.5");
    expect(read({ kind: "rank", value: "3", direction: "lower", curve: level }, "4", 9)).toMatchObject({
      gap: "-1",
      unit: "位",
    });
  });

  test("missing is not zero: nothing reported, or only an older month", () => {
    expect(read({}, null, 1)).toMatchObject({
      state: "missing",
      actual: null,
      gap: null,
      light: { word: { zh: "未报" } },
    });
    const stale = read({}, "70", 9, { due: cumulative(2026, 10) });
    expect(stale).toMatchObject({ state: "missing", at: "2026-10-31", periodId: "2026-01/2026-09" });
    expect(stale.note?.zh).toContain("前三季度");
    expect(read({}, "70", 10, { due: cumulative(2026, 10) }).state).toBe("read");
  });

  test("a target of zero has no completion rate, and says so", () => {
    expect(read({ value: "0" }, "5", 10)).toMatchObject({
      state: "unreadable",
      gap: null,
      light: { tone: "none" },
    });
  });

  test("an exemption turns the light off and names who answers for it", () => {
    const r = read({}, "10", 10, { exemption: { reason: "停产改造", approver: "县政府" } });
    expect(r).toMatchObject({ gap: "-73.3333333333", light: { tone: "none", word: { zh: "豁免" } } });
    expect(r.note?.zh).toBe("豁免：停产改造（县政府批准）");
  });

  test("says its arithmetic, in figures and in words", () => {
    const r = read({ value: "18600000000" }, "14340000000", 10, { unit: "亿元" });
    expect(r.why.steps.map((s) => s.label.zh)).toEqual([
      "目标",
      "2026年1-10月实际",
      "完成率",
      "序时",
      "序时应达",
      "差距",
    ]);
    expect(r.why.steps[2]?.formula).toBe("143.4 ÷ 186 × 100");
    expect(r.why.text.zh).toBe(
      "目标186亿元，2026年1-10月143.4亿元，完成77.1%，序时83.3%，差距−6.2百分点；按test 1：无灯。",
    );
    expect(r.why.text.en).toContain("77.1% done against 83.3% due, gap −6.2 pp");
  });

  test("law: the reading never depends on the wall clock", () => {
    const inputs = fc.record({
      value: decimalText,
      month: fc.integer({ min: 1, max: 12 }),
      whole: fc.integer({ min: 1, max: 10 ** 9 }),
    });
    fc.assert(
      fc.property(inputs, ({ value, month, whole }) => {
        const once = read({ value: String(whole) }, value, month);
        const noClock = () => {
          throw new Error("The wall clock was asked");
        };
        vi.spyOn(Date, "now").mockImplementation(noClock);
        expect(read({ value: String(whole) }, value, month)).toEqual(once);
        expect(read({ value: String(whole) }, value, month, { asOf: localDate("2031-01-01") })).toEqual(once);
        vi.restoreAllMocks();
      }),
    );
  });

  test("law: more done is never further behind", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 12 }),
        (a, b, m) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((v) =>
            Number(read({}, String(v), m).gap),
          );
          expect(more).toBeGreaterThanOrEqual(less ?? 0);
        },
      ),
    );
  });
});
