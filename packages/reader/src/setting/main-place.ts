import { PLACE_SUFFIXES } from "../data/place-words.ts";
import { MUNICIPALITIES, PROVINCE_OF } from "../data/provinces.ts";
import { isListed, shortNames } from "../find/place.ts";
import { levelAt } from "../find/place-suffix.ts";
import { LEVELS, type PlaceLevel, type PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";
import { startsClause } from "./clause-start.ts";
import { isNationAsSubject } from "./nation.ts";
import { isOnRoute, isPartOfName, isVenue } from "./part-of-name.ts";
import { pointedMark, pointingOf } from "./pointing.ts";

const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 1;
/** A place inside the name of a school or a newspaper says little about the text's own. */
const PART_WEIGHT = 0.2;
/** A place that the text's own is compared or dealt with says nothing. */
const COUNTERPART_WEIGHT = 0.02;
const VENUE_WEIGHT = 0.4;
const LEAD = 160;
const POINTING_CAP = 3;

type Candidate = { name: string; level: PlaceLevel; votes: number; first: number; inTitle: boolean };

export type MainPlace = {
  readonly name: string;
  readonly level: PlaceLevel | undefined;
  /** The text goes from place to place, so that each section has its own. */
  readonly several: boolean;
};

/** 屯溪 and 屯溪区 are one candidate; 长沙 is the city, so 长沙县 is another. */
export function baseName(name: string): string {
  if (isOneOf(name, name.length - 1, "县区") && PROVINCE_OF.has(name.slice(0, -1))) return name;
  if (name.length > 3 && name.endsWith("新区")) return name.slice(0, -2);
  return name.length > 2 && levelAt(name, name.length - 1) !== undefined ? name.slice(0, -1) : name;
}

/** The area that the text is about: the name that it uses most, title and head counting more. */
export function findMainPlace(
  text: string,
  places: readonly PlaceToken[],
  title: string,
  titlePlaces: readonly PlaceToken[],
): MainPlace {
  const candidates = new Map<string, Candidate>();
  for (const token of titlePlaces) {
    const isElsewhere =
      isVenue(title, token.start, token.end) || isCounterpart(title, token.start, token.end);
    vote(candidates, token, isElsewhere ? VENUE_WEIGHT : TITLE_WEIGHT);
    (candidates.get(baseName(token.name)) as Candidate).inTitle = !isElsewhere;
  }
  let chainStart = 0;
  places.forEach((token, index) => {
    if (places[index - 1]?.end !== token.start) chainStart = token.start;
    if (!token.pointing) vote(candidates, token, weightOf(text, token, places[index + 1], chainStart));
  });
  const pointed = pointedLevels(places);
  for (const candidate of candidates.values()) {
    candidate.votes += Math.min(POINTING_CAP, candidate.votes, (pointed.get(candidate.level) ?? 0) / 2);
  }
  const ranked = [...candidates.values()].sort((a, b) => b.votes - a.votes || a.first - b.first);
  const mark = pointedMark(pointingOf(text, places));
  const lead = places.find(
    ({ pointing, name, start }) => pointing && name.endsWith(mark) && startsClause(text, start),
  );
  const found =
    commonProvince(ranked, pointed) ??
    pickPointedAt(ranked, mark, lead?.start ?? text.length) ??
    pick(ranked);
  const main = nationOf(text, places, title, found, ranked) ?? placeOfPublisher(found, ranked, mark) ?? found;
  return { ...main, several: main.several || hasSections(text, places, main) };
}

const FEW = 2;
const NATIONAL =
  /(?:国家[^，。；级、\s]{2,9}(?:局|委|署)|(?:农业农村|生态环境|交通运输|商务|教育|财政|公安|水利|文化和旅游|人力资源和社会保障|住房和城乡建设|工业和信息化)部|海关总署|国务院|国铁集团|中国人民银行)(?![^，。；]{0,8}[省市县])/u;

/** A county or town that some clause speaks of; a city or province in passing is none. */
function isLocalName({ inTitle, level, votes, name }: Candidate): boolean {
  const isSmall = LEVELS.indexOf(level) >= LEVELS.indexOf("county") || name.endsWith("市");
  return inTitle || (isSmall && votes >= 1);
}

/** 国家粮食和物资储备局, 农业农村部, 国铁集团: who speaks for the nation. Not 国家税务总局某县税务局, 国家统计局某省调查总队, 国家级示范区. */
function namesNationalBody(head: string): boolean {
  const body = NATIONAL.exec(head);
  if (body === null) return false;
  return shortNames.startingAt(head, body.index + body[0].length, head.length) === undefined;
}

/** 全国完成投资5000亿元 in the head of a text whose towns only lie along a line: it is about the nation. */
function nationOf(
  text: string,
  places: readonly PlaceToken[],
  title: string,
  found: MainPlace,
  ranked: readonly Candidate[],
): MainPlace | undefined {
  const isLocal =
    found.name !== "" &&
    ((ranked[0]?.votes ?? 0) > FEW || ranked.some((candidate) => isLocalName(candidate)));
  const isHere = places.some(
    ({ pointing, level, name }) => pointing && level !== "nation" && !name.startsWith("全"),
  );
  if (isLocal || isHere) return undefined;
  const speaks =
    title.includes("全国") ||
    namesNationalBody(`${title}\n${text.slice(0, LEAD)}`) ||
    places.some((token) => token.start < LEAD && isNationAsSubject(text, token));
  return speaks ? { name: "全国", level: "nation", several: false } : undefined;
}

/** 我县 in a text that names its county only in 来源：丙地新闻网, 在丙市职业学院举行 and no other name: that one. */
function placeOfPublisher(
  found: MainPlace,
  ranked: readonly Candidate[],
  mark: string,
): MainPlace | undefined {
  if (found.name !== "" || found.several) return undefined;
  const ofLevel = ranked.filter(
    (candidate) =>
      candidate.votes >= PART_WEIGHT &&
      (mark === "" ? candidate.level !== "province" : answers(candidate, mark)),
  );
  const only = ofLevel.length === 1 ? (ofLevel[0] as Candidate) : undefined;
  if (only === undefined || (!isListed(only.name) && PLACE_SUFFIXES[only.name.at(-1) ?? ""] === undefined))
    return undefined;
  return { name: withSuffix(only), level: only.level, several: false };
}

/** 乙市丙县: the chain speaks of its last place; one that only belongs to a longer name says little. */
function weightOf(text: string, token: PlaceToken, next: PlaceToken | undefined, chainStart: number): number {
  if (isCounterpart(text, chainStart, token.end) || isOnRoute(text, token)) return COUNTERPART_WEIGHT;
  if (isItemOfList(text, token, chainStart)) return COUNTERPART_WEIGHT;
  if (isPartOfName(text, token)) return PART_WEIGHT;
  if (isVenue(text, chainStart, token.end)) return VENUE_WEIGHT;
  const isLast = next?.start !== token.end || next.pointing;
  const weight = isLast && startsClause(text, chainStart) ? 1 : 0.4;
  return weight + (token.start < LEAD && isLast ? LEAD_WEIGHT : 0);
}

/** 引进石桥电梯、丙地电子等项目: a short name that opens an item of a list belongs to that item. Not 甲地、丙地等地. */
function isItemOfList(text: string, { start, end, pointing }: PlaceToken, chainStart: number): boolean {
  if (pointing || start !== chainStart || !isOneOf(text, start - 1, "、")) return false;
  return (
    levelAt(text, end - 1) === undefined &&
    classAt(text, end) === CHAR.other &&
    !isOneOf(text, end, "和与及等")
  );
}

const COUNTERPART =
  /(?:超过|超越|赶超|高于|低于|多于|少于|仅次于|落后于|优于|领先|来自|前往|赴|对|向|销往|出口到|出口至|援助|考察|对接)$/u;
/** The last characters of these. */
const counterpartEnds = new CharSet("过越超于先自往赴对向到至助察接");

/** 丙地、丁地等地的企业; 石桥镇、柳河乡等6个乡镇, which are the county's */
const ELSEWHERE = /^(?:、[^、，。；]{2,4}){0,3}等(?:地|省|国|\d+个(?:乡|镇|街|村))/u;
/** 由丙省|某集团投资 */
const MAKERS = /^[^，。；]{0,12}(?:集团|公司|企业|投资|承建|捐|援|设计)/u;
/** 与丙市|合作, 从丙市|引进 */
const JOINT = /^(?:合作|共建|签订|签署|对接|携手|引进|招引)/u;

/** 首次超过丙县, 对丙地出口, 来自丙省, 丙地等地: what the text's own area is compared or dealt with. */
function isCounterpart(text: string, start: number, end: number): boolean {
  if (isOneOf(text, end, "、等") && ELSEWHERE.test(text.slice(end, end + 20))) return true;
  if (isOneOf(text, start - 1, "与和同从") && JOINT.test(text.slice(end, end + 2))) return true;
  if (isOneOf(text, start - 1, "由") && MAKERS.test(text.slice(end, end + 16))) return true;
  return (
    counterpartEnds.hasAt(text, start - 1) && COUNTERPART.test(text.slice(Math.max(0, start - 4), start))
  );
}

/** Two or more other places open paragraphs or headings: each has its own section. */
function hasSections(text: string, places: readonly PlaceToken[], main: MainPlace): boolean {
  const openers = new Set<string>();
  for (const { start, name, pointing, level } of places) {
    if (pointing || level === "village" || baseName(name) === baseName(main.name)) continue;
    if (LEVELS.indexOf(level) < LEVELS.indexOf(main.level ?? "province") || level === "province") continue;
    let from = start;
    while (from > 0 && start - from < 16 && !isOneOf(text, from - 1, "\n，。,、")) from--;
    if (isOneOf(text, from - 1, "、.")) from = numberingStart(text, from);
    if (from === 0 || text[from - 1] === "\n") openers.add(baseName(name));
  }
  return openers.size >= 2;
}

/** Where the 一、 or 3. before a heading starts. */
function numberingStart(text: string, at: number): number {
  let from = at - 1;
  while (from > 0 && at - from < 5 && /[\d一二三四五六七八九十]/u.test(text[from - 1] as string)) from--;
  return from;
}

function vote(candidates: Map<string, Candidate>, token: PlaceToken, weight: number): void {
  const key = baseName(token.name);
  const known = candidates.get(key);
  if (known === undefined) {
    candidates.set(key, {
      name: token.name,
      level: token.level,
      votes: weight,
      first: token.start,
      inTitle: false,
    });
    return;
  }
  known.votes += weight;
  if (token.name.length > known.name.length) known.name = token.name;
}

function pointedLevels(places: readonly PlaceToken[]): Map<PlaceLevel, number> {
  const levels = new Map<PlaceLevel, number>();
  for (const token of places) if (token.pointing) levels.set(token.level, (levels.get(token.level) ?? 0) + 1);
  return levels;
}

/**
 * A text that points at 全市 is about a 市, though it names its towns more often; a name in the title goes first.
 * Towns of a county that is never named leave the place open.
 */
function pickPointedAt(ranked: readonly Candidate[], mark: string, lead: number): MainPlace | undefined {
  if (mark === "" || ranked.length === 0) return undefined;
  const titled = ranked.filter((candidate) => candidate.inTitle);
  if (titled.length > 0) {
    const meant = titled.filter((candidate) => answers(candidate, mark));
    return meant.length === 0 ? undefined : { ...pick(meant), several: pick(ranked).several };
  }
  const fitting = ranked.filter(
    (candidate) =>
      answers(candidate, mark) &&
      (candidate.votes >= 2 || (candidate.votes >= LEAST_VOTES && isListed(candidate.name))),
  );
  const top = pick(ranked);
  const wide = mark === "市" ? fitting.filter((candidate) => isCityOf(candidate, ranked)) : [];
  if (wide.length === 0 && fitting.some((candidate) => withSuffix(candidate) === top.name)) return undefined;
  if (fitting.length > 0) return { ...strongest(wide.length > 0 ? wide : fitting), several: top.several };
  if (isWiderThan(top, mark)) return { name: "", level: undefined, several: top.several };
  const wider = mark === "省" ? provinceOf(top, ranked) : undefined;
  if (wider !== undefined) return wider;
  const isSmall =
    top.level === "town" ||
    top.level === "village" ||
    isOneOfMany(top, mark) ||
    isOneNamedLate(ranked[0], mark, lead);
  return isSmall && mark !== "镇" && mark !== "乡"
    ? { name: "", level: undefined, several: top.several }
    : undefined;
}

function strongest(fitting: readonly Candidate[]): Omit<MainPlace, "several"> {
  const picked = pick(fitting);
  const first = fitting[0] as Candidate;
  return picked.name === "" ? { name: withSuffix(first), level: first.level } : picked;
}

/** 对香港出口 in a text about 全市, 全省 named in one about 全县: a wider area is not the text's own. Not 重庆, a 市. */
function isWiderThan({ name, level }: MainPlace, mark: string): boolean {
  const pointed = PLACE_SUFFIXES[mark];
  if (level !== "province" || pointed === undefined || pointed === "province") return false;
  return mark !== "市" || !MUNICIPALITIES.has(name.replace(/市$/u, ""));
}

const FEW_VOTES = 3;

/** 我省, and only a customs house of one of its cities by name: the province of that city. */
function provinceOf({ name, level }: MainPlace, ranked: readonly Candidate[]): MainPlace | undefined {
  const province = PROVINCE_OF.get(baseName(name));
  if (level !== "city" || province === undefined || (ranked[0]?.votes ?? 0) >= FEW_VOTES) return undefined;
  return { name: `${province}省`, level: "province", several: false };
}

/** 全市出口12亿美元…。丙地县出口1亿美元: a county named once, behind the 全市 that the text opens with. */
function isOneNamedLate(top: Candidate | undefined, mark: string, lead: number): boolean {
  if (top === undefined || top.inTitle || top.first < lead || top.votes > LEAD_WEIGHT + 1) return false;
  return mark === "市" && top.level === "county" && !top.name.endsWith("市");
}

/** One of several counties in a text about 全市, one of several cities in a text about 全省. */
function isOneOfMany({ several, level }: MainPlace, mark: string): boolean {
  const pointed = PLACE_SUFFIXES[mark];
  if (!several || level === undefined || pointed === undefined) return false;
  return level === "county" || LEVELS.indexOf(level) > LEVELS.indexOf(pointed);
}

/** A prefecture among its counties: the 全市 of a text that goes through them. */
function isCityOf({ name }: Candidate, ranked: readonly Candidate[]): boolean {
  const isCity = PROVINCE_OF.has(baseName(name));
  return isCity && ranked.filter(({ level, votes }) => level === "county" && votes >= 1).length > 1;
}

/** Whether 全市 can mean the candidate: 丙市, or the bare name of a city. */
function answers({ name, level }: Candidate, mark: string): boolean {
  if (mark === "市" && MUNICIPALITIES.has(baseName(name))) return true;
  const last = name.at(-1) as string;
  if (PLACE_SUFFIXES[last] !== undefined) return last === mark;
  return level === PLACE_SUFFIXES[mark] || (level === "county" && "县区市旗".includes(mark));
}

const VILLAGE_VOTES = 3;
/** More than a single firm's seat. */
const LEAST_VOTES = 0.4;

/** A county's text names its city often: the smaller area wins if it has half the votes. */
function pick(all: readonly Candidate[]): MainPlace {
  const ranked = all.filter(
    ({ level, votes }) => votes >= (level === "village" ? VILLAGE_VOTES : LEAST_VOTES),
  );
  const most = ranked[0];
  if (most === undefined) return { name: "", level: undefined, several: false };
  const close = ranked.filter(
    (candidate) =>
      candidate.votes * 2 >= most.votes && candidate.votes >= 2 && (candidate.inTitle || !most.inTitle),
  );
  const depth = (candidate: Candidate) => LEVELS.indexOf(candidate.level);
  const top = close.reduce((best, candidate) => (depth(candidate) > depth(best) ? candidate : best), most);
  const second = ranked.find((candidate) => candidate !== top && candidate.level === top.level);
  const several = second !== undefined && second.votes * 2 >= top.votes && second.votes >= 2;
  // 其中甲镇300万元、乙镇250万元: none of several equals is the text's own place.
  const isTie = several && !top.inTitle && second.votes === top.votes && top.level === "town";
  return isTie
    ? { name: "", level: undefined, several }
    : { name: withSuffix(top), level: top.level, several };
}

/** 兰州 → 兰州市 where only the short name was used. */
function withSuffix(candidate: Candidate): string {
  return PROVINCE_OF.has(candidate.name) ? `${candidate.name}市` : candidate.name;
}

/** 我省 with a row of its cities, and no province by name: the province is the one they share. */
function commonProvince(
  ranked: readonly Candidate[],
  pointed: Map<PlaceLevel, number>,
): MainPlace | undefined {
  if (!pointed.has("province") || ranked.some((c) => c.level === "province")) return undefined;
  const provinces = ranked.map((c) => PROVINCE_OF.get(baseName(c.name))).filter((p) => p !== undefined);
  const first = provinces[0];
  const agree = provinces.filter((p) => p === first).length;
  const top = ranked[0]?.votes ?? 0;
  const all = ranked.reduce((sum, candidate) => sum + candidate.votes, 0);
  if (top * 2 > all) return undefined;
  if (first === undefined || provinces.length < 3 || agree < provinces.length) return undefined;
  return { name: `${first}省`, level: "province", several: false };
}
