import type { Archive } from "../zip/archive.ts";

/** A part as text, in UTF-8 from here on. */
export async function partText(archive: Archive, name: string): Promise<string | undefined> {
  if (!archive.has(name)) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.stream(name)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding)
    .decode(bytes)
    .replace(/(<\?xml[^>]*?encoding=)["']utf-16["']/i, '$1"UTF-8"');
}
