import { randomUUID } from "node:crypto";
import type { IndicatorDraft } from "@xushi/contract";
import type { Indicator } from "@xushi/core";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { type CountyIndicator, indicatorOfRow, rowOfIndicator } from "../county/indicator-row.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { nameKeys } from "../reading/name-key.ts";

/** Adds an indicator that the catalogue lacks; a name or alias that is taken is refused, and says by whom. */
export const proposeIndicator = async (
  { county, vocabulary }: Books,
  draft: z.input<typeof IndicatorDraft>,
): Promise<Outcome<CountyIndicator>> => {
  const taken = takenBy([...vocabulary.indicators.values()], [draft.name, ...(draft.aliases ?? [])]);
  if (taken !== undefined) return refused("indicator.name-taken", { name: taken.name.zh }, { id: taken.id });
  const proposed = rowOfIndicator(indicatorOfDraft(draft));
  const result = await county.proposeIndicator(proposed);
  return result.ok ? done(indicatorOfRow(result.value)) : ofLedger(result, "indicator.unknown", proposed.id);
};

const takenBy = (
  indicators: readonly CountyIndicator[],
  names: readonly string[],
): CountyIndicator | undefined => {
  const wanted = new Set(names.map((n) => nameKeys(n)[0]));
  return indicators.find((i) => [i.name.zh, ...i.aliases].some((n) => wanted.has(nameKeys(n)[0])));
};

/** Published growth is kept beside it; none is derived, since nobody has said on what basis it is taken. */
const indicatorOfDraft = (draft: z.input<typeof IndicatorDraft>): Indicator => ({
  id: `own-${randomUUID()}`,
  name: { zh: draft.name, en: draft.nameEn === undefined || draft.nameEn === "" ? draft.name : draft.nameEn },
  aliases: draft.aliases ?? [],
  unit: draft.unit,
  direction: draft.direction ?? "higher",
  nature: draft.nature ?? "flow",
  valuation: "level_and_growth",
  growthBasis: null,
  frequency: "M",
  janFebCombined: false,
  lagMonths: 0,
  scope: "",
  group: "",
  source: "",
  validFrom: null,
  validUntil: null,
});
