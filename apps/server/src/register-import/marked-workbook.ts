import { type Mark, markedCopyInWorker } from "@xushi/office";
import { ofOffice } from "../http/office-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";

type Sent = { readonly bytes: Uint8Array; readonly fileName: string };

/** The file as it was sent, with every bad cell marked and the reason beside it. */
export const markedWorkbook = async (
  { bytes, fileName }: Sent,
  bad: readonly Mark[],
): Promise<Outcome<Sent>> => {
  if (bad.length === 0) return refused("import.nothing-marked");
  const marked = await markedCopyInWorker(bytes, fileName, bad);
  if (!marked.ok) return ofOffice(marked);
  return done({ bytes: marked.bytes, fileName: `${fileName.replace(/\.xlsx$/i, "")}-标注.xlsx` });
};
