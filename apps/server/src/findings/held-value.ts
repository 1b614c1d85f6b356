import type { Finding } from "@xushi/contract";
import { abs, compare, formatPeriod, ledgerValue, period, slackOf, sub, unitFits } from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import { shown } from "../reading/shown.ts";
import { faceUnit, type Held, heldKey, type Placed } from "./held.ts";

/** The same face of the same indicator, place and period in the ledger: the same value, or another one. */
export const againstHeldValue = (placed: Placed, held: Held): Finding[] => {
  const { row, slots, kind, indicator } = placed;
  if (slots.modality.value !== "actual" || !unitFits(kind, row.unit, indicator)) return [];
  const key = heldKey(indicator.id, placed.orgUnitId, placed.periodId, kind);
  const other = held.observations.get(key)?.find((o) => o.id !== row.observationId);
  return other === undefined ? [] : [compareWith(placed, other, held)];
};

const compareWith = (placed: Placed, other: ObservationRow, held: Held): Finding => {
  const { row, kind, indicator, periodId } = placed;
  const unit = faceUnit(placed);
  const own = ledgerValue(kind, row.value, row.unit, indicator);
  const difference = sub(own, other.value);
  const isSame = compare(abs(difference), slackOf(row.quote, row.unitAsWritten)) <= 0;
  const title = other.sourceId === null ? "" : (held.sourceTitles.get(other.sourceId) ?? "");
  const from = {
    zh: title === "" ? "" : `（来源：${title}）`,
    en: title === "" ? "" : ` (source: ${title})`,
  };
  const when = { zh: formatPeriod(period(periodId)), en: formatPeriod(period(periodId), "en") };
  const ref = { observationId: other.id, targetId: null };
  if (isSame)
    return { code: "same", severity: "info", message: sameWords(shown(other.value, unit), from), ...ref };
  const [mine, theirs] = [shown(own, unit), shown(other.value, unit)];
  const by = shown(difference.toString(), unit === "%" ? "百分点" : unit).replace(/^(?=\d)/, "+");
  return {
    code: "differs",
    severity: "warn",
    message: {
      zh: `台账中${when.zh}为 ${theirs}${from.zh}，本文为 ${mine}，相差 ${by}。`,
      en: `The ledger holds ${theirs} for ${when.en}${from.en}; this text says ${mine}, a difference of ${by}.`,
    },
    ...ref,
  };
};

const sameWords = (value: string, from: { zh: string; en: string }): Finding["message"] => ({
  zh: `台账中已有同一数值 ${value}${from.zh}。`,
  en: `The ledger holds the same value already: ${value}${from.en}.`,
});
