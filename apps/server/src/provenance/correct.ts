import type { CorrectionDraft, Provenance } from "@xushi/contract";
import { compare } from "@xushi/core";
import type { Refused as LedgerRefused } from "@xushi/ledger";
import type { Books } from "../county/books.ts";
import { unitName } from "../county/vocabulary.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { type Outcome, type Refused, refused } from "../http/outcome.ts";
import { correctionSource } from "./correction-source.ts";
import { faceUnits } from "./face-units.ts";
import { readProvenance } from "./read-provenance.ts";

/** 更正: what is right instead. The old number stays, superseded, and says why. */
export const correctObservation = async (
  books: Books,
  id: string,
  draft: CorrectionDraft,
): Promise<Outcome<Provenance>> => {
  const { county, vocabulary, acting, today } = books;
  const old = await county.observation(id);
  const indicator = vocabulary.indicators.get(old?.indicatorId ?? "");
  if (old === null || indicator === undefined) return refused("observation.unknown", { id });
  if (compare(old.value, draft.value) === 0 && old.status === draft.status)
    return refused("observation.nothing-corrected");
  const { source, span } = correctionSource({
    ...{ old, draft, today },
    place: unitName(vocabulary, old.orgUnitId),
    indicator: indicator.name.zh,
    unit: faceUnits(old, indicator.unit).displayUnit,
    office: unitName(vocabulary, acting.posts[0]?.orgUnitId ?? null),
  });
  const { value, status } = draft;
  const made = await county.correctObservation(id, { value, status, span, source });
  return made.ok ? readProvenance(books, made.value.id) : ofStanding(made, id);
};

/** Also of a withdrawal: both are about what stands. */
export const ofStanding = (found: LedgerRefused, id: string): Refused =>
  found.code === "conflict"
    ? refused("observation.changed-meanwhile", { id })
    : ofLedger(found, "observation.unknown", id);
