import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { recordExport } from "../journal/record-export.ts";

export type Original = { readonly bytes: Uint8Array; readonly fileName: string };

const ENDINGS = {
  text: "txt",
  markdown: "md",
  html: "html",
  docx: "docx",
  pdf: "pdf",
  xlsx: "xlsx",
  form: "txt",
} as const;

/** The file as received, byte for byte. */
export const readOriginal = async (
  books: Books,
  deps: Pick<Deps, "originals">,
  id: string,
): Promise<Outcome<Original>> => {
  const source = await books.county.source(id);
  if (source === null) return refused("source.unknown", { id });
  const bytes = source.hasOriginal ? await deps.originals.get(source.sha256) : null;
  if (bytes === null) return refused("source.no-original");
  await recordExport(books, "source", id, {});
  return done({ bytes, fileName: `${source.title}.${ENDINGS[source.format]}` });
};
