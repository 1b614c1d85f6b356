/** What checks ask of one jurisdiction's books, and what people said about what they found. */
import type { Line, Place } from "@xushi/core";
import type { ObservationRow } from "./new-entries.ts";
import type { Outcome } from "./outcome.ts";

export type ReportedQuery = {
  /** "YYYY-MM": periods that end no later. */
  readonly to: string;
  readonly knownAt?: string;
  /** Left out: every indicator. */
  readonly indicatorIds?: readonly string[];
};

/** An observation that stands, with whatever says how it was written. */
export type ReportedRow = ObservationRow & {
  readonly line: Line;
  readonly place: Place;
  /** The source's; "" where there is none or it may not be seen. */
  readonly publisher: string;
  /** Of the figure that it was accepted from. */
  readonly asWritten: { readonly quote: string; readonly unit: string; readonly indicator: string } | null;
};

export type NewExplanation = {
  /** Of the finding: a hash of its rule and of the observations that it names. */
  readonly key: string;
  readonly rule: string;
  /** One of these observations, for which the account may report or settle. */
  readonly observationId: string;
  /** `null` takes the explanation back. */
  readonly reason: string | null;
};

export type ExplanationRow = NewExplanation & {
  readonly id: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** The part of a county's books that findings live in. */
export interface FindingBooks {
  /** Every observation that stands, rivals too: of one indicator, place, period and measure the one that counts comes first. */
  reported(query: ReportedQuery): Promise<ReportedRow[]>;
  /** Texts of sources, as far as they may be seen. */
  sourceTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** While this text is the same, so is what stands: the newest entries of the journal that observations came and went by. */
  reportedState(): Promise<string>;

  /** The explanations in force, in no order. */
  explanations(): Promise<ExplanationRow[]>;
  /** Explains a finding, in place of what was said before; without a reason takes back what was said. */
  explainFinding(row: NewExplanation): Promise<Outcome<ExplanationRow | null>>;
}
