import { expect, test } from "vitest";
import { rule } from "../test/support.ts";
import type { LightRule } from "./light-rule.ts";
import { readMilestones } from "./milestone-clock.ts";
import { localDate } from "./plain-date.ts";

const lateRule: LightRule = {
  ...rule,
  basis: "days-late",
  bands: [
    {
      colour: "green",
      tone: "good",
      word: { zh: "按期", en: "On time" },
      when: [{ measure: "days-late", to: { value: "0", inclusive: true } }],
    },
    {
      colour: "red",
      tone: "bad",
      word: { zh: "逾期", en: "Late" },
      when: [{ measure: "days-late", from: { value: "0", inclusive: false } }],
    },
  ],
};
const d = localDate;
const milestones = [
  { name: "开工", due: d("2026-03-31"), reachedOn: d("2026-04-20") },
  { name: "主体封顶", due: d("2026-09-30"), reachedOn: null },
  { name: "竣工", due: d("2026-12-31"), reachedOn: null },
];
const read = (asOf: string) => readMilestones({ milestones, asOf: d(asOf), lightRule: lateRule });

test("the node that holds the project up sets the days; a node reached late no longer counts", () => {
  expect(read("2026-10-31")).toMatchObject({
    gap: "-31",
    unit: "天",
    expected: "2",
    actual: "1",
    light: { tone: "bad" },
  });
  expect(read("2026-10-31").why.text.zh).toBe("“主体封顶”应于2026年9月30日完成，已逾期31天。");
  expect(read("2026-09-30")).toMatchObject({ gap: "0", light: { tone: "good" } });
});

test("what was reached later had not been reached then", () => {
  expect(read("2026-04-10")).toMatchObject({ gap: "-10", actual: "0" });
});

test("a project without nodes has nothing to read", () => {
  expect(readMilestones({ milestones: [], asOf: d("2026-04-10"), lightRule: lateRule })).toMatchObject({
    state: "missing",
    gap: null,
  });
});

test("earned against planned investment feeds rules on the ratio to schedule", () => {
  const ratio: LightRule = {
    ...lateRule,
    basis: "schedule-ratio",
    bands: [
      {
        colour: "red",
        tone: "bad",
        word: { zh: "", en: "" },
        when: [{ measure: "schedule-ratio", to: { value: "60", inclusive: false } }],
      },
    ],
  };
  const r = readMilestones({
    milestones,
    asOf: d("2026-10-31"),
    lightRule: ratio,
    investment: { planned: "1000", done: "599" },
  });
  expect(r.light.tone).toBe("bad");
});
