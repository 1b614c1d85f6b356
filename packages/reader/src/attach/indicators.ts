import { BARE_MEASURES, GENERIC_NAMES } from "../data/generic-names.ts";
import { BARE_HEADS } from "../data/noun-ends.ts";
import type { Document } from "../document.ts";
import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { boundaryBefore } from "./left-context.ts";
import type { Phrase, Skips } from "./phrase.ts";
import { subjectBefore } from "./subject.ts";

/** Names every figure: from its own words, else from the topic of its sentence. */
export function attachIndicators(document: Document, skipTo: Skips): void {
  let sentence = -1;
  let topic = "";
  let last: Draft | undefined;
  /** What the sentence counts, before any verb was put in front. */
  let counted = "";
  /** What the paragraph spoke of last. */
  let earlier = "";
  let money = "";
  let paragraph = -1;
  for (const draft of document.drafts) {
    if (draft.token.paragraph !== paragraph) earlier = money = "";
    paragraph = draft.token.paragraph;
    if (draft.token.sentence !== sentence) {
      topic = "";
      counted = "";
      last = undefined;
      sentence = draft.token.sentence;
    }
    draft.indicator =
      verbOfTopic(draft, last, counted) ??
      statusOfTopic(draft, counted) ??
      raisedFrom(draft, last) ??
      ownName(draft, document.text, counted) ??
      topicName(document, draft, topic, skipTo);
    if (draft.token.unitClass === "money") {
      const bare = draft.indicator.rule === "attach/verb-before" && money !== "";
      if (bare) draft.indicator = inferred(money, "attach/earlier-topic");
      money = draft.indicator.value;
    }
    if (draft.indicator.value === "") draft.indicator = inferred(earlier, "attach/earlier-topic");
    else if (draft.kind.value === "level") earlier = draft.indicator.value;
    if (
      draft.indicator.rule !== "attach/verb-of-topic" &&
      draft.kind.value === "level" &&
      !BARE_STAGE.test(draft.indicator.value)
    )
      counted = draft.indicator.value;
    last = draft;
    if (draft.token.unitClass !== "rank" && setsTopic(draft))
      topic = draft.indicator.value.replace(TABLE_HEAD, "");
  }
}

/** 一般公共预算收入预算数12亿元，执行数13亿元: the column's name is no part of what both are of. */
const TABLE_HEAD = /(?<=..)(?:年初|调整)?(?:预算数|计划数|任务数|目标数|执行数)$/u;

/** 其中新开工223项，已开工206项: a stage is nothing that is counted. */
const BARE_STAGE =
  /^(?:计划|新|续|已|未)?(?:开工|竣工|投产|签约|建成|完工|落地|入库|达产|整改|办结|完成|设置)$/u;

/** 新增总部59家，累计达到432家: the total is not of the new ones. */
const NEWLY =
  /^(?:排查出?|发现|受理|接到|收到|交办|接收|立案|新增|新建|新认定|新引进|新签约|新开工|在建|续建|竣工|开工|签约)(?=..)/u;

const MEASURE_END = /(?:全长|总长|总长度|长约|宽)$/u;

function setsTopic(draft: Draft): boolean {
  return draft.indicator.value !== "" && draft.kind.value !== "completion";
}

/** 28项工作，已完成21项 → 完成工作 */
function doneOfTopic(draft: Draft, last: Draft, counted: string): DraftSlot<string> | undefined {
  const { token, left } = draft;
  if (left.cue.achieved !== true || token.unitClass !== "count" || token.unit !== last.token.unit)
    return undefined;
  return counted === "" ? undefined : inferred(`完成${counted.replace(NEWLY, "")}`, "attach/verb-of-topic");
}

/** 重点项目16个，其中达到序时进度的有10个 → 达到序时进度项目; without a topic the predicate alone. */
function statusOfTopic(draft: Draft, counted: string): DraftSlot<string> | undefined {
  const { before, left } = draft;
  if (left.cue.status !== true || before === undefined || draft.kind.value !== "level") return undefined;
  const head = COUNTED_HEAD.exec(counted)?.[0] ?? "";
  const name = before.text.endsWith(head) ? before.text : before.text + head;
  return stated(name, "attach/verb-of-topic", before.start, before.end);
}

const COUNTED_HEAD =
  /(?:企业|项目|问题|事项|学校|乡镇|街道|单位|人员|工作|任务|案件|信访件|建议|提案|线索|小区|公司|合作社|医院|工程|村)$/u;

/** 标准从500元提高到600元: both ends of a move are of one thing. */
function raisedFrom(draft: Draft, last: Draft | undefined): DraftSlot<string> | undefined {
  if (last === undefined || draft.left.cue.to !== true || last.left.cue.from !== true) return undefined;
  if (draft.before !== undefined || draft.unit !== last.unit || draft.token.start - last.token.end > 8)
    return undefined;
  return inferred(last.indicator.value, "attach/raised-from");
}

/** 信访件28件，已完成整改22件: a bare verb with the unit of the figure before counts the same things. */
function verbOfTopic(draft: Draft, last: Draft | undefined, counted: string): DraftSlot<string> | undefined {
  const { before, after, token } = draft;
  if (last === undefined || after !== undefined) return undefined;
  if (before === undefined) return doneOfTopic(draft, last, counted);
  if (before.verb !== undefined && before.text === counted && token.unit === last.token.unit)
    return inferred(before.verb + counted.replace(NEWLY, ""), "attach/verb-of-topic");
  if (!before.verbOnly) return undefined;
  if (token.unitClass !== "count" || token.unit !== last.token.unit) return undefined;
  return inferred(before.text + counted.replace(NEWLY, ""), "attach/verb-of-topic");
}

function ownName(draft: Draft, text: string, counted: string): DraftSlot<string> | undefined {
  const { before, after, token, kind } = draft;
  if (kind.value === "level" && draft.left.shareOf !== "") return undefined;
  if (kind.value === "level" && (token.unitClass === "count" || token.unitClass === "people")) {
    return countedName(draft, text, counted);
  }
  if (before !== undefined && isName(before)) {
    if (token.unitClass === "amount" && after !== undefined && MEASURE_END.test(before.text)) {
      return fromPhrase(after, "attach/name-after");
    }
    const holds = draft.left.cue.holds === true && token.unitClass === "amount";
    if (holds && after !== undefined) return fromPhrase(after, "attach/name-after");
    if (token.unitClass === "amount" && after !== undefined && isWhereabouts(before.text, text, token.end))
      return fromPhrase(after, "attach/name-after");
    if (BARE_MEASURES.has(before.text) && after !== undefined) return fromPhrase(after, "attach/name-after");
    return { ...fromPhrase(before, "attach/name-before"), value: before.text.replace(/(?<=..)占$/u, "占比") };
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

/** 市下达我县重点项目任务8个: the task is as many projects. */
const TASK_BEHIND = /(?<=项目|工程)任务$/u;

/** 沿河30万亩优质稻, 村内300亩土地, 一处2000平方米大棚, 铺设了80米的步道: not a measure, so the noun behind names it. */
function isWhereabouts(before: string, text: string, end: number): boolean {
  if (/^(?:[东南西北中]部|[东南西北]面|沿.|.{1,3}[内边旁])$|[一两][处座条个块片栋]$/u.test(before))
    return true;
  return text[end] === "的" && !/[积度率量程长距高深宽径]$/u.test(before);
}

/** 省级示范社6家、市级12家 → 市级示范社 */
const AREA_GRADE = /^(?:国家|[省市县区])级$/u;

/** 33项民生工程: the thing counted follows; 市外投资项目30个: it stands before. */
function countedName(draft: Draft, text: string, counted: string): DraftSlot<string> | undefined {
  const { before } = draft;
  const after = draft.after ?? draft.adjacent;
  if (after !== undefined && !BARE_HEADS.has(after.text)) return fromPhrase(after, "attach/counted-after");
  const sumsUp = text[draft.left.nameEnd - 1] === "等" || text[draft.token.start - 1] === "等";
  if (after !== undefined && before !== undefined && isName(before) && !sumsUp) {
    const whole = before.text.endsWith(after.text) ? before.text : before.text + after.text;
    return stated(whole, "attach/modified-head", before.start, after.end);
  }
  if (after !== undefined) return withHonour(after, text);
  if (before !== undefined && isName(before)) {
    const rank = AREA_GRADE.test(before.text)
      ? counted.replace(/^.*?(?:国家|[省市县区])级/u, before.text)
      : "";
    if (rank !== "" && rank !== counted) return inferred(rank, "attach/graded");
    const beyond = /^\d/u.test(before.text) && "超过逾".includes(text[before.start - 1] ?? " ");
    const value = (beyond ? text[before.start - 1] : "") + before.text.replace(TASK_BEHIND, "");
    return { ...fromPhrase(before, "attach/counted-before"), value };
  }
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
  return !phrase.verbOnly && !GENERIC_NAMES.has(phrase.text) && !POINTER.test(phrase.text);
}

/** 完成年初预算数5亿元: a target in figures, of what was named before; not 预算收入, 目标责任书; 第二期2000万元: which one, not of what. */
const POINTER =
  /^第.{1,3}[期批轮次]$|^(?:年度?|全年|年初|调整|下达|上级|市|省|县|区|厅|上|我|确定|力争|奋斗|考核|计划|工作)*(?:计划|任务|目标|预算|目标任务|指标)数?$/u;

function fromPhrase(phrase: Phrase, rule: string): DraftSlot<string> {
  return stated(phrase.text, rule, phrase.start, phrase.end);
}

/** 增长14.7% after its level; 占年度计划155%; a share of something named in the clause. */
function topicName(document: Document, draft: Draft, topic: string, skipTo: Skips): DraftSlot<string> {
  const { before, left } = draft;
  const own = before !== undefined && isName(before) ? before.text : "";
  const inheritedTopic = left.cue.adverb && draft.kind.value === "level" ? topic.replace(NEWLY, "") : topic;
  const name =
    own !== "" ? own : topic !== "" ? grownName(draft, inheritedTopic) : subjectName(document, draft, skipTo);
  if (left.shareOf !== "" && draft.kind.value === "level") {
    return inferred(`${name}占${left.shareOf}比重`, "attach/share-of");
  }
  const isShare =
    draft.kind.value === "level" &&
    draft.token.unitClass === "percent" &&
    BARE_SHARE.test(document.text.slice(Math.max(0, draft.token.start - 6), draft.token.start));
  if (isShare && name.length >= 2 && !/[比率]重?$/u.test(name))
    return inferred(`${name}占比`, "attach/share");
  return inferred(name, topic === "" ? "attach/subject-before" : "attach/topic");
}

/** 甲业增加值占比达96%，同比下降15.6%: what falls is the value, not its share. */
function grownName(draft: Draft, topic: string): string {
  const whole =
    draft.kind.value === "growth" ? topic.replace(/(?:所占|占比|占|的)?(?:比重|比例|占比)$/u, "") : "";
  return whole.length >= 2 ? whole : topic;
}

/** 城镇人口21万人，占46.7%; ，占比达12% */
const BARE_SHARE = /(?:占|占比|比重|比例)(?:为|是|达到?|约|近|超过?)?$/u;

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
