import { PLACE_SUFFIXES } from "../data/place-words.ts";
import { PROVINCE_OF } from "../data/provinces.ts";
import type { PlaceLevel, PlaceToken } from "../find/tokens.ts";
import { CHAR, classAt } from "../text/char-class.ts";

const TITLE_WEIGHT = 3;
const LEAD_WEIGHT = 1;
const LEAD = 160;
const POINTING_CAP = 3;

type Candidate = { name: string; level: PlaceLevel; votes: number; first: number };

export type MainPlace = {
  readonly name: string;
  readonly level: PlaceLevel | undefined;
  /** The text goes from place to place, so that each section has its own. */
  readonly several: boolean;
};

/** 序川 and 序川县 are one candidate. */
export function baseName(name: string): string {
  if (name.endsWith("新区") && name.length > 3) return name.slice(0, -2);
  const suffix = PLACE_SUFFIXES[name.at(-1) ?? ""];
  return suffix !== undefined && name.length > 2 ? name.slice(0, -1) : name;
}

/** The area that the text is about: the name that it uses most, title and head counting more. */
export function findMainPlace(
  text: string,
  places: readonly PlaceToken[],
  titlePlaces: readonly PlaceToken[],
): MainPlace {
  const candidates = new Map<string, Candidate>();
  for (const token of titlePlaces) vote(candidates, token, TITLE_WEIGHT);
  for (const token of places) {
    if (token.pointing) continue;
    const weight = startsClause(text, token.start) ? 1 : 0.4;
    vote(candidates, token, weight + (token.start < LEAD ? LEAD_WEIGHT : 0));
  }
  const pointed = pointedLevels(places);
  for (const candidate of candidates.values()) {
    candidate.votes += Math.min(POINTING_CAP, candidate.votes, (pointed.get(candidate.level) ?? 0) / 2);
  }
  const ranked = [...candidates.values()].sort((a, b) => b.votes - a.votes || a.first - b.first);
  const main = commonProvince(ranked, pointed) ?? pick(ranked);
  return { ...main, several: main.several || hasSections(text, places, main) };
}

/** Two or more other places open paragraphs or headings: each has its own section. */
function hasSections(text: string, places: readonly PlaceToken[], main: MainPlace): boolean {
  const openers = new Set<string>();
  for (const { start, name, pointing, level } of places) {
    if (pointing || level === "village" || baseName(name) === baseName(main.name)) continue;
    if (LEVELS.indexOf(level) < LEVELS.indexOf(main.level ?? "province") || level === "province") continue;
    let from = start;
    while (from > 0 && start - from < 16 && !"\n，。,、".includes(text[from - 1] as string)) from--;
    if (from === 0 || text[from - 1] === "\n") openers.add(baseName(name));
  }
  return openers.size >= 2;
}

function vote(candidates: Map<string, Candidate>, token: PlaceToken, weight: number): void {
  const key = baseName(token.name);
  const known = candidates.get(key);
  if (known === undefined) {
    candidates.set(key, { name: token.name, level: token.level, votes: weight, first: token.start });
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

const LEVELS: readonly PlaceLevel[] = ["nation", "province", "city", "county", "town", "village"];
const VILLAGE_VOTES = 3;
const TOWN_VOTES = 1.5;

/** A county's text names its city often: the smaller area wins if it has half the votes. */
function pick(all: readonly Candidate[]): MainPlace {
  const ranked = all.filter(
    ({ level, votes }) => votes >= (level === "village" ? VILLAGE_VOTES : level === "town" ? TOWN_VOTES : 0),
  );
  const most = ranked[0];
  if (most === undefined) return { name: "", level: undefined, several: false };
  const close = ranked.filter((candidate) => candidate.votes * 2 >= most.votes && candidate.votes >= 2);
  const depth = (candidate: Candidate) => LEVELS.indexOf(candidate.level);
  const top = close.reduce((best, candidate) => (depth(candidate) > depth(best) ? candidate : best), most);
  const second = ranked.find((candidate) => candidate !== top && candidate.level === top.level);
  const several = second !== undefined && second.votes * 2 >= top.votes && second.votes >= 2;
  return { name: withSuffix(top), level: top.level, several };
}

/** 乙地 → 乙地市 where only the short name was used. */
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

/** A place speaks for what follows when it starts a clause, perhaps behind a period or 在. */
export function startsClause(text: string, start: number): boolean {
  const charClass = classAt(text, start - 1);
  if (charClass >= CHAR.sentenceEnd && charClass !== CHAR.symbol) return true;
  return "年月份底末期间季度来前日今在止中是".includes(text[start - 1] as string);
}
