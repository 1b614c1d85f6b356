/** How far a lead is, and which of its capital counts. */
import type { DecimalText, Item, LocalDate } from "@xushi/core";
import { hasEntered, isBy, isInYear, isThisYear, totalOf } from "../item-reading.ts";
import type { LEAD_FIELDS } from "./fields.ts";
import type { LeadStage } from "./stages.ts";

export type Lead = Item<typeof LEAD_FIELDS, LeadStage>;

/** The same project under another lead: never counted here. */
export const isDouble = ({ stage }: Lead): boolean => stage === "merged";

export const isSigned = (lead: Lead, asOf: LocalDate): boolean =>
  !isDouble(lead) && hasEntered(lead, "signed", asOf) && isBy(lead.values.signedOn, asOf);
export const isStarted = (lead: Lead, asOf: LocalDate): boolean =>
  hasEntered(lead, "started", asOf) && isBy(lead.values.startedOn, asOf);

/** Signed in the year that lies so many years back. */
export const isSignedIn = (lead: Lead, asOf: LocalDate, yearsBack: number): boolean =>
  isSigned(lead, asOf) && isInYear(lead.values.signedOn, asOf, yearsBack);

/** Excluded by kind, the same as another, or from this very city. */
export const isExcluded = (lead: Lead): boolean =>
  isDouble(lead) || lead.values.exclusion !== undefined || lead.values.origin === "local";

type Row = NonNullable<Lead["values"]["capital"]>[number];

/** 认定: a proof with its file, said to be recognised, and arrived this year. */
export const isRecognised = ({ recognised, proof, file, arrivedOn }: Row, asOf: LocalDate): boolean =>
  recognised === true && proof !== undefined && (file ?? []).length > 0 && isThisYear(arrivedOn, asOf);

/** Domestic capital counts in yuan, foreign in US dollars: a row has the amount of its own kind. */
const recognised =
  (kind: NonNullable<Row["kind"]>, amountOf: (row: Row) => DecimalText | undefined) =>
  (lead: Lead, asOf: LocalDate): DecimalText | undefined =>
    isExcluded(lead)
      ? undefined
      : totalOf(
          (lead.values.capital ?? [])
            .filter((row) => row.kind === kind && isRecognised(row, asOf))
            .map(amountOf),
        );

export const recognisedDomestic = recognised("domestic", ({ amount }) => amount);
export const recognisedForeign = recognised("foreign", ({ amountUsd }) => amountUsd);
