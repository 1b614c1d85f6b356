import { isAscii } from "node:buffer";
import { Refused } from "../refusal.ts";
import type { Archive } from "../zip/archive.ts";
import type { PartHandler } from "./parse-part.ts";

/**
 * Parses one XML part as `parsePart` does, at several times its speed, for the parts that hold millions of elements: the
 * cells of a sheet. It knows elements, attributes, text, the five entities, references by number, CDATA, comments and
 * processing instructions; a document type, which could multiply, is refused. That elements close in their order is counted,
 * not named.
 * @throws Refused file.damaged where the XML is not well-formed
 */
export async function parseQuickly(archive: Archive, name: string, handler: PartHandler): Promise<void> {
  if (!archive.has(name)) return;
  const parser = new QuickParser(handler, name);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const piece of archive.stream(name)) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    // Bytes of one character may be cut in two: once something else than ASCII has come, the decoder keeps count.
    const isPlain = parser.isPlainSoFar && isAscii(bytes);
    parser.isPlainSoFar &&= isPlain;
    parser.write(isPlain ? bytes.toString("latin1") : decoder.decode(bytes, { stream: true }));
  }
  parser.write(decoder?.decode() ?? "");
  parser.close();
}

const encodingOf = (head: Uint8Array): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
};

class QuickParser {
  isPlainSoFar = true;
  readonly #handler: PartHandler;
  readonly #part: string;
  #rest = "";
  #depth = 0;
  #seen = false;

  constructor(handler: PartHandler, part: string) {
    this.#handler = handler;
    this.#part = part;
  }

  /** Takes every whole token of the text; what is cut off waits for the next piece. */
  write(piece: string): void {
    const text = this.#rest === "" ? piece : this.#rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf("<", at);
      if (open < 0) break;
      const end = this.#endOf(text, open);
      if (end < 0) break;
      if (open > at) this.#text(text.slice(at, open));
      this.#token(text, open, end);
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_TOKEN) throw this.#damaged("an element without end");
  }

  close(): void {
    if (this.#rest.trim() !== "" || this.#depth !== 0 || !this.#seen) throw this.#damaged("cut off");
  }

  /** Behind the token that begins with this "<"; -1: its end has not come yet. */
  #endOf(text: string, open: number): number {
    const next = text.charCodeAt(open + 1);
    if (next === BANG) {
      for (const [begin, end] of SPECIAL)
        if (text.startsWith(begin, open)) return after(text.indexOf(end, open + begin.length), end.length);
      if (text.length < open + LONGEST_SPECIAL) return -1;
      throw this.#damaged("document type");
    }
    if (next === QUESTION) return after(text.indexOf("?>", open), 2);
    let end = text.indexOf(">", open);
    // ">" may stand in an attribute's value.
    while (end >= 0 && hasOpenQuote(text, open, end)) end = text.indexOf(">", end + 1);
    return after(end, 1);
  }

  #token(text: string, open: number, end: number): void {
    const first = text.charCodeAt(open + 1);
    if (first === QUESTION) return;
    if (first === BANG) {
      if (text.startsWith("<![CDATA[", open)) this.#handler.text?.(text.slice(open + 9, end - 3));
      return;
    }
    if (first === SLASH) {
      if (--this.#depth < 0) throw this.#damaged("an end too many");
      this.#handler.close?.(localName(text.slice(open + 2, end - 1).trimEnd()));
      return;
    }
    this.#open(text, open + 1, end - 1);
  }

  #open(text: string, from: number, to: number): void {
    const isEmpty = text.charCodeAt(to - 1) === SLASH;
    const until = isEmpty ? to - 1 : to;
    let nameEnd = from;
    while (nameEnd < until && text.charCodeAt(nameEnd) > BLANK) nameEnd++;
    if (nameEnd === from || (this.#depth === 0 && this.#seen)) throw this.#damaged("an element");
    const name = localName(text.slice(from, nameEnd));
    this.#seen = true;
    this.#handler.open(name, nameEnd === until ? NONE : this.#attributes(text, nameEnd, until));
    if (isEmpty) this.#handler.close?.(name);
    else this.#depth++;
  }

  #attributes(text: string, from: number, until: number): Record<string, string> {
    const attributes: Record<string, string> = {};
    let at = from;
    for (;;) {
      while (at < until && text.charCodeAt(at) <= BLANK) at++;
      if (at >= until) return attributes;
      const equals = text.indexOf("=", at);
      if (equals < 0 || equals >= until) throw this.#damaged("an attribute");
      let quote = equals + 1;
      while (quote < until && text.charCodeAt(quote) <= BLANK) quote++;
      const mark = text.charAt(quote);
      const end = mark === '"' || mark === "'" ? text.indexOf(mark, quote + 1) : -1;
      if (end < 0 || end >= until) throw this.#damaged("an attribute");
      attributes[localName(text.slice(at, equals).trimEnd())] = this.#plain(text.slice(quote + 1, end));
      at = end + 1;
    }
  }

  #text(text: string): void {
    if (this.#depth === 0) {
      if (text.replace("\ufeff", "").trim() !== "") throw this.#damaged("text outside");
      return;
    }
    this.#handler.text?.(this.#plain(text));
  }

  #plain(text: string): string {
    if (!text.includes("&")) return text;
    return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
      const known = ENTITIES[name];
      if (known !== undefined && whole.endsWith(";")) return known;
      const code = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
      const point = code === null ? Number.NaN : code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
      if (!whole.endsWith(";") || !(point > 0 && point <= 0x10ffff)) throw this.#damaged(`entity ${name}`);
      return String.fromCodePoint(point);
    });
  }

  #damaged(what: string): Refused {
    return new Refused("file.damaged", { reason: `${this.#part}: ${what}` });
  }
}

const BANG = 33;
const QUESTION = 63;
const SLASH = 47;
const BLANK = 32;
const NONE: Readonly<Record<string, string>> = {};
/** A cell may hold 32,767 characters, each of them escaped; a formula 8,192. */
const LONGEST_TOKEN = 4 * 1024 * 1024;
const SPECIAL = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
] as const;
const LONGEST_SPECIAL = 9;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const after = (found: number, length: number): number => (found < 0 ? -1 : found + length);

function hasOpenQuote(text: string, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 34 && code !== 39) continue;
    if (open === 0) open = code;
    else if (open === code) open = 0;
  }
  return open !== 0;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
