import type { RegisterOverview, Text } from "@xushi/contract";
import { formatDate, kindOfStage, type LocalDate, type Register, type StageKind, toFixed } from "@xushi/core";

export type LeadInput = Pick<RegisterOverview, "total" | "stages" | "rates" | "watches" | "changedSince"> & {
  readonly register: Pick<Register, "title" | "itemTitle" | "stages">;
  readonly asOf: LocalDate;
  readonly since: LocalDate | null;
};

/**
 * What a leader could read aloud: 截至11月5日，重点项目共 180 个：在办 150 个，办结 12 个，暂停 10 个，终止 8 个。开工率 80.8%，
 * 投资完成率 75.0%。未开复工 6 个，滞后 14 个。较10月31日，23 个有变化。 At most two rates: a third is not heard.
 */
export const overviewLead = (input: LeadInput): Text => {
  if (input.total === 0) return empty(input);
  return {
    zh: [openingZh(input), ratesZh(input), watchesZh(input), changedZh(input)].join(""),
    en: [openingEn(input), ratesEn(input), watchesEn(input), changedEn(input)]
      .filter((part) => part !== "")
      .join(" "),
  };
};

const empty = ({ register: { title, itemTitle }, asOf }: LeadInput): Text => ({
  zh: `截至${dayZh(asOf)}，${title.zh}里还没有条目。可以新增${itemTitle.zh}，也可以导入现有的 Excel 台账。`,
  en: `As of ${formatDate(asOf, "en")} there is nothing in “${title.en}” yet: add one by hand, or import the workbook that you keep.`,
});

const RATES_SAID = 2;
const KINDS: readonly (readonly [StageKind, string, string])[] = [
  ["work", "在办", "under way"],
  ["done", "办结", "done"],
  ["paused", "暂停", "paused"],
  ["ended", "终止", "ended"],
];

const countsOf = ({ register, stages }: LeadInput) =>
  KINDS.map(([kind, zh, en]) => {
    const count = Object.entries(register.stages)
      .filter(([, stage]) => kindOfStage(stage) === kind)
      .reduce((sum, [name]) => sum + (stages[name] ?? 0), 0);
    return { count, zh, en };
  }).filter(({ count }) => count > 0);

const openingZh = (input: LeadInput): string => {
  const said = countsOf(input).map(({ count, zh }) => `${zh} ${count} 个`);
  return `截至${dayZh(input.asOf)}，${input.register.title.zh}共 ${input.total} 个：${said.join("，")}。`;
};

const openingEn = (input: LeadInput): string => {
  const said = countsOf(input).map(({ count, en }) => `${count} ${en}`);
  return `As of ${formatDate(input.asOf, "en")}, ${input.register.title.en}: ${input.total} in all, ${said.join(", ")}.`;
};

const shownRates = ({ rates }: LeadInput) =>
  rates
    .filter(({ unit, value }) => unit === "%" && value !== null)
    .slice(0, RATES_SAID)
    .map(({ title, value }) => ({ title, percent: `${toFixed(value ?? "0", 1)}%` }));

const ratesZh = (input: LeadInput): string => {
  const said = shownRates(input).map(({ title, percent }) => `${title.zh} ${percent}`);
  return said.length === 0 ? "" : `${said.join("，")}。`;
};

const ratesEn = (input: LeadInput): string => {
  const said = shownRates(input).map(({ title, percent }) => `${title.en} ${percent}`);
  return said.length === 0 ? "" : `${said.join(", ")}.`;
};

const watchesZh = ({ watches }: LeadInput): string => {
  const said = watches.filter(({ count }) => count > 0).map(({ title, count }) => `${title.zh} ${count} 个`);
  return said.length === 0 ? "" : `${said.join("，")}。`;
};

const watchesEn = ({ watches }: LeadInput): string => {
  const said = watches.filter(({ count }) => count > 0).map(({ title, count }) => `${title.en}: ${count}`);
  return said.length === 0 ? "" : `${said.join("; ")}.`;
};

const changedZh = ({ since, changedSince }: LeadInput): string => {
  if (since === null || changedSince === null) return "";
  return `${dayZh(since)}以来，${changedSince === 0 ? "没有变化" : `${changedSince} 个有变化`}。`;
};

const changedEn = ({ since, changedSince }: LeadInput): string =>
  since === null || changedSince === null
    ? ""
    : `Since ${formatDate(since, "en")}: ${changedSince === 0 ? "no change" : `${changedSince} changed`}.`;

const dayZh = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
