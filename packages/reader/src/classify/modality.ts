import {
  ACTUAL_WORDS,
  NOT_TARGET_AFTER,
  ONCE_BUILT,
  PLAN_OPENINGS,
  TARGET_WORDS,
} from "../data/modality-words.ts";
import type { Document } from "../document.ts";
import { type Draft, inferred, stated } from "../draft.ts";
import { PERIOD_STARTS } from "../find/period.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { planSections } from "../setting/plan-sections.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";
import { isMeasuredByPlan, isPlanNumber } from "./plan-number.ts";

const REACH = 120;
const words = new WordIndex<boolean>([
  ...TARGET_WORDS.map((word) => [word, true] as const),
  ...ONCE_BUILT.map((word) => [word, true] as const),
  ...ACTUAL_WORDS.map((word) => [word, false] as const),
]);
const openings = indexWords(PLAN_OPENINGS);
const nounHeads = indexWords(NOT_TARGET_AFTER);

/** What the words before a number say about its time; a later number of the sentence inherits it. */
type Sign = {
  readonly target: boolean;
  readonly start: number;
  readonly end: number;
  /** 年度计划投资: a noun, which says nothing about the next number. */
  readonly own?: boolean;
};

/** 目标 when the nearest sign before the number in its sentence points ahead: 将投资, 力争达到, 到2025年. */
export function classifyModality(document: Document): void {
  let previous: Draft | undefined;
  let sign: Sign | undefined;
  const sections = planSections(document.text, document.tokens.paragraphEnds, document.setting.title);
  let section = -1;
  for (const draft of document.drafts) {
    const sameSentence = previous?.token.sentence === draft.token.sentence;
    const floor = Math.max(0, draft.token.start - REACH, sameSentence ? (previous as Draft).token.end : 0);
    const inherited = sameSentence && sign?.own !== true ? sign : undefined;
    sign =
      nearestSign(document, draft, floor) ??
      (isMeasuredByPlan(document.text, draft.token.end) ? doneAt(draft.token.start) : inherited);
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) <= draft.token.start) section++;
    setModality(document, draft, sign, sections[section]?.ahead === true);
    previous = draft;
  }
}

function doneAt(at: number): Sign {
  return { target: false, start: at, end: at };
}

function setModality(document: Document, draft: Draft, sign: Sign | undefined, ahead: boolean): void {
  if (draft.left.cue.from) return;
  if (isPlanNumber(document.text, draft)) {
    draft.modality = stated("target", "classify/plan-number", draft.token.start, draft.token.end);
    return;
  }
  if (draft.left.ofPlan && draft.kind.value === "completion") return;
  if (sign?.target) draft.modality = stated("target", "classify/target-word", sign.start, sign.end);
  else if (sign !== undefined && sign.end > sign.start)
    draft.modality = stated("actual", "classify/actual-word", sign.start, sign.end);
  else if (sign === undefined && ahead) draft.modality = inferred("target", "classify/plan-section");
  else if (sign === undefined && isGoal(document, draft))
    draft.modality = inferred("target", "classify/goal");
  else if (sign === undefined && isEarlyInYear(document, draft))
    draft.modality = inferred("target", "classify/early-in-year");
  else if (sign === undefined && continuesPlan(document, draft))
    draft.modality = inferred("target", "classify/plan-continued");
  else if (sign === undefined && isFuture(document, draft))
    draft.modality = inferred("target", "classify/future-year");
  else if (sign === undefined && isDueLater(document, draft))
    draft.modality = inferred("target", "classify/due-later");
  else if (sign === undefined && isProspect(document, draft))
    draft.modality = inferred("target", "classify/prospect");
}

/** 每年新增不少于10家, 每年招引5个以上: a bound that someone sets for each year. */
function isGoal({ text }: Document, draft: Draft): boolean {
  if (draft.left.cue.goal && draft.token.unitClass !== "percent") return true;
  const yearly = text.slice(Math.max(0, draft.token.start - 30), draft.token.start).lastIndexOf("每年");
  return yearly >= 0 && (draft.bound.value === "ge" || draft.bound.value === "le");
}

/** 今年完成投资85亿, written in March: not yet done. Not 今年新增 … written in July, 今年共领到3000元, nor a growth. */
function isEarlyInYear({ setting, periodStarting, text }: Document, draft: Draft): boolean {
  if (setting.month === 0 || setting.month > 3 || draft.kind.value !== "level") return false;
  for (let at = draft.token.start - 1; at >= 0 && draft.token.start - at < 30; at--) {
    if (classAt(text, at) === CHAR.sentenceEnd) return false;
    const period = periodStarting(at);
    if (period !== undefined && DONE.test(text.slice(period.end, draft.token.start))) return false;
    if (period !== undefined)
      return period.relativeYear === 0 && period.months === undefined && period.kind === "span";
  }
  return false;
}

const DONE = /[共已了]|累计|领到|收到/u;
const PLAN_REACH = 260;

/** A sentence that opens like a plan, behind one of its paragraph that says 将, 要 or 力争. */
function continuesPlan(document: Document, draft: Draft): boolean {
  const { text } = document;
  const floor = Math.max(0, draft.token.start - PLAN_REACH);
  let start = draft.token.start;
  while (start > floor && classAt(text, start - 1) !== CHAR.sentenceEnd) start--;
  if (
    text[start - 1] === "\n" ||
    openings.startingAt(text, skipBlank(text, start), text.length) === undefined
  )
    return false;
  for (let at = start - 1; at >= floor; at--) {
    if (text[at] === "\n") return false;
    at = beforeBracket(text, at, floor);
    if (isPast(document, at)) return false;
    const hit = words.startingAt(text, at, start);
    if (hit !== undefined && !isNoun(text, at, hit[0], draft) && !isPlanNoun(text, at, hit[0])) return hit[1];
  }
  return false;
}

function skipBlank(text: string, at: number): number {
  let from = at;
  while (classAt(text, from) === CHAR.space) from++;
  return from;
}

function nearestSign(document: Document, draft: Draft, floor: number): Sign | undefined {
  const { text } = document;
  for (let at = draft.token.start - 1; at >= floor; at--) {
    if (classAt(text, at) === CHAR.sentenceEnd) return undefined;
    at = beforeBracket(text, at, floor);
    if (isPast(document, at)) return { target: false, start: at, end: at };
    const hit = words.startingAt(text, at, draft.token.start);
    if (hit === undefined || isNoun(text, at, hit[0], draft)) continue;
    const end = at + hit[0].length;
    return { target: hit[1], start: at, end, own: isPlanNoun(text, at, hit[0]) };
  }
  return undefined;
}

/** 年度|计划|投资18亿元, 规划面积25平方公里. Not 全县计划投资3亿元, nor 计划总投资3亿元, behind which the plan goes on. */
function isPlanNoun(text: string, at: number, word: string): boolean {
  if (/^规划(?:建设|总|建筑|用地|面积|床|病|占|投资)/u.test(word)) return true;
  return word === "计划" && text[at - 1] === "度" && text.startsWith("投资", at + 2);
}

const LONGEST_REMARK = 30;

/** 小学86所（计划80所），…: what a closed bracket says is of its own number. Not （计划投资3亿元, whose bracket is open. */
function beforeBracket(text: string, at: number, floor: number): number {
  if (!isOneOf(text, at, "）)")) return at;
  for (let open = at - 1; open >= floor && at - open < LONGEST_REMARK; open--) {
    if (text[open] === "（" || text[open] === "(") return open;
  }
  return at;
}

/** 力争…，上半年引进30个: a period that is over ends the reach of the word before it. */
const periodStarts = new CharSet([...PERIOD_STARTS, ..."0123456789"]);

function isPast({ text, periodStarting, setting }: Document, at: number): boolean {
  if (!periodStarts.hasAt(text, at)) return false;
  const period = periodStarting(at);
  // 按规划，两年来共实施搬迁2万户: a stretch that ends now is over.
  if (period?.kind === "since" && period.yearsAhead === undefined) return true;
  if (period?.months === undefined || period.kind !== "span" || setting.year === 0) return false;
  const year = period.year ?? setting.year + (period.relativeYear ?? 0);
  return (
    year < setting.year ||
    (year === setting.year && period.months[1] <= setting.month && period.months[1] < 12)
  );
}

/** 年度计划的82%, 完成投资计划: a noun; 将 within 将军, 要 within 主要 and 要素. */
function isNoun(text: string, at: number, word: string, draft: Draft): boolean {
  if (word === "计划") {
    if ("，。、；,;”》）".includes(text[at + 2] ?? "。")) return true;
    if (nounHeads.endingAt(text, at, Math.max(0, at - 3)) !== undefined) return !startsVerb(text, at + 2);
    return at >= draft.left.cueStart && draft.left.ofPlan;
  }
  // 比去年增加2万亩: a base, and what grows may lie ahead.
  if (word === "去年" || word === "上年") return "比较与同".includes(text[at - 1] ?? "。");
  if (word === "争取") return OBTAIN.test(text.slice(at + 2, at + 8));
  if (word === "力争" || word === "确保") return text.startsWith("目标", at + 2);
  if (word === "要")
    return (
      "主重需摘纪首想必概机".includes(text[at - 1] ?? "。") ||
      "素点求件闻害案塞职".includes(text[at + 1] ?? "。")
    );
  if (word !== "将") return false;
  // 将36万元返还: 将 for 把, and the number is what is dealt with.
  if (classAt(text, at + 1) === CHAR.digit && at + 1 === draft.token.start) return true;
  return "军领士近".includes(text[at + 1] ?? "。") || "大小名干".includes(text[at - 1] ?? "。");
}

/** 争取|上级资金500万元, 争取|到项目3个: to obtain, which was done. Not 争取完成. */
const OBTAIN =
  /^(?:到|了|来|回|上级|中央|国家|省|市|县|区|各级|各类|各方|外|资金|项目|专项|补助|补贴|支持|政策|无偿|贷款)/u;

/** 全年计划改造23个, 年度计划投资: what is planned follows as a verb. Not 年度计划的82%, 工作计划，…, 计划任务. */
function startsVerb(text: string, at: number): boolean {
  if (text.startsWith("完成", at))
    return !/^(?:率|情况|数|额|量|进度|比例|投资的|任务的)/u.test(text.slice(at + 2, at + 5));
  if (text.startsWith("投资", at)) return classAt(text, at + 2) === CHAR.other && text[at + 2] !== "的";
  return classAt(text, at) === CHAR.other && !"的任目数指总完内外书表中执进".includes(text[at] as string);
}

/**
 * A year after the report's stands before the number in its sentence, or last in its paragraph: 到2025年，…。城镇化率达到60%.
 * A text that does not tell its own year looks ahead with 到2025年.
 */
function isFuture(document: Document, draft: Draft): boolean {
  const { setting, tokens } = document;
  for (let i = lastBefore(tokens.periods, draft.token.start); i >= 0; i--) {
    const period = tokens.periods[i];
    if (period === undefined || period.paragraph !== draft.token.paragraph) return false;
    const isSameSentence = period.sentence === draft.token.sentence;
    if (setting.year === 0) return period.until && period.year !== undefined && period.months === undefined;
    const last =
      period.lastYear ??
      period.year ??
      (period.relativeYear === undefined ? 0 : setting.year + period.relativeYear);
    // 2019到2020年采暖期: a season that has begun.
    const hasBegun = period.lastYear === (period.year ?? 0) + 1 && period.year === setting.year;
    if (last > setting.year && hasBegun) return false;
    if (last > setting.year) return isSameSentence || period.until;
    if (last !== 0 || !isSameSentence) return false;
  }
  return false;
}

const LAST_MONTH = 12;

/** 年底解决9个村, 11月底前完工, 到2023年底, told in August: the day is still to come. Not 截至年底, 去年年底, 年末人口, nor told in January. */
function isDueLater({ setting, tokens, text }: Document, { token, left }: Draft): boolean {
  const period = tokens.periods[lastBefore(tokens.periods, token.start)];
  if (period?.sentence !== token.sentence || setting.month === 0 || (period.relativeYear ?? 0) !== 0)
    return false;
  if (left.compared || !isOfYear(period, setting.year)) return false;
  const before = text[period.start - 1] ?? "";
  if ("至止同当次翌".includes(before) && before !== "") return false;
  const last = period.months?.[1] ?? LAST_MONTH;
  if (last <= setting.month) return false;
  const word = text.slice(period.start, period.end);
  const isDay = word.endsWith("底") || text[period.end] === "前" || text.startsWith("之前", period.end);
  return isDay && (setting.month > 2 || text[period.end] === "前" || before === "到");
}

function isOfYear({ year, kind }: PeriodToken, reported: number): boolean {
  return (kind === "span" || kind === "date") && (year ?? reported) === reported;
}

const PROSPECT = /可(?:望|新增|带动|解决|增加|增收|提供|安置|吸纳|创造|实现|创|满足|年产|达到?)[^，。；]*$/u;
const PROSPECT_REACH = 16;

/** 项目全部建成，可新增就业300人: what a thing will bring. Not 目前可处理污水2万吨, which has its own sign. */
function isProspect({ text }: Document, { token }: Draft): boolean {
  let at = token.start - 1;
  while (at >= token.start - PROSPECT_REACH && !isOneOf(text, at, "可")) at--;
  if (at < token.start - PROSPECT_REACH) return false;
  return PROSPECT.test(text.slice(Math.max(0, token.start - PROSPECT_REACH), token.start));
}

function lastBefore(periods: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
