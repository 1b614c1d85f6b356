/** 松阳县 2022: a missed month is yellow, a missed quarter red. */
import { type LightRule, localDate } from "@xushi/core";
import { below, light } from "./define.ts";

export const SONGYANG_NOTICE: LightRule = {
  id: "songyang-notice",
  version: "2022",
  title: { zh: "松阳县黄牌红牌告知", en: "Songyang: yellow and red notices" },
  place: "松阳县",
  object: { zh: "月度、季度目标", en: "Monthly and quarterly targets" },
  basis: "task-completion",
  bands: [
    light("red", "bad", "红牌", "Red notice", [below("quarter-task-completion", "100")], "红牌告知单"),
    light("yellow", "watch", "黄牌", "Yellow notice", [below("task-completion", "100")], "黄牌告知单"),
  ],
  hole: { zh: "完成目标不亮牌", en: "Targets met: no notice" },
  validFrom: localDate("2022-01-01"),
  validUntil: null,
  source: "http://www.songyang.gov.cn/art/2022/4/2/art_1229514702_58982292.html",
};
