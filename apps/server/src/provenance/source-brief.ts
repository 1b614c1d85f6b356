import type { SourceBrief } from "@xushi/contract";
import type { SourceRow } from "@xushi/ledger";

export const sourceBrief = ({
  id,
  title,
  publisher,
  publishedOn,
  format,
}: Pick<SourceRow, "id" | "title" | "publisher" | "publishedOn" | "format">): SourceBrief => ({
  id,
  title,
  publisher,
  publishedOn,
  format,
});
