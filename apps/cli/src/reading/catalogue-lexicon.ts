import type { Lexicon } from "@xushi/reader";
import { INDICATORS } from "@xushi/registers";

/** The shared catalogue; a county's own names come in where its ledger is at hand. */
export const CATALOGUE_LEXICON: Lexicon = {
  indicators: INDICATORS.map((i) => ({ name: i.name.zh, aliases: [...i.aliases] })),
};
