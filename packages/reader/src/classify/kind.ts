import type { FigureKind } from "@xushi/core";
import type { Document } from "../document.ts";
import { type Draft, stated } from "../draft.ts";
import { negate, shiftPoint } from "../find/decimal-string.ts";

const GROWTH_NAME = /(?:增速|增幅|涨幅|增长率|降幅|跌幅|增长|上涨|下降)$/u;
const FALLING_NAME = /(?:降幅|跌幅|减幅|下降)$/u;
/** 已建成70%, 完成路基工程的85% */
const DONE_PART = /(?:完成|建成)(?:了|近|约|超过|超|逾)?$|完成[^，。；,;、\d]{2,10}的(?:近|约|超过|超)?$/u;
const COMPLETION_NAME =
  /(?:完成率|完成进度|完成比例|进度|完成工程量|完成量|工程量|任务完成|任务|年度目标|目标任务)$/u;

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
  if ((kind === "growth" || kind === "delta") && isFalling(draft)) makeNegative(draft);
}

function kindOf(text: string, draft: Draft): readonly [FigureKind, string] {
  const { token, left } = draft;
  if (token.unitClass === "rank") return ["rank", "classify/rank"];
  if (token.unitClass === "points") return ["delta", "classify/points"];
  if (token.rule === "find/doubling") return ["growth", "classify/doubling"];
  if (token.unitClass === "percent") return percentKind(text, draft);
  const moved = left.cue.move !== undefined && left.cue.to === undefined;
  const differs = moved && AMOUNT_MOVE.test(text.slice(Math.max(0, token.start - 8), token.start));
  if (token.unitClass === "times") return [moved ? "growth" : "level", "classify/times"];
  if ((moved && left.compared) || (differs && isPlainMove(draft))) return ["delta", "classify/difference"];
  return ["level", "classify/level"];
}

const AMOUNT_MOVE =
  /(?:增加|减少|净增|净增长|[^最众许]多|少|增|减|下降|压减|提高|缩短|压缩|降低|上升|增长|多收|增收)(?:了|约|近|超过|超)?$/u;

/** 增加8万亩 is a difference; 增收5万元 and 新增30个 are levels. */
function isPlainMove(draft: Draft): boolean {
  return draft.token.unitClass !== "money" || draft.left.cue.base === true;
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
  if (left.cue.to !== undefined) return ["level", "classify/reached"];
  if (left.cue.move !== undefined) return ["growth", "classify/growth-word"];
  if (before !== undefined && GROWTH_NAME.test(before.text)) return ["growth", "classify/growth-name"];
  return ["level", "classify/rate"];
}

function isFalling(draft: Draft): boolean {
  if (draft.left.cue.move === -1) return true;
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
  if (previous === undefined || previous.token.unitClass !== draft.token.unitClass) return false;
  if (draft.token.start - previous.token.end > 2 || draft.token.sentence !== previous.token.sentence)
    return false;
  return LIST_JOINTS.has(text.slice(previous.token.end, draft.token.start).trim());
}

function copyKind(draft: Draft, from: Draft): void {
  draft.kind = { ...from.kind, basis: "inferred", rule: "classify/list" };
  if (from.unit === "%" && draft.unit === "倍") timesToPercent(draft);
  if (from.value.startsWith("-")) makeNegative(draft);
}
