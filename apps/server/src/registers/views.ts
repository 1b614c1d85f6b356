import type { RegisterView, RegisterViewDraft } from "@xushi/contract";
import type { Register } from "@xushi/core";
import type { SavedView } from "@xushi/ledger";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { isMapping } from "../register-import/import-mapping.ts";

/** Filters, order and columns take a few hundred characters; more than this is something else. */
const LONGEST_STATE = 16_384;

const wire = ({ viewId, name, state, shared, own }: SavedView): RegisterView => ({
  id: viewId,
  name,
  state: { ...state },
  shared,
  own,
});

export const listViews = async ({ county }: Books, { id }: Register): Promise<Outcome<RegisterView[]>> =>
  done((await county.savedViews(id)).filter(({ name }) => !isMapping(name)).map(wire));

/** One's own of the same name is replaced; another's stays beside it. */
export const saveView = async (
  { county }: Books,
  { id: registerId }: Register,
  draft: z.output<typeof RegisterViewDraft>,
): Promise<Outcome<RegisterView>> => {
  if (JSON.stringify(draft.state).length > LONGEST_STATE)
    return refused("view.too-long", { limit: LONGEST_STATE });
  const before = (await county.savedViews(registerId)).filter((view) => view.own && view.name === draft.name);
  const saved = await county.saveView({ ...draft, registerId });
  if (!saved.ok) return ofLedger(saved, "view.unknown", draft.name);
  // The new one first: cut off in between, a view stands twice rather than not at all.
  for (const { viewId } of before) await county.removeView(viewId);
  return done(wire(saved.value));
};

/** One's own alone: a view that somebody else shared is not there to be removed. */
export const removeView = async (
  { county }: Books,
  { id: registerId }: Register,
  viewId: string,
): Promise<Outcome<{ done: true }>> => {
  const own = (await county.savedViews(registerId)).some((view) => view.viewId === viewId && view.own);
  if (!own) return refused("view.unknown", { id: viewId });
  const removed = await county.removeView(viewId);
  return removed.ok ? done({ done: true }) : ofLedger(removed, "view.unknown", viewId);
};
