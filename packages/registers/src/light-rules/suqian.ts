/** 宿迁产发 2025 督办单: blue is due soon. How soon is not published, so a person says it. */
import { type LightRule, localDate } from "@xushi/core";
import { judged, light } from "./define.ts";

export const SUQIAN_SUPERVISION_SLIP: LightRule = {
  id: "suqian-supervision-slip",
  version: "2025",
  title: { zh: "宿迁产发集团督办单", en: "Suqian: supervision slips" },
  place: "宿迁市",
  object: { zh: "督办事项", en: "Supervised matters" },
  basis: "judgement",
  bands: [
    light("red", "bad", "红单", "Red slip", [judged("overdue")], "直至销号"),
    light("yellow", "watch", "黄单", "Yellow slip", [judged("behind", "poor-quality")]),
    light("blue", "watch", "蓝单", "Blue slip", [judged("due-soon")]),
  ],
  hole: { zh: "未到期、按序时推进，不发单", en: "On schedule: no slip" },
  validFrom: localDate("2025-01-01"),
  validUntil: null,
  source: "http://sqgzw.suqian.gov.cn/gzw/gqfc/202506/c520c452698d42cebc27aed37067306c.shtml",
};
