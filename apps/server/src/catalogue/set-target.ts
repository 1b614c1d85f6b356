import type { TargetDraft } from "@xushi/contract";
import { periodFromId } from "@xushi/core";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { nextTargetDefaults } from "./target-defaults.ts";

/** Sets or revises a target by hand; the earlier version is kept. Values are in the indicator's base unit. */
export const setTarget = async (
  books: Books,
  draft: z.output<typeof TargetDraft>,
): Promise<Outcome<{ id: string; version: number }>> => {
  const { vocabulary, county } = books;
  const indicator = vocabulary.indicators.get(draft.indicatorId);
  if (indicator === undefined) return refused("indicator.unknown", { id: draft.indicatorId });
  const unknown = [draft.orgUnitId, draft.ownerId].find((id) => id !== null && !vocabulary.units.has(id));
  if (unknown !== undefined) return refused("org-unit.unknown", { id: unknown ?? "" });
  if (periodFromId(draft.periodId) === undefined)
    return refused("figure.period-unreadable", { found: draft.periodId });
  const defaults = await nextTargetDefaults(books, indicator, draft.orgUnitId, draft.periodId);
  const { indicatorId, orgUnitId, periodId, kind, value, reason } = draft;
  const result = await county.setTarget({
    ...{ indicatorId, orgUnitId, periodId, kind, value, reason },
    ownerId: draft.ownerId ?? defaults.ownerId,
    valueMax: null,
    curve: defaults.curveFor(kind, periodId),
    lightRuleId: defaults.lightRuleId,
    sourceId: null,
    figureId: null,
    group: indicator.group === "" ? null : indicator.group,
    order: defaults.order,
  });
  return result.ok
    ? done({ id: result.value.id, version: result.value.version })
    : ofLedger(result, "indicator.unknown", indicatorId);
};
