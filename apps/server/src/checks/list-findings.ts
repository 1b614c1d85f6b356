import type { CheckedBooks } from "@xushi/contract";
import { localDate, type RuleId } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Vocabulary } from "../county/vocabulary.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import type { Checks, KeyedFinding } from "./check-books.ts";
import { rememberedChecks } from "./remembered-checks.ts";
import { type Shown, wireFinding } from "./wire-finding.ts";

export type FindingsQuery = {
  readonly unit?: string | undefined;
  readonly indicator?: string | undefined;
  readonly rule?: RuleId | undefined;
  readonly open?: "true" | "false" | undefined;
  readonly asOf?: string | undefined;
};

/** More than anybody reads; what is left out is counted. */
const MOST = 1000;

export const listFindings = async (
  books: Books,
  deps: Pick<Deps, "ledger">,
  query: FindingsQuery,
): Promise<Outcome<CheckedBooks>> => {
  const { vocabulary } = books;
  if (query.unit !== undefined && !vocabulary.units.has(query.unit))
    return refused("org-unit.unknown", { id: query.unit });
  if (query.indicator !== undefined && !vocabulary.indicators.has(query.indicator))
    return refused("indicator.unknown", { id: query.indicator });
  const asOf = query.asOf === undefined ? books.today : localDate(query.asOf);
  const checks = await rememberedChecks(books, deps, asOf);
  const shown = await shownOf(books, checks);
  const isAsked = asks(query, shown, vocabulary);
  const rules = checks.rules.map(({ rule, compared, findings }) => ({
    ...{ rule, compared },
    found: findings.filter(isAsked),
  }));
  const isExplained = ({ key }: KeyedFinding): boolean => shown.explanations.has(key);
  const counted = rules.map(({ rule, compared, found }) => {
    const explained = found.filter(isExplained).length;
    return { rule, compared, open: found.length - explained, explained };
  });
  const listed = rules
    .filter(({ rule }) => query.rule === undefined || rule === query.rule)
    .flatMap(({ found }) => found)
    .filter((f) => query.open === undefined || (query.open === "true") !== isExplained(f));
  return done({
    asOf,
    figures: checks.figures.length,
    open: counted.reduce((n, r) => n + r.open, 0),
    explained: counted.reduce((n, r) => n + r.explained, 0),
    rules: counted,
    findings: listed.slice(0, MOST).map((f) => wireFinding(shown, f)),
    leftOut: Math.max(0, listed.length - MOST),
  });
};

export const shownOf = async (books: Books, { figures, rows }: Checks): Promise<Shown> => {
  const explanations = await books.county.explanations();
  return {
    ...{ books, rows },
    figures: new Map(figures.map((f) => [f.id, f])),
    explanations: new Map(explanations.map((e) => [e.key, e])),
  };
};

/** Findings that name a number of the unit or of one below it, and one of the indicator. */
const asks = (
  { unit, indicator }: FindingsQuery,
  { figures }: Shown,
  { units }: Pick<Vocabulary, "units">,
): ((finding: KeyedFinding) => boolean) => {
  const within = unit === undefined ? null : treeOf(unit, units);
  return ({ numbers }) => {
    const named = numbers.flatMap((n) => n.figureIds).flatMap((id) => figures.get(id) ?? []);
    return (
      (within === null || named.some((f) => within.has(f.orgUnitId))) &&
      (indicator === undefined || named.some((f) => f.indicatorId === indicator))
    );
  };
};

/** Parents stand before their children. */
const treeOf = (top: string, units: Vocabulary["units"]): ReadonlySet<string> => {
  const within = new Set([top]);
  for (const { id, parentId } of units.values())
    if (parentId !== null && within.has(parentId)) within.add(id);
  return within;
};
