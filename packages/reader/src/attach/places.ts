import { PLACE_SUFFIXES } from "../data/place-words.ts";
import { PROVINCE_OF } from "../data/provinces.ts";
import type { Document, Setting } from "../document.ts";
import { type Draft, inferred, stated } from "../draft.ts";
import { LEVELS, type PlaceToken } from "../find/tokens.ts";
import { startsClause } from "../setting/clause-start.ts";
import { baseName } from "../setting/main-place.ts";
import { isNationAsSubject } from "../setting/nation.ts";
import { isPartOfName, isVenue } from "../setting/part-of-name.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { CharSet, isOneOf } from "../text/char-set.ts";

/** Gives every figure its place: the subject of its sentence, else of the section, else the text's own. */
export function attachPlaces(document: Document): void {
  const scope = new PlaceScope(document);
  const { places } = document.tokens;
  let next = 0;
  for (const draft of document.drafts) {
    while (next < places.length && (places[next] as PlaceToken).start < draft.token.start) {
      scope.meet(places[next] as PlaceToken, places[next - 1]);
      next++;
    }
    if (draft.place.value !== "") continue;
    const own = adjacent(places[next - 1], draft) ?? scope.inSentence(draft);
    if (own !== undefined) {
      const name = scope.resolve(own);
      draft.place = own.pointing
        ? inferred(name, "attach/place-pointed-at")
        : stated(name, "attach/place-in-sentence", own.start, own.end);
    } else draft.place = inferred(scope.carried(draft), "attach/place-of-text");
  }
}

/**
 * 对全县209个行政村: 全县 right before the number says it all.
 * Not 全市 before a position, nor 高于全国0.1个百分点、全省0.3个百分点, which compare.
 */
function adjacent(token: PlaceToken | undefined, draft: Draft): PlaceToken | undefined {
  const { unitClass, start } = draft.token;
  if (unitClass === "rank" || unitClass === "points") return undefined;
  return token?.pointing && token.end === start && token.level !== "nation" ? token : undefined;
}

class PlaceScope {
  readonly #document: Document;
  #sentence: PlaceToken | undefined;
  #carried: PlaceToken | undefined;
  /** In a text that goes from place to place: the one whose section this is. */
  #section: PlaceToken | undefined;
  /** The place that opens its paragraph holds for all of it. */
  #paragraphLead: PlaceToken | undefined;
  /** Whether the last place, or the row of places that it ends, started a clause. */
  #leads = false;
  #rowStart = 0;
  readonly #pointed: string;
  readonly #named = new Map<string, string>();

  constructor(document: Document) {
    this.#document = document;
    this.#pointed = mostPointedAt(document.text, document.tokens.places);
  }

  meet(token: PlaceToken, previous: PlaceToken | undefined): void {
    if (token.level === "nation") {
      if (isNationAsSubject(this.#document.text, token)) this.#sentence = token;
      return;
    }
    if (!this.#continues(token, previous)) {
      this.#rowStart = token.start;
      this.#leads = startsRow(this.#document.text, token);
    }
    if (!token.pointing && this.#leads) this.#named.set(token.level, token.name);
    const several = this.#document.setting.severalPlaces;
    if (several && !token.pointing && isHeading(this.#document.text, token.start, token.end))
      this.#section = token;
    if (!this.#leads || this.#isVillageOfNothing(token) || this.#isSaidOf(token)) return;
    if (isExample(this.#document.text, token.end) || isOrigin(this.#document.text, token.end)) return;
    if (this.#isElsewhere(token) || isPartOfName(this.#document.text, token)) return;
    if (!this.#speaks(token)) return;
    this.#sentence = token;
    this.#carried = token;
    if (isParagraphStart(this.#document.text, token.start)) this.#paragraphLead = token;
    if (this.#document.setting.severalPlaces && !isHeadingOrLead(this.#document.text, token)) return;
    this.#section = token;
  }

  /** 某省某某公司: a short name inside another name says nothing, unless it is the text's own place. */
  #speaks(token: PlaceToken): boolean {
    if (token.pointing || token.name.at(-1) === undefined || PLACE_SUFFIXES[token.name.at(-1) as string])
      return true;
    const { text, setting, skipTo } = this.#document;
    if (baseName(setting.place) === token.name || skipTo(token.end) > token.end) return true;
    return classAt(text, token.end) !== CHAR.other;
  }

  /** 某园区是|我省|首批基地，投资6亿元: what is said of the subject, which stays the subject. */
  #isSaidOf({ pointing, start }: PlaceToken): boolean {
    return pointing && isOneOf(this.#document.text, start - 1, "是为成");
  }

  /** 乙市丙县, 甲镇、乙镇: of one row with the place before. */
  #continues(token: PlaceToken, previous: PlaceToken | undefined): boolean {
    if (previous === undefined) return false;
    if (previous.end === token.start) return true;
    return (
      previous.end + 1 === token.start && "、和与及".includes(this.#document.text[previous.end] as string)
    );
  }

  /** 在丙市举办推介会: the event is there, what it brings comes here. */
  #isElsewhere(token: PlaceToken): boolean {
    const { text, setting } = this.#document;
    if (!isOneOf(text, this.#rowStart - 1, "在")) return false;
    if (baseName(token.name) === baseName(setting.place)) return false;
    return isVenue(text, this.#rowStart, token.end) || this.#isAbroad(token);
  }

  /** 在深圳签订协议6个, in a county's text: as wide as the text's own area or wider, and another. Not 在石桥镇. */
  #isAbroad({ level, pointing }: PlaceToken): boolean {
    const { setting } = this.#document;
    if (pointing || setting.place === "" || setting.placeLevel === undefined || setting.severalPlaces)
      return false;
    return LEVELS.indexOf(level) <= LEVELS.indexOf(setting.placeLevel);
  }

  #isVillageOfNothing(token: PlaceToken): boolean {
    return token.pointing && token.level === "village";
  }

  /** The last place before the figure that starts a clause of its sentence; not 全市 inside 全市第一. */
  inSentence(draft: Draft): PlaceToken | undefined {
    const token = this.#sentence;
    if (token === undefined || token.sentence !== draft.token.sentence) return undefined;
    if (token.level === "nation") return this.#ofNation(draft) ? token : undefined;
    if (token.pointing && (draft.token.unitClass === "rank" || token.start >= draft.left.cueStart))
      return undefined;
    if (token.pointing && draft.token.unitClass === "points" && token.end === draft.token.start)
      return undefined;
    return token;
  }

  /** 全国完成投资5000亿元; not the share or position of the text's own area in it. */
  #ofNation({ token, left }: Draft): boolean {
    return token.unitClass !== "rank" && !left.compared && (this.#sentence as PlaceToken).end <= left.nameEnd;
  }

  /** 全区 → the place of the text where the level fits, else a named place of that level, else the word itself. */
  resolve(token: PlaceToken): string {
    if (token.level === "nation") return "全国";
    if (!token.pointing) return token.name;
    const { setting } = this.#document;
    if (setting.place !== "" && fits(token, setting)) return setting.place;
    const named = this.#named.get(token.level);
    if (named !== undefined) return named;
    const province =
      token.level === "province"
        ? PROVINCE_OF.get((setting.place || (this.#named.get("city") ?? "")).replace(/市$/u, ""))
        : undefined;
    if (province !== undefined) return `${province}省`;
    return setting.place === "" || token.name.startsWith("全") ? token.name : setting.place;
  }

  carried(draft: Draft): string {
    const token = this.#carried;
    const { setting } = this.#document;
    if (token !== undefined && token.paragraph === draft.token.paragraph) {
      const leads = this.#paragraphLead === token;
      const isKnown = leads || token.level === setting.placeLevel || setting.place === "";
      if (!token.pointing && isKnown) return token.name;
    }
    if (setting.severalPlaces && this.#section !== undefined) return this.resolve(this.#section);
    return setting.place === "" ? this.#pointed : setting.place;
  }
}

const LONGEST_HEADING = 40;

function isHeadingOrLead(text: string, token: PlaceToken): boolean {
  return !token.pointing && (isParagraphStart(text, token.start) || isHeading(text, token.start, token.end));
}

/** ——访某县委书记: a short line of its own names whose section follows. */
function isHeading(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && text[from - 1] !== "\n" && start - from < LONGEST_HEADING) from--;
  let to = end;
  while (to < text.length && text[to] !== "\n" && to - from <= LONGEST_HEADING) to++;
  return (
    to - from <= LONGEST_HEADING &&
    (from === 0 || text[from - 1] === "\n") &&
    !/[，。；,;]/u.test(text.slice(from, to))
  );
}

function isParagraphStart(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.space) continue;
    return text[at] === "\n" || text[at] === "\r";
  }
  return true;
}

/** Without any name in the text, its place is the one that it points at most often: 我市, 全市. */
function mostPointedAt(text: string, places: readonly PlaceToken[]): string {
  const counts = new Map<string, number>();
  for (const { pointing, name, level, start } of places) {
    if (pointing && level !== "nation" && startsClause(text, start))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  let most = "";
  for (const [name, count] of counts) if (count > (counts.get(most) ?? 0)) most = name;
  return most;
}

/**
 * A row of places speaks where a clause starts, or where it is given something: 省下达丙市任务3445户.
 * Not 新建道路、石桥镇小学 nor 东坪、西坪、石桥村: a list of other things goes on, unless its items have figures.
 */
function startsRow(text: string, { start }: PlaceToken): boolean {
  if (text[start - 1] === "、") return hasFigureBefore(text, start - 1);
  return startsClause(text, start) || GIVING.test(text.slice(Math.max(0, start - 3), start));
}

const GIVING = /(?:下达|拨付|划拨|拨给|分配|下达给)$/u;
const LONGEST_ITEM = 24;

/** 甲镇完成5亿元|、乙镇: the item of the list that ends at `end` has a number. */
function hasFigureBefore(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && end - at < LONGEST_ITEM; at--) {
    const charClass = classAt(text, at);
    if (charClass === CHAR.digit) return true;
    if (text[at] === "、" || charClass === CHAR.sentenceEnd || charClass === CHAR.clauseEnd) return false;
  }
  return false;
}

const EXAMPLE = /^等(?:地|省|\d+个?|[两二三四五六七八九十]{1,3}个?)[^，。、；]/u;
const ROW_OF_EXAMPLES =
  /^[^，。；、：\d等]{0,10}(?:、[^，。；、：\d等]{1,8}){1,8}等(?:地|省|市|(?:\d+|[两二三四五六七八九十]{1,3})个?[^，。；、\d]{0,6}(?:村|镇|乡|街道|社区|县|市|区|省))/u;
const LONGEST_ROW = 60;
const FIRST_OF_ROW = 10;
const rowStops = new CharSet("，。；、：0123456789等");

/**
 * 石桥镇等6个乡镇, 石桥镇东山、西山等5个村: examples of what the wider area has.
 * Not 石桥镇实施道路、管网等12个项目, where the town is the one that acts.
 */
function isExample(text: string, end: number): boolean {
  if (isOneOf(text, end, "等")) return EXAMPLE.test(text.slice(end, end + 8));
  let comma = end;
  while (comma <= end + FIRST_OF_ROW && !rowStops.hasAt(text, comma)) comma++;
  return isOneOf(text, comma, "、") && ROW_OF_EXAMPLES.test(text.slice(end, end + LONGEST_ROW));
}

/** 某市援建项目25个, 某省客商, 某省下达丙市: where something comes from, not where it is. */
function isOrigin(text: string, end: number): boolean {
  return /^(?:援建|下达|拨付|划拨|对口|支援|帮扶|籍|客商|企业来|商会|投资者|日报|晚报|新闻网|卫视|电视台|记者)/u.test(
    text.slice(end, end + 3),
  );
}

/** 全市 fits 丙市, and a name without its ending of that level. */
function fits(token: PlaceToken, { place, placeLevel }: Setting): boolean {
  const last = place.at(-1) as string;
  if (PLACE_SUFFIXES[last] === undefined || last === "州") return token.level === placeLevel;
  return token.name.at(-1) === last || (token.level === "county" && "县区旗市".includes(last));
}
