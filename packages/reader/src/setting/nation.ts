import type { PlaceToken } from "../find/tokens.ts";
import { startsClause } from "./clause-start.ts";

/** What is of national standing, and says nothing of the nation: 全国第一, 全国文明县, 全国12个试点县之一. */
const STANDING =
  /^(?:[第首唯最前百十优先重著知闻性]|各地|范围|同类|同行|排名|\d+(?:强|佳|个)|[^，。；]{0,10}?(?:示范|先进|试点|文明|道德|模范|标兵|好人|冠军|金奖|铜奖|银奖|助残日|活动|行动日|宣传|统一|考试|高考|百强|十强|名县|称号|荣誉|奖|大赛|比赛|会议|平均|一流|前列|人大|政协|劳模|模范|两会))/u;
const LOOK = 16;

/** 今年1—8月，全国铁路完成投资5000亿元: the nation itself is what the sentence is about. Not 是全国文明县, 高于全国. */
export function isNationAsSubject(text: string, { start, end, level }: PlaceToken): boolean {
  if (level !== "nation" || "是在为".includes(text[start - 1] ?? "。") || !startsClause(text, start))
    return false;
  return !STANDING.test(text.slice(end, end + LOOK));
}
