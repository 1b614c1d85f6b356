import { HANDLING_VERBS } from "../data/object-verbs.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords } from "../text/word-index.ts";
import { isVerbOnly, type Piece, roles } from "./phrase-pieces.ts";

/** Ends of a period that its token left behind: 2020年内, 4月底前. */
const PERIOD_RESTS = "内间底末份来前";

/** Where the name starts: behind the last cut, adverb or hard verb that leaves a name of two characters. */
export function nameStart(text: string, from: number, to: number, pieces: readonly Piece[]): number {
  let start = from;
  for (const piece of pieces) {
    const atStart =
      piece.start <= start ||
      (piece.role === "verb" &&
        agentEnds.hasAt(text, piece.start - 1) &&
        LEADS_IN.test(text.slice(start, piece.start)));
    if (isOver(text, piece, to)) {
      start = piece.end + 1;
      continue;
    }
    if (piece.role === "nominal" && isAgentsDeed(text, start, piece)) start = piece.start;
    if (
      piece.role === "skip" &&
      "全我本".includes(text[piece.start] as string) &&
      leavesName(text, piece.end, to)
    )
      start = piece.end;
    const cuts = piece.role === "cut" || piece.role === "adverb" || piece.role === "hardVerb";
    if ((piece.role === "hardVerb" || piece.role === "verb") && makesUpName(text, piece.end, to)) continue;
    if (piece.role === "hardVerb" && isInsideCompound(text, start, piece, to)) continue;
    if (isRatioVerb(text, from, piece)) continue;
    if (!cuts && !(atStart && (piece.role === "verb" || piece.role === "skip"))) continue;
    if (piece.role === "skip" && !leavesName(text, piece.end, to)) continue;
    if (leavesName(text, piece.end, to))
      start = piece.role === "skip" ? afterRest(text, piece.start, piece.end) : piece.end;
  }
  return behindHandling(text, behindOwner(text, start, to), to);
}

/** 县农业局|推广良种: who does it is no part of the name. */
/** 改造后|新路面: when it was done is no part of the name. */
function isOver(text: string, piece: Piece, to: number): boolean {
  const isDeed = piece.role === "nominal" || piece.role === "hardVerb" || piece.role === "verb";
  return isDeed && isOneOf(text, piece.end, "后") && to - piece.end > 2;
}

/** 有关部门|处理突发事件: the deed of an agent begins the name anew. */
function isAgentsDeed(text: string, start: number, piece: Piece): boolean {
  return (
    piece.start - start >= 2 &&
    agentEnds.hasAt(text, piece.start - 1) &&
    AGENT.test(text.slice(start, piece.start)) &&
    HANDLING.has(text.slice(piece.start, piece.end))
  );
}

const HANDLING = new Set([...HANDLING_VERBS, "处理", "新建", "改造", "硬化", "建设"]);

const LEADS_IN =
  /^每[月年人户天亩]$|(?:政府|党委|[县市区省]委|.[局委办厅]|部门|公司|集团|党?支部|银行|[村居]委会|合作社|干警|民警|警方|[村县市镇乡]里|我们|大家)$/u;
/** What LEADS_IN and AGENT can end with. */
const agentEnds = new CharSet("月年人户天亩府委局办厅门司团部行社警方里们家");
const AGENT =
  /(?:政府|党委|[县市区省]委|.[局委办厅]|部门|公司|集团|党?支部|银行|[村居]委会|合作社|干警|民警|警方|[村县市镇乡]里|我们|大家)$/u;

/** 良种|繁育推广|基地: behind a noun a verb and a plain head make up a name together. Not 县政府|建成基地. */
function isInsideCompound(text: string, start: number, piece: Piece, to: number): boolean {
  if (piece.start - start < 2 || !compoundHeads.hasAt(text, piece.end)) return false;
  const noun = text.slice(start, piece.start);
  return (
    COMPOUND_HEADS.has(text.slice(piece.end, to)) &&
    !AGENT.test(noun) &&
    !isVerbOnly(text, start, piece.start)
  );
}

const COMPOUND_HEADS = new Set(
  "基地 中心 机构 平台 人员 设施 设备 系统 能力 示范区 园区 体系 活动 服务 产业 大户 示范户 队伍 网点 站点 点位 渠道 车间 试点 工厂 专项 协议 合同 指标 标准 制度 办法 方案 成本 技术".split(
    " ",
  ),
);

/** What they start with. */
const compoundHeads = new CharSet([...COMPOUND_HEADS].map((head) => head[0] as string));

const handling = indexWords(HANDLING_VERBS);
const SHORTEST_OBJECT = 4;

/** 办理|行政复议案件: the object says enough. Not 安装项目, 服务业增加值, 采购标准. */
function behindHandling(text: string, start: number, to: number): number {
  const verb = handling.startingAt(text, start, to);
  const at = start + (verb?.[0].length ?? 0);
  if (verb === undefined || to - at < SHORTEST_OBJECT) return start;
  return isVerb(text, at, to) || NO_OBJECT.test(text.slice(at, to)) ? start : at;
}

function isVerb(text: string, at: number, to: number): boolean {
  const role = roles.startingAt(text, at, to)?.[1];
  return role === "nominal" || role === "hardVerb" || role === "verb";
}

const NO_OBJECT =
  /^(?:[和与及、的业区率用资总面里路站点期费周年工提后类队员]|项目|工程|投资|标准|任务|计划|进度|能力|成本|规模|完成|改造|提升|安置)/u;

/** A verb before one of these makes up a name with it: 帮扶资金, 发放金额, 接待人数, 完成率; not 完成|税收收入. */
const VERB_TAILS = new Set(
  "金额 资金 面积 额 率 人数 数 量 人次 比例 总额 数量 里程 户数 款 费 税 覆盖率 费用 户 物资".split(" "),
);

const verbTails = new CharSet([...VERB_TAILS].map((tail) => tail[0] as string));

function makesUpName(text: string, end: number, to: number): boolean {
  if (!verbTails.hasAt(text, end)) return false;
  return (
    isOneOf(text, end, "率") ||
    (isOneOf(text, end, "额费款税") && end + 1 === to) ||
    VERB_TAILS.has(text.slice(end, to))
  );
}

/** 每千人|拥有|床位, 每百户有汽车: what each of many has is one name. */
function isRatioVerb(text: string, from: number, piece: Piece): boolean {
  if (!isOneOf(text, piece.end - 1, "有") || piece.role === "skip") return false;
  for (let at = piece.start - 1; at >= from && piece.start - at < LONGEST_EACH; at--)
    if (isOneOf(text, at, "每")) return true;
  return false;
}

const LONGEST_EACH = 12;

const OWNERS = indexWords(
  "县城区 城区 市区 县城 学校 小学 中学 大学 学院 幼儿园 医院 公司 工厂 中心 园区 集团 镇 村 社区 街道 农户 贫困户 村民 群众 合作社".split(
    " ",
  ),
);

/** 第一小学|新增学位, 帮扶村|种植油茶: the owner is where it happened; not 城镇新增就业, 农户种植面积. */
function behindOwner(text: string, start: number, to: number): number {
  let first = start + 1;
  while (first < to && !deedStarts.hasAt(text, first)) first++;
  if (first >= to) return start;
  const deed = DEED.exec(text.slice(start, to));
  if (deed === null) return start;
  const at = start + deed.index;
  const owner = OWNERS.endingAt(text, at, start);
  return owner === undefined || text.startsWith("城镇", at - 2) ? start : at;
}

const deedStarts = new CharSet("新发种养硬流");
const DEED =
  /(?<=.)(?:新增|(?:发展|种植|养殖|硬化|流转))(?!(?:面积|户|大户|基地|业|量|规模|资金|项目|率|情况)$)(?=..)/u;

function leavesName(text: string, at: number, to: number): boolean {
  return to - at >= 2 && !isVerbOnly(text, at, to);
}

export function afterRest(text: string, from: number, skipped: number): number {
  return skipped > from && PERIOD_RESTS.includes(text[skipped] ?? " ") ? skipped + 1 : skipped;
}
