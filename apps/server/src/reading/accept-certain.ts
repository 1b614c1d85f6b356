import type { SourceReading, Text } from "@xushi/contract";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { openSource } from "./open-source.ts";
import { toObservation } from "./to-observation.ts";

type Accepted = SourceReading & { acceptedNow: number; note: Text };

/**
 * 确定的全部入账. The same fact may stand twice in a text, in the headline and below: it enters once, and the second mention
 * stays open, showing that the ledger has it.
 */
export const acceptCertain = async (
  books: Books,
  deps: Deps,
  sourceId: string,
): Promise<Outcome<Accepted>> => {
  const before = await openSource(books, deps, sourceId, true);
  if (!before.ok) return before;
  const certain = before.value.figures.filter((f) => f.certain && !isHeld(f));
  const known = before.value.figures.filter((f) => f.certain && isHeld(f)).length;
  const entered = new Set<string>();
  for (const figure of certain) {
    const key = [figure.indicatorId, figure.orgUnitId, figure.period.value, figure.kind.value].join("|");
    const row = entered.has(key) ? null : await books.county.figure(figure.id);
    const indicator = books.vocabulary.indicators.get(figure.indicatorId ?? "");
    if (row === null || indicator === undefined) continue;
    const result = await books.county.acceptAsObservation(row.id, toObservation(row, indicator));
    if (result.ok) entered.add(key);
  }
  const after = await openSource(books, deps, sourceId, true);
  if (!after.ok) return after;
  const left = after.value.figures.filter((f) => f.status === "open").length;
  return done({ ...after.value, acceptedNow: entered.size, note: noteOf(entered.size, left, known) });
};

/** The ledger has this value from a source that it already trusts: a second row would only push that source aside. */
const isHeld = (figure: SourceReading["figures"][number]): boolean =>
  figure.findings.some((f) => f.code === "same");

const noteOf = (accepted: number, left: number, known: number): Text => {
  const zh = [
    `入账 ${accepted} 个`,
    ...(known === 0 ? [] : [`${known} 个台账已有、未重复入账`]),
    left === 0 ? "全部处理完毕" : `还有 ${left} 个待核对`,
  ];
  const en = [
    `${accepted} accepted`,
    ...(known === 0 ? [] : [`${known} held already and not entered twice`]),
    left === 0 ? "none is left" : `${left} left to check`,
  ];
  return { zh: `${zh.join("，")}。`, en: `${en.join("; ")}.` };
};
