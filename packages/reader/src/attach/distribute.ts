import { continuesList } from "../classify/kind.ts";
import { GENERIC_NAMES } from "../data/generic-names.ts";
import type { Document } from "../document.ts";
import { type Draft, inferred } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { splitNames } from "./list-names.ts";
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
    const row = rowFrom(document, index);
    if (row.length > 1) {
      nameRow(document, row, done);
      for (const draft of row) done.push(draft);
    } else for (const draft of shareOut(document, row[0] as Draft)) done.push(draft);
    index += row.length;
  }
  document.drafts = done;
}

/** The numbers that follow each other with nothing but a joint between: 4.3%、0.7%和0.8%. */
function rowFrom(document: Document, index: number): Draft[] {
  const { drafts, text } = document;
  let end = index + 1;
  while (end < drafts.length && continuesList(text, drafts[end] as Draft, drafts[end - 1])) end++;
  return drafts.slice(index, end);
}

function nameRow(document: Document, row: readonly Draft[], done: readonly Draft[]): void {
  const first = row[0] as Draft;
  const names =
    namesBefore(document, first, row.length) ??
    namesInClauseBefore(document, first, row.length) ??
    namesOfFigures(row, done);
  names?.forEach((listed, index) => {
    const draft = row[index] as Draft;
    const name = takePlace(document, draft, listed);
    const { shareOf } = first.left;
    const full = shareOf === "" || draft.kind.value !== "level" ? name : `${name}占${shareOf}比重`;
    draft.indicator = inferred(full, "attach/respectively");
    document.trace?.("attach/respectively", "fired", draft.token.start, draft.token.end, name);
  });
}

/** 石桥镇、柳河镇规上企业分别为12家、9家: the listed name starts with the place of its figure. */
function takePlace(document: Document, draft: Draft, name: string): string {
  const found = /^(.{2,4}?[镇乡县区市])(.*)$/u.exec(name);
  const place = found?.[1] ?? "";
  if (place === "" || !document.tokens.places.some((token) => token.name === place)) return name;
  draft.place = inferred(place, "attach/place-listed");
  return found?.[2] || draft.indicator.value;
}

function namesBefore(document: Document, first: Draft, count: number): string[] | undefined {
  return listNames(document, first.left.nameEnd, count);
}

/** 外资400万美元，内资9350万元，分别完成80%和85% */
function namesOfFigures(row: readonly Draft[], done: readonly Draft[]): string[] | undefined {
  const first = row[0] as Draft;
  if (first.left.cue.each !== true || first.kind.value === "level") return undefined;
  const before = done.slice(-row.length);
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
  return name === undefined || name.verbOnly ? undefined : name.text;
}

function endsStretch(text: string, at: number): boolean {
  const charClass = classAt(text, at);
  return charClass === CHAR.clauseEnd || charClass === CHAR.sentenceEnd || charClass === CHAR.digit;
}

/** 甲、乙均居全市第一: one figure for each thing, all with the same number. */
function shareOut(document: Document, draft: Draft): Draft[] {
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
