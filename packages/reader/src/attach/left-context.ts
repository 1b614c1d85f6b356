import { CUES, type Cue } from "../data/cues.ts";
import type { NumberToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { WordIndex } from "../text/word-index.ts";
import type { Skips } from "./phrase.ts";

/** What stands between the last boundary and a number. */
export type LeftContext = {
  /** The stretch that may hold a name: [nameStart, nameEnd). */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The cues that were read off the end, merged: the one nearest to the number wins. */
  readonly cue: Cue;
  /** The cue words as written, nearest last, for the classifiers. */
  readonly cueStart: number;
  /** 比上年, 高于全市平均: a base of comparison stood there. */
  readonly compared: boolean;
  /** 完成年度计划的, 占年计划的: the number is the done part of a plan. */
  readonly ofPlan: boolean;
  /** 占工业投资的: the number is a share of this. */
  readonly shareOf: string;
};

const cueWords = new WordIndex<Cue>(CUES);
/** How far to the left of a number its own words may stand. */
export const LEFT_REACH = 60;
const LONGEST_BASE = 24;

type State = { end: number; cue: Cue; compared: boolean; ofPlan: boolean; shareOf: string };

/** Reads the words before a number from the number leftwards, down to `floor`. */
export function readLeftContext(
  text: string,
  token: NumberToken,
  floor: number,
  skipBack: Skips,
): LeftContext {
  const from = Math.max(floor, token.start - LEFT_REACH);
  const ofRate = token.unitClass === "percent" || token.unitClass === "points";
  let state: State = { end: token.start, cue: {}, compared: false, ofPlan: !ofRate, shareOf: "" };
  for (;;) {
    const next = step(text, state, from, skipBack, ofRate);
    if (next === undefined) break;
    state = next;
  }
  if (token.unitClass === "rank") state = takeRankScope(text, state, from);
  const end = skipSpacesBack(text, state.end, from);
  return {
    nameStart: boundaryBefore(text, end, from),
    nameEnd: end,
    cue: state.cue,
    cueStart: state.end,
    compared: state.compared,
    ofPlan: ofRate && state.ofPlan,
    shareOf: state.shareOf,
  };
}

/** Takes one more thing off the end: a space, a part of a plan, a share, a cue, a period, a comparison. */
function step(text: string, state: State, from: number, skipBack: Skips, ofRate: boolean): State | undefined {
  const at = state.end;
  if (at <= from) return undefined;
  if (classAt(text, at - 1) === CHAR.space) return { ...state, end: at - 1 };
  return (
    (ofRate ? takeOfRate(text, state, from) : undefined) ??
    takeCue(text, state, from) ??
    takeComparison(text, state, from) ??
    takePeriod(state, from, skipBack) ??
    takeSpanOfYears(text, state, from)
  );
}

/** 综合实力|进入省级开发区前10强: between the verb and the position stands the field, not the indicator. */
function takeRankScope(text: string, state: State, from: number): State {
  const floor = Math.max(from, state.end - 14);
  for (let at = state.end; at > floor; at--) {
    if (isClauseBreak(text, at - 1)) return state;
    const hit = cueWords.endingAt(text, at, floor);
    if (hit?.[1].rank && hit[0].length > 1) return { ...state, end: at - hit[0].length };
  }
  return state;
}

function takePeriod(state: State, from: number, skipBack: Skips): State | undefined {
  const start = skipBack(state.end);
  return start < state.end && start >= from ? { ...state, end: start } : undefined;
}

/** 总产量十年增长1.3倍, 由十年前的不足百个: a length of time between the name and the cue. */
function takeSpanOfYears(text: string, state: State, from: number): State | undefined {
  const found = /(?:连续)?[两二三四五六七八九十\d]{1,3}年(?:来|间|前)?$/u.exec(
    text.slice(Math.max(from, state.end - 8), state.end),
  );
  return found === null ? undefined : { ...state, end: state.end - found[0].length };
}

function takeOfRate(text: string, state: State, from: number): State | undefined {
  return takeBound(text, state, from) ?? takePlan(text, state, from) ?? takeShare(text, state, from);
}

/** 占种植面积的近50%: the bound goes first, so that the share before it is seen. */
function takeBound(text: string, state: State, from: number): State | undefined {
  const hit = cueWords.endingAt(text, state.end, from);
  return hit?.[1].bound === undefined ? undefined : takeCue(text, state, from);
}

function takeCue(text: string, state: State, from: number): State | undefined {
  const hit = cueWords.endingAt(text, state.end, from);
  if (hit === undefined || isPartOfName(text, state.end - hit[0].length, hit[0])) return undefined;
  return { ...state, end: state.end - hit[0].length, cue: { ...hit[1], ...state.cue } };
}

/** Single characters that end names as well: 国有, 收入增, 净增. */
const NAME_ENDINGS: Readonly<Record<string, string>> = {
  有: "国私公所持占",
  多: "众许",
  新: "创更翻",
  中: "",
  比: "占同环对之入产销量重费率",
  少: "青缺",
  增: "净新",
  居: "民定",
  计: "统设会审预",
  到: "达",
  要: "纪概",
  能: "产功节性智",
  实: "落",
  占: "侵抢",
  现: "实",
  满: "圆",
  为: "行成",
  是: "",
  达: "发",
  过: "通超经",
  约: "签节预合违履条公大契集制",
  近: "附邻靠最",
  超: "反高",
  高: "提最",
  低: "降最",
  减: "缩核",
  欠: "拖",
  升: "提",
  降: "下",
};

function isPartOfName(text: string, start: number, word: string): boolean {
  return word.length === 1 && (NAME_ENDINGS[word]?.includes(text[start - 1] ?? "。") ?? false);
}

const PLAN_HEADS = ["完成了", "完成", "占", "达到", "达", "超", "为"];
const PLAN_NOUN =
  /(?:年度?|全年|年初|期初|调整后|月度|季度|半年|计划|既定|预定|总|目标|工作|工程|投资|调整|预期|任务|下达|上级|市|省|县|区|考核)*(?:计划|任务|目标|预算|指标|任务数|目标数|目标任务|计划数|总任务|工程量|总量|总投资|概算)数?(?:的|近|约|超|达|已|左右)*$/u;

/** 完成年度计划的61%, 占年计划120%, 为年度目标的60%. */
function takePlan(text: string, state: State, from: number): State | undefined {
  if (state.ofPlan) return undefined;
  const floor = Math.max(from, state.end - LONGEST_BASE);
  const window = text.slice(floor, state.end);
  const noun = PLAN_NOUN.exec(window);
  if (noun === null) return undefined;
  const nounStart = floor + noun.index;
  const head = PLAN_HEADS.find((word) => headBefore(text, nounStart, word, floor));
  if (head === undefined) return undefined;
  return { ...state, end: text.lastIndexOf(head, nounStart - head.length), ofPlan: true };
}

function headBefore(text: string, end: number, head: string, floor: number): boolean {
  return end - head.length >= floor && text.startsWith(head, end - head.length);
}

/** 占工业投资的31% */
function takeShare(text: string, state: State, from: number): State | undefined {
  if (state.shareOf !== "") return undefined;
  const floor = Math.max(from, state.end - LONGEST_BASE);
  for (let at = state.end - 1; at >= floor; at--) {
    if (isClauseBreak(text, at)) return undefined;
    if (text[at] !== "占" || "侵抢独".includes(text[at - 1] ?? " ")) continue;
    const base = text
      .slice(at + 1, state.end)
      .replace(/的?(?:比重|比例|比)?(?:的|近|约|达到|达|分别为|分别|为|超|超过|已)*$/u, "");
    if (base === "" || base.startsWith("地")) return undefined;
    return { ...state, end: at, shareOf: base };
  }
  return undefined;
}

const COMPARISON_HEAD = /比|较|高于|低于|高出|超出|快于|慢于|领先|超|欠|落后于?|滞后于?/u;
const headCharacters = new CharSet("比较高低超快慢领欠落滞与同和");
const COMPARISON_BASE =
  /(?:年|月|同期|季|平均|时序|序时|进度|计划|预期|期|全市|全省|全国|全区|全县|省均|市均|目标|之前|以前|增幅|增速|水平|基数)/u;
const NOT_A_COMPARISON = /[同环占对之入产评]比|比[重例较率价]|较[大多高快]/u;

/** 比2019年1-7月, 较上年同期, 高于全市平均水平, 超时序进度. */
function takeComparison(text: string, state: State, from: number): State | undefined {
  if (state.compared) return undefined;
  const floor = Math.max(from, state.end - LONGEST_BASE);
  for (let at = state.end - 1; at >= floor; at--) {
    if (isClauseBreak(text, at)) return undefined;
    if (!headCharacters.hasAt(text, at)) continue;
    if ("与同和".includes(text[at] as string) && text.startsWith("相比", state.end - 2))
      return { ...state, end: at, compared: true };
    const rest = text.slice(at, state.end);
    const head = COMPARISON_HEAD.exec(rest.slice(0, 3));
    if (head === null || head.index !== 0) continue;
    if (NOT_A_COMPARISON.test(text.slice(Math.max(floor, at - 1), at + 2))) continue;
    if (!COMPARISON_BASE.test(rest)) continue;
    const move = /^(?:低于|欠|慢于|落后|滞后)/u.test(rest) ? -1 : 1;
    const cue: Cue = /^[比较]/u.test(rest) ? state.cue : { move, ...withoutBound(state.cue) };
    return { ...state, end: at, compared: true, cue };
  }
  return undefined;
}

function withoutBound(cue: Cue): Cue {
  const { bound: _bound, ...rest } = cue;
  return rest;
}

function isClauseBreak(text: string, at: number): boolean {
  const charClass = classAt(text, at);
  return charClass >= CHAR.sentenceEnd && charClass <= CHAR.listComma;
}

function skipSpacesBack(text: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && classAt(text, end - 1) === CHAR.space) end--;
  return end;
}

const opening = new CharSet("(（");
const closing = new CharSet(")）");

/** The start of the stretch: behind the nearest punctuation outside brackets. */
export function boundaryBefore(text: string, end: number, floor: number): number {
  let depth = 0;
  for (let at = end - 1; at >= floor; at--) {
    if (closing.hasAt(text, at)) depth++;
    else if (opening.hasAt(text, at)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && isClauseBreak(text, at)) return at + 1;
  }
  return floor;
}
