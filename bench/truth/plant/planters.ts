/** The documented kinds, one file each. */
import { COMPLETION_CHANGED } from "./kinds/completion-changed.ts";
import { CUMULATIVE_LOWERED } from "./kinds/cumulative-lowered.ts";
import { DIGITS_HEAPED } from "./kinds/digits-heaped.ts";
import { GROWTH_AGAINST_LEVELS } from "./kinds/growth-against-levels.ts";
import { JUMP } from "./kinds/jump.ts";
import { MONTH_RAISED } from "./kinds/month-raised.ts";
import { NAME_OUTDATED } from "./kinds/name-outdated.ts";
import { NUMBER_COPIED } from "./kinds/number-copied.ts";
import { PART_OVER_WHOLE } from "./kinds/part-over-whole.ts";
import { POINTS_AS_PERCENT } from "./kinds/points-as-percent.ts";
import { SHARE_OVER_HUNDRED } from "./kinds/share-over-hundred.ts";
import { TOWN_CHANGED } from "./kinds/town-changed.ts";
import { UNIT_SLIP } from "./kinds/unit-slip.ts";
import type { Planter } from "./plant.ts";

export const PLANTERS: readonly Planter[] = [
  MONTH_RAISED,
  CUMULATIVE_LOWERED,
  UNIT_SLIP,
  POINTS_AS_PERCENT,
  GROWTH_AGAINST_LEVELS,
  TOWN_CHANGED,
  SHARE_OVER_HUNDRED,
  PART_OVER_WHOLE,
  COMPLETION_CHANGED,
  NUMBER_COPIED,
  DIGITS_HEAPED,
  NAME_OUTDATED,
  JUMP,
];
