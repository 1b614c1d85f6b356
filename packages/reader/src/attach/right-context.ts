import { BARE_ATTRIBUTES } from "../data/attributes.ts";
import { ATTRIBUTES, NOUN_COMPOUNDS, NOUN_ENDS, NOUN_TAILS } from "../data/noun-ends.ts";
import { PERSON_HEADS } from "../data/person-heads.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { indexWords } from "../text/word-index.ts";
import { withoutBrackets } from "./brackets.ts";
import type { Phrase } from "./phrase.ts";

const ends = indexWords(NOUN_ENDS);
const compounds = indexWords(NOUN_COMPOUNDS);
const attributes = indexWords(ATTRIBUTES);
const tails = indexWords(NOUN_TAILS);
const people = indexWords(PERSON_HEADS);
/** 10家以上、15万户左右: what follows bounds the number and is no noun. */
const BOUND_BEHIND = indexWords("以上 以下 以内 左右 上下 及以上 及以下 之内 有余".split(" "));
/** What stops and compounds start with: nothing else ends the name. */
const known = new CharSet([...ends.firstCharacters(), ...compounds.firstCharacters()]);
/** 25个中西部省份, 3个内陆港, 2名可疑人员: these open a noun where nothing stands before them. */
const OPENERS = new Set("可 中 内 前 后 正 新增 新建 自 在".split(" "));
const brackets = new CharSet("(（)）《");
const RIGHT_REACH = 30;

/**
 * The noun that a number counts: 25件|民生实事|完成投资, 300平方公里|水源保护区, 5万吨的|供水能力.
 * `limit` is where the next number starts.
 */
export function nameStartingAt(
  text: string,
  from: number,
  limit: number,
  counted = true,
  ofPeople = false,
  ofThings = false,
): Phrase | undefined {
  if (BOUND_BEHIND.startingAt(text, from, from + 3) !== undefined) return undefined;
  const lead = skipLead(text, from);
  const start = ofThings ? behindClause(text, lead, limit, ofPeople) : lead;
  const reach = Math.min(limit, start + RIGHT_REACH);
  const { end, atNumber } = nounEnd(text, start, reach, limit);
  const trimmed = trim(text, start, counted ? adminUnitEnd(text, start, end) : end, atNumber);
  const people = ofPeople ? peopleEnd(text, start, trimmed) : undefined;
  if (people !== undefined)
    return { start, end: people, text: withoutBrackets(text.slice(start, people)), verbOnly: false };
  const done = doneBehind(text, start, trimmed);
  if (done !== undefined) return { start, end: done, text: text.slice(start, done), verbOnly: false };
  const person = persons.hasAt(text, start)
    ? PERSON_AND_DEED.exec(text.slice(start, trimmed))?.[1]
    : undefined;
  if (person !== undefined) return { start, end: start + person.length, text: person, verbOnly: false };
  const name = withoutBrackets(text.slice(start, trimmed));
  if (name.length < 2 && !shortNouns.hasAt(name, 0)) return undefined;
  return { start, end: trimmed, text: name, verbOnly: false };
}

/** 15名专家|诊断了病情: the two characters before 了 are a verb. Not 为了解, 达到了. */
function doneBehind(text: string, start: number, end: number): number | undefined {
  for (let at = start + 4; at < end; at++)
    if (isOneOf(text, at, "了") && !isOneOf(text, at + 1, "解") && !isOneOf(text, at - 1, "为"))
      return at - 2;
  return undefined;
}

/** 农民工子女, 学生家庭, 党员服务队: these go on with a name of people. */
const PEOPLE_GO_ON = /^(?:们|家庭|队|团|组|之家|户|代表|等|及|和|与|、|或)/u;

/** 214名装卸工人|补发工资: behind a count of people the name ends with what people are called; 党员干部, 学生家长 go on. */
function peopleEnd(text: string, start: number, end: number): number | undefined {
  let at = start;
  let last = 0;
  while (at < end) {
    const head = people.startingAt(text, at, end)?.[0];
    if (head !== undefined) {
      at += head.length;
      last = at;
    } else if (last === at) break;
    else at++;
  }
  if (last === 0) return householdEnd(text, start, end);
  if (last === end || PEOPLE_GO_ON.test(text.slice(last, last + 2))) return undefined;
  return last;
}

/** 9名购机户|补贴农机具: households and doers of any kind end with one character. */
function householdEnd(text: string, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end - 2 && at < start + 8; at++)
    if (isOneOf(text, at, "户者") && !isOneOf(text, at + 1, "籍口")) return at + 1;
  return undefined;
}

/** 20户农户|发展中药材, 35名村民|就业, 10万群众|饮水条件得到改善: what they do or get is no part of the name; 农民工, 企业家, 农户种植面积 stay. */
const PERSON_AND_DEED =
  /^((?:[贫脱困]\S?|种植|养殖|搬迁)?(?:农户|农民|村民|居民|群众|贫困户|脱贫户|妇女|青年|残疾人|劳动力|人口|帮扶村|贫困村|村))(?:发展|种植|养殖|就业|创业|流转|就近|返乡|走上|实现|稳定|饮水|用水|吃水|出行|喝上|用上|住上|享受)(?!.*(?:面积|率|户|量|基地)$)/u;

/** What PERSON_AND_DEED can start with. */
const persons = new CharSet("贫脱困种养搬农村居群妇青残劳人帮");

/** Nouns of one character. */
const shortNouns = new CharSet("村镇乡县市区人车户路桥楼塔井船树房厂店站馆校园库坝班组岗牛羊猪鸡鸭鱼");

/** What may stand between a number and the head of its clause: 35名|今年考入高中的|学生. */
const CLAUSE =
  /^(?:今年|去年|当年|近年来|新近|刚刚|已经?|曾)?([^，。；：、,;:\d的]{4,14})的(?=[^，。；、,;\d]{2})/u;

const LONGEST_CLAUSE = 24;
const SHORTEST_CLAUSE = 4;
const clauseStops = new CharSet("，。；：、,;:0123456789");

/** The first 的 stands far enough behind the number, with nothing that parts clauses before it. */
function mayOpenClause(text: string, start: number, limit: number): boolean {
  const end = Math.min(limit, start + LONGEST_CLAUSE);
  for (let at = start; at < end && !clauseStops.hasAt(text, at); at++)
    if (isOneOf(text, at, "的")) return at - start >= SHORTEST_CLAUSE;
  return false;
}

/** A clause that a verb opens is passed over, and its head is what is counted. Not 12个乡镇的饮水工程: no verb opens that. */
function behindClause(text: string, start: number, limit: number, ofPeople: boolean): number {
  if (!mayOpenClause(text, start, limit)) return start;
  const clause = CLAUSE.exec(text.slice(start, Math.min(limit, start + LONGEST_CLAUSE)));
  if (clause === null) return start;
  const verb = start + clause[0].length - 1 - (clause[1] as string).length;
  const opens = ends.startingAt(text, verb, limit)?.[0] ?? "";
  if (
    ofPeople &&
    peopleEndsIn(text, start) === undefined &&
    peopleEndsIn(text, start + clause[0].length) !== undefined
  )
    return start + clause[0].length;
  if (opens.length < 2 || compounds.startingAt(text, verb, limit) !== undefined) return start;
  const head = start + clause[0].length;
  return ofPeople && peopleEndsIn(text, head) === undefined ? start : head;
}

/** What people are called within a few characters, as far as a 的. */
function peopleEndsIn(text: string, head: number): string | undefined {
  for (let at = head; at < head + 8 && text[at] !== "的"; at++) {
    const found = people.startingAt(text, at, head + 10)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 20台|性能先进、质量可靠的|拖拉机: what qualities they have is no part of the name. */
const QUALITIES =
  /^[^，。；,;\d]{0,6}(?:先进|优良|可靠|齐全|优美|完善|优质|良好|过硬|突出|明显|较大|较强|较好|鲜明|合理|健全|规范|整洁|便捷)(?:[、和]?[^，。；,;、\d的]{2,8}){0,3}的/u;

/** What a quality of QUALITIES starts with. */
const qualityStarts = new CharSet("先优可齐完良过突明较鲜合健规整便");
const QUALITY_REACH = 24;
const BEFORE_QUALITY = 6;

function qualitiesLength(text: string, from: number): number {
  for (let at = from; at <= from + BEFORE_QUALITY; at++)
    if (qualityStarts.hasAt(text, at))
      return QUALITIES.exec(text.slice(from, from + QUALITY_REACH))?.[0].length ?? 0;
  return 0;
}

function skipLead(text: string, from: number): number {
  let start = from + qualitiesLength(text, from);
  while (isOneOf(text, start, " ")) start++;
  if (isOneOf(text, start, "的")) start++;
  if (isOneOf(text, start, "“‘「")) start++;
  return start;
}

function nounEnd(text: string, start: number, reach: number, limit: number) {
  let at = start;
  /** 3座小(一)、小(二)型水库: a word that only says which kind goes on to the next. */
  let lastComma = start;
  while (at < reach) {
    const charClass = classAt(text, at);
    const isBracketOrQuote = charClass === CHAR.open || charClass === CHAR.close;
    if (charClass === CHAR.listComma && BARE_ATTRIBUTES.has(withoutBrackets(text.slice(lastComma, at)))) {
      lastComma = ++at;
      continue;
    }
    if (charClass >= CHAR.sentenceEnd && !isBracketOrQuote) break;
    if (brackets.hasAt(text, at)) {
      if (!holdsOneCharacter(text, at)) break;
      at += 3;
      continue;
    }
    if (!known.hasAt(text, at)) {
      at++;
      continue;
    }
    const compound = compounds.startingAt(text, at, reach);
    const stop = ends.startingAt(text, at, reach);
    if (compound !== undefined && compound[0].length >= (stop?.[0].length ?? 0)) {
      at += compound[0].length;
      continue;
    }
    const opens = at === start && stop !== undefined && OPENERS.has(stop[0]);
    if (stop === undefined || opens) at++;
    else if (
      stop[0].length > 1 &&
      !NO_ATTRIBUTES.has(stop[0]) &&
      hasNounTail(text, at + stop[0].length, reach)
    )
      at += stop[0].length;
    else break;
  }
  return { end: at, atNumber: at >= limit || isBeforeNumber(text, at, limit) };
}

/** 进入工程阶段, 位于项目区: what stands behind these is where they lead, no head. */
const NO_ATTRIBUTES = new Set(
  "进入 走进 深入 前往 奔赴 位于 分布 坐落 达到 超过 突破 属于 成为 作为 来自 得到 受到 获得 列入 纳入 提出 反映 存在 面临 处于 具有 具备 涉及 包括 围绕 结合 按照 根据 用于".split(
    " ",
  ),
);

/** 乡（镇）, 市（县）, 小（一）型: the bracket stands inside the word. */
function holdsOneCharacter(text: string, at: number): boolean {
  return (
    classAt(text, at) === CHAR.open &&
    classAt(text, at + 2) === CHAR.close &&
    (classAt(text, at + 1) === CHAR.other || classAt(text, at + 1) === CHAR.chineseDigit)
  );
}

/** 开工率, 受益群众: the word makes up a noun with what follows. */
function hasNounTail(text: string, at: number, reach: number): boolean {
  return tails.startingAt(text, at, reach) !== undefined;
}

/** Only a few words lie between the noun's end and the next number in the same clause. */
function isBeforeNumber(text: string, at: number, limit: number): boolean {
  if (limit - at > 14) return false;
  for (let i = at; i < limit; i++) {
    const charClass = classAt(text, i);
    if (charClass >= CHAR.sentenceEnd && charClass <= CHAR.listComma) return false;
  }
  return true;
}

/** 6个项目|和外地企业合建: a joint with much behind it starts another thing; 整治和关停 stays. */
function beforeLongJoint(text: string, start: number, end: number): number {
  for (let at = start + 2; at < end - 3; at++)
    if (isOneOf(text, at, "和与及") && !text.startsWith("及以", at)) return at;
  return end;
}

const ADMIN_UNITS = indexWords(
  "市 县 区 镇 乡 村 省 省份 省市 省区 县区 区县 乡镇 街道 社区 行政村 市县 县市 县区 村居".split(" "),
);

/** 13个市|设备采购: a kind of area ends the name; not 12个乡镇卫生院, 5个县级市, 3个村集体. */
function adminUnitEnd(text: string, start: number, end: number): number {
  const unit = ADMIN_UNITS.startingAt(text, start, end);
  if (unit === undefined) return end;
  if (unit[0].length > 1)
    return ofInstitution(text, start + unit[0].length) ? end : Math.min(end, start + unit[0].length);
  return "书史规图务支医份级重定管民委集镇区卫（(属辖域办道庄落居直政场容值外内干际".includes(
    text[start + 1] ?? " ",
  )
    ? end
    : start + 1;
}

/** 12个乡镇卫生院, 5个社区党组织: the area belongs to an institution's name. */
function ofInstitution(text: string, at: number): boolean {
  return /^(?:卫生|学校|干部|书记|党|居民|幼儿|中心|服务|企业|政府|敬老|养老|工作|文化|医|综合|污水|农民|居家|教学|小学|中学)/u.test(
    text.slice(at, at + 2),
  );
}

/** Takes off 的, a list's 和, and the attribute that the next number measures. */
function trim(text: string, start: number, end: number, atNumber: boolean): number {
  let last = beforeLongJoint(text, start, end);
  if (atNumber) {
    const attribute = attributes.endingAt(text, last, start + 1);
    if (attribute !== undefined && last - attribute[0].length > start) last -= attribute[0].length;
  }
  if (last - start > 2 && text[last - 1] === "里" && !"公邻乡故".includes(text[last - 2] as string)) last--;
  if (
    last - start > 3 &&
    text[last - 1] === "外" &&
    !"对境国省海室户校县市区内以".includes(text[last - 2] as string)
  )
    last--;
  while (last > start && "和及与的、等之或，".includes(text[last - 1] as string)) last--;
  return last;
}
