import { type Refusal, refuse } from "./refusal.ts";

export interface Decoded {
  readonly ok: true;
  /** Exactly as in the file, line ends included, so that spans can point into it; only a byte order mark is gone. */
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes text as Chinese offices write it: UTF-8, UTF-16 with a byte order mark, else GB18030 (which contains
 * GBK and GB2312). Decoding is strict: "text.undecodable" names the byte where it failed, "text.binary" a
 * control character that no text has.
 * @param declared an encoding that the document itself names, as `<meta charset="big5">` does
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | Refusal {
  const marked = byteOrderMark(bytes);
  const candidates = marked ? [marked] : [...new Set([...known(declared), "utf-8", "gb18030"])];
  for (const encoding of candidates) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return checkPrintable(bytes, text, encoding);
  }
  const failures = candidates.map((encoding) => ({ encoding, offset: firstBadByte(bytes, encoding) }));
  const furthest = failures.reduce((a, b) => (b.offset > a.offset ? b : a));
  return refuse("text.undecodable", furthest);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** The declared encoding if this runtime knows it; a page that names an encoding of its own invention is ignored. */
function known(declared: string | undefined): string[] {
  if (!declared) return [];
  try {
    const { encoding } = new TextDecoder(declared);
    // A page declared GB2312 is often GBK, which its superset reads as well; UTF-8 goes first in any case.
    return encoding === "gbk" || encoding === "utf-8" ? [] : [encoding];
  } catch {
    return [];
  }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A NUL never occurs in text; other control characters do by accident (a scraper's stray U+0002), but where they
 * are more than one in a hundred, something else was read as text.
 */
function checkPrintable(bytes: Uint8Array, text: string, encoding: string): Decoded | Refusal {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (controls <= text.length / 100 && !text.includes("\0")) return { ok: true, text, encoding };
  return refuse("text.binary", {
    offset: bytes.findIndex((byte) => byte < 0x20 && ![9, 10, 12, 13].includes(byte)),
    encoding,
  });
}

/**
 * The first byte that makes a strict decoder give up, by bisection: a streamed prefix fails exactly when it holds
 * that byte. A character cut off at the end fails at the end of the file.
 */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (prefixDecodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function prefixDecodes(prefix: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
