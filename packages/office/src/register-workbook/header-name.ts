import { parseUnit } from "@xushi/core";

/** A title without its unit: "总投资（万元）" → 总投资 and 万元. */
export interface TitleParts {
  readonly name: string;
  readonly unit: string | null;
}

/** How units are abbreviated in headers, after NFKC: ㎡ and m² have become "m2". */
const WRITTEN: Readonly<Record<string, string>> = {
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  km2: "平方公里",
  km: "公里",
  m: "米",
  m3: "立方米",
  方: "立方米",
  t: "吨",
  kg: "千克",
  kwh: "千瓦时",
  万kwh: "万千瓦时",
  "‰": "‰",
  百分比: "%",
  yuan: "元",
  "10,000yuan": "万元",
  "100millionyuan": "亿元",
};

const BASES: ReadonlySet<string> = new Set(
  "元 美元 % ‰ 百分点 人 户 个 家 项 件 处 座 套 台 辆 条 位 次 人次 天 日 年 月 亩 公顷 平方米 平方公里 立方米 米 公里 千米 吨 千克 公斤 克 吨标准煤 千瓦 千瓦时 度 元/亩 人/户".split(
    " ",
  ),
);

/** "人民币万元" and "万元人民币" are 万元; "㎡" is 平方米. `undefined` where the words name no unit: （街道）, （计划）. */
export function unitNamed(text: string, ownBases: ReadonlySet<string> = BASES): string | undefined {
  const level = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^(?:计量)?单位[:：]?/, "")
    .replace(/^人民币|人民币$/g, "")
    .replace(/^[±+]/, "");
  const written = WRITTEN[level.toLowerCase()] ?? level;
  const { base } = parseUnit(written);
  return BASES.has(base) || ownBases.has(base) || ownBases.has(written) ? written : undefined;
}

/** Cuts a unit in brackets, after a comma, or a closing "%" off. Brackets that hold no unit stay part of the name. */
export function cutUnit(title: string, ownBases?: ReadonlySet<string>): TitleParts {
  const level = title.normalize("NFKC").trim();
  const found = /^(.+?)\s*(?:[([【]([^()[\]【】]{1,24})[)\]】]|[,、:]\s*([^,、:]{1,8}))\s*\*?$/s.exec(level);
  const [, name = "", inBrackets, afterComma] = found ?? [];
  const unit = unitNamed(inBrackets ?? afterComma ?? "", ownBases);
  if (name !== "" && unit !== undefined) return { name, unit };
  if (level.length > 1 && level.endsWith("%")) return { name: level.slice(0, -1), unit: "%" };
  return { name: level, unit: null };
}

/**
 * The form in which names meet: width and case levelled, no spaces, no marks for what must be filled, no 是否 before it.
 * "是否 纳统＊" and 纳统 are one; 开工时间 and 竣工时间 stay two.
 */
export function levelName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((?:必填|选填|required)\)/g, "")
    .replace(/[\s*:："'“”‘’、,.;；。/\\_|·-]/g, "")
    .replace(/^是否(?=.)/, "");
}

/** The same without what stands in brackets: 建设内容（含规模） → 建设内容. Less faithful, so asked second. */
export function barerName(levelled: string): string {
  const bare = levelled.replace(/[([【][^()[\]【】]*[)\]】]/g, "");
  return bare === "" ? levelled : bare;
}
