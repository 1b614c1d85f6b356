import { continuesList } from "../classify/kind.ts";
import { GENERIC_NAMES } from "../data/generic-names.ts";
import type { Document } from "../document.ts";
import { type Draft, inferred } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { splitNames } from "./list-names.ts";
import { isName } from "./named.ts";
import { nameEndingAt } from "./phrase.ts";

const LIST_REACH = 90;

/**
 * Gives each number of a row its own thing, and one number to each of several things:
 * - 甲、乙分别增长5%、6%: by position in the list before
 * - 甲5亿元，乙6亿元，分别增长3%和4%: by position among the figures before
 * - 甲、乙、丙均居全市第一: one figure for each
 */
export function distribute(document: Document): void {
  const done: Draft[] = [];
  const { drafts } = document;
  for (let index = 0; index < drafts.length; ) {
    const end = rowEnd(document, index);
    const first = drafts[index] as Draft;
    if (end - index === 1) {
      if (first.kind.value === "delta") nameByUnit([first], done);
      for (const draft of shareOut(document, first, done.at(-1))) done.push(draft);
    } else {
      const row = drafts.slice(index, end);
      nameByUnit(row, done);
      if (row[0]?.token.unitClass === row.at(-1)?.token.unitClass) nameRow(document, row, done);
      for (const draft of row) done.push(draft);
    }
    index = end;
  }
  document.drafts = done;
}

/** The end of the numbers that follow each other with nothing but a joint between: 4.3%、0.7%和0.8%. */
function rowEnd(document: Document, index: number): number {
  const { drafts, text } = document;
  let end = index + 1;
  while (end < drafts.length && continuesList(text, drafts[end] as Draft, drafts[end - 1])) end++;
  return end;
}

/** 火灾20起、伤亡9人，同比减少7起、4人: a difference in 起 is of what was counted in 起. */
function nameByUnit(row: readonly Draft[], done: readonly Draft[]): void {
  const first = row[0] as Draft;
  if (first.kind.value !== "delta" || (first.before !== undefined && isName(first.before))) return;
  for (const draft of row) {
    if (draft.token.unitClass !== "count" && draft.token.unitClass !== "people") continue;
    const level = latest(done).findLast(
      (earlier) =>
        earlier.kind.value === "level" &&
        earlier.token.unit === draft.token.unit &&
        earlier.token.sentence === draft.token.sentence,
    );
    if (level !== undefined) draft.indicator = inferred(level.indicator.value, "attach/same-unit");
  }
}

function nameRow(document: Document, row: readonly Draft[], done: readonly Draft[]): void {
  const first = row[0] as Draft;
  const names =
    namesBehind(document.text, row) ??
    namesBefore(document, first, row.length) ??
    namesInClauseBefore(document, first, row.length) ??
    sharesOfFigures(row, done) ??
    namesOfFigures(document.text, row, done);
  names?.forEach((name, index) => {
    const draft = row[index] as Draft;
    const { shareOf, shareWord } = first.left;
    const full = shareOf === "" || draft.kind.value !== "level" ? name : `${name}占${shareOf}${shareWord}`;
    draft.indicator = inferred(full, "attach/respectively");
    document.trace?.("attach/respectively", "fired", draft.token.start, draft.token.end, name);
  });
}

/** 分别将完成21万亩、17万亩的造林任务: the noun behind the last number is that of all, where only a verb stands before the first. */
function namesBehind(text: string, row: readonly Draft[]): string[] | undefined {
  const first = row[0] as Draft;
  const last = row.at(-1) as Draft;
  const bare = first.before === undefined || first.before.verbOnly;
  if (
    !bare ||
    (first.left.cue.each !== true && !EACH.test(text.slice(first.left.nameStart, first.token.start)))
  )
    return undefined;
  if (last.after === undefined || text[last.token.end] !== "的" || first.kind.value !== "level")
    return undefined;
  return row.map(() => last.after?.text ?? "");
}

const EACH = /分别/u;

function namesBefore(document: Document, first: Draft, count: number): string[] | undefined {
  return listNames(document, first.left.nameEnd, count);
}

/** 占年度目标（40公里、50公里）: targets in the order of the figures before. */
const TARGET_BRACKET = /(?:计划|任务|目标|预算|指标)数?[（(]$/u;

/** 四项指数分别下降…: the count of them is none of them. */
const SUMS_UP = /(?:指数|指标)$/u;

/** 项目12个，投资额30亿元，占比分别为40%、25% */
function sharesOfFigures(row: readonly Draft[], done: readonly Draft[]): string[] | undefined {
  const { before, left } = row[0] as Draft;
  if (left.cue.each !== true || before === undefined || !/^(?:占比|比重|比例)$/u.test(before.text))
    return undefined;
  const levels = latest(done)
    .filter((draft) => draft.kind.value === "level")
    .slice(-row.length);
  const fits =
    levels.length === row.length && levels.every((draft) => draft.token.sentence === row[0]?.token.sentence);
  return fits ? levels.map((draft) => draft.indicator.value + before.text) : undefined;
}

const LATEST = 24;

/** What a row may look back to; a bound keeps the time linear in a text without sentences. */
function latest(done: readonly Draft[]): readonly Draft[] {
  return done.slice(-LATEST);
}

/** 外资400万美元，内资9350万元，分别完成80%和85% */
function namesOfFigures(text: string, row: readonly Draft[], done: readonly Draft[]): string[] | undefined {
  const first = row[0] as Draft;
  const inTarget = TARGET_BRACKET.test(text.slice(Math.max(0, first.token.start - 12), first.token.start));
  const ofPlans = row.length > 1 && first.left.ofPlan && first.kind.value === "completion";
  if (
    !inTarget &&
    !ofPlans &&
    (first.left.cue.each !== true || (first.kind.value === "level" && !first.left.recovered))
  )
    return undefined;
  const near = latest(done);
  const levels = first.left.recovered ? near.filter((draft) => draft.kind.value === "level") : near;
  const before = levels.filter((draft) => !SUMS_UP.test(draft.indicator.value)).slice(-row.length);
  const fits =
    before.length === row.length && before.every((draft) => draft.token.sentence === first.token.sentence);
  return fits ? before.map((draft) => draft.indicator.value) : undefined;
}

/** 下降的是衣着和交通，分别下降4.3%和0.7% */
function namesInClauseBefore(document: Document, first: Draft, count: number): string[] | undefined {
  const at = first.left.nameStart;
  return classAt(document.text, at - 1) === CHAR.clauseEnd ? listNames(document, at - 1, count) : undefined;
}

function listNames(document: Document, end: number, count: number): string[] | undefined {
  const list = listBefore(document, end);
  if (list === undefined) return undefined;
  const names = splitNames(list, count);
  return names?.every((name) => !GENERIC_NAMES.has(name)) ? names : undefined;
}

/** The stretch before `end` with its 、 kept, back to the clause's start or the number before. */
function listBefore(document: Document, end: number): string | undefined {
  const { text } = document;
  const floor = Math.max(0, end - LIST_REACH);
  let start = end;
  while (start > floor && !endsStretch(text, start - 1)) start--;
  const name = nameEndingAt(text, start, end, document.skipTo);
  return name === undefined || name.verbOnly ? undefined : name.text.replace(PREDICATE, "");
}

/** 甲、乙产品销售|强劲，分别增长5%和6%: how things fare is no part of the last name. */
const PREDICATE =
  /(?<=..)(?:增势|保持|持续|走势|总体|运行)?(?:强劲|旺盛|平稳|良好|迅猛|低迷|疲软|向好|活跃|明显|显著|较快|加快|放缓|领跑)$/u;

function endsStretch(text: string, at: number): boolean {
  const charClass = classAt(text, at);
  return charClass === CHAR.clauseEnd || charClass === CHAR.sentenceEnd || charClass === CHAR.digit;
}

/** 甲、乙、丙3项指标增速全市第一: the count says how many of the names before share the position. */
function namesOfCounted(document: Document, draft: Draft, previous: Draft | undefined): string[] | undefined {
  if (draft.token.unitClass !== "rank" || previous === undefined) return undefined;
  const count = Number(previous.value);
  const near =
    draft.token.start - previous.token.end < 16 && draft.token.sentence === previous.token.sentence;
  if (
    !near ||
    previous.token.unit !== "项" ||
    !previous.indicator.value.endsWith("指标") ||
    count < 2 ||
    count > 8
  )
    return undefined;
  return listNames(document, previous.token.start, count);
}

/** 甲、乙均居全市第一: one figure for each thing, all with the same number. */
function shareOut(document: Document, draft: Draft, previous: Draft | undefined): Draft[] {
  const listed = namesOfCounted(document, draft, previous);
  if (listed !== undefined)
    return listed.map((name) => ({ ...draft, indicator: inferred(name, "attach/shared") }));
  const { cue } = draft.left;
  if (cue.all !== true && draft.token.unitClass !== "rank") return [draft];
  const list = listBefore(document, draft.left.nameEnd);
  const grouped = list !== undefined && /[和与及].*两大/u.test(list) ? 2 : 0;
  const count =
    grouped > 0
      ? grouped
      : list === undefined
        ? 0
        : list.split("、").length + (/[^、]{2,}[和及与][^、]{2,}$/u.test(list) && cue.all ? 1 : 0);
  const names = list === undefined || count < 2 ? undefined : splitNames(list, count);
  if (names === undefined) return [draft];
  return names.map((name) => ({ ...draft, indicator: inferred(name, "attach/shared") }));
}
