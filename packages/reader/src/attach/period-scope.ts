import type { Document } from "../document.ts";
import type { Draft } from "../draft.ts";
import type { PeriodToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { isOneOf } from "../text/char-set.ts";
import { isMultiplied } from "./base-period.ts";
import {
  firstSpan,
  isAnnounced,
  isMilestone,
  isRunningTotal,
  isSeason,
  isSectionHeading,
  isYieldOf,
} from "./period-signs.ts";

/** Remembers the periods met so far: in this sentence, in this paragraph, and for the whole text. */
export class PeriodScope {
  readonly #document: Document;
  #sentence: PeriodToken[] = [];
  /** The day of the sentence, 4月21日, which gives the month where no longer period is named. */
  #date: PeriodToken | undefined;
  #sentenceYear = 0;
  #sentenceId = -1;
  #paragraph: PeriodToken | undefined;
  #paragraphId = -1;
  #whole: PeriodToken | undefined;
  #wholeSettled = false;
  /** A period that holds only for its own clause has come before any that could hold for the text. */
  #opened = false;
  #lastFrom: Draft | undefined;
  /** The year of a heading (2022年工作回顾), or of its paragraph. */
  #headingYear = 0;
  #paragraphYear = 0;
  /** 今年以来 or 一年来 has been said: what follows is told of all that time. */
  reviews = false;
  /** 自2009年7月开始, 自2016年启动以来: the stretch that a later 截至 of its paragraph ends. */
  #stretch: PeriodToken | undefined;
  readonly #titled: boolean;
  readonly #first: PeriodToken | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#whole = document.setting.titleTokens.periods.find(
      (p) => p.months !== undefined && p.kind !== "date" && !isSeason(document.setting.title, p),
    );
    this.#titled = this.#whole !== undefined;
    this.#wholeSettled = this.#titled;
    this.#first = firstSpan(document.text, document.tokens.periods);
  }

  /**
   * The year for months without one: that of the sentence or paragraph, of the heading, or of the title:
   * 2022年统计公报 … 全年. A year named inside a sentence holds for that sentence alone.
   */
  yearFor({ token }: Draft): number {
    const ofSentence = this.#sentenceId === token.sentence ? this.#sentenceYear : 0;
    return ofSentence || this.#yearAround(token);
  }

  /** As yearFor, for a period that an earlier sentence set: 由2012年的5个增加到8个 changes nothing in it. */
  carriedYearFor({ token }: Draft): number {
    return this.#yearAround(token);
  }

  #yearAround({ paragraph }: Draft["token"]): number {
    const ofParagraph = this.#paragraphId === paragraph ? this.#paragraphYear : 0;
    return ofParagraph || this.#headingYear || (this.#whole?.year ?? 0);
  }

  meet(token: PeriodToken): void {
    if (token.sentence !== this.#sentenceId) {
      this.#sentenceId = token.sentence;
      this.#sentence = [];
      this.#sentenceYear = 0;
      this.#date = undefined;
    }
    const tellsYear = token.kind === "span" || (token.kind === "since" && token.months === undefined);
    if (token.year !== undefined && tellsYear && !isBase(this.#document.text, token))
      this.#sentenceYear = token.year;
    if (token.kind === "date" && !token.until && this.#isTold(token)) this.#date = token;
    if (token.paragraph !== this.#paragraphId) {
      this.#paragraphId = token.paragraph;
      this.#paragraph = undefined;
      this.#paragraphYear = 0;
      this.#stretch = undefined;
    }
    if (token.kind === "since" && token.year !== undefined) this.#stretch = token;
    this.#meetYear(token);
    this.reviews ||= token.kind === "pastYear" || (token.kind === "since" && token.relativeYear === 0);
    token.until ||= isRunningTotal(this.#document.text, token);
    if (!this.#setsScope(token)) return;
    this.#sentence.push(token);
    if (token.kind === "yearly" || !this.#startsClause(token)) return;
    if (this.#isTopic(token)) this.#paragraph = token;
    else if (token.relativeYear === 0 && this.#paragraph?.year !== undefined) this.#paragraph = undefined;
  }

  /** Not 比3月5日, nor 2月19日开工，…, which is behind when the sentence goes on. */
  #isTold(token: PeriodToken): boolean {
    return !isBase(this.#document.text, token) && !isMilestone(this.#document.text, token);
  }

  /** Notes the year that a heading or a sentence's opening sets, and a period that is announced for the whole text. */
  #meetYear(token: PeriodToken): void {
    const { text, setting } = this.#document;
    if (token.kind === "span" && token.months !== undefined && !this.#titled && isAnnounced(text, token)) {
      this.#whole = token;
      this.#wholeSettled = true;
    }
    if (token.year === undefined) {
      if (token.kind === "span" && token.months !== undefined && isSectionHeading(text, token))
        this.#whole = token;
      if (token.relativeYear === 0 && this.#startsSentence(token)) this.#paragraphYear = 0;
      return;
    }
    if (token.kind !== "span" && token.kind !== "plan") return;
    if (isSectionHeading(text, token)) {
      this.#headingYear = token.kind === "span" && token.year !== setting.year ? token.year : 0;
      this.#whole = token;
      this.#wholeSettled = true;
    } else if (
      token.kind === "span" &&
      token.year <= setting.year &&
      this.#startsSentence(token) &&
      !isStart(text, token)
    )
      this.#paragraphYear = token.year;
  }

  /** The last period before the figure in its sentence that is neither a base of comparison nor a plan's year. */
  inSentence(draft: Draft): PeriodToken | undefined {
    if (this.#sentenceId !== draft.token.sentence) return undefined;
    return this.#spanInSentence(draft) ?? this.#date;
  }

  /** 自2009年7月开始发放贷款。截至今年6月底，累计发放9亿元: the start of a sum that 截至 ends. Not without 累计 or 共. */
  stretchOf(draft: Draft, end: PeriodToken): PeriodToken | undefined {
    if (end.kind !== "upToNow" && !(end.until && end.months !== undefined)) return undefined;
    return SUMMED.test(this.#document.text.slice(end.end, draft.token.start)) ? this.#stretch : undefined;
  }

  /** 1-6月，…，当月完成2亿元: the span that 当月 is the last month of. */
  beforeMonth(draft: Draft, month: PeriodToken): PeriodToken | undefined {
    return this.#sentence.findLast((token) => token.start < month.start) ?? this.carried(draft);
  }

  /** 列入2016年实事的工程目前已完成3亿元, 今年…，目前已…: 目前 in a sentence about the year runs from its January. */
  isFramed(token: PeriodToken): boolean {
    if (token.kind !== "now") return false;
    const { year } = this.#document.setting;
    return this.#sentence.some(
      (other) =>
        other.start < token.start &&
        other.kind === "span" &&
        (other.year === year || (other.year === undefined && other.relativeYear === 0)),
    );
  }

  #spanInSentence(draft: Draft): PeriodToken | undefined {
    for (let i = this.#sentence.length - 1; i >= 0 && i >= this.#sentence.length - 6; i--) {
      const token = this.#sentence[i] as PeriodToken;
      if (this.#isYearlyOfAnother(token, draft)) continue;
      if (draft.left.ofPlan && token.start >= draft.left.cueStart) continue;
      if (this.#isPassedBy(token, draft)) continue;
      if (draft.left.compared && token.start >= draft.left.cueStart) continue;
      this.#settle(token);
      return token;
    }
    return undefined;
  }

  /**
   * Passed by: a period in the middle of a sentence holds up to the next ；, one at its start for all of it;
   * and the 2005年 of 由2005年的5:1缩小到2.6:1 belongs to the number that it stands before.
   */
  #isPassedBy(token: PeriodToken, draft: Draft): boolean {
    const from = this.#lastFrom;
    if (
      from !== undefined &&
      from !== draft &&
      token.start >= from.left.cueStart &&
      token.end <= from.token.start
    )
      return true;
    const { text } = this.#document;
    if (isClosed(text, token.end, Math.min(draft.token.start, token.end + LONGEST_CLOSED))) return true;
    if (this.#startsSentence(token) || this.#isWholeYear(token) || this.#opensPart(token)) return false;
    for (let at = token.end; at < draft.token.start && at < token.end + 200; at++) {
      if (isOneOf(text, at, "；;")) return true;
    }
    return false;
  }

  /** 二季度末存栏2万头；上半年出栏3万头；产肉2吨: what opens its part of the sentence holds for the parts behind it. */
  #opensPart(token: PeriodToken): boolean {
    return token.kind === "span" && isOneOf(this.#document.text, token.start - 1, "；;");
  }

  /** 我县全年办结30件；新增就业800人: the first period of its sentence, and one that sums up. Not 2020年督察发现的…；. */
  #isWholeYear(token: PeriodToken): boolean {
    const sums = token.months === undefined || (token.months[0] === 1 && token.months[1] > 1);
    if ((token.year ?? this.#document.setting.year) !== this.#document.setting.year) return false;
    return sums && token.kind === "span" && token === this.#sentence[0] && !token.until;
  }

  /** Notes a figure that says where a movement starts. */
  passed(draft: Draft): void {
    if (draft.left.cue.from) this.#lastFrom = draft;
  }

  /** 年产 holds for its own number, and for what it yields: 年产值15亿元，税收5000万元. */
  #isYearlyOfAnother(token: PeriodToken, draft: Draft): boolean {
    if (token.kind !== "yearly" || token.start >= draft.left.nameStart) return false;
    if (this.#isEachYear(token)) return this.#isPassing(token);
    return !isYieldOf(this.#document.text, token.end, draft.token.start);
  }

  /** 2021年，收入主要为分红每年15万元、租金10万元: 每年 right before its number, in a sentence that has its own time. */
  #isPassing(token: PeriodToken): boolean {
    return this.#sentence[0] !== token && classAt(this.#document.text, token.end) === CHAR.digit;
  }

  /** 每年 holds for its sentence; 年产 for its own number alone. */
  #isEachYear(token: PeriodToken): boolean {
    return this.#document.text[token.start] === "每";
  }

  #startsSentence(token: PeriodToken): boolean {
    const { text } = this.#document;
    for (let at = token.start - 1; at >= 0 && token.start - at < 30; at--) {
      const charClass = classAt(text, at);
      if (charClass === CHAR.sentenceEnd) return true;
      if (charClass === CHAR.clauseEnd || charClass === CHAR.digit)
        return "悉示明计到绍".includes(text[at - 1] ?? "");
    }
    return token.start < 30;
  }

  carried(draft: Draft): PeriodToken | undefined {
    if (this.#paragraphId === draft.token.paragraph && this.#paragraph !== undefined) {
      this.#settle(this.#paragraph);
      return this.#paragraph;
    }
    if (this.#whole === undefined && this.#isHeadline(draft)) return this.#first;
    return this.#whole;
  }

  /** 到位资金近12亿元 in the headline: of the period that the text opens with. */
  #isHeadline(draft: Draft): boolean {
    const first = this.#first;
    return (
      first !== undefined &&
      first.paragraph > 0 &&
      draft.token.paragraph === 0 &&
      draft.token.start < first.start
    );
  }

  /** The first period that holds for a figure holds for the text, where later paragraphs name none. */
  #settle(token: PeriodToken): void {
    if (this.#wholeSettled && !this.#widens(token)) return;
    const past = token.relativeYear !== undefined && token.relativeYear < 0;
    if (token.kind !== "span" || past || !this.#isTopic(token) || !this.#startsClause(token)) {
      this.#opened = true;
      return;
    }
    // A year that is over, named behind other periods, is of its own paragraph.
    if (this.#opened && token.year !== undefined && token.year < this.#document.setting.year) return;
    this.#wholeSettled = true;
    this.#whole = token;
  }

  /** 上半年 behind 二季度: the running total is what the rest of a report is about. */
  #widens({ months, year, kind }: PeriodToken): boolean {
    const whole = this.#whole;
    if (this.#titled || whole?.months === undefined || months === undefined || kind !== "span") return false;
    return months[0] === 1 && whole.months[0] > 1 && months[1] === whole.months[1] && year === whole.year;
  }

  /** 前5月，… or at the start of its sentence, or 1-7月 before a place: what follows is about it. */
  #isTopic(token: PeriodToken): boolean {
    const { text, skipTo } = this.#document;
    return (
      "，,".includes(text[token.end] ?? " ") || skipTo(token.end) > token.end || this.#startsSentence(token)
    );
  }

  #setsScope(token: PeriodToken): boolean {
    const { text } = this.#document;
    if (text.startsWith("同期", token.end - 2) || text.startsWith("同期", token.end)) return false;
    if (isBase(text, token) || isSeason(text, token) || isMultiplied(text, token)) return false;
    if (token.kind === "date") return token.until;
    if (isMilestone(text, token)) return false;
    return (
      !isOneOf(text, token.end, "来的任目") ||
      !/^(?:来|的?任务|的?目标)/u.test(text.slice(token.end, token.end + 3))
    );
  }

  #startsClause(token: PeriodToken): boolean {
    const { text } = this.#document;
    const charClass = classAt(text, token.start - 1);
    return (
      charClass >= CHAR.sentenceEnd || "至止到，在从自区市县镇省".includes(text[token.start - 1] as string)
    );
  }
}

const SUMMED = /累计|共/u;
const LONGEST_CLOSED = 40;

/** 在2012年|完成100万元的基础上，又完成200万元: behind 基础上 another time is told. */
function isClosed(text: string, from: number, to: number): boolean {
  for (let at = from; at < to - 3; at++)
    if (isOneOf(text, at, "基") && text.startsWith("础上", at + 1) && isOneOf(text, at + 3, "，,"))
      return true;
  return false;
}

/** 由2012年的5个增加到8个: where a movement starts. */
function isStart(text: string, { start, end }: PeriodToken): boolean {
  return isOneOf(text, start - 1, "由从") && isOneOf(text, end, "的");
}

/** 比2019年1-7月, 较上年, 与去年相比: a base of comparison, not the figure's own time. */
function isBase(text: string, token: PeriodToken): boolean {
  if (token.relativeYear === -1 && isOneOf(text, token.start - 1, "比")) return true;
  if (isOneOf(text, token.start - 1, "比较与同")) return !isOneOf(text, token.start - 2, "同对");
  return text.startsWith("相比", token.end);
}
