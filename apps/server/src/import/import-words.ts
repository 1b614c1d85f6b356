import { month, parsePeriod } from "@xushi/core";
import type { Vocabulary } from "../county/vocabulary.ts";
import { unitName } from "../county/vocabulary.ts";
import { countyWords } from "../reading/county-words.ts";
import type { ImportWords } from "./read-import-row.ts";

/** The county's words for an import. A column of 50 000 rows repeats few names: each is looked up once. */
export const importWords = (vocabulary: Vocabulary): ImportWords => {
  const words = countyWords(vocabulary);
  const homeId = vocabulary.jurisdiction.orgUnitId;
  return {
    matchIndicator: remember(words.matchIndicator),
    matchPlace: remember(words.matchPlace),
    periodId: remember(periodIdOf),
    homeId,
    homeName: unitName(vocabulary, homeId),
  };
};

/** 2026年1-10月 as people write it, and 2026-10, 2026/10, 2026.10 or 202610 as spreadsheets do. */
export const periodIdOf = (written: string): string | null => {
  const clean = written.normalize("NFKC").replace(/\s+/gu, "");
  const single = /^(\d{4})[-/.]?(0?[1-9]|1[0-2])(?:[-/.]\d{1,2})?$/.exec(clean);
  if (single !== null) return month(Number(single[1]), Number(single[2])).id;
  return parsePeriod(clean.replace(/(?:累计|止)$/, ""))?.id ?? null;
};

const remember = (look: (text: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (text: string): string | null => {
    const held = known.get(text);
    if (held !== undefined) return held;
    const found = look(text);
    known.set(text, found);
    return found;
  };
};
