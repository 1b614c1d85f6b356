/** 银川市 2025: three lights for one project: progress by absolute percentage points, start and database by months. */
import { type LightRule, localDate } from "@xushi/core";
import { above, atLeast, atMost, below, exactly, judged, light } from "./define.ts";

const ISSUED = {
  version: "2025",
  place: "银川市",
  validFrom: localDate("2025-01-01"),
  validUntil: null,
  source: "https://m.qlbk.net/news/3Ww4l7bw75.html（转载）",
} as const;
const LISTED = "每月通报，发督办函";

export const YINCHUAN_PROGRESS: LightRule = {
  ...ISSUED,
  id: "yinchuan-progress",
  title: { zh: "银川市重点项目进度亮灯", en: "Yinchuan: progress of key projects" },
  object: { zh: "进度", en: "Progress" },
  basis: "gap-pp",
  bands: [
    light("green", "good", "绿灯", "Green", [atLeast("gap-pp", "0")]),
    light("yellow", "watch", "黄灯", "Yellow", [atLeast("gap-pp", "-30"), atMost("gap-pp", "-10")], LISTED),
    light("red", "bad", "红灯", "Red", [below("gap-pp", "-30")], LISTED),
  ],
  hole: {
    zh: "低于序时不足10个百分点，原规则未作规定",
    en: "Less than 10 points below schedule: the published rule is silent",
  },
};

export const YINCHUAN_START: LightRule = {
  ...ISSUED,
  id: "yinchuan-start",
  title: { zh: "银川市重点项目开工亮灯", en: "Yinchuan: starts of key projects" },
  object: { zh: "开工", en: "Start" },
  basis: "months-overdue",
  bands: [
    light("green", "good", "绿灯", "Green", [exactly("months-overdue", "0")]),
    light("yellow", "watch", "黄灯", "Yellow", [exactly("months-overdue", "1")], LISTED),
    light("red", "bad", "红灯", "Red", [atLeast("months-overdue", "3")], LISTED),
  ],
  hole: {
    zh: "当月应开工未开工为黄灯，连续3个月为红灯；连续2个月原规则未作规定",
    en: "Due this month is yellow, three months in a row red; two are not mentioned",
  },
};

/** Judgement says whether the project is in the statistics database; `months-since` counts from its start. */
export const YINCHUAN_DATABASE: LightRule = {
  ...ISSUED,
  id: "yinchuan-database",
  title: { zh: "银川市重点项目入库亮灯", en: "Yinchuan: entry into the statistics database" },
  object: { zh: "入库", en: "Database" },
  basis: "judgement",
  bands: [
    light("green", "good", "绿灯", "Green", [judged("in-database")]),
    light("yellow", "watch", "黄灯", "Yellow", [
      judged("not-in-database"),
      atLeast("months-since", "1"),
      atMost("months-since", "2"),
    ]),
    light("red", "bad", "红灯", "Red", [judged("not-in-database"), above("months-since", "2")]),
  ],
  hole: { zh: "开工不满1个月尚未入库，不亮灯", en: "Started less than a month ago: no light yet" },
};
