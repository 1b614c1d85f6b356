import { type Finding, type LocalDate, type RuleId, runChecks } from "@xushi/core";
import type { Books } from "../county/books.ts";
import { findingKey } from "./finding-key.ts";
import { type HeldFigures, loadFigures } from "./load-figures.ts";
import { viewOf } from "./view-of.ts";
import { weightOf } from "./weight-of.ts";

export type KeyedFinding = Finding & { readonly key: string };

/** What the checks say of the books on a day, as one account sees them. */
export type Checks = HeldFigures & {
  readonly rules: readonly {
    readonly rule: RuleId;
    readonly compared: number;
    /** The worst first. */
    readonly findings: readonly KeyedFinding[];
  }[];
};

export const checkBooks = async (books: Books, day: LocalDate): Promise<Checks> => {
  const held = await loadFigures(books, { day });
  const rules = runChecks(viewOf(held.figures, books.vocabulary)).map(({ rule, compared, findings }) => ({
    ...{ rule, compared },
    findings: [...findings].sort(worstFirst).map((f) => ({ ...f, key: findingKey(f) })),
  }));
  return { ...held, rules };
};

const worstFirst = (a: Finding, b: Finding): number =>
  Number(b.severity === "warn") - Number(a.severity === "warn") || weightOf(b) - weightOf(a);
