import type { CheckFinding } from "@xushi/contract";
import { localDate } from "@xushi/core";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { forbidden, ofLedger } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { shownOf } from "./list-findings.ts";
import { rememberedChecks } from "./remembered-checks.ts";
import { explainable, wireFinding } from "./wire-finding.ts";

type Explaining = {
  readonly key: string;
  readonly reason: string | null;
  readonly asOf: string | undefined;
};

/** What is said about a finding is kept beside it; the numbers stay as they are. */
export const explainFinding = async (
  books: Books,
  deps: Pick<Deps, "ledger">,
  { key, reason, asOf }: Explaining,
): Promise<Outcome<CheckFinding>> => {
  const checks = await rememberedChecks(books, deps, asOf === undefined ? books.today : localDate(asOf));
  const finding = checks.rules.flatMap((r) => r.findings).find((f) => f.key === key);
  if (finding === undefined) return refused("finding.unknown");
  const observationId = explainable({ books, rows: checks.rows }, finding);
  if (observationId === null) return forbidden("finding_explanation");
  const { rule } = finding;
  const result = await books.county.explainFinding({ key, rule, observationId, reason });
  if (!result.ok)
    return result.code === "conflict"
      ? refused("finding.not-explained")
      : ofLedger(result, "finding.unknown", key);
  return done(wireFinding(await shownOf(books, checks), finding));
};
