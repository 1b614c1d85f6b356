import type { Text } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { ofOffice } from "../http/office-refusal.ts";
import { done, type Outcome } from "../http/outcome.ts";
import type { Upload } from "../reading/receive-source.ts";
import { importWords } from "./import-words.ts";
import { notYours } from "./not-yours.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { onceEach, readFigures } from "./read-figures.ts";
import { tableWarnings } from "./table-warnings.ts";

export type UploadRead = { readonly plan: ImportPlan; readonly warnings: readonly Text[] };

/** A workbook read for whoever sends it. Preview, marked copy and import read it alike; nothing is written. */
export const readUpload = async (
  books: Books,
  { limits, readers }: Pick<Deps, "limits" | "readers">,
  { bytes, fileName }: Pick<Upload, "bytes" | "fileName">,
  signal?: AbortSignal,
): Promise<Outcome<UploadRead>> => {
  const run = signal === undefined ? {} : { signal };
  const read = await readers.workbook(bytes, fileName, { fileBytes: limits.uploadBytes }, run);
  if (!read.ok) return ofOffice(read);
  const { vocabulary } = books;
  const { figures, bad } = readFigures(read.tables, importWords(vocabulary), vocabulary.indicators);
  const plan = planImport({ figures, bad: onceEach([...bad, ...(await notYours(books, figures))]) });
  const warnings = [...read.warnings, ...read.tables.flatMap(tableWarnings)].map((w) => ({ ...w }));
  return done({ plan, warnings });
};
