import type { Tracer } from "../trace.ts";
import { halfWidthOf } from "./half-width.ts";
import { noiseLength } from "./noise.ts";
import { OffsetMap } from "./offset-map.ts";
import { simplifiedCharacters } from "./simplified-characters.ts";

/** The text as the later stages read it, with the way back to the original offsets. */
export type CleanText = { readonly text: string; readonly offsets: OffsetMap };

const PLAIN = 0;
const WIDTH = 1;
const NOISE_START = 2;
const TRADITIONAL = 3;

const kinds = new Uint8Array(65536);
for (let code = 0xff05; code <= 0xff5a; code++) if (halfWidthOf(code) !== code) kinds[code] = WIDTH;
for (const start of "(（,，、.\n") kinds[start.charCodeAt(0)] = NOISE_START;

let traditionalMarked = false;

/** The kinds with the traditional characters among them, marked when the first text comes. */
function markedKinds(): Uint8Array {
  if (traditionalMarked) return kinds;
  const simplified = simplifiedCharacters();
  for (let code = 0; code < kinds.length; code++) if (simplified[code] !== 0) kinds[code] = TRADITIONAL;
  traditionalMarked = true;
  return kinds;
}

/** A text counts as traditional when more than one character in 20 has a simplified twin. */
const TRADITIONAL_SHARE = 20;

type Survey = { readonly wide: boolean; readonly noisy: boolean; readonly traditional: boolean };

function survey(text: string): Survey {
  const marked = markedKinds();
  let wide = false;
  let noisy = false;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = marked[text.charCodeAt(i)];
    if (kind === PLAIN) continue;
    if (kind === TRADITIONAL) traditional++;
    else if (kind === WIDTH) wide = true;
    else if (!noisy && noiseLength(text, i) > 0) noisy = true;
  }
  return { wide, noisy, traditional: traditional * TRADITIONAL_SHARE > text.length };
}

/**
 * Folds full-width digits and traditional characters and cuts scraper noise.
 * A text that needs none of it is handed on as it is.
 */
export function cleanText(original: string, trace?: Tracer): CleanText {
  const found = survey(original);
  const folded = found.wide || found.traditional ? fold(original, found.traditional) : original;
  if (folded !== original) trace?.("clean/fold-characters", "fired", 0, original.length, "");
  if (!found.noisy) return { text: folded, offsets: new OffsetMap() };
  return cutNoise(folded, trace);
}

const CHUNK = 8192;

function fold(text: string, traditional: boolean): string {
  const simplified = simplifiedCharacters();
  const units = new Uint16Array(CHUNK);
  let folded = "";
  for (let from = 0; from < text.length; from += CHUNK) {
    const size = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < size; i++) {
      const code = text.charCodeAt(from + i);
      const twin = traditional ? (simplified[code] as number) : 0;
      units[i] = twin !== 0 ? twin : halfWidthOf(code);
    }
    folded += Reflect.apply(String.fromCharCode, undefined, units.subarray(0, size));
  }
  return folded;
}

function cutNoise(text: string, trace?: Tracer): CleanText {
  const offsets = new OffsetMap();
  const kept: string[] = [];
  let from = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    if (kinds[text.charCodeAt(i)] !== NOISE_START) continue;
    const cut = noiseLength(text, i);
    if (cut === 0) continue;
    if (i > from) kept.push(text.slice(from, i));
    length += i - from;
    offsets.cut(length, cut);
    trace?.("clean/cut-noise", "dropped", length, length, text.slice(i, i + cut));
    from = i + cut;
    i = from - 1;
  }
  kept.push(text.slice(from));
  return { text: kept.join(""), offsets };
}
