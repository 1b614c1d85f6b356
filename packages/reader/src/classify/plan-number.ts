import type { Draft } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { indexWords, words } from "../text/word-index.ts";

const PLAN_NOUNS = indexWords(
  words(`计划 计划数 任务 任务数 目标 目标数 目标值 目标任务 目标任务数 年初预算 年初预算数 预算数 预算 投资计划 计划投资 年计划投资 计划总投资 指标任务
    任务指标 力争目标 目标到位资金 预期目标 计划任务 年度投资 年初计划`),
);
/** 420亿元|的年度目标 */
const YEARS_PLAN = /^的?(?:年度|全年|年初)(?:目标|任务|计划|预算)/u;
/** What may stand between the noun and its number. */
const LINKS = "为是共达约近的:：";
const LONGEST_LIST = 60;
const DONE = ["完成", "实现", "超额"];
const LONGEST_NOUN = 6;

/**
 * Whether a number says how much was planned: 年度投资计划1015亿元, 全年任务（42.5亿元）的59.94%, 年初预算数6亿元的40.4%,
 * 超额完成420亿元年度目标, and the rest of a bracket that such a noun opens. Not 完成计划投资2亿元 (done), not a percent.
 */
export function isPlanNumber(text: string, { token }: Draft): boolean {
  if (token.unitClass === "percent" || token.unitClass === "points" || token.unitClass === "rank")
    return false;
  if (YEARS_PLAN.test(text.slice(token.end, token.end + 5))) return true;
  const open = bracketBefore(text, token.start);
  const end = skipLinks(text, open ?? token.start);
  const noun = PLAN_NOUNS.endingAt(text, end, Math.max(0, end - 8))?.[0];
  if (noun === undefined) return false;
  return open !== undefined || isDivided(text, token.end) || !isDone(text, end - noun.length);
}

const MEASURED =
  /^[，,、；;（(](?:[^，,。；;、（(\d]{0,6})?(?:完成|占)[^，,。；;\d]{0,10}(?:计划|任务|目标|预算)/u;
const MEASURE_REACH = 24;

/** 育苗计划63亩，完成80亩|，完成计划的120%: what is measured by its plan was done, whatever was planned before it. */
export function isMeasuredByPlan(text: string, end: number): boolean {
  return isOneOf(text, end, "，,、；;（(") && MEASURED.test(text.slice(end, end + MEASURE_REACH));
}

/** Where the bracket that holds the number opens, if nothing but numbers and joints stand before it. */
function bracketBefore(text: string, start: number): number | undefined {
  for (let at = start - 1; at >= 0 && start - at < LONGEST_LIST; at--) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.open) return at;
    if (charClass === CHAR.sentenceEnd || charClass === CHAR.close || charClass === CHAR.clauseEnd)
      return undefined;
  }
  return undefined;
}

function skipLinks(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < 3 && LINKS.includes(text[at - 1] as string)) at--;
  return at;
}

/** 预算数6亿元的40.4%: what a share was taken of. */
function isDivided(text: string, end: number): boolean {
  return text[end] === "的" && /^的(?:近|约|\d)/u.test(text.slice(end, end + 2));
}

function isDone(text: string, nounStart: number): boolean {
  for (let at = nounStart; at > nounStart - LONGEST_NOUN && classAt(text, at - 1) <= CHAR.letter; at--) {
    if (DONE.some((word) => text.startsWith(word, at - word.length))) return true;
  }
  return false;
}
