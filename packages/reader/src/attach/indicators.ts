import type { Document } from "../document.ts";
import { type Draft, type DraftSlot, inferred } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { deedBehind, rosterName } from "./deed-behind.ts";
import { boundaryBefore } from "./left-context.ts";
import { isName } from "./named.ts";
import {
  BARE_STAGE,
  NEWLY,
  objectOfDeed,
  raisedFrom,
  rankedBy,
  statusOfTopic,
  verbOfTopic,
} from "./of-topic.ts";
import { ownName } from "./own-name.ts";
import type { Skips } from "./phrase.ts";
import { subjectBefore, subjectOfClause } from "./subject.ts";

/** What the sentence and the paragraph have spoken of so far. */
type Memory = {
  sentence: number;
  paragraph: number;
  topic: string;
  last: Draft | undefined;
  /** What the sentence counts, before any verb was put in front. */
  counted: string;
  countedUnit: string;
  /** The topic before the last. */
  before: string;
  /** What a share was taken of: 总产值 of 总产值占全市比重. */
  whole: string;
  /** What the paragraph spoke of last, and what its last sum of money was. */
  earlier: string;
  money: string;
};

/** Names every figure: from its own words, else from the topic of its sentence. */
export function attachIndicators(document: Document, skipTo: Skips): void {
  const memory: Memory = {
    sentence: -1,
    paragraph: -1,
    topic: "",
    last: undefined,
    counted: "",
    countedUnit: "",
    before: "",
    whole: "",
    earlier: "",
    money: "",
  };
  let outside: Memory | undefined;
  for (const draft of document.drafts) {
    const aside = isAside(document.text, draft);
    if (aside) outside ??= { ...memory };
    else if (outside !== undefined) {
      Object.assign(memory, outside);
      outside = undefined;
    }
    forget(memory, draft);
    const { last, counted, countedUnit } = memory;
    const topic =
      draft.left.shareOf !== "" && draft.left.shareOf === memory.topic ? memory.before : memory.topic;
    const found =
      verbOfTopic(draft, counted, countedUnit) ??
      statusOfTopic(draft, counted) ??
      raisedFrom(draft, last) ??
      (hasName(draft) || draft.after !== undefined ? undefined : deedBehind(draft, document.text)) ??
      rankedBy(draft, last, document.text) ??
      objectOfDeed(draft, document.text, counted, countedUnit) ??
      ownName(draft, document.text, counted) ??
      rosterName(draft, last, document.text) ??
      topicName(
        document,
        draft,
        draft.kind.value === "growth" && memory.whole !== "" ? memory.whole : topic,
        skipTo,
      );
    draft.indicator = fromEarlier(memory, draft, found) ?? found;
    remember(memory, draft);
  }
}

function hasName({ before }: Draft): boolean {
  return before !== undefined && isName(before) && before.text.length > 1 && !before.text.endsWith("等");
}

const LONGEST_ASIDE = 40;
const opening = new CharSet("(（");
const closing = new CharSet(")）");

/** 受理案件90件（旧存12件），结案40件: what a bracket tells is no topic of the words behind it. */
function isAside(text: string, { token }: Draft): boolean {
  const floor = Math.max(0, token.start - LONGEST_ASIDE);
  for (let at = token.start - 1; at >= floor; at--) {
    const charClass = classAt(text, at);
    if (charClass < CHAR.sentenceEnd) continue;
    if (charClass === CHAR.sentenceEnd || closing.hasAt(text, at)) return false;
    if (opening.hasAt(text, at)) return closesBehind(text, token.end);
  }
  return false;
}

function closesBehind(text: string, from: number): boolean {
  for (let at = from; at < from + LONGEST_ASIDE && at < text.length; at++)
    if (closing.hasAt(text, at)) return true;
  return false;
}

function isCounted({ token }: Draft): boolean {
  return token.unitClass === "count" || token.unitClass === "people";
}

/** A new sentence or paragraph speaks of something new. */
function forget(memory: Memory, { token }: Draft): void {
  if (token.paragraph !== memory.paragraph) {
    memory.earlier = "";
    memory.money = "";
  }
  if (token.sentence !== memory.sentence) {
    memory.topic = "";
    memory.counted = "";
    memory.countedUnit = "";
    memory.whole = "";
    memory.before = "";
    memory.last = undefined;
  }
  memory.paragraph = token.paragraph;
  memory.sentence = token.sentence;
}

/** 免除学杂费：任务数190人。6月完成200人: nothing in the sentence names it, so the sentence before does. */
function fromEarlier(memory: Memory, draft: Draft, found: DraftSlot<string>): DraftSlot<string> | undefined {
  const isBareVerb = draft.token.unitClass === "money" && found.rule === "attach/verb-before";
  if (isBareVerb && memory.money !== "") return inferred(memory.money, "attach/earlier-topic");
  return found.value === "" ? inferred(memory.earlier, "attach/earlier-topic") : undefined;
}

function remember(memory: Memory, draft: Draft): void {
  const { value, rule } = draft.indicator;
  const isLevel = draft.kind.value === "level";
  if (draft.token.unitClass === "money") memory.money = value;
  if (isLevel && value !== "") memory.earlier = value;
  if (isLevel && isCounted(draft)) {
    memory.countedUnit = draft.token.unit;
    if (rule !== "attach/verb-of-topic" && !BARE_STAGE.test(value)) memory.counted = value;
  }
  if (rule === "attach/share-of" && memory.topic !== "") memory.whole = memory.topic;
  else if (isLevel) memory.whole = "";
  if (draft.token.unitClass === "rank" || !setsTopic(draft)) {
    memory.last = draft;
    return;
  }
  if (memory.topic !== "") memory.before = memory.topic;
  memory.topic = value.replace(TABLE_HEAD, "");
  memory.last = draft;
}

/** 一般公共预算收入预算数12亿元，执行数13亿元: the column's name is no part of what both are of. */
const TABLE_HEAD = /(?<=..)(?:年初|调整)?(?:预算数|计划数|任务数|目标数|执行数)$/u;

function setsTopic(draft: Draft): boolean {
  return draft.indicator.value !== "" && draft.kind.value !== "completion";
}

/** 增长14.7% after its level; 占年度计划155%; a share of something named in the clause. */
function topicName(document: Document, draft: Draft, topic: string, skipTo: Skips): DraftSlot<string> {
  const { before, left } = draft;
  const own = before !== undefined && isName(before) ? before.text : "";
  const inheritedTopic = left.cue.adverb && draft.kind.value === "level" ? topic.replace(NEWLY, "") : topic;
  const name =
    own !== "" ? own : topic !== "" ? grownName(draft, inheritedTopic) : subjectName(document, draft, skipTo);
  if (left.shareOf !== "" && draft.kind.value === "level") {
    const of = name.search(SHARE_OF);
    if (of >= 0) return inferred(`${name.slice(0, of)}占${left.shareOf}${left.shareWord}`, "attach/share-of");
    return inferred(`${name.replace(SHARE_END, "")}占${left.shareOf}${left.shareWord}`, "attach/share-of");
  }
  const isShare =
    draft.kind.value === "level" &&
    draft.token.unitClass === "percent" &&
    BARE_SHARE.test(document.text.slice(Math.max(0, draft.token.start - 6), draft.token.start));
  if (isShare && name.length >= 2 && !/[比率]重?$/u.test(name))
    return inferred(`${name}占比`, "attach/share");
  return inferred(name, topic === "" ? "attach/subject-before" : "attach/topic");
}

/** 甲占乙比重60%，占丙的30%: the second share is of 甲 again, not of its first share. */
const SHARE_OF = /占.+(?:比重|比例)$/u;

const SHARE_END = /(?<=..)(?:占比|比重|比例)$/u;

/** 甲业增加值占比达36%，同比下降5.6%: what falls is the value, not its share. */
function grownName(draft: Draft, topic: string): string {
  const whole =
    draft.kind.value === "growth" ? topic.replace(/(?:所占|占比|占|的)?(?:比重|比例|占比)$/u, "") : "";
  return whole.length >= 2 ? whole : topic;
}

/** 城镇人口21万人，占46.7%; ，占比达12% */
const BARE_SHARE = /(?:占|占到|占比|比重|比例)(?:了|为|是|达到?|约|近|超过?)?$/u;

/** 完成投资情况：清水镇2亿元 → 完成投资 */
const STATE_OF_AFFAIRS = /(?<=..)的?(?:完成|进展|推进)?情况$/u;

function subjectName(document: Document, draft: Draft, skipTo: Skips): string {
  const floor = sentenceStart(document, draft);
  const at = boundaryBefore(document.text, draft.left.nameEnd, floor);
  return (
    ownSubject(document, draft, at, skipTo) ??
    subjectBefore(document.text, at, floor, skipTo)?.text.replace(STATE_OF_AFFAIRS, "") ??
    draft.before?.text ??
    ""
  );
}

/** 老年人口将达到峰值30万人: behind a generic name the subject of its own clause. */
function ownSubject({ text }: Document, { before }: Draft, at: number, skipTo: Skips): string | undefined {
  if (before === undefined || !EXTREMES.test(before.text) || before.start - at < 3) return undefined;
  return subjectOfClause(text, at, before.start, skipTo)?.text;
}

const EXTREMES = /^(?:历史)?(?:峰值|最高值|最低值|极值|均值|平均值|新高|最高|最低|占比|比重|比例|占)$/u;

function sentenceStart(document: Document, draft: Draft): number {
  const { text } = document;
  const floor = Math.max(0, draft.token.start - 120);
  for (let at = draft.token.start - 1; at >= floor; at--)
    if (classAt(text, at) === CHAR.sentenceEnd) return at + 1;
  return floor;
}
