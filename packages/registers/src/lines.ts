/** 条线: who answers for what. Each group of indicators is one; a county's own indicators may stand outside them. */
import type { Bilingual, Line } from "@xushi/core";

export type LineOfWork = { readonly id: Line; readonly name: Bilingual };

/** In board order. `Indicator.group` holds the Chinese name. Ids are stable: rows and posts carry them. */
export const LINES: readonly LineOfWork[] = [
  { id: "overall", name: { zh: "综合", en: "Overall" } },
  { id: "industry-investment", name: { zh: "工业与投资", en: "Industry and investment" } },
  { id: "budget-consumption", name: { zh: "财税与消费", en: "Budget and consumption" } },
  { id: "trade-capital", name: { zh: "开放与招商", en: "Trade and capital" } },
  { id: "finance", name: { zh: "金融", en: "Finance" } },
  { id: "livelihood", name: { zh: "民生", en: "Livelihood" } },
  { id: "innovation", name: { zh: "创新", en: "Innovation" } },
  { id: "environment", name: { zh: "生态与效益", en: "Environment and yield" } },
  { id: "agriculture", name: { zh: "农业", en: "Agriculture" } },
  { id: "other", name: { zh: "其他", en: "Other" } },
];

const BY_GROUP: ReadonlyMap<string, Line> = new Map(LINES.map((line) => [line.name.zh, line.id]));

/** The line of a group of indicators; "other" for a heading that is none of them. */
export const lineOfGroup = (group: string): Line => BY_GROUP.get(group) ?? "other";
