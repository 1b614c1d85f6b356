/** 三明市 2017 督查单: blue is the first reminder, then orange, then red. */
import { type LightRule, localDate } from "@xushi/core";
import { atLeast, exactly, light } from "./define.ts";

export const SANMING_SUPERVISION_SLIP: LightRule = {
  id: "sanming-supervision-slip",
  version: "2017",
  title: { zh: "三明市政府督查单", en: "Sanming: supervision slips" },
  place: "三明市",
  object: { zh: "督查事项", en: "Supervised matters" },
  basis: "reminders",
  bands: [
    light("blue", "watch", "蓝单", "Blue slip", [exactly("reminders", "1")], "首次提醒"),
    light("orange", "watch", "橙单", "Orange slip", [exactly("reminders", "2")], "蓝单后无正当理由仍未完成"),
    light("red", "bad", "红单", "Red slip", [atLeast("reminders", "3")], "橙单后仍未完成"),
  ],
  hole: { zh: "未发单", en: "No slip issued" },
  validFrom: localDate("2017-01-01"),
  validUntil: null,
  source: "http://www.413629.com/news/sm/1855869.html（转载）",
};
