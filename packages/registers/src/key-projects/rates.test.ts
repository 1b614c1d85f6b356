import { countRate, type LocalDate, localDate } from "@xushi/core";
import { describe, expect, test } from "vitest";
import { workingCalendar } from "../holidays.ts";
import { PROJECT_RATES } from "./rates.ts";
import type { Project } from "./standing.ts";
import { PROJECT_WATCHES } from "./watches.ts";

const d = localDate;
const asked = { asOf: d("2026-10-31"), calendar: workingCalendar() };
const project = (
  values: Project["values"],
  stage: Project["stage"] = "preparing",
  entered: Partial<Record<Project["stage"], LocalDate>> = {},
): Project => ({ id: "p", stage, pausedFrom: null, entered: entered as Project["entered"], values });
const started = (values: Project["values"] = {}, on = d("2026-03-01")): Project =>
  project({ startedOn: on, ...values }, "building", { started: on });
const many = (count: number, one: Project): readonly Project[] => Array.from({ length: count }, () => one);
const rate = (id: keyof typeof PROJECT_RATES, items: readonly Project[]) =>
  countRate(PROJECT_RATES[id] as never, items as never, asked);
const listed = (id: keyof typeof PROJECT_WATCHES, item: Project): boolean =>
  PROJECT_WATCHES[id].includes(item, asked);

describe("开工率 by both definitions", () => {
  const due = { planCategory: "planned", plannedStart: d("2026-09-01") } as const;
  const later = { planCategory: "planned", plannedStart: d("2026-11-15") } as const;

  test("of 255 to start this year 223 were due by October and 206 have started", () => {
    const items = [...many(206, started(due)), ...many(17, project(due)), ...many(32, project(later))];
    expect(rate("startRate", items)).toMatchObject({ part: "206", whole: "223" });
    expect(rate("superviseNew", items)).toMatchObject({ part: "206", whole: "255" });
    expect(Number(rate("superviseNew", items).value).toFixed(1)).toBe("80.8");
  });

  test("of all 50 in the plan 33 have started: 66 %, continuing ones among them", () => {
    const items = [...many(33, started({ planCategory: "continuing" })), ...many(17, project(later))];
    expect(rate("startRateAll", items).value).toBe("66");
  });

  test("a date typed in without going through the gate is no start", () => {
    expect(rate("startRate", [project({ ...due, startedOn: d("2026-09-01") })])).toMatchObject({ part: "0" });
  });

  test("储备 that starts early is reported apart, what is gone is in no plan", () => {
    const reserve = { planCategory: "reserve", plannedStart: d("2026-09-01") } as const;
    const items = [started(reserve), project(reserve), project(due, "dropped"), project(due, "transferred")];
    expect(rate("startRate", items).value).toBeNull();
    expect(rate("startRateAll", items).value).toBeNull();
    expect(rate("superviseReserve", items).value).toBe("50");
  });
});

test("投资完成率 is never cut at 100, and a plan without anything done counts as nothing done", () => {
  const items = [
    project({ planCategory: "continuing", yearPlan: "100", yearDone: "310" }),
    project({ planCategory: "continuing", yearPlan: "100" }),
  ];
  expect(rate("investmentRate", items)).toEqual({ part: "310", whole: "200", value: "155" });
});

test("按期竣工率: on the last day is on time, a day later is not, what is not due is not asked", () => {
  const end = (plannedEnd: LocalDate, finishedOn: LocalDate): Project =>
    project({ planCategory: "finishing", plannedEnd, finishedOn }, "finished", { finished: finishedOn });
  const items = [
    end(d("2026-06-30"), d("2026-06-30")),
    end(d("2026-06-30"), d("2026-07-01")),
    end(d("2026-12-31"), d("2026-10-01")),
    end(d("2025-06-30"), d("2025-06-30")),
  ];
  expect(rate("onTimeRate", items)).toMatchObject({ part: "1", whole: "2" });
});

describe("纳统率", () => {
  test("of what has started and belongs there", () => {
    const inside = { statisticsOn: d("2026-05-01"), statisticsCode: "1" };
    const items = [
      started(inside),
      started(),
      started({ statisticsOn: d("2026-05-01") }),
      started({ belowThreshold: true }),
      started({ kind: "realEstate" }),
      project(inside),
    ];
    expect(rate("statisticsRate", items)).toMatchObject({ part: "1", whole: "3" });
  });

  test("started a month ago today is on the list, a day less is not; two months is the second list", () => {
    const on = (day: string): Project => started({}, d(day));
    expect(listed("notInStatistics", on("2026-09-30"))).toBe(true);
    expect(listed("notInStatistics", on("2026-10-01"))).toBe(false);
    expect(listed("notInStatisticsLong", on("2026-08-31"))).toBe(true);
    expect(listed("notInStatisticsLong", on("2026-09-01"))).toBe(false);
  });
});

test("转化率 and 存续率 are of those signed in a year, dropped ones too", () => {
  const signed = (day: string, stage: Project["stage"]): Project => project({ signedOn: d(day) }, stage);
  const items = [
    { ...started({ signedOn: d("2025-04-01") }) },
    signed("2025-12-31", "preparing"),
    signed("2025-05-01", "dropped"),
    signed("2025-05-01", "transferred"),
    signed("2026-01-01", "signed"),
  ];
  expect(rate("conversionLastYear", items)).toMatchObject({ part: "1", whole: "4" });
  expect(rate("survivalLastYear", items)).toMatchObject({ part: "3", whole: "4" });
  expect(rate("conversionThisYear", items)).toMatchObject({ part: "0", whole: "1" });
});

test("集中开工: who took part and what became of them", () => {
  const batch = { startBatch: "2026年第二批", startBatchOn: d("2026-04-28") };
  const items = [started(batch), project(batch), project({ ...batch, startBatchOn: d("2026-12-01") })];
  expect(rate("ceremonyStarted", items)).toMatchObject({ part: "1", whole: "2" });
  expect(items.map((item) => listed("afterCeremony", item))).toEqual([false, true, false]);
});

test("滞后 by a node or by money, but not once it is finished", () => {
  const plan = { planCategory: "continuing", yearPlan: "120" } as const;
  expect(listed("behind", started({ ...plan, yearDone: "100" }))).toBe(false);
  expect(listed("behind", started({ ...plan, yearDone: "99.99" }))).toBe(true);
  const milestones = [{ name: "封顶", due: d("2026-10-30") }];
  expect(listed("behind", started({ ...plan, yearDone: "120", milestones }))).toBe(true);
  const finished = project({ ...plan, finishedOn: d("2026-10-01") }, "finished", {
    finished: d("2026-10-01"),
  });
  expect(listed("behind", finished)).toBe(false);
});

test("未复工, 上月未报, 问题逾期, 核准将失效", () => {
  expect(listed("notResumed", project({ resumeBy: d("2026-10-30") }, "suspended"))).toBe(true);
  expect(listed("notResumed", project({ resumeBy: d("2026-10-31") }, "suspended"))).toBe(false);
  expect(listed("notReported", started({ reports: [{ month: d("2026-09-30") }] }))).toBe(false);
  expect(listed("notReported", started({ reports: [{ month: d("2026-08-31") }] }))).toBe(true);
  const problems = [{ text: "用地", deadline: d("2026-10-30") }];
  expect(listed("problemsOverdue", project({ problems }))).toBe(true);
  expect(
    listed(
      "problemsOverdue",
      project({ problems: problems.map((p) => ({ ...p, solvedOn: d("2026-10-31") })) }),
    ),
  ).toBe(false);
  const granted = (on: string): Project => project({ permits: [{ kind: "approval", grantedOn: d(on) }] });
  expect(listed("approvalLapsing", granted("2024-12-31"))).toBe(true);
  expect(listed("approvalLapsing", granted("2025-01-01"))).toBe(false);
});
