import type { Limits } from "../limits.ts";
import type { Message } from "../message.ts";
import { mendRadicals } from "../radicals.ts";
import { Refused } from "../refusal.ts";
import { parsePart } from "../xml/parse-part.ts";
import { readRelationships } from "../xml/relationships.ts";
import { type Archive, openArchive } from "../zip/archive.ts";
import { BodyReader } from "./body-reader.ts";
import { Numbering } from "./numbering.ts";
import { readParagraphStyles } from "./paragraph-styles.ts";

export interface DocxText {
  readonly text: string;
  readonly title: string;
  readonly warnings: readonly Message[];
}

/** @throws Refused where the package is unsafe, damaged, holds macros or is no Word document */
export async function extractDocx(bytes: Uint8Array, limits: Limits): Promise<DocxText> {
  const archive = openArchive(bytes, limits);
  refuseMacros(archive);
  const main = await findBody(archive);
  const parts = new Map((await readRelationships(archive, main)).map(({ type, part }) => [type, part]));
  const styles = await readParagraphStyles(archive, parts.get("styles"));
  const numbering = await Numbering.read(archive, parts.get("numbering"));
  const body = new BodyReader(styles, numbering, limits.textCharacters);
  await parsePart(archive, main, body);
  const footnotes = parts.get("footnotes");
  if (footnotes) await parsePart(archive, footnotes, body);
  const text = mendRadicals(body.lines.join("\n")).trimEnd();
  return { text, title: mendRadicals(body.title), warnings: warnOfPictures(archive, text) };
}

/** Usually word/document.xml; Word's online edition also writes word/document2.xml. */
async function findBody(archive: Archive): Promise<string> {
  const roots = await readRelationships(archive, "");
  const main = roots.find(({ type }) => type === "officeDocument")?.part ?? "word/document.xml";
  if (main.startsWith("word/") && archive.has(main)) return main;
  throw new Refused("file.mismatch", { extension: ".docx", found: describePackage(archive) });
}

function refuseMacros(archive: Archive): void {
  const part = archive.names.find((name) => /vbaProject\.bin$|^word\/activeX\//i.test(name));
  if (part) throw new Refused("file.macros", { part, saveAs: "docx" });
}

/** What a package without a Word body is, in words a person knows. */
function describePackage(archive: Archive): string {
  if (archive.has("xl/workbook.xml")) return "XLSX";
  if (archive.has("ppt/presentation.xml")) return "PPTX";
  if (archive.has("OFD.xml")) return "OFD";
  return archive.has("content.xml") ? "ODF" : "ZIP";
}

function warnOfPictures(archive: Archive, text: string): Message[] {
  const pictures = archive.names.filter((name) => name.startsWith("word/media/")).length;
  if (pictures === 0 || text.length >= 200) return [];
  return [
    {
      zh: `文档文字很少，另有图片 ${pictures} 张；图片中的文字未读取。`,
      en: `The document has little text and ${pictures} picture(s); text in pictures was not read.`,
    },
  ];
}
