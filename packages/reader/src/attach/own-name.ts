import { BARE_MEASURES } from "../data/generic-names.ts";
import { BARE_HEADS } from "../data/noun-ends.ts";
import { type Draft, type DraftSlot, inferred, stated } from "../draft.ts";
import type { NumberToken } from "../find/tokens.ts";
import { fromPhrase, isName } from "./named.ts";
import type { Phrase } from "./phrase.ts";

const MEASURE_END = /(?:全长|总长|总长度|长约|宽)$/u;

export function ownName(draft: Draft, text: string, counted: string): DraftSlot<string> | undefined {
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
    if (token.unitClass === "amount" && after !== undefined && isWhereabouts(before, text, token))
      return fromPhrase(after, "attach/name-after");
    if (BARE_MEASURES.has(before.text) && after !== undefined) return fromPhrase(after, "attach/name-after");
    const named = fromPhrase(before, "attach/name-before");
    return before.text.endsWith("占") && before.text.length > 2
      ? { ...named, value: `${before.text}比` }
      : named;
  }
  if (kind.value === "growth" || kind.value === "completion" || kind.value === "rank") return undefined;
  if (token.unitClass === "percent" && after !== undefined && isOfWhat(text, token.end)) {
    return fromPhrase(after, "attach/share-of-what");
  }
  if (token.unitClass === "points" || token.unitClass === "percent") return undefined;
  if (after !== undefined && isName(after)) return fromPhrase(after, "attach/name-after");
  if (before?.verbOnly) return fromPhrase(before, "attach/verb-before");
  return undefined;
}

/** 60%的乡镇, 95%以上的行政村: the share is of what follows. */
function isOfWhat(text: string, end: number): boolean {
  return text[end] === "的" || /^(?:以上|左右|以下)的/u.test(text.slice(end, end + 3));
}

/** 市下达我县重点项目任务8个: the task is as many projects. */
const TASK_BEHIND = /(?<=项目|工程)任务$/u;

/** 沿河30万亩优质稻, 村内300亩土地, 一处2000平方米大棚, 铺设了80米的步道: not a measure, so the noun behind names it. */
function isWhereabouts(
  { text: before, end: beforeEnd }: Phrase,
  text: string,
  { start, end }: NumberToken,
): boolean {
  if (text[beforeEnd] === "内" || (text[start - 1] === "的" && text[end] !== "的")) return true;
  if (
    /^(?:[东南西北中]部|[东南西北]面|沿.|.{1,3}[内边旁])$|(?:标段|路段|地段|片区|两侧|沿线|境内|范围)$|[一两][处座条个块片栋]$/u.test(
      before,
    )
  )
    return true;
  if (/(?:集团|公司|农场|合作社|村委会|政府|局|街道)$/u.test(before)) return true;
  return text[end] === "的" && !/[积度率量程长距高深宽径]$/u.test(before);
}

/** 省级示范社6家、市级12家 → 市级示范社 */
const AREA_GRADE = /^(?:国家|[省市县区])级$/u;

/** 33项民生工程: the thing counted follows; 市外投资项目30个: it stands before. */
function countedName(draft: Draft, text: string, counted: string): DraftSlot<string> | undefined {
  const { before } = draft;
  if (draft.token.unit === "车道") return inferred("车道", "attach/unit-names");
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
    const beyond = /^[\d百千万亿]/u.test(before.text) && "超过逾".includes(text[before.start - 1] ?? " ");
    const value = (beyond ? text[before.start - 1] : "") + before.text.replace(TASK_BEHIND, "");
    return { ...fromPhrase(before, "attach/counted-before"), value };
  }
  if (before?.verbOnly !== true) return undefined;
  return before.bearer === undefined || before.verb !== undefined
    ? fromPhrase(before, "attach/verb-before")
    : stated(before.bearer + before.text, "attach/deed-to", before.start, before.end);
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
