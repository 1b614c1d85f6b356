import { boundaryBefore } from "../attach/left-context.ts";
import { periodValue } from "../attach/period-value.ts";
import { nameEndingAt } from "../attach/phrase.ts";
import { PROJECT_ENDS, STAGE_WORDS, type Stage } from "../data/stages.ts";
import type { Document } from "../document.ts";
import type { ProjectMention } from "../reading.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";

const stages = new WordIndex<Stage>(STAGE_WORDS);
const ends = indexWords(PROJECT_ENDS);
const between = indexWords(
  "已 已经 将 计划 预计 拟 正 正在 于 基本 全面 正式 顺利 力争 确保 有望 主体 主体工程 今年 年内 年底 实现 如期 即将 集中 建设 加快".split(
    " ",
  ),
);
const AHEAD = /计划|预计|拟|将|力争|确保|有望|即将/u;
const NAME_REACH = 40;
const LONGEST_GAP = 16;

/**
 * Projects that the text names with a stage: 综合楼主体建成, 二期计划10月开工, 水厂已投入使用.
 * Not a count (12个项目开工), nor a stage without a project (确保按期竣工).
 */
export function findProjects(document: Document): ProjectMention[] {
  const { text } = document;
  const found: ProjectMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const stage = stages.startingAt(text, at, text.length);
    if (stage === undefined) continue;
    const mention = readMention(document, at, stage);
    if (mention !== undefined) found.push(mention);
    at += stage[0].length - 1;
  }
  return found;
}

function readMention(
  document: Document,
  at: number,
  stage: readonly [string, Stage],
): ProjectMention | undefined {
  const { text, clean } = document;
  const floor = Math.max(0, at - NAME_REACH);
  const nameEnd = skipGap(document, at, floor);
  if (ends.endingAt(text, nameEnd, floor) === undefined) return undefined;
  const name = nameEndingAt(text, boundaryBefore(text, nameEnd, floor), nameEnd, document.skipTo);
  if (
    name === undefined ||
    (name.text.length < 4 && !/[一二三四五]期$/u.test(name.text)) ||
    /^[\d一二两三四五六七八九十多余]+[个项]/u.test(name.text)
  )
    return undefined;
  const end = at + stage[0].length;
  const span = { start: clean.offsets.start(name.start), end: clean.offsets.end(end) };
  const stageWords = text.slice(nameEnd, end);
  const planned = AHEAD.test(stageWords);
  return {
    span,
    quote: document.original.slice(span.start, span.end),
    name: name.text,
    stage: stage[1],
    stageWords,
    planned,
    date: dateBetween(document, nameEnd, at, planned),
  };
}

/** Walks back over 计划10月, 已于今年5月 and the like, to where the name ends. */
function skipGap(document: Document, at: number, floor: number): number {
  const { text } = document;
  let end = at;
  while (at - end < LONGEST_GAP) {
    const word = between.endingAt(text, end, floor)?.[0].length ?? 0;
    const period = document.periodEnding(end);
    const next = period !== undefined && period.start >= floor ? period.start : end - word;
    if (next === end) break;
    end = next;
  }
  return end;
}

function dateBetween(document: Document, from: number, to: number, planned: boolean): string {
  for (let at = from; at < to; at++) {
    const period = document.periodStarting(at);
    if (period !== undefined) return periodValue(period, document.setting, planned, false, 0, new Map());
  }
  return "";
}
