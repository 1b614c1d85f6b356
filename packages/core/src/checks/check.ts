/** A check: one question put to all figures. It names what does not fit and never stops anybody. */
import type { CheckedFigures } from "./checked-figures.ts";
import type { Finding, RuleId } from "./finding.ts";

export type Checked = {
  /** How many comparisons were made: what could not be compared was not found in order. */
  readonly compared: number;
  readonly findings: readonly Finding[];
};

export type Check = {
  readonly rule: RuleId;
  /** Linear in the figures, but for sorting within one series. */
  readonly run: (view: CheckedFigures) => Checked;
};
