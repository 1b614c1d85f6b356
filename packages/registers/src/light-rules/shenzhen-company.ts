/** A Shenzhen company's schedule warning: days late. */
import type { LightRule } from "@xushi/core";
import { above, atLeast, atMost, below, light } from "./define.ts";

export const SHENZHEN_COMPANY_SCHEDULE: LightRule = {
  id: "shenzhen-company-schedule",
  version: "1",
  title: { zh: "深圳某公司工期预警", en: "A Shenzhen company: schedule of works" },
  place: "深圳市",
  object: { zh: "工期", en: "Schedule" },
  basis: "days-late",
  bands: [
    light("yellow", "watch", "黄色预警", "Yellow warning", [
      above("days-late", "0"),
      atMost("days-late", "7"),
    ]),
    light("orange", "watch", "橙色预警", "Orange warning", [
      above("days-late", "7"),
      below("days-late", "15"),
    ]),
    light("red", "bad", "红色预警", "Red warning", [atLeast("days-late", "15")]),
  ],
  hole: { zh: "未逾期不预警", en: "Not late: no warning" },
  validFrom: null,
  validUntil: null,
  source: "https://chaoliangfan.com/shenghuo/xinli/mq03dk.html（转载）",
};
