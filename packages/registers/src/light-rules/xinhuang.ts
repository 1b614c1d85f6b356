/** 新晃县 2015: the month's own task; special supervision before the yellow card, which is the only card. */
import { type LightRule, localDate } from "@xushi/core";
import { atLeast, below, light } from "./define.ts";

export const XINHUANG_MONTH_TASK: LightRule = {
  id: "xinhuang-month-task",
  version: "2015",
  title: { zh: "新晃县月度任务黄牌", en: "Xinhuang: yellow card for the monthly task" },
  place: "新晃县",
  object: { zh: "月度任务", en: "Monthly task" },
  basis: "task-completion",
  bands: [
    light("yellow", "bad", "黄牌", "Yellow card", [below("task-completion", "60")], "扣发阶段奖金"),
    light(
      "grey",
      "watch",
      "专项督查",
      "Special supervision",
      [atLeast("task-completion", "60"), below("task-completion", "80")],
      "专项督查",
    ),
  ],
  hole: { zh: "完成当月任务80%及以上不亮牌", en: "80 % of the month's task and more: no card" },
  validFrom: localDate("2015-01-01"),
  validUntil: null,
  source: "http://moment.rednet.cn/rednetcms/news/localNews/20150514/125097.html",
};
