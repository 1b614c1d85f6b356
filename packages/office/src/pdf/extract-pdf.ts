import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Limits } from "../limits.ts";
import type { Message } from "../message.ts";
import type { Run } from "../progress.ts";
import { mendRadicals } from "../radicals.ts";
import { Refused } from "../refusal.ts";
import { joinParagraphs } from "./join-paragraphs.ts";
import { openPdf } from "./open-pdf.ts";
import { dropFurniture, type PageLines } from "./page-furniture.ts";
import { joinLines } from "./page-lines.ts";
import { readPieces } from "./page-pieces.ts";

export interface PdfText {
  readonly text: string;
  readonly title: string;
  readonly warnings: readonly Message[];
}

/** @throws Refused file.encrypted, file.damaged, pdf.too-many-pages, pdf.no-text, text.too-long, job.cancelled */
export async function extractPdf(bytes: Uint8Array, limits: Limits, run: Run): Promise<PdfText> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > limits.pdfPages) {
      throw new Refused("pdf.too-many-pages", { pages: pdf.numPages, limit: limits.pdfPages });
    }
    const pages = await readPages(pdf, limits, run);
    const blank = pages.flatMap(({ lines }, i) => (lines.length === 0 ? [i + 1] : []));
    if (blank.length === pages.length)
      throw new Refused("pdf.no-text", { pages: pages.length, pictures: countPictures(bytes) });
    const { pages: bodies, dropped } = dropFurniture(pages);
    return { text: joinParagraphs(bodies), title: await readTitle(pdf), warnings: warn(blank, dropped) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A picture's dictionary is never compressed, so that it can be counted without decoding anything. */
function countPictures(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Subtype\s{0,4}\/Image\b/g)?.length ?? 0
  );
}

async function readPages(pdf: PDFDocumentProxy, limits: Limits, run: Run): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    if (run.signal?.aborted) throw new Refused("job.cancelled");
    const page = await pdf.getPage(number);
    const lines = await readLines(page);
    characters += lines.lines.reduce((sum, line) => sum + line.text.length + 1, 0);
    if (characters > limits.textCharacters) {
      throw new Refused("text.too-long", { characters, limit: limits.textCharacters });
    }
    pages.push(lines);
    page.cleanup();
    run.onProgress?.({ unit: "page", done: number, total: pdf.numPages });
  }
  return pages;
}

async function readLines(page: PDFPageProxy): Promise<PageLines> {
  const { pieces, height } = await readPieces(page);
  const lines = joinLines(pieces).map((line) => ({ ...line, text: mendRadicals(line.text) }));
  return { lines, height };
}

/** Word's PDF writer puts "Microsoft Word - 文件名.doc" where a title should be: that is none. */
async function readTitle(pdf: PDFDocumentProxy): Promise<string> {
  const info: unknown = (await pdf.getMetadata()).info;
  const title = info && typeof info === "object" && "Title" in info ? info.Title : "";
  if (typeof title !== "string" || /^Microsoft|\.(?:docx?|wps|pdf)$/i.test(title)) return "";
  return mendRadicals(title.trim());
}

function warn(blank: readonly number[], dropped: number): Message[] {
  const warnings: Message[] = [];
  if (blank.length > 0) {
    const list = blank.slice(0, 20).join("、") + (blank.length > 20 ? "…" : "");
    warnings.push({
      zh: `第 ${list} 页没有文字（可能是图片），未读取。`,
      en: `Page(s) ${list} hold no text (perhaps pictures) and were not read.`,
    });
  }
  if (dropped > 0) {
    warnings.push({
      zh: `去掉了 ${dropped} 处重复的页眉、页脚和页码。`,
      en: `${dropped} repeated running heads, feet and page numbers were dropped.`,
    });
  }
  return warnings;
}
