import type { Refused as LedgerRefused } from "@xushi/ledger";
import { type Refused, refused } from "./outcome.ts";
import type { RefusalCode } from "./refusal-table.ts";

/** What the ledger refuses, in words. `unknown` says what was not found. */
export const ofLedger = (result: LedgerRefused, unknown: RefusalCode, id: string): Refused => {
  if (result.code === "not-found") return refused(unknown, { id });
  if (result.code === "not-open") {
    const standing = String(result.detail.status ?? "");
    return refused("figure.not-open", { standing: STANDING[standing] ?? { zh: "处理", en: "settled" } });
  }
  const reason = reasonOf(result.detail);
  return result.code === "conflict"
    ? refused("ledger.conflict", { reason }, { ledger: result.detail })
    : refused("ledger.invalid", { reason }, { ledger: result.detail });
};

const STANDING: Readonly<Record<string, { zh: string; en: string }>> = {
  open: { zh: "是待处理状态", en: "left open" },
  accepted: { zh: "入账", en: "accepted" },
  rejected: { zh: "标为不要", en: "rejected" },
};

/** { field: "periodId", found: "2026-13" } → "field periodId, found 2026-13" */
const reasonOf = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .map(([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
