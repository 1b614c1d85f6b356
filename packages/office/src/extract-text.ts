import { decodeText } from "./decode-text.ts";
import { extractDocx } from "./docx/extract-docx.ts";
import { extensionOf, KIND_NAMES, sniffKind } from "./file-kind.ts";
import { type LimitOverrides, type Limits, withLimits } from "./limits.ts";
import type { Message } from "./message.ts";
import { refuseCompoundFile } from "./old-office.ts";
import { extractPdf } from "./pdf/extract-pdf.ts";
import type { Run } from "./progress.ts";
import { guard, type Refusal, refuse } from "./refusal.ts";

export type TextFormat = "txt" | "md" | "html" | "docx" | "pdf";

export interface ExtractedText {
  readonly ok: true;
  /**
   * What a person sees, and what spans point into: a paragraph a line, cells of a table row separated by tabs.
   * The text of .txt and .md is exactly that of the file, without its byte order mark.
   */
  readonly text: string;
  readonly format: TextFormat;
  readonly title?: string;
  /** YYYY-MM-DD, only where the document itself states its publication (the head of a web page). */
  readonly publishedOn?: string;
  readonly warnings: readonly Message[];
}

export type Extraction = ExtractedText | Refusal;

const FORMATS: Readonly<Record<string, TextFormat>> = {
  ".txt": "txt",
  ".md": "md",
  ".html": "html",
  ".htm": "html",
  ".docx": "docx",
  ".pdf": "pdf",
};
const SUPPORTED = ".docx .pdf .html .txt .md";

/**
 * Reads the text of a file. Never throws: every file that cannot be read gives a `Refusal` with a stable code and a
 * sentence in Chinese and English. The name's ending and the content must agree.
 *
 * Runs on the calling thread, for tools at the command line; a server reads uploads with `extractTextInWorker`.
 */
export function extractText(
  bytes: Uint8Array,
  fileName: string,
  limits?: LimitOverrides,
  run: Run = {},
): Promise<Extraction> {
  return guard<ExtractedText>(async () => {
    const all = withLimits(limits);
    const refusal = checkFile(bytes, fileName, all);
    if (refusal) return refusal;
    const format = FORMATS[extensionOf(fileName)] as TextFormat;
    const found = await EXTRACT[format](bytes, all, run);
    return found.ok ? checkText(found, all) : found;
  });
}

/** Everything that size, name and first bytes tell, before any parser sees the file. */
function checkFile(bytes: Uint8Array, fileName: string, limits: Limits): Refusal | undefined {
  if (bytes.length === 0) return refuse("file.empty");
  if (bytes.length > limits.fileBytes) {
    return refuse("file.too-large", { bytes: bytes.length, limit: limits.fileBytes });
  }
  const extension = extensionOf(fileName);
  const kind = sniffKind(bytes);
  if (kind === "cfb") return refuseCompoundFile(bytes, "docx");
  if (extension === ".docm") return refuse("file.macros", { part: extension, saveAs: "docx" });
  const format = FORMATS[extension];
  if (!format)
    return refuse("file.unsupported", { found: extension || KIND_NAMES[kind], supported: SUPPORTED });
  if (ACCEPTS[format].includes(kind)) return undefined;
  return refuse("file.mismatch", { extension, found: KIND_NAMES[kind] });
}

/** A .txt may hold markup, and a page may begin with plain words; a damaged docx or pdf is told from a false one. */
const ACCEPTS: Readonly<Record<TextFormat, readonly string[]>> = {
  txt: ["text", "html"],
  md: ["text", "html"],
  html: ["html", "text"],
  docx: ["zip"],
  pdf: ["pdf"],
};

type Extract = (bytes: Uint8Array, limits: Limits, run: Run) => Promise<Extraction>;

const EXTRACT: Readonly<Record<TextFormat, Extract>> = {
  async txt(bytes) {
    const decoded = decodeText(bytes);
    return decoded.ok ? present("txt", decoded.text, {}) : decoded;
  },
  async md(bytes) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return decoded;
    const title = /^#\s+(.+?)\s*#*\s*$/m.exec(decoded.text)?.[1];
    return present("md", decoded.text, { title });
  },
  async html(bytes) {
    // Loaded on first use, as the PDF library is: together they take longer than most files.
    const { declaredEncoding, extractHtml } = await import("./html/extract-html.ts");
    const decoded = decodeText(bytes, declaredEncoding(bytes));
    if (!decoded.ok) return decoded;
    const page = extractHtml(decoded.text);
    return present("html", page.text, page);
  },
  async docx(bytes, limits) {
    const document = await extractDocx(bytes, limits);
    return present("docx", document.text, document);
  },
  async pdf(bytes, limits, run) {
    const document = await extractPdf(bytes, limits, run);
    return present("pdf", document.text, document);
  },
};

interface About {
  readonly title?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly warnings?: readonly Message[];
}

function present(
  format: TextFormat,
  text: string,
  { title, publishedOn, warnings = [] }: About,
): ExtractedText {
  return { ok: true, text, format, ...(title && { title }), ...(publishedOn && { publishedOn }), warnings };
}

function checkText(found: ExtractedText, limits: Limits): Extraction {
  if (found.text.trim() === "") return refuse("text.blank");
  if (found.text.length <= limits.textCharacters) return found;
  return refuse("text.too-long", { characters: found.text.length, limit: limits.textCharacters });
}
