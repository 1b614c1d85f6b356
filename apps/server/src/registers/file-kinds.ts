/**
 * What may be kept with an item: papers, photos, office files. By name and by its first bytes, which must agree; what a
 * browser or a machine would run (pages, programs, macros) is refused, though everything leaves as an attachment anyway.
 */

type Check = (bytes: Uint8Array) => boolean;

const begins =
  (signature: readonly number[], at = 0): Check =>
  (bytes) =>
    signature.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string): readonly number[] => [...Buffer.from(text, "latin1")];
const holds =
  (part: Buffer): Check =>
  (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(part);

const zip = begins([0x50, 0x4b, 0x03, 0x04]);
const compound = begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** In the names of a zip's entries, and in the directory of the old format, where names are UTF-16. */
const zipMacros = holds(Buffer.from("vbaProject.bin", "latin1"));
const oldMacros = holds(Buffer.from("_VBA_PROJECT", "utf16le"));
const hasTypes = holds(Buffer.from("[Content_Types].xml", "latin1"));
const hasOfd = holds(Buffer.from("OFD.xml", "latin1"));

const officeFile: Check = (bytes) => zip(bytes) && hasTypes(bytes) && !zipMacros(bytes);
const oldOfficeFile: Check = (bytes) => compound(bytes) && !oldMacros(bytes);
/** PDF allows junk before its header, within the first kilobyte; a page that hides there is refused. */
const pdf: Check = begins(ascii("%PDF-"));
const heif: Check = begins(ascii("ftyp"), 4);

const CHECKS: Readonly<Record<string, Check>> = {
  ".pdf": pdf,
  ".ofd": (bytes) => zip(bytes) && hasOfd(bytes),
  ".docx": officeFile,
  ".xlsx": officeFile,
  ".pptx": officeFile,
  ".doc": oldOfficeFile,
  ".xls": oldOfficeFile,
  ".ppt": oldOfficeFile,
  ".wps": oldOfficeFile,
  ".et": oldOfficeFile,
  ".jpg": begins([0xff, 0xd8, 0xff]),
  ".jpeg": begins([0xff, 0xd8, 0xff]),
  ".png": begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ".gif": begins(ascii("GIF8")),
  ".webp": (bytes) => begins(ascii("RIFF"))(bytes) && begins(ascii("WEBP"), 8)(bytes),
  ".heic": heif,
  ".heif": heif,
};

/** "PDF、OFD、…" for the refusal. */
export const KEPT_KINDS = Object.keys(CHECKS)
  .map((ending) => ending.slice(1))
  .join("、");

export const mayBeKept = (fileName: string, bytes: Uint8Array): boolean => {
  const ending = /\.[^.]+$/.exec(fileName)?.[0].toLowerCase() ?? "";
  return Object.hasOwn(CHECKS, ending) && (CHECKS[ending]?.(bytes) ?? false);
};
