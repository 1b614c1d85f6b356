import type { SourceRow as WireRow } from "@xushi/contract";
import type { SourceListRow } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { sourceBrief } from "../provenance/source-brief.ts";

const PAGE = 50;

export const listSourceRows = async (
  { county }: Books,
  query: { readonly q?: string | undefined; readonly cursor?: string | undefined },
): Promise<Outcome<{ rows: WireRow[]; next: string | null }>> => {
  const { q, cursor } = query;
  const page = await county.sources({
    limit: PAGE,
    ...(q === undefined || q === "" ? {} : { q }),
    ...(cursor === undefined || cursor === "" ? {} : { cursor }),
  });
  return done({ rows: page.rows.map(wireSourceRow), next: page.next });
};

export const wireSourceRow = (row: SourceListRow): WireRow => ({
  ...sourceBrief(row),
  receivedAt: row.receivedAt,
  receivedBy: row.receivedBy,
  figures: row.figures,
  accepted: row.accepted,
  open: row.open,
  shared: row.shared,
});
