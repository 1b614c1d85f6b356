import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

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
  { county }: Books,
  deps: Pick<Deps, "originals">,
  id: string,
): Promise<Outcome<Original>> => {
  const source = await county.source(id);
  if (source === null) return refused("source.unknown", { id });
  const bytes = source.hasOriginal ? await deps.originals.get(source.sha256) : null;
  if (bytes === null) return refused("source.no-original");
  return done({ bytes, fileName: `${source.title}.${ENDINGS[source.format]}` });
};
