import { createHash } from "node:crypto";
import type { RollUp, RollUpDraft } from "@xushi/contract";
import {
  addMonths,
  type Bilingual,
  countRate,
  cumulative,
  formatDate,
  type LocalDate,
  monthEnd,
  type RateReading,
  type Register,
} from "@xushi/core";
import type { ObservationRow } from "@xushi/ledger";
import type { z } from "zod";
import type { Books } from "../county/books.ts";
import { baseUnitOf } from "../county/indicator-row.ts";
import { forbidden } from "../http/ledger-refusal.ts";
import { done, type Outcome, refused } from "../http/outcome.ts";
import { onDay } from "./asked-on.ts";
import { mayRollUp } from "./may.ts";
import { overAllItems } from "./over-all-items.ts";

/** Who published it: the register itself. By this a later roll-up of the same months finds the one that it corrects. */
const PUBLISHER = "台账汇总";

type Rated = { readonly title: Bilingual; readonly definition: Bilingual; readonly unit: string };
type Counted = {
  readonly rate: Rated;
  readonly reading: RateReading;
  readonly items: number;
  readonly value: string;
};
type Into = { readonly indicatorId: string; readonly orgUnitId: string; readonly periodId: string };

/**
 * 台账汇总: what the register adds up to becomes a preliminary observation of the indicator that the rate names, from January
 * through a month, with its sum as source. By the office that answers for the register's line across the county: it alone is
 * sure to see every item, and what it sees is what is counted. The same months again correct the earlier roll-up; a figure
 * of another source stays beside it as a rival.
 */
export const rollUp = async (
  books: Books,
  register: Register,
  { rate: rateId, month }: z.output<typeof RollUpDraft>,
): Promise<Outcome<RollUp>> => {
  const { vocabulary, county } = books;
  const { orgUnitId } = vocabulary.jurisdiction;
  if (!mayRollUp(books, register)) return forbidden("roll-up");
  const end = monthEnd(Number(month.slice(0, 4)), Number(month.slice(5)));
  if (month > books.today.slice(0, 7)) return refused("roll-up.month", { month });
  // What items hold is what they hold now: a month's reports come in during the next one, and then it is over.
  if (month < addMonths(books.today, -1).slice(0, 7)) return refused("roll-up.past", { month });
  const isOver = end < books.today;
  const asOf = isOver ? end : books.today;
  const counted = await countFor(books, register, rateId, asOf);
  if (!counted.ok) return counted;
  const { indicatorId, ...sum } = counted.value;
  const into = {
    indicatorId,
    orgUnitId,
    periodId: cumulative(Number(month.slice(0, 4)), Number(month.slice(5))).id,
  };
  const { text, span } = sentenceOf(register, sum, asOf);
  const { source, alreadyHeld } = await county.addSource(sourceRow(register, sum, text, books.today), []);
  const standing = await standingOf(books, into);
  const same = standing.find((row) => row.sourceId === source.id);
  if (alreadyHeld && same !== undefined)
    return done({ ...into, observationId: same.id, value: same.value, again: true });
  return append(books, into, sum.value, { id: source.id, span }, standing);
};

const countFor = async (
  books: Books,
  register: Register,
  rateId: string,
  asOf: LocalDate,
): Promise<Outcome<Counted & { readonly indicatorId: string }>> => {
  const rate = Object.hasOwn(register.rates ?? {}, rateId) ? register.rates?.[rateId] : undefined;
  const indicator = books.vocabulary.indicators.get(rate?.indicator ?? "");
  if (rate === undefined || indicator === undefined)
    return refused("roll-up.no-indicator", { rate: rate?.title ?? rateId });
  const unit = rate.whole === undefined ? (rate.unit ?? "个") : "%";
  const expected = baseUnitOf(indicator);
  if (unit !== expected) return refused("roll-up.unit", { rate: rate.title, found: unit, expected });
  const asked = onDay(asOf);
  const { reading, items } = await overAllItems(books, register, (all) => ({
    reading: countRate(rate, all, asked),
    items: all.length,
  }));
  if (reading.value === null || items === 0) return refused("roll-up.nothing", { rate: rate.title });
  const { title, definition } = rate;
  return done({
    rate: { title, definition, unit },
    reading,
    items,
    value: reading.value,
    indicatorId: indicator.id,
  });
};

/** 截至2026年10月31日，重点项目台账共 180 个，重点项目完成投资为 3200000000 元。口径：… No item is named: the sentence is open to all. */
const sentenceOf = (register: Register, { rate, reading, items, value }: Counted, asOf: LocalDate) => {
  const before = `截至${formatDate(asOf, "zh")}，${register.title.zh}台账共 ${items} 个，${rate.title.zh}为 `;
  const parts = reading.whole === null ? "" : `（${reading.part} ÷ ${reading.whole}）`;
  const text = `${before}${value} ${rate.unit}${parts}。口径：${rate.definition.zh}。`;
  return { text, span: { start: before.length, end: before.length + value.length } };
};

const sourceRow = (register: Register, { rate }: Counted, text: string, publishedOn: LocalDate) => {
  const bytes = Buffer.from(text, "utf8");
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    title: `${PUBLISHER}：${register.title.zh}·${rate.title.zh}`,
    publisher: PUBLISHER,
    publishedOn,
    format: "form" as const,
    text,
    byteSize: bytes.length,
    hasOriginal: false,
    shared: true,
  };
};

const MOST_LOOKED_AT = 200;

/** Earlier roll-ups of the same months that nothing has corrected yet. */
const standingOf = async ({ county }: Books, into: Into): Promise<ObservationRow[]> => {
  const { indicatorId, orgUnitId, periodId } = into;
  const held = await county.evidence({ indicatorId, orgUnitId, limit: MOST_LOOKED_AT });
  const standing = held.filter(
    (row) =>
      row.periodId === periodId &&
      row.measure === "level" &&
      (row.standing === "current" || row.standing === "rival"),
  );
  const published = await Promise.all(
    standing.map(async (row) => (row.sourceId === null ? null : county.source(row.sourceId))),
  );
  return standing.filter((_, i) => published[i]?.publisher === PUBLISHER);
};

const append = async (
  { county }: Books,
  into: Into,
  value: string,
  source: { readonly id: string; readonly span: { readonly start: number; readonly end: number } },
  standing: readonly ObservationRow[],
): Promise<Outcome<RollUp>> => {
  const appended = await county.appendObservations([
    {
      ...into,
      ...{ measure: "level", value, status: "preliminary", sourceId: source.id },
      span: source.span,
      supersedes: standing[0]?.id ?? null,
    },
  ]);
  if (!appended.ok) return forbidden("observation");
  const [observationId = ""] = appended.ids;
  return done({ ...into, observationId, value, again: false });
};
