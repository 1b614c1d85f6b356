/** Names of indicators that were given up, with the last day on which each was right. */
import { localDate, type OutdatedName } from "@xushi/core";

const until = (year: number, name: string, now: string): OutdatedName => ({
  of: "indicator",
  name,
  validUntil: localDate(`${year}-12-31`),
  now,
  // Working knowledge of the field (field rules §0, trap 8), to be confirmed before it is relied on.
  source: "[unverified]",
});

export const OUTDATED_INDICATOR_NAMES: readonly OutdatedName[] = [
  until(2018, "国地两税", "税收收入"),
  until(2018, "国地两税收入", "税收收入"),
  until(2018, "国地税收入", "税收收入"),
  until(2018, "国税收入", "税收收入"),
  until(2018, "地税收入", "税收收入"),
  until(2014, "公共财政预算收入", "一般公共预算收入"),
  until(2014, "公共财政预算支出", "一般公共预算支出"),
  until(2011, "地方一般预算收入", "一般公共预算收入"),
  until(2011, "地方一般预算支出", "一般公共预算支出"),
  until(2013, "农民人均纯收入", "农村常住居民人均可支配收入"),
  until(2013, "农村居民人均纯收入", "农村常住居民人均可支配收入"),
  until(2018, "主营业务收入", "营业收入"),
];
