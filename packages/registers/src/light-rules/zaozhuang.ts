/** 枣庄市 亮屏: blue is praise. Cards go by rank; the cut-offs are not published, so the rank's meaning is judged. */
import { type LightRule, localDate } from "@xushi/core";
import { judged, light } from "./define.ts";

export const ZAOZHUANG_SCREEN: LightRule = {
  id: "zaozhuang-screen",
  version: "2023",
  title: { zh: "枣庄市亮屏", en: "Zaozhuang: cards on the screen" },
  place: "枣庄市",
  object: { zh: "位次", en: "Rank" },
  basis: "judgement",
  bands: [
    light("blue", "praise", "蓝牌表扬", "Blue card: praise", [judged("leading")], "通报表扬"),
    light("yellow", "watch", "黄牌提醒", "Yellow card: reminder", [judged("lagging")], "提醒"),
    light("red", "bad", "红牌警示", "Red card: warning", [judged("warning")], "警示"),
  ],
  hole: { zh: "其余单位不亮牌", en: "Others have no card" },
  validFrom: localDate("2023-01-01"),
  validUntil: null,
  source: "http://632news.com/zznews/content/2023-04/01/content_54464.html",
};
