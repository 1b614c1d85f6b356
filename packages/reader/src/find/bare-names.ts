import { CHAR, classAt } from "../text/char-class.ts";
import type { Tokens } from "./find-tokens.ts";
import { isNameChar } from "./place.ts";
import { levelAt } from "./place-suffix.ts";
import type { PlaceToken } from "./tokens.ts";

const MOST_NAMES = 16;
const LEVELS = new Set(["city", "county", "town"]);

/**
 * Adds the places that a text names without their ending, once it has named them in full:
 * 乙地县 … 乙地今年…  Only where a clause or another place stands before: 在乙地, not 丙乙地.
 */
export function addBareNames(text: string, tokens: Tokens): void {
  const names = fullNames(tokens.places);
  const added: PlaceToken[] = [];
  for (const [base, full] of names) collect(text, base, full, tokens, added);
  if (added.length === 0) return;
  const merged = [...tokens.places, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  tokens.places.length = 0;
  for (const token of merged) if (token.start >= (tokens.places.at(-1)?.end ?? 0)) tokens.places.push(token);
}

function fullNames(places: readonly PlaceToken[]): Map<string, PlaceToken> {
  const names = new Map<string, PlaceToken>();
  for (const place of places) {
    const base = place.name.slice(0, place.name.endsWith("新区") ? -2 : -1);
    const isFull = !place.pointing && LEVELS.has(place.level) && base.length >= 2 && base.length <= 3;
    if (isFull && levelAt(place.name, place.name.length - 1) !== undefined && names.size < MOST_NAMES) {
      if (!names.has(base)) names.set(base, place);
    }
  }
  return names;
}

function collect(text: string, base: string, full: PlaceToken, tokens: Tokens, added: PlaceToken[]): void {
  for (let at = text.indexOf(base); at >= 0; at = text.indexOf(base, at + base.length)) {
    const end = at + base.length;
    if (isNameChar(text, at - 1) || levelAt(text, end) !== undefined) continue;
    if (classAt(text, end) === CHAR.digit) continue;
    const sentence = rankOf(tokens.sentenceEnds, at);
    const paragraph = rankOf(tokens.paragraphEnds, at);
    added.push({ ...full, start: at, end, sentence, paragraph });
  }
}

/** How many of the sorted ends lie before `at`: the number of the sentence or paragraph there. */
function rankOf(ends: readonly number[], at: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
