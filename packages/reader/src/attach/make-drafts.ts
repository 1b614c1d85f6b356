import type { Bound, FigureKind, Modality } from "@xushi/core";
import type { Document } from "../document.ts";
import { type Draft, inferred } from "../draft.ts";
import { isClassThreshold } from "../drop/class-threshold.ts";
import type { NumberToken, PeriodToken, Place, PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { originBehindTarget } from "./behind-target.ts";
import { withoutBrackets } from "./brackets.ts";
import { withEarlierMembers } from "./joint-name.ts";
import { boundaryBefore, LEFT_REACH, readLeftContext } from "./left-context.ts";
import { isName } from "./named.ts";
import { nameEndingAt, type Phrase, type Skips } from "./phrase.ts";
import { nameStartingAt } from "./right-context.ts";
import { TokenCursor } from "./token-cursor.ts";

/** Opens a draft for every number, with what stands to its left and right. */
export function makeDrafts(document: Document): void {
  const { text, tokens } = document;
  const periods = new TokenCursor<PeriodToken>(tokens.periods);
  const places = new TokenCursor<PlaceToken>(tokens.places);
  const skips = new TokenCursor(mergeByStart(tokens.periods, tokens.places));
  document.skipTo = (at: number) => {
    const token = skips.startingAt(at);
    return token === undefined || isYearlyYield(text, at) ? at : token.end;
  };
  document.periodStarting = (at) => periods.startingAt(at);
  document.periodEnding = (end) => periods.endingAt(end);
  const skipBack = (end: number) => periods.endingAt(end)?.start ?? end;
  const skipBackPlaces = (end: number) => places.endingAt(end)?.start ?? skipBack(end);
  const numbers = tokens.numbers.filter((token) => !dropThreshold(document, token));
  numbers.forEach((token, index) => {
    const previous = lastOutsideQuotes(text, numbers, index);
    const floor = leftFloor(text, token, previous);
    const isRank = token.unitClass === "rank";
    const left =
      leftOfTarget(document, numbers, index, skipBack) ??
      readLeftContext(text, token, floor, isRank ? skipBackPlaces : skipBack);
    const before =
      statusBefore(document, left) ??
      builtBefore(document, token, left) ??
      deedAsName(document, token, left, nameBefore(document, left, floor));
    const limit = numbers[index + 1]?.start ?? text.length;
    const after = nameStartingAt(
      text,
      behindShareBound(text, token),
      limit,
      token.unit === "个",
      token.unitClass === "people",
      token.unitClass === "people" || token.unitClass === "count",
    );
    const being =
      after ?? (before === undefined || !isName(before) ? beingBehind(text, token, limit) : undefined);
    const next = numbers[index + 1];
    const adjacent =
      next?.start === token.end
        ? nameStartingAt(text, next.end, numbers[index + 2]?.start ?? text.length)
        : undefined;
    document.drafts.push(openDraft(token, left, before, being, adjacent));
  });
}

/** 其中20亩|为配套用地, 其中3人是党员: what they are is what is counted. Not 12个为主, 3家为民服务. */
function beingBehind(text: string, token: NumberToken, limit: number): Phrase | undefined {
  if (!isOneOf(text, token.end, "为是系属")) return undefined;
  const link = /^(?:为|是|系|属于?)(?![主民了何期止\d])/u.exec(text.slice(token.end, token.end + 3));
  if (link === null || token.unitClass === "money" || token.unitClass === "rank") return undefined;
  return nameStartingAt(text, token.end + link[0].length, limit, false);
}

/** 95%以上|的行政村: behind a percentage the bound is passed over. */
function behindShareBound(text: string, { unitClass, end }: NumberToken): number {
  return unitClass === "percent" && /^(?:以上|左右|以下)的/u.test(text.slice(end, end + 3)) ? end + 2 : end;
}

const BUILT = /(?:已经?|基本)?(?:建成|建设|施工)$/u;
const BUILT_REACH = 4;

/** 主体厂房已建成70%: a share is of what stands before the deed. Not 已建成水库15座, where the deed has its object. */
function builtBefore(
  { text, skipTo }: Document,
  token: NumberToken,
  { nameStart, nameEnd }: Draft["left"],
): Phrase | undefined {
  if (token.unitClass !== "percent") return undefined;
  const deed = BUILT.exec(text.slice(Math.max(nameStart, nameEnd - BUILT_REACH), nameEnd));
  return deed === null ? undefined : nameEndingAt(text, nameStart, nameEnd - deed[0].length, skipTo);
}

/**
 * 走私查处同比上升6%, 旅客发送同比增长3%: what rises or falls is a thing, so the verb and the noun before it are its name.
 * Not 查处12起, where the verb has its object behind it.
 */
function deedAsName(
  { text, skipTo }: Document,
  token: NumberToken,
  { cue, nameStart }: Draft["left"],
  name: Phrase | undefined,
): Phrase | undefined {
  const moves = token.unitClass === "percent" && (cue.move !== undefined || cue.base === true);
  if (!moves || name?.verbOnly !== true || name.start - nameStart < 2) return name;
  const bearer = nameEndingAt(text, nameStart, name.start, skipTo);
  if (bearer === undefined || bearer.verbOnly || bearer.end !== name.start) return name;
  return { ...name, start: bearer.start, text: bearer.text + name.text, verbOnly: false };
}

/** The name before a number, with the earlier members of a list that is one name. */
function nameBefore({ text, skipTo }: Document, left: Draft["left"], floor: number): Phrase | undefined {
  const name =
    nameEndingAt(text, left.nameStart, startOfMove(text, left), skipTo) ??
    nameBeforeBracket(text, left, skipTo);
  const single = name !== undefined && !name.verbOnly && left.cue.each !== true && left.cue.all !== true;
  if (name?.verbOnly === true) return withBearer(text, left.nameStart, name, skipTo);
  return single ? withEarlierMembers(text, floor, name) : name;
}

const AGENTS =
  /(?:政府|[局委办厅]|部门|公司|集团|单位|支部|银行|合作社|村|镇|县|市|区|我们|他们|大家|群众|企业)$/u;

/** 露天戏曲|演出80场: what a bare verb was done to, when it stands directly before it. */
function withBearer(text: string, from: number, verb: Phrase, skipTo: Skips): Phrase {
  if (verb.start - from < 2) return verb;
  const bearer = nameEndingAt(text, from, verb.start, skipTo);
  const isThing =
    bearer !== undefined &&
    !bearer.verbOnly &&
    bearer.end === verb.start &&
    isName(bearer) &&
    !AGENTS.test(bearer.text);
  return isThing ? { ...verb, bearer: bearer.text } : verb;
}

/** 新能源（11亿元）、食品加工（6亿元）: the name stands before the bracket. Not 年度目标（11亿元）. */
function nameBeforeBracket(
  text: string,
  { nameStart, nameEnd }: Draft["left"],
  skipTo: Skips,
): Phrase | undefined {
  const bracket = nameStart - 1;
  if (nameStart !== nameEnd || classAt(text, bracket) !== CHAR.open) return undefined;
  const closes = /^[\d.,]+[^\d，,。；;（(]{1,5}[）)][、；;。\n]/u.test(text.slice(nameEnd, nameEnd + 16));
  if (!closes || text[nameEnd - 2] === "）") return undefined;
  const floor = Math.max(0, bracket - LEFT_REACH);
  const name = nameEndingAt(text, boundaryBefore(text, bracket, floor), bracket, skipTo);
  return name?.verbOnly === true || /\d/u.test(name?.text ?? "") ? undefined : name;
}

/** 规模|由原来的几亩地扩大到70亩: the name ends where the move begins. Not 理由, 自由, 从业人员. */
function startOfMove(text: string, { cue, nameStart, nameEnd }: Draft["left"]): number {
  if (cue.to !== true) return nameEnd;
  const from = /(?<=..)(?<![理自缘来])(?:由|从(?![业事教]))/u.exec(text.slice(nameStart, nameEnd));
  return from === null ? nameEnd : nameStart + from.index;
}

/** 已提前完成目标任务的有3项: the whole predicate names what is counted. */
function statusBefore(
  { text, skipTo }: Document,
  { cue, nameStart, nameEnd }: Draft["left"],
): Phrase | undefined {
  if (cue.status !== true) return undefined;
  let start = nameStart;
  for (;;) {
    const next = skipTo(start);
    const lead = /^(?:其中|已经?|[,，：: ])/u.exec(text.slice(start, start + 2));
    if (next === start && lead === null) break;
    start = next > start ? next : start + (lead as RegExpExecArray)[0].length;
  }
  if (nameEnd - start < 2) return undefined;
  return { start, end: nameEnd, text: withoutBrackets(text.slice(start, nameEnd)), verbOnly: false };
}

/** The context of a percentage behind its target in figures; only where a plan or a whole stands there. */
function leftOfTarget({ text }: Document, numbers: readonly NumberToken[], index: number, skipBack: Skips) {
  const origin = originBehindTarget(text, numbers, index);
  if (origin === undefined) return undefined;
  const token = { ...(numbers[index] as NumberToken), start: origin.at };
  const left = readLeftContext(
    text,
    token,
    Math.max(origin.floor, leftFloor(text, token, undefined)),
    skipBack,
  );
  return left.ofPlan || left.shareOf !== "" ? left : undefined;
}

/** 年产值, 年产量: one word, and not the 年产 of 年产5万吨. */
function isYearlyYield(text: string, at: number): boolean {
  return text.startsWith("年产", at) && "值量出能".includes(text[at + 2] ?? " ");
}

/** Periods and places in one order, so that one question answers for both. */
function mergeByStart(periods: readonly Place[], places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  let next = 0;
  for (const period of periods) {
    while (next < places.length && (places[next] as Place).start < period.start)
      merged.push(places[next++] as Place);
    merged.push(period);
  }
  while (next < places.length) merged.push(places[next++] as Place);
  return merged;
}

/** The 10亿元 of 10亿元以上项目2个 is no figure, and stays in the name of the next one. */
function dropThreshold({ text, trace }: Document, token: NumberToken): boolean {
  if (!isClassThreshold(text, token)) return false;
  trace?.("drop/class-threshold", "dropped", token.start, token.end, "");
  return true;
}

/** 客流量连续3天|突破20万人次: how long is passed over. “八项支出”26亿元: a number that opens a quotation belongs to the name. */
function lastOutsideQuotes(
  text: string,
  numbers: readonly NumberToken[],
  index: number,
): NumberToken | undefined {
  const last = numbers[index - 1];
  if (last?.unitClass === "time" && text.startsWith("连续", last.start - 2)) return numbers[index - 2];
  if (last?.chinese !== true || !"“‘「".includes(text[last.start - 1] ?? " ")) return last;
  const token = numbers[index] as NumberToken;
  const opensQuote = /^[^，。；“‘「]{1,12}[”’」]/u.test(
    text.slice(last.end, Math.min(token.start, last.end + 14)),
  );
  return opensQuote ? numbers[index - 2] : last;
}

/**
 * 装机280千瓦的泵站和|装机300千瓦的电站: the thing behind 的 belongs to the number before it, as far as the joint.
 * Not 5亿元的水厂完成投资2亿元: there the thing is the subject of what follows.
 */
function behindModified(text: string, from: number, to: number): number {
  if (!isOneOf(text, from, "的")) return from;
  for (let at = from + 3; at < to - 1; at++) {
    if (classAt(text, at) >= CHAR.sentenceEnd) return from;
    if (isOneOf(text, at, "和与及")) return at + 1;
  }
  return from;
}

/** No figure reads beyond the number before it, nor beyond its sentence. */
function leftFloor(text: string, token: NumberToken, previous: NumberToken | undefined): number {
  let floor = Math.max(
    0,
    token.start - LEFT_REACH,
    previous === undefined ? 0 : behindModified(text, previous.end, token.start),
  );
  for (let at = token.start - 1; at >= floor; at--) {
    if (classAt(text, at) === CHAR.sentenceEnd) {
      floor = at + 1;
      break;
    }
  }
  return floor;
}

/** What a figure is until a rule says otherwise; shared, since slots are replaced and never changed. */
const LEVEL = inferred<FigureKind>("level", "classify/level");
const EXACT = inferred<Bound>("eq", "classify/exact");
const ACTUAL = inferred<Modality>("actual", "classify/actual");
const UNKNOWN = inferred("", "attach/none");

function openDraft(
  token: NumberToken,
  left: Draft["left"],
  before: Draft["before"],
  after: Draft["after"],
  adjacent: Draft["adjacent"],
): Draft {
  const draft: Draft = {
    token,
    left,
    before,
    after,
    adjacent,
    value: token.value,
    unit: token.unit,
    kind: LEVEL,
    bound: EXACT,
    indicator: UNKNOWN,
    place: UNKNOWN,
    period: UNKNOWN,
    modality: ACTUAL,
    dropped: "",
  };
  if (token.valueMax !== undefined) draft.valueMax = token.valueMax;
  return draft;
}
