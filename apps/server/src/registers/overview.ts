import type { RateReading, RegisterOverview } from "@xushi/contract";
import {
  type Asked,
  countRate,
  type Item,
  type LocalDate,
  localDate,
  type Rate,
  type Register,
} from "@xushi/core";
import { endOfDay } from "../board/read-board.ts";
import type { Books } from "../county/books.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { askedOn } from "./asked-on.ts";
import { breakdownsOf } from "./breakdowns.ts";
import { overAllItems } from "./over-all-items.ts";
import { overviewLead } from "./overview-lead.ts";
import { remembered } from "./remembered.ts";

type OverviewQuery = { readonly asOf?: string | undefined; readonly since?: string | undefined };

/** Rates with their definitions, watch lists, and what changed since a day, over every item that the caller sees. */
export const registerOverview = async (
  books: Books,
  register: Register,
  query: OverviewQuery,
): Promise<Outcome<RegisterOverview>> => {
  const asked = askedOn(books, query.asOf);
  const since = query.since === undefined ? null : localDate(query.since);
  const [counted, changedSince] = await Promise.all([
    remembered(books, register, `overview ${asked.asOf}`, () =>
      overAllItems(books, register, (items) => ({
        ...count(register, items, asked),
        breakdowns: breakdownsOf(books, register, items, asked),
      })),
    ),
    since === null ? null : changedAfter(books, register, since),
  ]);
  const lead = overviewLead({ register, asOf: asked.asOf, since, changedSince, ...counted });
  return done({ asOf: asked.asOf, lead, changedSince, ...counted });
};

/** Changed once the day was over: a meeting held on the day saw what was entered until then. */
const changedAfter = async ({ county }: Books, register: Register, since: LocalDate): Promise<number> =>
  (await county.itemsChangedSince(register, endOfDay(since))).length;

const count = (register: Register, items: readonly Item[], asked: Asked) => {
  const stages: Record<string, number> = {};
  for (const { stage } of items) stages[stage] = (stages[stage] ?? 0) + 1;
  return {
    total: items.length,
    stages,
    rates: Object.entries(register.rates ?? {}).map(([id, rate]) => readRate(id, rate, items, asked)),
    watches: Object.entries(register.watches ?? {}).map(([id, watch]) => ({
      id,
      title: { ...watch.title },
      definition: { ...watch.definition },
      count: items.filter((item) => watch.includes(item, asked)).length,
    })),
  };
};

/** A rate is in per cent; a count or sum has the unit that its definition names. */
const readRate = (
  id: string,
  rate: Rate<Register["fields"], string>,
  items: readonly Item[],
  asked: Asked,
): RateReading => ({
  id,
  title: { ...rate.title },
  definition: { ...rate.definition },
  unit: rate.whole === undefined ? (rate.unit ?? "个") : "%",
  ...countRate(rate, items, asked),
  indicator: rate.indicator ?? null,
});
