import { extensionOf, KIND_NAMES, sniffKind } from "../file-kind.ts";
import type { Limits } from "../limits.ts";
import { refuseCompoundFile } from "../old-office.ts";
import { type Refusal, Refused, refuse } from "../refusal.ts";
import { type Archive, openArchive } from "../zip/archive.ts";

/** Everything that size, name, first bytes and the list of parts tell about a workbook. */
export function checkWorkbookFile(bytes: Uint8Array, fileName: string, limits: Limits): Refusal | undefined {
  if (bytes.length === 0) return refuse("file.empty");
  if (bytes.length > limits.fileBytes) {
    return refuse("file.too-large", { bytes: bytes.length, limit: limits.fileBytes });
  }
  const extension = extensionOf(fileName);
  const kind = sniffKind(bytes);
  if (kind === "cfb") return refuseCompoundFile(bytes, "xlsx");
  if (extension === ".xlsm") return refuse("file.macros", { part: extension, saveAs: "xlsx" });
  if (extension !== ".xlsx")
    return refuse("file.unsupported", { found: extension || KIND_NAMES[kind], supported: ".xlsx" });
  return kind === "zip" ? undefined : refuse("file.mismatch", { extension, found: KIND_NAMES[kind] });
}

/** @throws Refused as `openArchive` does, file.macros, file.mismatch where the package is no workbook */
export function openWorkbook(bytes: Uint8Array, limits: Limits): Archive {
  const archive = openArchive(bytes, limits);
  const macros = archive.names.find((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name));
  if (macros) throw new Refused("file.macros", { part: macros, saveAs: "xlsx" });
  if (archive.has("xl/workbook.bin"))
    throw new Refused("file.unsupported", { found: ".xlsb", supported: ".xlsx" });
  if (archive.names.some((name) => name.startsWith("xl/"))) return archive;
  const found = archive.names.some((name) => name.startsWith("word/")) ? "DOCX" : "ZIP";
  throw new Refused("file.mismatch", { extension: ".xlsx", found });
}
