import { groupDigits } from "../number/format.ts";
import type { Change } from "./changes.ts";

/** What a person looks for first; the rest follows in its own order. */
const FIRST = [
  "title",
  "name",
  "indicatorId",
  "indicator",
  "orgUnitId",
  "place",
  "ownerId",
  "periodId",
  "period",
];
/** Keys and checks of the machine: kept in the ledger, left out of the sentence. */
const MACHINE =
  /(^|\.)(id|order|sha256|textSha256|receivedBy|recordedBy|recordedAt|receivedAt|digest|prevHash|hash|sourceId|figureId|lightRuleId|supersedes|start|end|rule|basis|byteSize|hasOriginal|sessionId|inspectionId|key)$/;
const WRAPPERS =
  /^(target|observation|figure|source|indicator|orgUnit|jurisdiction|slots|post|postEnd|explanation|inspection|inspectionStep)\.(?=.)/;

export type Words = {
  readonly field: (field: string) => string | undefined;
  /** The name behind an id: an indicator's, a unit's. */
  readonly name: (id: string) => string | undefined;
  readonly period: (id: string) => string;
  /** The office's word for a value of the machine: milestones → 按节点. */
  readonly value: (value: string) => string | undefined;
};

export type ReadableChange = Change & { readonly key: string };

/** Fields in the office's words, ids as names; `hidden` is how many were left out. */
export const readableChanges = (
  changes: readonly Change[],
  words: Words,
): { readonly shown: readonly ReadableChange[]; readonly hidden: number } => {
  const known = changes.filter((c) => !MACHINE.test(c.field));
  const shown = known.map((c) => {
    const field = c.field.replace(WRAPPERS, "");
    const one = (text: string) => words.name(text) ?? words.value(text) ?? plain(text, words);
    // A list was joined for reading: each of its words has a name of its own.
    const value = (text: string) => text.split("、").map(one).join("、");
    return { key: c.field, field, before: value(c.before), after: value(c.after) };
  });
  const rank = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);
  return {
    shown: shown
      .toSorted((a, b) => rank(a.field) - rank(b.field))
      .map((c) => ({ ...c, field: words.field(c.field) ?? c.field })),
    hidden: changes.length - known.length,
  };
};

const plain = (text: string, words: Words): string => {
  if (/^\d{4}-\d{2}\/\d{4}-\d{2}$/.test(text)) return words.period(text);
  return /^-?\d{5,}(\.\d+)?$/.test(text) ? groupDigits(text) : text;
};
