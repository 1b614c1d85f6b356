/** What a reader of texts needs to know, as plain data: indicator names, org-unit names, measure words. */
import type { Indicator } from "@xushi/core";
import { INDICATORS } from "./indicators.ts";
import { UNITS } from "./units.ts";

export type LexiconIndicator = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
};

export type LexiconData = {
  readonly indicators: readonly LexiconIndicator[];
  /** Full names: 序川县, 石桥镇. */
  readonly orgUnits: readonly string[];
  /** Base units and measure words, without multipliers. */
  readonly units: readonly string[];
};

type Named = Pick<Indicator, "id" | "name" | "aliases">;

/** The catalogue's lexicon with the org units of one county; a county's own indicators are handed in as well. */
export const buildLexicon = (
  orgUnits: readonly string[] = [],
  indicators: readonly Named[] = INDICATORS,
): LexiconData => ({
  indicators: indicators.map((i) => ({ id: i.id, name: i.name.zh, aliases: i.aliases })),
  orgUnits,
  units: [...new Set(UNITS.map((u) => u.base))],
});
