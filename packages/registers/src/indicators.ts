/** The catalogue: 87 indicators that counties are measured by. Data; a county adds its own beside it. */
import type { Indicator, IndicatorId } from "@xushi/core";
import { AGRICULTURE } from "./indicators/agriculture.ts";
import { BANKING } from "./indicators/banking.ts";
import { CONSUMPTION } from "./indicators/consumption.ts";
import { ENVIRONMENT } from "./indicators/environment.ts";
import { FISCAL } from "./indicators/fiscal.ts";
import { INDUSTRY } from "./indicators/industry.ts";
import { INNOVATION } from "./indicators/innovation.ts";
import { INVESTMENT } from "./indicators/investment.ts";
import { LIVELIHOOD } from "./indicators/livelihood.ts";
import { OPENING } from "./indicators/opening.ts";
import { OVERALL } from "./indicators/overall.ts";

/** In the order in which a board shows them: by group, the headline figure first. */
export const INDICATORS: readonly Indicator[] = [
  ...OVERALL,
  ...INDUSTRY,
  ...INVESTMENT,
  ...FISCAL,
  ...CONSUMPTION,
  ...OPENING,
  ...BANKING,
  ...LIVELIHOOD,
  ...INNOVATION,
  ...ENVIRONMENT,
  ...AGRICULTURE,
];

const BY_ID: ReadonlyMap<IndicatorId, Indicator> = new Map(INDICATORS.map((i) => [i.id, i]));

export const findIndicator = (id: IndicatorId): Indicator | undefined => BY_ID.get(id);

/** An indicator of the catalogue. @throws RangeError when there is none of that id. */
export const indicator = (id: IndicatorId): Indicator => {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`No indicator ${id} in the catalogue`);
  return found;
};
