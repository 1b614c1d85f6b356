/** 三亚市 2022: projects relative to the scheduled amount, districts by missed months. */
import { type LightRule, localDate } from "@xushi/core";
import { atLeast, below, exactly, light } from "./define.ts";

const ISSUED = {
  version: "2022",
  place: "三亚市",
  validFrom: localDate("2022-01-01"),
  validUntil: null,
  source: "http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm",
} as const;

/** For projects with an annual plan of 1000万元 and more. "Below by ≤50 %" is 50 % of schedule and more. */
export const SANYA_PROJECT: LightRule = {
  ...ISSUED,
  id: "sanya-project",
  title: { zh: "三亚市项目投资亮灯", en: "Sanya: project investment" },
  object: { zh: "进度", en: "Progress" },
  basis: "schedule-ratio",
  bands: [
    light("green", "good", "绿灯", "Green", [atLeast("schedule-ratio", "100")]),
    light(
      "yellow",
      "watch",
      "黄灯",
      "Yellow",
      [atLeast("schedule-ratio", "50"), below("schedule-ratio", "100")],
      "约谈；累计2次黄灯由分管副市长约谈",
    ),
    light("red", "bad", "红灯", "Red", [below("schedule-ratio", "50")], "约谈"),
  ],
};

export const SANYA_DISTRICT: LightRule = {
  ...ISSUED,
  id: "sanya-district",
  title: { zh: "三亚市各区月度任务亮灯", en: "Sanya: monthly tasks of districts" },
  object: { zh: "月度任务", en: "Monthly task" },
  basis: "consecutive-misses",
  bands: [
    light("green", "good", "绿灯", "Green", [exactly("consecutive-misses", "0")]),
    light("yellow", "watch", "黄灯", "Yellow", [exactly("consecutive-misses", "1")]),
    light("red", "bad", "红灯", "Red", [atLeast("consecutive-misses", "2")]),
  ],
};
