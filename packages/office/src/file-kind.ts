/** What the first bytes of a file say that it is, whatever its name says. */
export type FileKind = "pdf" | "zip" | "cfb" | "rtf" | "image" | "archive" | "html" | "text";

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["cfb", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
];

/** Anything without a known signature is "html" when it opens with markup, else "text" (decoding judges it later). */
export function sniffKind(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return kind;
  }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  // PDF allows junk before its header, within the first kilobyte.
  if (head.includes("%PDF-")) return "pdf";
  const opening = head.replace(/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^>]*>\s*)*/, "").toLowerCase();
  return /^<(?:!doctype html|html|head|body|meta|title|div|article|section|p)\b/.test(opening)
    ? "html"
    : "text";
}

export const KIND_NAMES: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  zip: "ZIP (docx/xlsx)",
  cfb: "Office 97–2003",
  rtf: "RTF",
  image: "图片 image",
  archive: "压缩包 archive",
  html: "HTML",
  text: "文本 text",
};

/** ".DOCX" → ".docx"; a name without a dot has no extension. */
export function extensionOf(fileName: string): string {
  return /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? "";
}
