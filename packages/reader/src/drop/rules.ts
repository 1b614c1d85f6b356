import { bareTimes } from "./bare-times.ts";
import { clockTime } from "./clock-time.ts";
import { documentTitle } from "./document-title.ts";
import type { DropRule } from "./drop-rule.ts";
import { duration } from "./duration.ts";
import { pageCounter } from "./page-counter.ts";
import { slogan } from "./slogan.ts";
import { stage } from "./stage.ts";
import { threshold } from "./threshold.ts";
import { villageGroup } from "./village-group.ts";

/** Every rule that drops a number, in the order in which they are asked. */
export const DROP_RULES: readonly DropRule[] = [
  slogan,
  threshold,
  duration,
  stage,
  documentTitle,
  bareTimes,
  clockTime,
  villageGroup,
  pageCounter,
];
