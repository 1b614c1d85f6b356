import { CUES } from "../data/cues.ts";
import type { NumberToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { WordIndex } from "../text/word-index.ts";
import { type FullCue, mergeCues, NO_CUE } from "./cue.ts";
import {
  isClauseBreak,
  type State,
  takeComparison,
  takePlan,
  takeRecovery,
  takeShare,
} from "./left-bases.ts";
import type { Skips } from "./phrase.ts";

/** What stands between the last boundary and a number. */
export type LeftContext = {
  /** The stretch that may hold a name: [nameStart, nameEnd). */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The cues that were read off the end, merged: the one nearest to the number wins. */
  readonly cue: FullCue;
  /** The cue words as written, nearest last, for the classifiers. */
  readonly cueStart: number;
  /** 比上年, 高于全市平均: a base of comparison stood there. */
  readonly compared: boolean;
  /** 完成年度计划的, 占年计划的: the number is the done part of a plan. */
  readonly ofPlan: boolean;
  /** 占住宅施工面积的: the number is a share of this. */
  readonly shareOf: string;
  /** 比例 where the text says so, else 比重. */
  readonly shareWord: string;
  /** 恢复至2019年同期的: measured against an earlier level. */
  readonly recovered: boolean;
};

const cueWords = new WordIndex<FullCue>([...CUES].map(([word, cue]) => [word, mergeCues(cue, {})] as const));

/** How far to the left of a number its own words may stand. */
export const LEFT_REACH = 60;

/** Reads the words before a number from the number leftwards, down to `floor`. */
export function readLeftContext(
  text: string,
  token: NumberToken,
  floor: number,
  skipBack: Skips,
): LeftContext {
  const from = Math.max(floor, token.start - LEFT_REACH);
  const ofRate = token.unitClass === "percent" || token.unitClass === "points" || token.unit === "%";
  let state: State = {
    end: token.start,
    cue: NO_CUE,
    compared: false,
    ofPlan: !ofRate,
    shareOf: "",
    shareWord: "比重",
    recovered: false,
  };
  for (;;) {
    const next = step(text, state, from, skipBack, ofRate, token.unitClass === "points");
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
    shareWord: state.shareWord,
    recovered: state.recovered,
  };
}

/** 高于各项贷款增速3个百分点: the rate belongs to what is compared with. */
const RATE_OF_OTHERS = /(?:增速|增幅|涨幅)$/u;
const rateEnds = new CharSet("速幅");

/** 同比（下同）增长 */
const REMARK = /[（(](?:下同|同比|同口径|可比价)[）)]$/u;

/** Takes one more thing off the end: a space, a part of a plan, a share, a cue, a period, a comparison. */
function step(
  text: string,
  state: State,
  from: number,
  skipBack: Skips,
  ofRate: boolean,
  ofPoints: boolean,
): State | undefined {
  const at = state.end;
  if (at <= from) return undefined;
  if (classAt(text, at - 1) === CHAR.space) return { ...state, end: at - 1 };
  const remark = closing.hasAt(text, at - 1) ? REMARK.exec(text.slice(Math.max(from, at - 6), at)) : null;
  if (remark !== null) return { ...state, end: at - remark[0].length };
  return (
    (ofRate ? takeOfRate(text, state, from) : undefined) ??
    takeRecovery(text, state, from) ??
    (ofRate && rateEnds.hasAt(text, at - 1) && RATE_OF_OTHERS.test(text.slice(Math.max(from, at - 2), at))
      ? takeComparison(text, state, from)
      : undefined) ??
    takeCue(text, state, from) ??
    takeComparison(text, state, from, ofPoints) ??
    takePeriod(state, from, skipBack) ??
    takeSpanOfYears(text, state, from)
  );
}

/** 综合实力|进入省级开发区前10强: between the verb and the position stands the field, not the indicator. */
function takeRankScope(text: string, state: State, from: number): State {
  const inAreas = IN_AREAS.exec(text.slice(Math.max(from, state.end - 10), state.end));
  if (inAreas !== null) return { ...state, end: state.end - inAreas[0].length };
  const floor = Math.max(from, state.end - 14);
  for (let at = state.end; at > floor; at--) {
    if (isClauseBreak(text, at - 1)) return state;
    const hit = cueWords.endingAt(text, at, floor);
    if (
      hit?.[1].rank === true &&
      (AREAS.test(text.slice(at, state.end)) || fieldOf(text, at, hit[0], state.end))
    )
      return { ...state, end: at - hit[0].length };
    if (hit?.[1].rank && hit[0].length > 1)
      return opensClause(text, at - hit[0].length) ? state : { ...state, end: at - hit[0].length };
  }
  return state;
}

/** 接种率88%，列|七县区第一, 居|全市前列: behind a short verb only a field of areas. */
const AREAS = /^(?:[全各][国省市县区州]|[两二三四五六七八九十\d]{1,3}个?[省市县区州乡镇（）()]+)的?$/u;

/** ，居|可支配收入第一位: a clause that opens with the short verb goes on about what was measured before. */
function fieldOf(text: string, at: number, verb: string, end: number): boolean {
  return "居列排".includes(verb) && end - at > 2 && isClauseBreak(text, at - 2);
}

/** 招商工作|在全省市州|排名第三 */
const IN_AREAS = /在(?:[全各][国省市县区州]|[两二三四五六七八九十\d]{1,3}个?)[省市县区州乡镇（）()]*中?$/u;

/** ，位居先进县营商环境第3: nothing stands before the verb, so the field behind it is what is ranked. */
function opensClause(text: string, at: number): boolean {
  return isClauseBreak(text, at - 1) || classAt(text, at - 1) === CHAR.space;
}

function takePeriod(state: State, from: number, skipBack: Skips): State | undefined {
  const start = skipBack(state.end);
  return start < state.end && start >= from ? { ...state, end: start } : undefined;
}

const yearEnds = new CharSet("年来间前天月周度");

/** 总产量十年增长1.3倍, 由十年前的不足百个: a length of time between the name and the cue. */
function takeSpanOfYears(text: string, state: State, from: number): State | undefined {
  if (!yearEnds.hasAt(text, state.end - 1)) return undefined;
  const found =
    /(?:连续[两二三四五六七八九十\d]{1,3}(?:天|个月|周|个季度)|(?:连续)?[两二三四五六七八九十\d]{1,3}年(?:来|间|前)?)$/u.exec(
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

/** 松林改造提升|完成65%: before 完成 a word of movement belongs to the name. */
function takeCue(text: string, state: State, from: number): State | undefined {
  const hit = cueAt(text, state.end, from);
  if (hit !== undefined && state.cue.achieved === true && hit[1].move !== undefined) return undefined;
  if (hit === undefined || isPartOfName(text, state.end - hit[0].length, hit[0])) return undefined;
  return {
    ...state,
    end: state.end - hit[0].length,
    cue: state.cue === NO_CUE ? hit[1] : mergeCues(state.cue, hit[1]),
  };
}

/** 比上|年增长: the year belongs to the words before it; not 用工|年增长8%. */
const OF_A_YEAR = /[\d上去今本当前同往一两三四五六七八九十全历近每多几来半]/u;

/** 新建|有6所: no 建有 there; 自然增长率|为2‰: a rate of its own, no growth. */
function cueAt(text: string, end: number, from: number) {
  const hit = cueWords.endingAt(text, end, from);
  if (hit === undefined || !isOneOf(hit[0], 0, "增年数建")) return hit;
  if (hit[0].startsWith("增长率") && text.startsWith("自然", end - hit[0].length - 2))
    return hit[0] === "增长率" ? undefined : cueWords.endingAt(text, end, end - hit[0].length + 3);
  if (hit[0].startsWith("年增") && OF_A_YEAR.test(text[end - hit[0].length - 1] ?? " "))
    return cueWords.endingAt(text, end, end - hit[0].length + 1);
  if (hit[0] === "数为" && "天人户次件家时日个村指系".includes(text[end - 3] ?? " "))
    return cueWords.endingAt(text, end, end - 1);
  const isSplit = hit[0] === "建有" && "新扩改".includes(text[end - 3] ?? " ");
  return isSplit ? cueWords.endingAt(text, end, end - 1) : hit;
}

/** Single characters that end names as well: 国有, 收入增, 净增. */
const NAME_ENDINGS: Readonly<Record<string, string>> = {
  有: "国私公所持占",
  自: "来独各亲",
  排: "安编",
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
  在: "存所现正内外潜实",
  满: "圆",
  为: "行成",
  是: "",
  达: "发下抵直送传转到表",
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
  if (word === "计划") return "资度".includes(text[start - 1] ?? "。");
  return word.length === 1 && (NAME_ENDINGS[word]?.includes(text[start - 1] ?? "。") ?? false);
}

function skipSpacesBack(text: string, at: number, floor: number): number {
  let end = at;
  while (end > floor && classAt(text, end - 1) === CHAR.space) end--;
  return end;
}

const opening = new CharSet("(（");

const closing = new CharSet(")）");

/** 15—64岁人口: the dash joins two ends. */
function isRangeDash(text: string, at: number): boolean {
  return (
    "-—–~～".includes(text[at] as string) &&
    classAt(text, at - 1) === CHAR.digit &&
    classAt(text, at + 1) === CHAR.digit
  );
}

/** The start of the stretch: behind the nearest punctuation outside brackets. */
export function boundaryBefore(text: string, end: number, floor: number): number {
  let depth = 0;
  for (let at = end - 1; at >= floor; at--) {
    if (closing.hasAt(text, at)) depth++;
    else if (opening.hasAt(text, at)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (depth === 0 && isClauseBreak(text, at) && !isRangeDash(text, at)) return at + 1;
  }
  return floor;
}
