import type { BoardRow, Text, Tone } from "@xushi/contract";
import { compare, formatDate, formatSigned, type LocalDate, localDate, toFixed } from "@xushi/core";

type LeadRow = Pick<BoardRow, "name" | "reading" | "change" | "ownerId">;
export type LeadInput = {
  readonly asOf: string;
  readonly since: string | null;
  /** 序时, per cent. */
  readonly scheduleShare: string;
  readonly rows: readonly LeadRow[];
  readonly nameOfOwner: (id: string | null) => Text;
};

/**
 * One sentence or three that a leader could read aloud: 截至10月31日，序时 83.3%。86 项目标中 61 项达到或超过序时，8 项关注，
 * 14 项滞后，3 项尚未报数。最滞后的是实际使用外资（−11.3 个百分点，招商局）。较9月30日，5 项转好，2 项转差。
 */
export const leadSentence = (input: LeadInput): Text => {
  if (input.rows.length === 0) return empty(input);
  return {
    zh: [openingZh(input), worstZh(input), changeZh(input)].join(""),
    en: [openingEn(input), worstEn(input), changeEn(input)].filter((s) => s !== "").join(" "),
  };
};

const empty = ({ asOf, scheduleShare }: LeadInput): Text => ({
  zh: `截至${dayZh(asOf)}，序时 ${percent(scheduleShare)}。还没有目标：可以在读报里把文件中的目标入账，也可以逐项填写。`,
  en: `As of ${dayEn(asOf)} the schedule stands at ${percent(scheduleShare)}. There are no targets yet: accept them from a document on the reading desk, or enter them.`,
});

const count = (rows: readonly LeadRow[], ...tones: Tone[]): number =>
  rows.filter((r) => tones.includes(r.reading.light.tone)).length;

const openingZh = ({ asOf, scheduleShare, rows }: LeadInput): string => {
  const parts = [
    [count(rows, "good", "praise"), "项达到或超过序时"],
    [count(rows, "watch"), "项关注"],
    [count(rows, "bad"), "项滞后"],
    [count(rows, "none"), "项无灯"],
    [count(rows, "missing"), "项尚未报数"],
  ] as const;
  const said = parts.filter(([n], i) => n > 0 || i === 0).map(([n, words]) => `${n} ${words}`);
  return `截至${dayZh(asOf)}，序时 ${percent(scheduleShare)}。${rows.length} 项目标中 ${said.join("，")}。`;
};

const openingEn = ({ asOf, scheduleShare, rows }: LeadInput): string => {
  const parts = [
    [count(rows, "good", "praise"), "on or ahead of schedule"],
    [count(rows, "watch"), "to watch"],
    [count(rows, "bad"), "behind"],
    [count(rows, "none"), "without a light"],
    [count(rows, "missing"), "not yet reported"],
  ] as const;
  const said = parts.filter(([n], i) => n > 0 || i === 0).map(([n, words]) => `${n} ${words}`);
  const targets = rows.length === 1 ? "1 target" : `${rows.length} targets`;
  return `As of ${dayEn(asOf)} the schedule stands at ${percent(scheduleShare)}. Of ${targets}: ${said.join(", ")}.`;
};

/** Furthest behind in 百分点; days and places cannot be put on the same scale. */
const worstOf = (rows: readonly LeadRow[]): LeadRow | undefined =>
  rows
    .filter((r) => r.reading.gapUnit === "pp" && r.reading.gap !== null)
    .filter((r) => ["bad", "watch"].includes(r.reading.light.tone))
    .sort((a, b) => compare(a.reading.gap ?? "0", b.reading.gap ?? "0"))[0];

const worstZh = ({ rows, nameOfOwner }: LeadInput): string => {
  const worst = worstOf(rows);
  if (worst === undefined) return "";
  const owner = nameOfOwner(worst.ownerId).zh;
  const gap = `${formatSigned(worst.reading.gap ?? "0", 1)} 个百分点`;
  return `最滞后的是${worst.name.zh}（${owner === "" ? gap : `${gap}，${owner}`}）。`;
};

const worstEn = ({ rows, nameOfOwner }: LeadInput): string => {
  const worst = worstOf(rows);
  if (worst === undefined) return "";
  const owner = nameOfOwner(worst.ownerId).en;
  const gap = `${formatSigned(worst.reading.gap ?? "0", 1)} pp`;
  return `Furthest behind: ${worst.name.en} (${owner === "" ? gap : `${gap}, ${owner}`}).`;
};

const changes = (rows: readonly LeadRow[], kind: string): number =>
  rows.filter((r) => r.change?.kind === kind).length;

const changeZh = ({ rows, since }: LeadInput): string => {
  if (since === null) return "";
  const said = changeParts(rows, ["项转好", "项转差", "项新报数"]);
  return `较${dayZh(since)}，${said.length === 0 ? "没有变化" : said.join("，")}。`;
};

const changeEn = ({ rows, since }: LeadInput): string => {
  if (since === null) return "";
  const said = changeParts(rows, ["improved", "worsened", "newly reported"]);
  return `Since ${dayEn(since)}: ${said.length === 0 ? "no change" : said.join(", ")}.`;
};

const changeParts = (rows: readonly LeadRow[], words: readonly [string, string, string]): string[] =>
  (["improved", "worsened", "reported"] as const).flatMap((kind, i) => {
    const n = changes(rows, kind);
    return n === 0 ? [] : [`${n} ${words[i]}`];
  });

const percent = (share: string): string => `${toFixed(share, 1)}%`;
const dayZh = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const dayEn = (day: string): string => formatDate(localDate(day) satisfies LocalDate, "en");
