/** All checks, in the order in which their findings are read: what cannot be first, what is unusual last. */
import type { Check, Checked } from "./check.ts";
import type { CheckedFigures } from "./checked-figures.ts";
import { CUMULATIVE_FALLS } from "./cumulative-falls.ts";
import { GROWTH_AGAINST_LEVELS } from "./growth-against-levels.ts";
import { IMPLIED_TARGET } from "./implied-target.ts";
import { LAST_DIGITS } from "./last-digits.ts";
import { MONTH_ALONE } from "./month-alone.ts";
import { OFF_HISTORY } from "./off-history.ts";
import { OUTDATED_NAME } from "./outdated-name.ts";
import { PART_ABOVE_WHOLE } from "./part-above-whole.ts";
import { PARTS_MAKE_WHOLE } from "./parts-make-whole.ts";
import { PLACES_MAKE_WHOLE } from "./places-make-whole.ts";
import { POINTS_AS_PERCENT } from "./points-as-percent.ts";
import { RIVAL_VALUES } from "./rival-values.ts";
import { SAME_NUMBER } from "./same-number.ts";
import { SHARE_ABOVE_HUNDRED } from "./share-above-hundred.ts";
import { SHARE_OF_TWO } from "./share-of-two.ts";
import { UNIT_SLIP } from "./unit-slip.ts";

export const CHECKS: readonly Check[] = [
  SHARE_ABOVE_HUNDRED,
  PART_ABOVE_WHOLE,
  CUMULATIVE_FALLS,
  PARTS_MAKE_WHOLE,
  PLACES_MAKE_WHOLE,
  MONTH_ALONE,
  SHARE_OF_TWO,
  GROWTH_AGAINST_LEVELS,
  RIVAL_VALUES,
  IMPLIED_TARGET,
  UNIT_SLIP,
  POINTS_AS_PERCENT,
  OUTDATED_NAME,
  SAME_NUMBER,
  OFF_HISTORY,
  LAST_DIGITS,
];

/** Every check over the same figures, with what each compared. */
export const runChecks = (view: CheckedFigures): readonly (Checked & { readonly rule: Check["rule"] })[] =>
  CHECKS.map((check) => ({ rule: check.rule, ...check.run(view) }));
