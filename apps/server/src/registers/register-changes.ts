import type { RegisterChanges } from "@xushi/contract";
import {
  type Asked,
  compare,
  type DecimalText,
  isZero,
  type LocalDate,
  localDate,
  type Register,
  sub,
  sum,
  toPlain,
  yearOf,
} from "@xushi/core";
import type { ItemRow } from "@xushi/ledger";
import { endOfDay } from "../board/read-board.ts";
import type { Books } from "../county/books.ts";
import type { Deps } from "../deps.ts";
import { done, type Outcome } from "../http/outcome.ts";
import { askedOn, onDay } from "./asked-on.ts";
import { becameLate, type Change } from "./became-late.ts";
import { remembered } from "./remembered.ts";

type ChangesQuery = { readonly since: string; readonly asOf?: string | undefined };

/** A meeting goes through no more than this one by one; the count says how many there are. */
const MOST_LISTED = 100;

const listed = <T>(all: readonly T[]) => ({ count: all.length, items: all.slice(0, MOST_LISTED) });

/**
 * 自上次调度以来: what came, what moved from one stage to another, what was invested and what fell behind since a day was over.
 * An item falls behind without being touched, when its day passes: so the clocks of all items are read, not only of those
 * that somebody changed.
 */
export const registerChanges = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  register: Register,
  query: ChangesQuery,
): Promise<Outcome<RegisterChanges>> => {
  const asked = askedOn(books, query.asOf);
  const since = localDate(query.since);
  return done(
    await remembered(books, register, `changes ${since} ${asked.asOf}`, async () => {
      const changes = await books.county.itemsChangedSince(register, endOfDay(since));
      return {
        asOf: asked.asOf,
        since,
        total: changes.length,
        added: listed(
          changes
            .filter(({ before }) => before === null)
            .map(({ now }) => ({ ...named(register, now), stage: now.stage })),
        ),
        moved: listed(changes.flatMap((one) => movedIn(register, one))),
        invested: investedIn(register, changes, since, asked),
        late: await lateIn(books, deps, register, changes, onDay(since), asked),
      };
    }),
  );
};

const named = (register: Register, { itemId, values }: ItemRow) => ({
  id: itemId,
  name: String(values[register.name] ?? ""),
});

const movedIn = (register: Register, { before, now }: Change) =>
  before === null || before.stage === now.stage
    ? []
    : [{ ...named(register, now), from: before.stage, to: now.stage }];

/** The field in which what was done of the year's plan is reported. */
const investedField = ({ clock }: Pick<Register, "clock">): string | undefined => {
  if (clock?.kind === "amount") return clock.done;
  return clock?.kind === "milestones" ? clock.investment?.done : undefined;
};

/**
 * How much more the year's cumulative figure says than it did. `null` where the register has none, and across the turn of a
 * year, when the figure begins anew: 80 in January after 600 in December is no loss.
 */
const investedIn = (
  register: Register,
  changes: readonly Change[],
  since: LocalDate,
  { asOf }: Asked,
): RegisterChanges["invested"] => {
  const field = investedField(register);
  if (field === undefined || yearOf(since) !== yearOf(asOf)) return null;
  const rows = changes.flatMap((one) => {
    // What came with a new item was invested before anybody entered it, nobody knows when.
    if (one.before === null) return [];
    const before = (one.before.values[field] as DecimalText | undefined) ?? null;
    const after = (one.now.values[field] as DecimalText | undefined) ?? null;
    const more = toPlain(sub(after ?? "0", before ?? "0"));
    return isZero(more) ? [] : [{ ...named(register, one.now), before, after, more }];
  });
  rows.sort((a, b) => compare(b.more, a.more));
  return { field, sum: toPlain(sum(rows.map(({ more }) => more))), ...listed(rows) };
};

const lateIn = async (
  books: Books,
  deps: Pick<Deps, "schemeOf">,
  register: Register,
  changes: readonly Change[],
  then: Asked,
  asked: Asked,
): Promise<RegisterChanges["late"]> => {
  if (register.clock === undefined) return null;
  const late = await becameLate(books, deps, register, changes, then, asked);
  const shown = late.slice(0, MOST_LISTED);
  const rows = await books.county.itemsById(shown.map(({ id }) => id));
  const names = new Map(rows.map((row) => [row.itemId, named(register, row).name]));
  return { count: late.length, items: shown.map((one) => ({ ...one, name: names.get(one.id) ?? "" })) };
};
