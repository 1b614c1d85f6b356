/** 广元市 环保整改 2018: by judgement, not by arithmetic. */
import { type LightRule, localDate } from "@xushi/core";
import { judged, light } from "./define.ts";

export const GUANGYUAN_RECTIFICATION: LightRule = {
  id: "guangyuan-rectification",
  version: "2018",
  title: { zh: "广元市环保督察整改预警", en: "Guangyuan: environmental rectification" },
  place: "广元市",
  object: { zh: "整改", en: "Rectification" },
  basis: "judgement",
  bands: [
    light(
      "yellow",
      "watch",
      "黄色预警",
      "Yellow warning",
      [judged("slow", "overdue-recoverable")],
      "累计2次黄色预警考核扣1分",
    ),
    light("red", "bad", "红色预警", "Red warning", [judged("hard-to-finish")], "考核扣2分，约谈"),
  ],
  hole: { zh: "原规则另有蓝色一级，内容未见", en: "The rule has a blue level whose wording was not found" },
  validFrom: localDate("2018-01-01"),
  validUntil: null,
  source: "https://m.pouringspot.com/10462/10464/10465/10595/2018/6/21/10453508.shtml（转载）",
};
