import type { SourceRow } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { wireSourceRow } from "../reading/list-sources.ts";

export const shareSource = async (
  { county }: Books,
  id: string,
  shared: boolean,
): Promise<Outcome<SourceRow>> => {
  const changed = await county.shareSource(id, shared);
  if (!changed.ok) return ofLedger(changed, "source.unknown", id);
  const figures = await county.figures(id);
  const count = (status: string) => figures.filter((f) => f.status === status).length;
  const counts = { figures: figures.length, accepted: count("accepted"), open: count("open") };
  return done(wireSourceRow({ ...changed.value, ...counts }));
};
