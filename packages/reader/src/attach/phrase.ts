import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { indexWords } from "../text/word-index.ts";
import { withoutBrackets } from "./brackets.ts";
import { withAchiever, withContributor } from "./name-owner.ts";
import { afterRest, nameStart } from "./name-start.ts";
import { isVerbOnly, type Phrase, type Piece, piecesOf, roles, type Skips } from "./phrase-pieces.ts";

export type { Phrase, Skips } from "./phrase-pieces.ts";

const LEADS = indexWords(
  "其中 此次 本次 其 该 此 这 这些 那些 各 各类 各级 各种 各项 的 以上 主要 等 和 及 与 或 并 且 一是 二是 三是 四是 五是 六是 七是 其余 另 也 还 又 再 期间 时期 以来 间内 共 已 内的 底前 共有 现有 已有 平均 全部 要 需 应 可 该项目 该工程 项目的 主要有 主要是 包括 该院 该局 该县 该市 该镇 该村 该区 该乡 该校 该行 该所 该公司 该企业 该社区 该街道 我院 我局 我校 全院 全局 全校 整个 全省 全市 全县 全区 全州 全国 中国 同比 环比 本月 本季度 当月 本年度 全镇 全乡 同期 任务数为 这是 这是继".split(
    " ",
  ),
);

/** 荆州-like names belong to these: 某市部分, 某县境内. */
const PLACE_PARTS = new Set(["部分", "段", "境内", "片区", "城区"]);
const LONGEST_PLACE_PART = 2;

const ADMIN_HEADS = "省市县区镇乡村";

/**
 * The name at the end of text[from, to): what is left when periods, places, verbs and the words
 * before the last cut are taken away. 全市已建成中小学35所 → 中小学.
 */
export function nameEndingAt(text: string, from: number, to: number, skipTo: Skips): Phrase | undefined {
  const pieces = piecesOf(text, from, to, skipTo);
  const measure = bareMeasure(text, to, pieces);
  if (measure !== undefined) return measure;
  const tail = verbTail(text, from, to, pieces, skipTo);
  if (tail !== undefined) return tail;
  if (endsWithCut(text, to, pieces)) return undefined;
  const status = statusTail(text, from, to, pieces, skipTo);
  if (status !== undefined) return status;
  const start = nameStart(text, from, to, pieces);
  const name = phrase(text, start, to, skipTo);
  const readName = (start: number, end: number) => nameEndingAt(text, start, end, skipTo);
  if (name !== undefined) {
    const described = withDescription(text, from, name, skipTo);
    if (described !== name) return described;
    const achieved = withAchiever(text, from, start, name, pieces, readName);
    return withContributor(text, from, achieved, pieces, readName);
  }
  return verbBefore(text, from, to, pieces, skipTo);
}

/**
 * A stretch that ends with nothing but a verb behind a cut or an adverb:
 * 信访件已|完成整改22件 → 信访件; 将|投入1亿元资金 → the verb; 对合作社|给予2万元补助 → the verb.
 */
function verbTail(
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase | undefined {
  const breaks = pieces.findLast(
    (piece) => (piece.role === "adverb" || piece.role === "cut") && piece.end < to,
  );
  const last = pieces.at(-1);
  if (last === undefined || last.end !== to) return deedDone(text, from, to);
  if (breaks !== undefined && isVerbOnly(text, breaks.end, to)) {
    const hasSubject = breaks.role === "adverb" && breaks.start >= from + 2;
    const subject = hasSubject ? nameEndingAt(text, from, breaks.start, skipTo) : undefined;
    if (
      subject !== undefined &&
      !subject.verbOnly &&
      !TIME_WORDS.has(subject.text) &&
      !AGENT.test(subject.text)
    )
      return { ...subject, verb: text.slice(breaks.end, to) };
    return { start: breaks.end, end: to, text: text.slice(breaks.end, to), verbOnly: true };
  }
  if (last.role !== "hardVerb" && !isDone(text, to)) return undefined;
  const start = text[last.start - 1] === "不" ? last.start - 1 : last.start;
  return { start, end: to, text: text.slice(start, to), verbOnly: true };
}

/** 建设|了2万公里产业路: whatever stands before 了 is a verb. Not 为了, 除了, 到了. */
function isDone(text: string, to: number): boolean {
  return isOneOf(text, to, "了") && !isOneOf(text, to - 1, "为除到极罢");
}

/** 全县硬覆|了30公里路面: two characters before 了 that no list knows are a verb all the same. */
function deedDone(text: string, from: number, to: number): Phrase | undefined {
  const start = to - 2;
  if (!isDone(text, to) || start < from) return undefined;
  return { start, end: to, text: text.slice(start, to), verbOnly: true };
}

/** 连续11年|救助大学生 */
const RUNNING = /^连续[\d一二三四五六七八九十]{1,3}(?:年|届|天|个月|个季度)/u;

function boundary(text: string, at: number): boolean {
  return at < 0 || (classAt(text, at) >= CHAR.sentenceEnd && classAt(text, at) <= CHAR.listComma);
}

/** 实施长|300米的护岸工程: a bare measure behind a verb. Not 校长, 增长, whose words hold the character. */
function bareMeasure(text: string, to: number, pieces: readonly Piece[]): Phrase | undefined {
  if (!isOneOf(text, to - 1, "长宽高深")) return undefined;
  const last = pieces.at(-1);
  const alone = boundary(text, to - 2) && isOneOf(text, to - 1, "长宽高");
  if (alone) return { start: to - 1, end: to, text: `${text[to - 1]}度`, verbOnly: false };
  if (last?.end !== to - 1 || last.role === "skip") return undefined;
  return { start: to - 1, end: to, text: text.slice(to - 1, to), verbOnly: false };
}

/** 林场则需|实现10万亩: behind such a word and the cue nothing is named. */
function endsWithCut(text: string, to: number, pieces: readonly Piece[]): boolean {
  const last = pieces.at(-1);
  return last?.role === "cut" && last.end === to && MODALS.has(text.slice(last.start, to));
}

const BARE_COUNTS = new Set("人口 天数 人数 户数 件数 家数 比例 比重 数量 面积 金额 总数 时间".split(" "));
const LONGEST_DESCRIPTION = 14;

/** 空气质量处于优的天数, 通过审核的人数: how many of what, so what stands before 的 belongs to the name. */
function withDescription(text: string, from: number, name: Phrase, skipTo: Skips): Phrase {
  if (!isOneOf(text, name.start - 1, "的") || !BARE_COUNTS.has(name.text)) return name;
  let start = from;
  for (;;) {
    const skipped = afterRest(text, start, skipTo(start));
    const next =
      skipped > start ? skipped : start + (LEADS.startingAt(text, start, name.start)?.[0].length ?? 0);
    if (next === start) break;
    start = next;
  }
  if (name.start - 1 - start < 2 || name.start - start > LONGEST_DESCRIPTION) return name;
  return { ...name, start, text: withoutBrackets(text.slice(start, name.end)) };
}

const MODALS = new Set("则需 则要 需要 应当 必须 可以 能够 可 需 拟 计划 力争 确保 争取 则".split(" "));

const STATUS = /^(?:尚?未|正在|按|推进缓慢|正常推进)/u;

/** 项目|未开工3个 → 未开工项目; 时限内|正在办理12件 → the status alone. */
function statusTail(
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase | undefined {
  const last = pieces.at(-1);
  if (last === undefined || last.end !== to || last.start - from < 2) return undefined;
  const words = text.slice(last.start, to);
  const ofAgent = last.role === "nominal" && AGENT.test(text.slice(from, last.start));
  if (ofAgent) return { start: last.start, end: to, text: words, verbOnly: true };
  if (last.role !== "nominal" || !STATUS.test(words)) return undefined;
  const bearer = "内前后下".includes(text[last.start - 1] as string)
    ? undefined
    : nameEndingAt(text, from, last.start, skipTo);
  if (bearer === undefined || bearer.verbOnly)
    return { start: last.start, end: to, text: words, verbOnly: true };
  return { start: bearer.start, end: to, text: words + bearer.text, verbOnly: false };
}

/** 实际已开工12项: these are no subjects. */
const TIME_WORDS = new Set("实际 目前 现在 当前 其中 全年 今年".split(" "));

/** 县政府专门|安排3000万元: who does it is not what it is. */
const AGENT =
  /(?:政府|党委|县委|市委|区委|[局委]|部门|公司|集团|商会|协会|总会|联合会|基金会|工商联|支部|银行|党支部|村委会|居委会)$/u;

/** Trims and joins what is left of text[start, to), without brackets and skipped stretches at its start. */
function phrase(text: string, start: number, end: number, skipTo: Skips): Phrase | undefined {
  let from = start;
  const to = endsInside(text, start, end) ? end - 1 : end;
  if (
    text[from - 1] === "、" &&
    ADMIN_HEADS.includes(text[from] ?? " ") &&
    classAt(text, from + 1) === CHAR.chineseDigit
  )
    from++;
  if (isOneOf(text, from - 1, "该"))
    from += Math.max(0, (LEADS.startingAt(text, from - 1, to - 1)?.[0].length ?? 1) - 1);
  // 首|个|储能电站, 这|个|县: the measure word of what stands before. Not 个人, 个体户.
  if (isOneOf(text, from, "个") && isOneOf(text, from - 1, "首一这该")) from++;
  if (isOneOf(text, from, "连"))
    from += RUNNING.exec(text.slice(from, Math.min(to, from + 9)))?.[0].length ?? 0;
  for (;;) {
    if (isOneOf(text, from, "(（") && isOneOf(text, from + 2, ")）") && isOneOf(text, from + 1, ADMIN_HEADS))
      from += 3;
    const skipped = afterRest(text, from, skipTo(from));
    if (to - skipped <= LONGEST_PLACE_PART && PLACE_PARTS.has(text.slice(skipped, to))) break;
    const lead = skipped > from ? skipped : from + leadLength(text, from, to);
    const isSpace = classAt(text, from) >= CHAR.sentenceEnd;
    const next = lead > from ? lead : isSpace ? from + 1 : from;
    if (next === from || next > to) break;
    from = next;
  }
  if (to - from < 1) return undefined;
  const name = withoutBrackets(text.slice(from, to));
  if (name.length < 2 && !/[村路桥田车楼井树房纱布糖盐酒茶油煤钢纸电水]/u.test(name)) return undefined;
  if (isVerbOnly(text, from, to)) return undefined;
  return { start: from, end: to, text: name, verbOnly: false };
}

/** 全市范围内: the last character says where; not 民办高中, 省级以上, whose ends are words. */
function endsInside(text: string, start: number, end: number): boolean {
  if (!"中内上里".includes(text[end - 1] ?? " ") || end - start <= 3) return false;
  return roles.endingAt(text, end, start)?.[1] !== "keep";
}

/** The length of a lead word here, unless a longer word holds it: 各类 goes but for 各类案件, 要素 and 其他 stay. */
function leadLength(text: string, from: number, to: number): number {
  const lead = LEADS.startingAt(text, from, to - 1)?.[0].length ?? 0;
  const known = lead === 0 ? undefined : roles.startingAt(text, from, to);
  if (lead === 2 && to - from === 4 && text[from] === "各" && text[from + 1] !== "级") return 0;
  return known?.[1] === "keep" && known[0].length > lead ? 0 : lead;
}

/** 拆除18万平方米: the verb itself names what is measured; 农村饮水工程累计建设2297处: what stands before it does. */
function verbBefore(
  text: string,
  from: number,
  to: number,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase | undefined {
  const last = pieces.at(-1);
  if (last === undefined || last.end !== to || last.role === "skip") return undefined;
  const before = pieces.at(-2);
  if (before?.role === "adverb" && before.end === last.start) {
    const subject = nameEndingAt(text, from, before.start, skipTo);
    if (subject !== undefined) return subject;
  }
  if (last.role === "cut" || last.role === "adverb") return undefined;
  const start = startOfVerbs(pieces);
  return { start, end: to, text: text.slice(start, to), verbOnly: true };
}

/** 教育投入, 征迁安置: verbs that are at home in names make one name together. */
function startOfVerbs(pieces: readonly Piece[]): number {
  let index = pieces.length - 1;
  for (; index > 0; index--) {
    const before = pieces[index - 1] as Piece;
    if (before.role !== "nominal" || before.end !== (pieces[index] as Piece).start) break;
  }
  return (pieces[index] as Piece).start;
}
