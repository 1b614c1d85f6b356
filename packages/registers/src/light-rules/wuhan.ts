/** 武汉市 重大项目: relative to schedule, and only warnings: 80 % of schedule and more has no light. */
import type { LightRule } from "@xushi/core";
import { atLeast, below, light } from "./define.ts";

export const WUHAN_MAJOR_PROJECT: LightRule = {
  id: "wuhan-major-project",
  version: "1",
  title: { zh: "武汉市重大项目预警", en: "Wuhan: major projects" },
  place: "武汉市",
  object: { zh: "进度", en: "Progress" },
  basis: "schedule-ratio",
  bands: [
    light("red", "bad", "红色预警", "Red warning", [below("schedule-ratio", "60")], "通报，纳入年终绩效"),
    light(
      "yellow",
      "watch",
      "黄色预警",
      "Yellow warning",
      [atLeast("schedule-ratio", "60"), below("schedule-ratio", "80")],
      "通报，纳入年终绩效",
    ),
  ],
  hole: { zh: "达到序时的80%及以上不预警", en: "80 % of schedule and more: no warning" },
  validFrom: null,
  validUntil: null,
  source: "http://gxhyy.yfsoft.com.cn/25400.html（转载）",
};
