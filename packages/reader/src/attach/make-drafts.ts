import type { Bound, FigureKind, Modality } from "@xushi/core";
import type { Document } from "../document.ts";
import { type Draft, inferred } from "../draft.ts";
import { isClassThreshold } from "../drop/class-threshold.ts";
import type { NumberToken, PeriodToken, Place, PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";
import { LEFT_REACH, readLeftContext } from "./left-context.ts";
import { nameEndingAt } from "./phrase.ts";
import { nameStartingAt } from "./right-context.ts";
import { TokenCursor } from "./token-cursor.ts";

/** Opens a draft for every number, with what stands to its left and right. */
export function makeDrafts(document: Document): void {
  const { text, tokens } = document;
  const periods = new TokenCursor<PeriodToken>(tokens.periods);
  const places = new TokenCursor<PlaceToken>(tokens.places);
  const skips = new TokenCursor(mergeByStart(tokens.periods, tokens.places));
  document.skipTo = (at: number) => skips.startingAt(at)?.end ?? at;
  document.periodStarting = (at) => periods.startingAt(at);
  document.periodEnding = (end) => periods.endingAt(end);
  const skipBack = (end: number) => periods.endingAt(end)?.start ?? end;
  const skipBackPlaces = (end: number) => places.endingAt(end)?.start ?? skipBack(end);
  const numbers = tokens.numbers.filter((token) => !dropThreshold(document, token));
  numbers.forEach((token, index) => {
    const previous = numbers[index - 1];
    const floor = leftFloor(text, token, previous);
    const isRank = token.unitClass === "rank";
    const left = readLeftContext(text, token, floor, isRank ? skipBackPlaces : skipBack);
    const before = nameEndingAt(text, left.nameStart, left.nameEnd, document.skipTo);
    const limit = numbers[index + 1]?.start ?? text.length;
    const after = countsAhead(text, token)
      ? nameStartingAt(text, token.end, limit, token.unitClass === "count")
      : undefined;
    const next = numbers[index + 1];
    const adjacent =
      next?.start === token.end
        ? nameStartingAt(text, next.end, numbers[index + 2]?.start ?? text.length)
        : undefined;
    document.drafts.push(openDraft(token, left, before, after, adjacent));
  });
}

/** Periods and places in one order, so that one question answers for both. */
function mergeByStart(periods: readonly Place[], places: readonly Place[]): Place[] {
  const merged: Place[] = [];
  let next = 0;
  for (const period of periods) {
    while (next < places.length && (places[next] as Place).start < period.start)
      merged.push(places[next++] as Place);
    merged.push(period);
  }
  while (next < places.length) merged.push(places[next++] as Place);
  return merged;
}

/** The 10亿元 of 10亿元以上项目2个 is no figure, and stays in the name of the next one. */
function dropThreshold({ text, trace }: Document, token: NumberToken): boolean {
  if (!isClassThreshold(text, token)) return false;
  trace?.("drop/class-threshold", "dropped", token.start, token.end, "");
  return true;
}

/** A rate or a position counts nothing that follows, but 60%的乡镇 does. */
function countsAhead(text: string, { unitClass, end }: NumberToken): boolean {
  if (unitClass === "percent") return text.startsWith("的", end);
  return unitClass !== "rank" && unitClass !== "points" && unitClass !== "ratio" && unitClass !== "time";
}

/** No figure reads beyond the number before it, nor beyond its sentence. */
function leftFloor(text: string, token: NumberToken, previous: NumberToken | undefined): number {
  let floor = Math.max(0, token.start - LEFT_REACH, previous?.end ?? 0);
  for (let at = token.start - 1; at >= floor; at--) {
    if (classAt(text, at) === CHAR.sentenceEnd) {
      floor = at + 1;
      break;
    }
  }
  return floor;
}

/** What a figure is until a rule says otherwise; shared, since slots are replaced and never changed. */
const LEVEL = inferred<FigureKind>("level", "classify/level");
const EXACT = inferred<Bound>("eq", "classify/exact");
const ACTUAL = inferred<Modality>("actual", "classify/actual");
const UNKNOWN = inferred("", "attach/none");

function openDraft(
  token: NumberToken,
  left: Draft["left"],
  before: Draft["before"],
  after: Draft["after"],
  adjacent: Draft["adjacent"],
): Draft {
  return {
    token,
    left,
    before,
    after,
    adjacent,
    value: token.value,
    ...(token.valueMax === undefined ? {} : { valueMax: token.valueMax }),
    unit: token.unit,
    kind: LEVEL,
    bound: EXACT,
    indicator: UNKNOWN,
    place: UNKNOWN,
    period: UNKNOWN,
    modality: ACTUAL,
    dropped: "",
  };
}
