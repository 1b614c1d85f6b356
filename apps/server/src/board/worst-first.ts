import type { BoardRow, Tone } from "@xushi/contract";
import { compare } from "@xushi/core";

/** What needs a leader's eye comes first; unreported targets stand before those that are fine. */
export const SEVERITY: readonly Tone[] = ["bad", "watch", "missing", "none", "good", "praise"];

type Lit = Pick<BoardRow, "reading">;

/** By tone, then furthest behind; rows that tie keep the order in which the targets were issued. */
export const worstFirst = <R extends Lit>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => severity(a) - severity(b) || byGap(a.reading.gap, b.reading.gap));

const severity = (row: Lit): number => SEVERITY.indexOf(row.reading.light.tone);

const byGap = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
};
