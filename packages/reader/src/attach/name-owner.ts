import type { Phrase, Piece } from "./phrase-pieces.ts";

/** Reads the name at the end of a stretch. */
type NameReader = (from: number, to: number) => Phrase | undefined;

const BARE_RESULTS = new Set(
  "支出 增加值 产值 总产值 投资 收入 总收入 营业收入 主营业务收入 销售收入 利润 利润总额 税收 税收收入 销售额 营业额 零售额 产量 产出 营收 入库税收".split(
    " ",
  ),
);

/** 第一产业实现增加值: a result too bare to stand alone takes the one who achieved it. */
export function withAchiever(
  text: string,
  from: number,
  start: number,
  name: Phrase,
  pieces: readonly Piece[],
  readName: NameReader,
): Phrase {
  const verb = BARE_RESULTS.has(name.text) ? pieces.find((piece) => piece.end === start) : undefined;
  if (verb === undefined || !/完成|实现|累计/u.test(text.slice(verb.start, verb.end))) return name;
  const achiever = readName(from, verb.start);
  if (achiever === undefined || achiever.verbOnly) return name;
  return { ...name, start: achiever.start, text: achiever.text + name.text };
}

/** 第一产业|对经济增长的|贡献率: whose it is stands before 对. */
export function withContributor(
  text: string,
  from: number,
  name: Phrase,
  pieces: readonly Piece[],
  readName: NameReader,
): Phrase {
  if (!CONTRIBUTIONS.has(name.text)) return name;
  const towards = pieces.find((piece) => piece.role === "cut" && text[piece.start] === "对");
  if (towards === undefined || towards.start - from < 2) return name;
  const owner = readName(from, towards.start);
  return owner === undefined || owner.verbOnly
    ? name
    : { ...name, start: owner.start, text: owner.text + name.text };
}

const CONTRIBUTIONS = new Set("贡献率 贡献 贡献度 拉动率 依存度 满意度 满意率 知晓率 支持率".split(" "));
