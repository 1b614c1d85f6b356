import { parseUnit } from "@xushi/core";
import { cutUnit } from "@xushi/office";
import type { CountyWords } from "../../reading/county-words.ts";
import type { Answering } from "../return-offices.ts";

export type Asked = Answering["asked"][number];

/** What a row is called, led to an indicator that the return asks for. */
export type FoundRow =
  | {
      readonly asked: Asked;
      /** From the name: 固定资产投资（亿元）. */
      readonly unit: string | null;
      /** The row is the growth of its indicator, 固定资产投资增速, and so is the number in its value column. */
      readonly isGrowth: boolean;
    }
  | { readonly why: "unknown" | "not-asked" };

/** 1. 一、（二） 其中： # before a name. */
const NUMBERING = /^(?:其中[:：]?|#|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*/u;
const GROWTH = /(?:增长率|增长速度|增速|增幅|增长|同比)$/u;
/** Other faces of an indicator that a matcher of names would pass over. */
const OTHER_FACE = /(?:完成率|任务|目标|占比|比重)$/u;

export const bareRowName = (name: string): string => {
  const bare = name.replace(/\s+/gu, " ").trim().replace(NUMBERING, "");
  return bare === name ? bare : bareRowName(bare);
};

export const findAsked = (
  written: string,
  asked: readonly Asked[],
  { matchIndicator }: Pick<CountyWords, "matchIndicator">,
): FoundRow => {
  const { name, unit } = cutUnit(bareRowName(written));
  const named = asked.find(({ indicator }) => isCalled(indicator, name));
  if (named !== undefined) return { asked: named, unit, isGrowth: isGrowthUnit(unit, named) };
  if (OTHER_FACE.test(name)) return { why: "unknown" };
  const id = matchIndicator(name) ?? matchIndicator(name.replace(/同比$/u, "").replace(GROWTH, ""));
  const found = asked.find(({ indicator }) => indicator.id === id);
  if (found === undefined) return { why: id === null ? "unknown" : "not-asked" };
  return { asked: found, unit, isGrowth: GROWTH.test(name) || isGrowthUnit(unit, found) };
};

const isCalled = ({ name, aliases }: Asked["indicator"], text: string): boolean =>
  text === name.zh || text.toLowerCase() === name.en.toLowerCase() || aliases.includes(text);

/** 固定资产投资（%）: of what is not kept in per cent, per cent is growth. */
export const isGrowthUnit = (unit: string | null, { indicator }: Asked): boolean =>
  unit !== null && parseUnit(unit).base === "%" && parseUnit(indicator.unit).base !== "%";
