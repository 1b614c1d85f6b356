import { BARE_MEASURES, GENERIC_NAMES } from "../data/generic-names.ts";
import { BARE_HEADS } from "../data/noun-ends.ts";
import { PEOPLE_NOUNS } from "../data/people-nouns.ts";
import type { Document } from "../document.ts";
import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { indexWords } from "../text/word-index.ts";
import { boundaryBefore } from "./left-context.ts";
import type { Phrase, Skips } from "./phrase.ts";
import { subjectBefore } from "./subject.ts";

/** Names every figure: from its own words, else from the topic of its sentence. */
export function attachIndicators(document: Document, skipTo: Skips): void {
  let sentence = -1;
  let topic = "";
  let last: Draft | undefined;
  for (const draft of document.drafts) {
    if (draft.token.sentence !== sentence) {
      topic = "";
      last = undefined;
      sentence = draft.token.sentence;
    }
    draft.indicator =
      verbOfTopic(draft, last) ?? ownName(draft, document.text) ?? topicName(document, draft, topic, skipTo);
    last = draft;
    if (draft.token.unitClass !== "rank" && setsTopic(draft)) topic = draft.indicator.value;
  }
}

/** 新增分店6家，累计达到40家: the total is not of the new ones. */
const NEWLY = /^(?:新增|新建|新认定|新引进|新签约|新开工|在建|续建|竣工|开工|签约)(?=..)/u;

const peopleNouns = indexWords(PEOPLE_NOUNS);
const MEASURE_END = /(?:全长|总长|总长度|长约|宽)$/u;

function setsTopic(draft: Draft): boolean {
  return draft.indicator.value !== "" && draft.kind.value !== "completion";
}

/** 问题点位47个，已完成整改39个: a bare verb with the unit of the figure before counts the same things. */
function verbOfTopic(draft: Draft, last: Draft | undefined): DraftSlot<string> | undefined {
  const { before, after, token } = draft;
  if (last === undefined || after !== undefined || before?.verbOnly !== true) return undefined;
  if (token.unitClass !== "count" || token.unit !== last.token.unit) return undefined;
  return inferred(before.text + last.indicator.value.replace(NEWLY, ""), "attach/verb-of-topic");
}

function ownName(draft: Draft, text: string): DraftSlot<string> | undefined {
  const { before, after, token, kind } = draft;
  if (kind.value === "level" && draft.left.shareOf !== "") return undefined;
  if (kind.value === "level" && (token.unitClass === "count" || token.unitClass === "people")) {
    return countedName(draft, text);
  }
  if (before !== undefined && isName(before)) {
    if (token.unitClass === "amount" && after !== undefined && MEASURE_END.test(before.text)) {
      return fromPhrase(after, "attach/name-after");
    }
    const holds = draft.left.cue.holds === true && token.unitClass === "amount";
    if (holds && after !== undefined) return fromPhrase(after, "attach/name-after");
    if (BARE_MEASURES.has(before.text) && after !== undefined) return fromPhrase(after, "attach/name-after");
    return fromPhrase(before, "attach/name-before");
  }
  if (kind.value === "growth" || kind.value === "completion" || kind.value === "rank") return undefined;
  if (token.unitClass === "percent" && after !== undefined && text[token.end] === "的") {
    return fromPhrase(after, "attach/share-of-what");
  }
  if (token.unitClass === "points" || token.unitClass === "percent") return undefined;
  if (after !== undefined && isName(after)) return fromPhrase(after, "attach/name-after");
  if (before?.verbOnly) return fromPhrase(before, "attach/verb-before");
  return undefined;
}

/** 近10万|群众|饮水条件: people counted without a measure word are the thing counted. */
function impliedPeople({ token }: Draft, text: string): Phrase | undefined {
  if (token.unitClass !== "people" || !/[万千亿百十\d余多]$/u.test(text.slice(token.end - 1, token.end)))
    return undefined;
  const noun = peopleNouns.startingAt(text, token.end, text.length)?.[0];
  if (noun === undefined) return undefined;
  return { start: token.end, end: token.end + noun.length, text: noun, verbOnly: false };
}

/** 25件民生实事: the thing counted follows; 县外投资项目18个: it stands before. */
function countedName(draft: Draft, text: string): DraftSlot<string> | undefined {
  const { before } = draft;
  const after = impliedPeople(draft, text) ?? draft.after ?? draft.adjacent;
  if (after !== undefined && !BARE_HEADS.has(after.text)) return fromPhrase(after, "attach/counted-after");
  const sumsUp = text[draft.left.nameEnd - 1] === "等" || text[draft.token.start - 1] === "等";
  if (after !== undefined && before !== undefined && isName(before) && !sumsUp) {
    return stated(before.text + after.text, "attach/modified-head", before.start, after.end);
  }
  if (after !== undefined) return withHonour(after, text);
  if (before !== undefined && isName(before)) return fromPhrase(before, "attach/counted-before");
  return before?.verbOnly ? fromPhrase(before, "attach/verb-before") : undefined;
}

const HONOUR = /^(?:被)?(?:列入|纳入|入选|入围|获批|获评|荣获|被评为|被认定为|通过)[^，,。；;、\d]{2,14}/u;

/** 3家企业成功上市 → 上市企业 */
const STAGE_BEHIND =
  /^(?:已|均|成功|正式|顺利|实现|集中|全部)*(上市|竣工投产|开工建设|建成投产|签约落地|投产|竣工|开工|签约|入驻|落户|达产|完工|落地)/u;

/** 19个项目|列入省重点项目库: a bare head takes what was said of it: 列入省重点项目库项目. */
function withHonour(head: Phrase, text: string): DraftSlot<string> {
  const honour = BARE_HEADS.has(head.text) ? HONOUR.exec(text.slice(head.end, head.end + 20)) : null;
  const stage = BARE_HEADS.has(head.text) ? STAGE_BEHIND.exec(text.slice(head.end, head.end + 8)) : null;
  if (stage !== null)
    return stated((stage[1] ?? "") + head.text, "attach/staged-head", head.start, head.end + stage[0].length);
  if (honour === null) return fromPhrase(head, "attach/counted-after");
  return stated(honour[0] + head.text, "attach/honoured-head", head.start, head.end + honour[0].length);
}

function isName(phrase: Phrase): boolean {
  return !phrase.verbOnly && !GENERIC_NAMES.has(phrase.text);
}

function fromPhrase(phrase: Phrase, rule: string): DraftSlot<string> {
  return stated(phrase.text, rule, phrase.start, phrase.end);
}

/** 增长14.7% after its level; 占年度计划155%; a share of something named in the clause. */
function topicName(document: Document, draft: Draft, topic: string, skipTo: Skips): DraftSlot<string> {
  const { before, left } = draft;
  const own = before !== undefined && isName(before) ? before.text : "";
  const inheritedTopic = left.cue.adverb ? topic.replace(NEWLY, "") : topic;
  const name = own !== "" ? own : topic !== "" ? inheritedTopic : subjectName(document, draft, skipTo);
  if (left.shareOf !== "" && draft.kind.value === "level") {
    return inferred(`${name}占${left.shareOf}比重`, "attach/share-of");
  }
  return inferred(name, topic === "" ? "attach/subject-before" : "attach/topic");
}

function subjectName(document: Document, draft: Draft, skipTo: Skips): string {
  const floor = sentenceStart(document, draft);
  const at = boundaryBefore(document.text, draft.left.nameEnd, floor);
  return subjectBefore(document.text, at, floor, skipTo)?.text ?? draft.before?.text ?? "";
}

function sentenceStart(document: Document, draft: Draft): number {
  const { text } = document;
  const floor = Math.max(0, draft.token.start - 120);
  for (let at = draft.token.start - 1; at >= floor; at--)
    if (classAt(text, at) === CHAR.sentenceEnd) return at + 1;
  return floor;
}
