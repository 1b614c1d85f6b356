import type { Limits } from "../limits.ts";
import { Refused } from "../refusal.ts";
import { parsePart } from "../xml/parse-part.ts";
import type { Archive } from "../zip/archive.ts";

/** The texts that cells refer to by number. Pinyin written above characters is not part of a text. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  limits: Limits,
): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let text = "";
  let characters = 0;
  let inText = false;
  let inPinyin = false;
  await parsePart(archive, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inPinyin = true;
      else if (name === "t") inText = !inPinyin;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPinyin = false;
      else if (name === "si") {
        strings.push(unescapeXml(text));
        characters += text.length;
        if (characters <= limits.textCharacters) return;
        throw new Refused("text.too-long", { characters, limit: limits.textCharacters });
      }
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written "_x000D_"; a literal one is written "_x005F_x000D_". */
export function unescapeXml(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
