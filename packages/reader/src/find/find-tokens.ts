import { PLACE_SUFFIXES } from "../data/place-words.ts";
import type { Lexicon } from "../lexicon.ts";
import { CHAR, classOf } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import type { WordIndex } from "../text/word-index.ts";
import { chineseNumeralEnd } from "./chinese-numeral.ts";
import { readDoubling } from "./doubling.ts";
import { readChineseNumber, readFigureNumber, type UnitIndex, unitIndex } from "./number.ts";
import { digitsEnd } from "./number-literal.ts";
import { PERIOD_STARTS, readPeriod } from "./period.ts";
import {
  isCountyEnding,
  isHeadOfWord,
  isNameChar,
  named,
  orgUnitIndex,
  readNation,
  readSuffixPlace,
  shortNames,
} from "./place.ts";
import { levelAt } from "./place-suffix.ts";
import { readRank, readTopGroup } from "./rank.ts";
import { readRatio } from "./ratio.ts";
import { LEVELS, type NumberToken, type PeriodToken, type PlaceLevel, type PlaceToken } from "./tokens.ts";

export type Tokens = {
  readonly numbers: NumberToken[];
  readonly periods: PeriodToken[];
  readonly places: PlaceToken[];
  /** Offsets of the characters that end sentences and paragraphs. */
  readonly sentenceEnds: number[];
  readonly paragraphEnds: number[];
};

export function noTokens(): Tokens {
  return { numbers: [], periods: [], places: [], sentenceEnds: [], paragraphEnds: [] };
}

/** What a character can start; several may apply, so they are bits. */
const NUMBER = 1;
const PERIOD = 2;
const SUFFIX = 4;
const NAME = 8;
const RANK = 16;
const END = 32;

const dispatch = new Uint8Array(65536);

function arm(characters: Iterable<string>, bit: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    dispatch[code] = (dispatch[code] as number) | bit;
  }
}

arm("0123456789零〇一壹二两三四五六七八九十百千万亿", NUMBER);
arm(PERIOD_STARTS, PERIOD);
arm("0123456789〇", PERIOD);
arm(Object.keys(PLACE_SUFFIXES), SUFFIX);
arm("全我", NAME);
arm(shortNames.firstCharacters(), NAME);
arm("第前首翻", RANK);
for (let code = 0; code < 65536; code++) {
  if (classOf(code) === CHAR.sentenceEnd) dispatch[code] = END;
}

/** The words that a caller adds, indexed once a reading. */
export type FindVocabulary = {
  readonly units: UnitIndex;
  readonly orgUnits: WordIndex<PlaceLevel>;
};

const plainVocabulary: FindVocabulary = { units: unitIndex([]), orgUnits: orgUnitIndex([], new Map()) };

export function vocabularyOf(
  lexicon: Lexicon | undefined,
  learned: ReadonlyMap<string, PlaceLevel>,
): FindVocabulary {
  if (lexicon === undefined && learned.size === 0) return plainVocabulary;
  return {
    units: lexicon?.units?.length ? unitIndex(lexicon.units) : plainVocabulary.units,
    orgUnits: orgUnitIndex(lexicon?.orgUnits ?? [], learned),
  };
}

/** One pass over the characters; each reader it calls looks at a bounded stretch. */
export function findTokens(text: string, vocabulary: FindVocabulary): Tokens {
  return new Scanner(text, vocabulary).scan();
}

/** 某海|南白象街道: a short name needs a boundary, a function word or another token before it. */
function isInsideWord(text: string, at: number, floor: number): boolean {
  return at > floor && isNameChar(text, at - 1);
}

/** 截至5月底, 到2025年: the period is the end of a stretch. Not 截至6月30日10时: a disaster's hour counts the event. */
function isUntil(text: string, { start, end, kind }: PeriodToken): boolean {
  if (kind === "date" && /^\d{1,2}[时点:：]/u.test(text.slice(end, end + 3))) return false;
  return isOneOf(text, start - 1, "到至止");
}

class Scanner {
  readonly #text: string;
  readonly #vocabulary: FindVocabulary;
  readonly #tokens: Tokens = noTokens();
  #sentence = 0;
  #paragraph = 0;
  /** Where the last token ended: none may reach back beyond it. */
  #floor = 0;

  constructor(text: string, vocabulary: FindVocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
  }

  scan(): Tokens {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const bits = (dispatch[text.charCodeAt(at)] as number) | this.#extraBits(at);
      at = bits === 0 ? at + 1 : this.#step(at, bits);
    }
    return this.#tokens;
  }

  /** Names that the caller gave or the text taught can start with any character. */
  #extraBits(at: number): number {
    const { orgUnits } = this.#vocabulary;
    return orgUnits.size > 0 && orgUnits.startingAt(this.#text, at, this.#text.length) !== undefined
      ? NAME
      : 0;
  }

  #step(at: number, bits: number): number {
    if (bits === END) return this.#endSentence(at);
    if (bits & PERIOD) {
      const period = readPeriod(this.#text, at);
      if (period !== undefined) return this.#period(period);
    }
    if (bits & NAME) {
      const place = this.#readName(at);
      if (place !== undefined) return this.#place(place);
    }
    if (bits & NUMBER) return this.#number(at);
    if (bits & RANK) {
      const rank = readRank(this.#text, at) ?? readDoubling(this.#text, at);
      if (rank !== undefined) return this.#addNumber(rank);
    }
    if (bits & SUFFIX) {
      const place = readSuffixPlace(this.#text, at, this.#floor);
      if (place !== undefined) return this.#place(place);
    }
    return at + 1;
  }

  #endSentence(at: number): number {
    this.#sentence++;
    this.#tokens.sentenceEnds.push(at);
    if (this.#text.charCodeAt(at) === 10) {
      this.#paragraph++;
      this.#tokens.paragraphEnds.push(at);
    }
    this.#floor = at + 1;
    return at + 1;
  }

  #number(at: number): number {
    const text = this.#text;
    const isFigure = classOf(text.charCodeAt(at)) === CHAR.digit;
    const ratio = isFigure ? (readRatio(text, at) ?? readTopGroup(text, at)) : undefined;
    const units = this.#vocabulary.units;
    const found =
      ratio ?? (isFigure ? readFigureNumber(text, at, units) : readChineseNumber(text, at, units));
    if (found !== undefined && !isOneOf(text, at - 1, "第")) return this.#addNumber(found);
    return isFigure ? digitsEnd(text, at) : chineseNumeralEnd(text, at);
  }

  #readName(at: number): PlaceToken | undefined {
    const text = this.#text;
    const hit =
      this.#vocabulary.orgUnits.startingAt(text, at, text.length) ??
      shortNames.startingAt(text, at, text.length);
    if (hit === undefined) return readNation(text, at);
    const [name, level] = hit;
    const end = at + name.length;
    if (isInsideWord(text, at, this.#floor) || this.#isVillageOf(at, level)) return undefined;
    const suffix = levelAt(text, end);
    const takesSuffix =
      suffix !== undefined &&
      suffix === level &&
      !name.endsWith(text[end] as string) &&
      !isHeadOfWord(text, end);
    if (level === "city" && isCountyEnding(text, end, name)) return named(text, at, end + 1, "county");
    if (text.startsWith("新区", end)) {
      return named(text, at, end + 2, "county");
    }
    return named(text, at, takesSuffix ? end + 1 : end, level);
  }

  /** 石桥镇|丙地、丁地等村: a village that has a city's name; no city stands behind a town. */
  #isVillageOf(at: number, level: PlaceLevel): boolean {
    const before = this.#tokens.places.at(-1);
    if (before?.end !== at || before.pointing) return false;
    return (
      LEVELS.indexOf(before.level) >= LEVELS.indexOf("county") &&
      LEVELS.indexOf(level) <= LEVELS.indexOf("city")
    );
  }

  #addNumber(number: NumberToken): number {
    number.sentence = this.#sentence;
    number.paragraph = this.#paragraph;
    this.#tokens.numbers.push(number);
    this.#floor = number.end;
    return number.end;
  }

  #period(period: PeriodToken): number {
    period.until = isUntil(this.#text, period);
    period.sentence = this.#sentence;
    period.paragraph = this.#paragraph;
    this.#tokens.periods.push(period);
    this.#floor = period.end;
    return period.end;
  }

  #place(place: PlaceToken): number {
    place.sentence = this.#sentence;
    place.paragraph = this.#paragraph;
    this.#tokens.places.push(place);
    this.#floor = place.end;
    return place.end;
  }
}
