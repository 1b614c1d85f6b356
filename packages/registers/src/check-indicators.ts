/** Checks a catalogue as a whole and reports every problem at once, since an office mends its list in one go. */
import type { Indicator } from "@xushi/core";

export const CATALOGUE_PROBLEMS = [
  "duplicate-id",
  "bad-id",
  "duplicate-name",
  "duplicate-alias",
  "missing-name",
  "growth-unit",
  "growth-basis",
  "lag",
  "validity",
] as const;
export type CatalogueProblem = {
  readonly code: (typeof CATALOGUE_PROBLEMS)[number];
  readonly indicatorId: string;
  /** What it is about: the alias, the unit, the other indicator's id. */
  readonly detail: string;
};

/** Names are compared as the reader compares them: width, case and quotation marks do not matter. */
export const foldName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[“”"‘’'\s]/g, "")
    .toLowerCase();

/** All problems of a catalogue, in the order of the catalogue; empty when it is sound. */
export const checkIndicators = (indicators: readonly Indicator[]): readonly CatalogueProblem[] => {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  return indicators.flatMap((i) => {
    const problems = [...ownProblems(i), ...nameProblems(i, owners)];
    if (ids.has(i.id)) problems.push({ code: "duplicate-id", indicatorId: i.id, detail: i.id });
    ids.add(i.id);
    return problems;
  });
};

const ownProblems = (i: Indicator): CatalogueProblem[] => {
  const found: CatalogueProblem[] = [];
  const report = (code: CatalogueProblem["code"], detail: string, isWrong: boolean) => {
    if (isWrong) found.push({ code, indicatorId: i.id, detail });
  };
  report("bad-id", i.id, !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(i.id));
  report("missing-name", "zh", i.name.zh.trim() === "");
  report("missing-name", "en", i.name.en.trim() === "");
  report("growth-unit", i.unit, i.valuation === "growth_only" && i.unit !== "%");
  report("growth-basis", i.valuation, (i.valuation === "value_only") !== (i.growthBasis === null));
  report("lag", String(i.lagMonths), !Number.isInteger(i.lagMonths) || i.lagMonths < 0);
  const [from, until] = [i.validFrom, i.validUntil];
  report("validity", `${from}..${until}`, from !== null && until !== null && until < from);
  return found;
};

/**
 * Whichever indicator comes first owns a name: one alias must never lead to two indicators. Two spellings of one
 * name in the same indicator are fine (with and without the quotation marks of “小巨人”), the same one twice is not.
 */
const nameProblems = (i: Indicator, owners: Map<string, string>): CatalogueProblem[] => {
  const names = [i.name.zh, ...i.aliases];
  return names.flatMap((name, at): CatalogueProblem[] => {
    const owner = owners.get(foldName(name)) ?? i.id;
    owners.set(foldName(name), owner);
    if (owner === i.id && names.indexOf(name) === at) return [];
    const code = at === 0 ? "duplicate-name" : "duplicate-alias";
    return [{ code, indicatorId: i.id, detail: `${name} → ${owner}` }];
  });
};
