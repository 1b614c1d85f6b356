import { NOT_BEFORE, PLACE_SUFFIXES } from "../data/place-words.ts";
import { CharSet } from "../text/char-set.ts";
import type { PlaceLevel } from "./tokens.ts";

/** Endings of place names asked by code: the scanner meets one in every few words. */
const SUFFIXES = Object.keys(PLACE_SUFFIXES);
const numbers = new Uint8Array(65536);
SUFFIXES.forEach((suffix, index) => {
  numbers[suffix.charCodeAt(0)] = index + 1;
});
const levels = [undefined, ...SUFFIXES.map((suffix) => PLACE_SUFFIXES[suffix])];
const notBefore = [undefined, ...SUFFIXES.map((suffix) => new CharSet(NOT_BEFORE[suffix] ?? ""))];

function numberAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (numbers[text.charCodeAt(at)] as number) : 0;
}

/** The level of the places that end with the character at `at`; undefined when none do. */
export function levelAt(text: string, at: number): PlaceLevel | undefined {
  return levels[numberAt(text, at)];
}

/** 市|场, 县|级: the ending at `at` makes up another word with the character behind it. */
export function joinsNext(text: string, at: number): boolean {
  return notBefore[numberAt(text, at)]?.hasAt(text, at + 1) === true;
}
