import type { FigureKind } from "@xushi/core";
import { isName } from "../attach/named.ts";
import type { Document } from "../document.ts";
import { type Draft, stated } from "../draft.ts";
import { negate, shiftPoint } from "../find/decimal-string.ts";
import { CharSet } from "../text/char-set.ts";

const GROWTH_NAME = /(?<!自然)(?:增速|增幅|涨幅|增长率|降幅|跌幅|增长|上涨|下降)$/u;
const FALLING_NAME = /(?:降幅|跌幅|减幅|下降)$/u;
/** 已建成70%, 完成路基工程的85% */
const DONE_PART = /(?:完成|建成)(?:了|近|约|超过|超|逾)?$|完成[^，。；,;、\d]{2,10}的(?:近|约|超过|超)?$/u;
const COMPLETION_NAME =
  /(?:完成率|完成进度|完成比例|进度|完成工程量|完成量|工程量|任务完成|任务|年度目标|目标任务)$/u;

/** 增长7.6%，较上年同期（2.1%）大幅回升: the rate in brackets is that of the earlier time. */
const EARLIER_RATE = /[较比][^，。；,;（(\d]{2,10}(?:增速|增幅)?[（(]$/u;

/** Decides 数额, 增速, 差值, 完成率 or 位次 from the unit and the words around the number. */
export function classifyKinds(document: Document): void {
  let previous: Draft | undefined;
  for (const draft of document.drafts) {
    if (continuesList(document.text, draft, previous)) copyKind(draft, previous as Draft);
    else setKind(document.text, draft);
    previous = draft;
  }
}

function setKind(text: string, draft: Draft): void {
  const [kind, rule] = kindOf(text, draft);
  draft.kind = stated(kind, rule, draft.left.cueStart, draft.token.end);
  if (kind === "growth" && draft.unit === "倍") timesToPercent(draft);
  if ((kind === "growth" || kind === "delta") && isFalling(text, draft)) makeNegative(draft);
}

function kindOf(text: string, draft: Draft): readonly [FigureKind, string] {
  const { token, left } = draft;
  if (token.unitClass === "rank") return ["rank", "classify/rank"];
  if (token.unitClass === "points") return ["delta", "classify/points"];
  if (token.rule === "find/doubling") return ["growth", "classify/doubling"];
  if (token.unitClass === "percent") return percentKind(text, draft);
  const gained = gainKind(text, draft);
  if (gained !== undefined) return gained;
  const moved = left.cue.move !== undefined && left.cue.to === undefined;
  const differs =
    moved &&
    AMOUNT_MOVE.test(text.slice(Math.max(0, token.start - 8), token.start)) &&
    !NEWLY_ADDED.test(text.slice(Math.max(0, token.start - 4), token.start));
  if (token.unitClass === "times") return [moved ? "growth" : "level", "classify/times"];
  if ((moved && left.compared) || (differs && isPlainMove(text, draft)))
    return ["delta", "classify/difference"];
  return ["level", "classify/level"];
}

/** A gain or loss that its verb tells without any base of comparison in the clause. */
function gainKind(text: string, draft: Draft): readonly [FigureKind, string] | undefined {
  const { token, before } = draft;
  const gain = token.unitClass === "money" ? BARE_GAIN.exec(before?.text ?? "") : null;
  if (gain !== null) {
    if (gain[0].startsWith("减")) makeNegative(draft);
    return ["delta", "classify/gain"];
  }
  const close = text.slice(Math.max(0, token.start - 4), token.start);
  if (token.unit === "位" && PLACES_MOVED.test(close)) {
    if (PLACES_LOST.test(close)) makeNegative(draft);
    return ["delta", "classify/places-moved"];
  }
  const since =
    (sameTimeEnds.hasAt(text, token.start - 1) &&
      SAME_TIME_MOVE.test(close) &&
      /同期/u.test(text.slice(Math.max(0, token.start - 8), token.start))) ||
    (sinceEnds.hasAt(text, token.start - 1) &&
      SINCE_BASE.test(text.slice(Math.max(0, token.start - 14), token.start)));
  return since ? ["delta", "classify/since-base"] : undefined;
}

/** 增收 alone, with nothing that says whose: the gain of what was named before. */
const BARE_GAIN = /^(?:增收|减收|增支|减支)$/u;

/** 去年同期增|2亿元: without 比 a difference all the same. */
const sameTimeEnds = new CharSet("增减多少加长降");
const SAME_TIME_MOVE = /同期(?:增|减|多|少)$|期(?:增加|减少|增长|下降)$/u;

/** 较年初新增12.3亿元; 新增 alone is a level. */
const SINCE_BASE =
  /[较比](?:年初|(?:上年|去年|上月|月初|上季度?)末?底?|(?:上年|去年)?同期)(?:新增|净增加?)(?:了|约|近|超)?$/u;

/** What SINCE_BASE can end with. */
const sinceEnds = new CharSet("增加了约近超");

/** 比上年前移2位; 3位专家 and 排名第2位 are none. */
const PLACES_MOVED = /(?:前移|后移|上升|提升|跃升|前进|进位|下降|下滑|后退)(?:了)?$/u;
const PLACES_LOST = /(?:后移|下降|下滑|后退)(?:了)?$/u;

const AMOUNT_MOVE =
  /(?:增加|减少|净增|净增长|[^最众许]多|少|增|减|下降|压减|提高|缩短|压缩|降低|上升|增长|多收|增收|增产|减产|增支|减支|减收|多增|少增|多放|少放|多投放|多发放)(?:了|约|近|超过|超)?$/u;

/** 新增加了20台 */
const NEWLY_ADDED = /新增加?了?$/u;

const NET_MOVE = /(?:净增加?|增支|减支|减收|多收|少收|多增|少增|多放|少放|多投放|多发放)(?:了|约)?$/u;

/** 灌溉费用亩均下降|15元, 均价上涨了|300元: a sum that a thing rises or falls by. Not 增加20元 nor 减少损失20元, whose verbs also take objects. */
const moneyMoveEnds = new CharSet("降低涨跌升落了");
const MONEY_MOVE = /(?:下降|降低|上涨|下跌|上升|回落)了?$/u;

/** 增加21万亩 is a difference; 户均增收5万元 and 新增30个 are levels; 增长15.7%，增收6253万元 is a difference. */
function isPlainMove(text: string, draft: Draft): boolean {
  const { start } = draft.token;
  return (
    (moneyMoveEnds.hasAt(text, start - 1) &&
      MONEY_MOVE.test(text.slice(Math.max(0, start - 4), start)) &&
      draft.before !== undefined &&
      isName(draft.before)) ||
    NET_MOVE.test(text.slice(Math.max(0, start - 4), start)) ||
    draft.token.unitClass !== "money" ||
    draft.left.cue.base === true
  );
}

function percentKind(text: string, draft: Draft): readonly [FigureKind, string] {
  const { left, before } = draft;
  if (left.ofPlan) return ["completion", "classify/of-plan"];
  if (before !== undefined && COMPLETION_NAME.test(before.text))
    return ["completion", "classify/completion-name"];
  if (/^(?:完成|完工|办结)/u.test(text.slice(draft.token.end, draft.token.end + 2)))
    return ["completion", "classify/done"];
  if (
    left.cue.move === undefined &&
    DONE_PART.test(text.slice(Math.max(0, draft.token.start - 16), draft.token.start))
  ) {
    return ["completion", "classify/done-part"];
  }
  if (left.shareOf !== "") return ["level", "classify/share"];
  if (EARLIER_RATE.test(text.slice(Math.max(0, draft.token.start - 16), draft.token.start)))
    return ["growth", "classify/earlier-rate"];
  if (left.cue.to !== undefined) return ["level", "classify/reached"];
  if (left.cue.move !== undefined) return ["growth", "classify/growth-word"];
  if (before !== undefined && GROWTH_NAME.test(before.text)) return ["growth", "classify/growth-name"];
  return ["level", "classify/rate"];
}

/** 下拉全县工业增速|1.1个百分点 */
const PULLED_DOWN = /(?:下拉|拉低|拖累|拖低)/u;

function isFalling(text: string, draft: Draft): boolean {
  const { cue, nameStart, nameEnd } = draft.left;
  if (cue.move === -1) return true;
  if (draft.token.unitClass === "points" && PULLED_DOWN.test(text.slice(nameStart, nameEnd))) return true;
  return (
    draft.left.cue.move === undefined && draft.before !== undefined && FALLING_NAME.test(draft.before.text)
  );
}

function makeNegative(draft: Draft): void {
  if (draft.value.startsWith("-")) return;
  draft.value = negate(draft.value);
  if (draft.valueMax !== undefined) draft.valueMax = negate(draft.valueMax);
}

/** 增长2.1倍 → 210 % */
function timesToPercent(draft: Draft): void {
  draft.value = shiftPoint(draft.value, 2);
  if (draft.valueMax !== undefined) draft.valueMax = shiftPoint(draft.valueMax, 2);
  draft.unit = "%";
}

const LIST_JOINTS = new Set(["、", "和", "及", "与", "以及", "，", ",", ""]);

/** 下降4.3%、0.7%和0.8%: the later numbers of a list are of the kind of the first. */
export function continuesList(text: string, draft: Draft, previous: Draft | undefined): boolean {
  if (previous === undefined) return false;
  if (previous.token.unitClass !== draft.token.unitClass) return goesOn(text, draft, previous);
  if (draft.token.start - previous.token.end > 2 || draft.token.sentence !== previous.token.sentence)
    return false;
  return LIST_JOINTS.has(text.slice(previous.token.end, draft.token.start).trim());
}

/** 减少7起、4人: another unit goes on with a difference where nothing but 、 stands between. */
function goesOn(text: string, draft: Draft, previous: Draft): boolean {
  const isCount = previous.token.unitClass === "count" && draft.token.unitClass === "people";
  return (
    isCount && previous.kind.value === "delta" && text.slice(previous.token.end, draft.token.start) === "、"
  );
}

function copyKind(draft: Draft, from: Draft): void {
  draft.kind = { ...from.kind, basis: "inferred", rule: "classify/list" };
  if (from.unit === "%" && draft.unit === "倍") timesToPercent(draft);
  if (from.value.startsWith("-") && !from.token.value.startsWith("-")) makeNegative(draft);
}
