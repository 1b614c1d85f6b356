import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import type { FullCue } from "./cue.ts";

/** How far the reading of the words before a number has come, and what it found. */
const LONGEST_BASE = 24;

export type State = {
  end: number;
  cue: FullCue;
  compared: boolean;
  ofPlan: boolean;
  shareOf: string;
  shareWord: string;
  recovered: boolean;
};

export function isClauseBreak(text: string, at: number): boolean {
  const charClass = classAt(text, at);
  return charClass >= CHAR.sentenceEnd && charClass <= CHAR.listComma;
}

const OF = "的".charCodeAt(0);

/** 恢复至2019年同期的112%, 相当于上年同期的85% */
export function takeRecovery(text: string, state: State, from: number): State | undefined {
  if (text.charCodeAt(state.end - 1) !== OF) return undefined;
  const found = /(?:恢复[至到]|相当于|达到?|为)[^，。；,;、]{0,8}同期的$/u.exec(
    text.slice(Math.max(from, state.end - 18), state.end),
  );
  return found === null ? undefined : { ...state, end: state.end - found[0].length, recovered: true };
}

const PLAN_HEADS = ["完成了", "完成", "占", "达到", "达", "超", "为"];

const PLAN_NOUN =
  /(?:年度?|全部|全年|年初|期初|调整后|月度|季度|半年|计划|既定|预定|总|目标|工作|工程|投资|调整|预期|任务|下达|上级|市|省|县|区|州|盟|旗|镇|乡|村|街道|厅|局|委|办|管委会|园区|开发区|集团|总公司|公司|上|我|该|全|政府|人代会|通过|确定|力争|奋斗|责任|安排|考核)*(?:计划|任务|目标|预算|指标|任务数|目标数|目标任务|计划数|总任务|工程量|总量|总投资|概算)数?(?:到位资金|投资额|投资|税收|收入|产值)?(?:的|近|约|超|达|已|左右)*$/u;

/** What PLAN_NOUN can end with. */
const planEnds = new CharSet("划务标算数量资额收入值的近约超达已右");

/** 完成年度计划的82%, 占年计划150%, 为年度目标的60%. */
export function takePlan(text: string, state: State, from: number): State | undefined {
  if (state.ofPlan || !planEnds.hasAt(text, state.end - 1)) return undefined;
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

/** 占比全市15%; not 占比达到. */
const SHARE_OF_AREA = /^比[全我本][国省市州县区旗]/u;

const SHARE = "占".charCodeAt(0);

/** 占住宅施工面积的46.78% */
export function takeShare(text: string, state: State, from: number): State | undefined {
  if (state.shareOf !== "") return undefined;
  const floor = Math.max(from, state.end - LONGEST_BASE);
  for (let at = state.end - 1; at >= floor; at--) {
    if (isClauseBreak(text, at)) return undefined;
    if (text.charCodeAt(at) !== SHARE || "侵抢独".includes(text[at - 1] ?? " ")) continue;
    const word = /比例(?:的|近|约|达到?|分别为|分别|为|超过?|已)*$/u.test(text.slice(at, state.end))
      ? "比例"
      : "比重";
    const base = text
      .slice(at + 1, state.end)
      .replace(/的?(?:比重|比例|比)?(?:的|近|约|达到|达|分别为|分别|为|超|超过|已)*$/u, "");
    if (base === "" || base === "到" || base === "到了" || base.startsWith("地")) return undefined;
    if (base.startsWith("比"))
      return SHARE_OF_AREA.test(base)
        ? { ...state, end: at, shareOf: base.slice(1), shareWord: word }
        : undefined;
    return { ...state, end: at, shareOf: base.replace(SAME_TIME, ""), shareWord: word };
  }
  return undefined;
}

/** 占|同期全市进出口总值, 占到了|全年发行: when it is measured is no part of what it is a part of. */
const SAME_TIME = /^(?:到了?|了)?(?:同期|当期)?(?=..)/u;

const COMPARISON_HEAD = /比|较|高于|低于|高出|超出|快于|慢于|领先|超|欠|落后于?|滞后于?/u;

const headCharacters = new CharSet("比较高低超快慢领欠落滞与同和");

const COMPARISON_BASE =
  /(?:年|月|同期|基准|季|平均|时序|序时|进度|计划|预期|期|全市|全省|全国|全区|全县|省均|市均|目标|之前|以前|增幅|增速|水平|基数)/u;

const NOT_A_COMPARISON = /[同环占对之入产评]比|超[期标限载市级员导额]|比[重例较率价]|较[大多高快]|超额/u;

/** 比2019年1-7月, 较上年同期, 高于全市平均水平, 超时序进度. */
export function takeComparison(
  text: string,
  state: State,
  from: number,
  ofPoints = false,
): State | undefined {
  if (state.compared || state.cue.status === true) return undefined;
  const floor = Math.max(from, state.end - LONGEST_BASE);
  for (let at = state.end - 1; at >= floor; at--) {
    if (isClauseBreak(text, at)) return undefined;
    if (!headCharacters.hasAt(text, at)) continue;
    if (text[at] === "欠" && "拖亏赊清".includes(text[at - 1] ?? " ")) return undefined;
    if ("与同和".includes(text[at] as string) && text.startsWith("相比", state.end - 2))
      return { ...state, end: at, compared: true };
    const rest = text.slice(at, state.end);
    const head = COMPARISON_HEAD.exec(rest.slice(0, 3));
    if (head === null || head.index !== 0) continue;
    if (NOT_A_COMPARISON.test(text.slice(Math.max(floor, at - 1), at + 2))) continue;
    const isPlain = ofPoints && rest.length > 3 && POINTS_HEAD.test(rest);
    if (!isPlain && !COMPARISON_BASE.test(rest)) continue;
    const move: 1 | -1 = /^(?:低于|欠|慢于|落后|滞后)/u.test(rest) ? -1 : 1;
    const cue = /^[比较]/u.test(rest)
      ? state.cue
      : { ...state.cue, move: state.cue.move ?? move, bound: undefined };
    return { ...state, end: at, compared: true, cue };
  }
  return undefined;
}

/** 超出工资性收入|16个百分点: points are a difference to whatever the verb names. */
const POINTS_HEAD = /^(?:高于|低于|高出|超出|超过|快于|慢于|领先|落后|滞后)/u;
