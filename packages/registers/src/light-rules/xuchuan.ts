/** 序川县 2026版: the rules of the demo county, and the default for a county that has none yet. */
import { type LightRule, localDate } from "@xushi/core";
import { above, atLeast, atMost, below, light } from "./define.ts";

const ISSUED = {
  version: "2026",
  place: "序川县",
  validFrom: localDate("2020-01-01"),
  validUntil: null,
  source: "序川县2026年目标任务亮灯办法（示例县自定）",
} as const;
const DISPATCH = "列入月度调度会议题，责任单位说明原因和措施";

/** Below schedule by up to 3 points is 关注, by more 滞后. Growth is held against the year's target. */
export const XUCHUAN_PROGRESS: LightRule = {
  ...ISSUED,
  id: "xuchuan-progress",
  title: { zh: "序川县序时亮灯（2026版）", en: "Xuchuan: progress against schedule (2026)" },
  object: { zh: "进度", en: "Progress" },
  basis: "gap-pp",
  bands: [
    light("green", "good", "达到", "On schedule", [atLeast("gap-pp", "0")]),
    light("yellow", "watch", "关注", "Watch", [atLeast("gap-pp", "-3"), below("gap-pp", "0")]),
    light("red", "bad", "滞后", "Behind", [below("gap-pp", "-3")], DISPATCH),
  ],
};

export const XUCHUAN_RANK: LightRule = {
  ...ISSUED,
  id: "xuchuan-rank",
  title: { zh: "序川县位次亮灯（2026版）", en: "Xuchuan: rank (2026)" },
  object: { zh: "位次", en: "Rank" },
  basis: "rank-gap",
  bands: [
    light("green", "good", "达到", "On target", [atLeast("rank-gap", "0")]),
    light("yellow", "watch", "关注", "Watch", [atLeast("rank-gap", "-1"), below("rank-gap", "0")]),
    light("red", "bad", "滞后", "Behind", [below("rank-gap", "-1")], DISPATCH),
  ],
};

export const XUCHUAN_DAYS_LATE: LightRule = {
  ...ISSUED,
  id: "xuchuan-days-late",
  title: { zh: "序川县项目节点亮灯（2026版）", en: "Xuchuan: project milestones (2026)" },
  object: { zh: "节点", en: "Milestones" },
  basis: "days-late",
  bands: [
    light("green", "good", "达到", "On time", [atMost("days-late", "0")]),
    light("yellow", "watch", "关注", "Watch", [atMost("days-late", "15")]),
    light("red", "bad", "滞后", "Late", [above("days-late", "15")], DISPATCH),
  ],
};

export const XUCHUAN_RULES: readonly LightRule[] = [XUCHUAN_PROGRESS, XUCHUAN_RANK, XUCHUAN_DAYS_LATE];
