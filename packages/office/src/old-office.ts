import { type Refusal, refuse } from "./refusal.ts";

/**
 * Says what a compound file (the container of Office 97–2003) is, since none is read: a docx or xlsx under a
 * password is one too, and holds a stream "EncryptedPackage".
 * @param saveAs what to save it as: "docx" or "xlsx"
 */
export function refuseCompoundFile(bytes: Uint8Array, saveAs: string): Refusal {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return refuse("file.encrypted", { container: "CFB" });
  const found = has("WordDocument")
    ? "doc/wps"
    : has("Workbook") || has("Book")
      ? "xls/et"
      : "Office 97–2003";
  return refuse("file.legacy-office", { found, saveAs });
}
