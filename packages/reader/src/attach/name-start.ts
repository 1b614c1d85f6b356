import { indexWords } from "../text/word-index.ts";
import { isVerbOnly, type Piece } from "./phrase-pieces.ts";

/** Ends of a period that its token left behind: 2020年内, 4月底前. */
const PERIOD_RESTS = "内间底末份来前";

/** Where the name starts: behind the last cut, adverb or hard verb that leaves a name of two characters. */
export function nameStart(text: string, from: number, to: number, pieces: readonly Piece[]): number {
  let start = from;
  for (const piece of pieces) {
    const atStart = piece.start <= start;
    const cuts = piece.role === "cut" || piece.role === "adverb" || piece.role === "hardVerb";
    if (piece.role === "hardVerb" && makesUpName(text, piece.end, to)) continue;
    if (isRatioVerb(text, from, piece)) continue;
    if (!cuts && !(atStart && (piece.role === "verb" || piece.role === "skip"))) continue;
    if (piece.role === "skip" && !leavesName(text, piece.end, to)) continue;
    if (leavesName(text, piece.end, to))
      start = piece.role === "skip" ? afterRest(text, piece.start, piece.end) : piece.end;
  }
  return behindOwner(text, start, to);
}

/** A verb before one of these makes up a name with it: 帮扶资金, 发放金额, 接待人数, 完成率; not 完成|税收收入. */
const VERB_TAILS = new Set(
  "金额 资金 面积 额 率 人数 数 量 人次 比例 总额 数量 里程 户数 款 费 税 覆盖率 费用 户 物资".split(" "),
);

function makesUpName(text: string, end: number, to: number): boolean {
  const next = text[end] ?? " ";
  return (
    next === "率" || ("额费款税".includes(next) && end + 1 === to) || VERB_TAILS.has(text.slice(end, to))
  );
}

/** 每千人|拥有|床位, 每百户有汽车: what each of many has is one name. */
function isRatioVerb(text: string, from: number, piece: Piece): boolean {
  if (text[piece.end - 1] !== "有" || piece.role === "skip") return false;
  for (let at = piece.start - 1; at >= from && piece.start - at < LONGEST_EACH; at--)
    if (text[at] === "每") return true;
  return false;
}

const LONGEST_EACH = 12;

const OWNERS = indexWords(
  "学校 小学 中学 大学 学院 幼儿园 医院 公司 工厂 中心 园区 集团 镇 村 社区 街道 农户 贫困户 村民 群众 合作社".split(
    " ",
  ),
);

/** 第一小学|新增学位, 帮扶村|种植油茶: the owner is where it happened; not 城镇新增就业, 农户种植面积. */
function behindOwner(text: string, start: number, to: number): number {
  const deed = DEED.exec(text.slice(start, to));
  if (deed === null) return start;
  const at = start + deed.index;
  const owner = OWNERS.endingAt(text, at, start);
  return owner === undefined || text.startsWith("城镇", at - 2) ? start : at;
}

const DEED =
  /(?<=.)(?:新增|(?:发展|种植|养殖|硬化|流转))(?!(?:面积|户|大户|基地|业|量|规模|资金|项目|率|情况)$)(?=..)/u;

function leavesName(text: string, at: number, to: number): boolean {
  return to - at >= 2 && !isVerbOnly(text, at, to);
}

export function afterRest(text: string, from: number, skipped: number): number {
  return skipped > from && PERIOD_RESTS.includes(text[skipped] ?? " ") ? skipped + 1 : skipped;
}
