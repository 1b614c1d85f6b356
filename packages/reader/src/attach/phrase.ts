import { PHRASE_WORDS, type WordRole } from "../data/phrase-words.ts";
import type { Place } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet } from "../text/char-set.ts";
import { indexWords, WordIndex } from "../text/word-index.ts";

/** A name found beside a number. */
export type Phrase = Place & {
  readonly text: string;
  /** Nothing but a verb was there: 拆除18万平方米. */
  readonly verbOnly: boolean;
  /** 民生实事|已|完成26件: the verb that stood between this name and the number. */
  readonly verb?: string;
};

const roles = new WordIndex<WordRole>(PHRASE_WORDS);
const LEADS = indexWords(
  "其中 此次 本次 其 该 此 这 这些 那些 各 各类 各级 各种 各项 的 以上 主要 等 和 及 与 或 并 且 一是 二是 三是 四是 五是 六是 七是 其余 另 也 还 又 再 期间 时期 以来 间内 共 已 内的 底前 共有 现有 已有 平均 全部 要 需 应 可 该项目 该工程 项目的 主要有 主要是 包括".split(
    " ",
  ),
);
/** Ends of a period that its token left behind: 2020年内, 4月底前. */
const PERIOD_RESTS = "内间底末份来前";
/** 荆州-like names belong to these: 某市部分, 某县境内. */
const PLACE_PARTS = /^(?:部分|段|境内|片区|城区)$/u;
const ADMIN_HEADS = "省市县区镇乡村";

type Piece = { start: number; end: number; role: WordRole | "skip" };

/** Stretches to pass over inside a segment: periods and places already found, in order. */
export type Skips = (at: number) => number;

/**
 * The name at the end of text[from, to): what is left when periods, places, verbs and the words
 * before the last cut are taken away. 全市已建成中小学35所 → 中小学.
 */
export function nameEndingAt(text: string, from: number, to: number, skipTo: Skips): Phrase | undefined {
  const pieces = piecesOf(text, from, to, skipTo);
  const tail = verbTail(text, from, to, pieces, skipTo);
  if (tail !== undefined) return tail;
  const status = statusTail(text, from, to, pieces, skipTo);
  if (status !== undefined) return status;
  const start = nameStart(text, from, to, pieces);
  const name = phrase(text, start, to, skipTo);
  if (name !== undefined)
    return withContributor(text, from, withAchiever(text, from, start, name, pieces, skipTo), pieces, skipTo);
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
  if (last === undefined || last.end !== to) return undefined;
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
  if (last.role !== "hardVerb") return undefined;
  return { start: last.start, end: to, text: text.slice(last.start, to), verbOnly: true };
}

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

/** 实际已开工129项: these are no subjects. */
const TIME_WORDS = new Set("实际 目前 现在 当前 其中 全年 今年".split(" "));

/** 县政府专门|安排3000万元: who does it is not what it is. */
const AGENT = /(?:政府|党委|县委|市委|区委|[局委]|部门|公司|支部|银行|党支部|村委会|居委会)$/u;

const BARE_RESULTS = new Set(
  "增加值 产值 总产值 投资 收入 总收入 营业收入 主营业务收入 销售收入 利润 利润总额 税收 税收收入 销售额 营业额 零售额 产量 产出 营收 入库税收".split(
    " ",
  ),
);

/** 第一产业实现增加值: a result too bare to stand alone takes the one who achieved it. */
function withAchiever(
  text: string,
  from: number,
  start: number,
  name: Phrase,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase {
  const verb = BARE_RESULTS.has(name.text) ? pieces.find((piece) => piece.end === start) : undefined;
  if (verb === undefined || !/完成|实现/u.test(text.slice(verb.start, verb.end))) return name;
  const achiever = nameEndingAt(text, from, verb.start, skipTo);
  if (achiever === undefined || achiever.verbOnly) return name;
  return { ...name, start: achiever.start, text: achiever.text + name.text };
}

/** 第一产业|对经济增长的|贡献率: whose it is stands before 对. */
function withContributor(
  text: string,
  from: number,
  name: Phrase,
  pieces: readonly Piece[],
  skipTo: Skips,
): Phrase {
  if (!CONTRIBUTIONS.has(name.text)) return name;
  const towards = pieces.find((piece) => piece.role === "cut" && text[piece.start] === "对");
  if (towards === undefined || towards.start - from < 2) return name;
  const owner = nameEndingAt(text, from, towards.start, skipTo);
  return owner === undefined || owner.verbOnly
    ? name
    : { ...name, start: owner.start, text: owner.text + name.text };
}

const CONTRIBUTIONS = new Set("贡献率 贡献 贡献度 拉动率 依存度 满意度 满意率 知晓率 支持率".split(" "));

/** Known words and skipped stretches of the segment, in order. */
function piecesOf(text: string, from: number, to: number, skipTo: Skips): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  while (at < to) {
    const closed = bracketEnd(text, at, to);
    if (closed > at) {
      at = closed;
      continue;
    }
    const skipped = skipTo(at);
    if (skipped > at && skipped <= to) {
      pieces.push({ start: at, end: skipped, role: "skip" });
      at = skipped;
      continue;
    }
    const hit = roles.startingAt(text, at, to);
    if (hit === undefined) {
      at++;
      continue;
    }
    const end = at + hit[0].length;
    if (hit[1] !== "keep") pieces.push({ start: at, end, role: hit[1] });
    at = end;
  }
  return pieces;
}

const opening = new CharSet("(（");
const LONGEST_BRACKET = 30;

/** The end of a bracket that opens here and closes within the name: （不含农户）. */
function bracketEnd(text: string, at: number, to: number): number {
  if (!opening.hasAt(text, at)) return at;
  for (let end = at + 1; end < to && end - at < LONGEST_BRACKET; end++) {
    if (")）".includes(text[end] as string)) return end + 1;
  }
  return at;
}

/** Where the name starts: behind the last cut, adverb or hard verb that leaves a name of two characters. */
function nameStart(text: string, from: number, to: number, pieces: readonly Piece[]): number {
  let start = from;
  for (const piece of pieces) {
    const atStart = piece.start <= start;
    const cuts = piece.role === "cut" || piece.role === "adverb" || piece.role === "hardVerb";
    if (piece.role === "hardVerb" && makesUpName(text, piece.end, to)) continue;
    if (!cuts && !(atStart && (piece.role === "verb" || piece.role === "skip"))) continue;
    if (piece.role === "skip" && !leavesName(text, piece.end, to)) continue;
    if (leavesName(text, piece.end, to))
      start = piece.role === "skip" ? afterRest(text, piece.start, piece.end) : piece.end;
  }
  return behindOwner(text, start, to);
}

/** A verb before one of these makes up a name with it: 帮扶资金, 发放金额, 接待人数. */
const VERB_TAILS = new Set(
  "金额 资金 面积 额 率 人数 数 量 人次 比例 总额 数量 里程 户数 款 费 税 覆盖率 费用 户 物资".split(" "),
);

function makesUpName(text: string, end: number, to: number): boolean {
  return "率额费款税".includes(text[end] ?? " ") || VERB_TAILS.has(text.slice(end, to));
}

const OWNERS = indexWords(
  "学校 小学 中学 大学 学院 幼儿园 医院 公司 工厂 中心 园区 集团 镇 村 社区 街道".split(" "),
);

/** 第一小学|新增学位: the institution is where it happened; not 城镇新增就业. */
function behindOwner(text: string, start: number, to: number): number {
  const at = text.slice(start, to).indexOf("新增");
  if (at < 3 || start + at + 4 > to) return start;
  const owner = OWNERS.endingAt(text, start + at, start);
  return owner === undefined || text.startsWith("城镇", start + at - 2) ? start : start + at;
}

function leavesName(text: string, at: number, to: number): boolean {
  return to - at >= 2 && !isVerbOnly(text, at, to);
}

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
  for (;;) {
    const skipped = afterRest(text, from, skipTo(from));
    if (PLACE_PARTS.test(text.slice(skipped, to))) break;
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

/** The length of a lead word here, unless a longer word holds it: 各类 goes, 要素 and 其他 stay. */
function leadLength(text: string, from: number, to: number): number {
  const lead = LEADS.startingAt(text, from, to - 1)?.[0].length ?? 0;
  const known = lead === 0 ? undefined : roles.startingAt(text, from, to);
  return known?.[1] === "keep" && known[0].length > lead ? 0 : lead;
}

function afterRest(text: string, from: number, skipped: number): number {
  return skipped > from && PERIOD_RESTS.includes(text[skipped] ?? " ") ? skipped + 1 : skipped;
}

function isVerbOnly(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const hit = roles.startingAt(text, at, to);
    if (hit === undefined || hit[1] === "keep") return false;
    at += hit[0].length;
  }
  return true;
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
  return { start: last.start, end: to, text: text.slice(last.start, to), verbOnly: true };
}

/** 固定资产投资（不含农户） → 固定资产投资; quotes go too, their words stay; 改（新）建 → 改新建. */
export function withoutBrackets(name: string): string {
  let kept = "";
  let depth = 0;
  for (let index = 0; index < name.length; index++) {
    const character = name[index] as string;
    if ((character === "(" || character === "（") && ")）".includes(name[index + 2] ?? " ")) continue;
    if ((character === ")" || character === "）") && "(（".includes(name[index - 2] ?? " ")) continue;
    if (character === "(" || character === "（") depth++;
    else if (character === ")" || character === "）") depth = Math.max(0, depth - 1);
    else if (depth === 0 && !"“”‘’\"' 　「」".includes(character)) kept += character;
  }
  return kept;
}
