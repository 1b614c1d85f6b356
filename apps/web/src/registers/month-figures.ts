/** What an item did month by month in a year, against its plan in equal months. Pure. */
import type { Register } from "@xushi/contract";
import { add, type DecimalText, div, mul, sum, toPlain } from "@xushi/core";

type Monthly = NonNullable<Register["monthly"]>;

export type MonthFigure = {
  readonly month: number;
  /** `null`: no report. */
  readonly single: DecimalText | null;
  /** From January through the month; `null` after the last report. */
  readonly done: DecimalText | null;
  readonly plan: DecimalText | null;
};

export type MonthFigures = { readonly year: number; readonly months: readonly MonthFigure[] };

type Row = Readonly<Record<string, unknown>>;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Of the year of the newest report; `null` where no row has an amount. Two reports of one month are added up. */
export const monthFigures = (monthly: Monthly, values: Row): MonthFigures | null => {
  const held = values[monthly.group];
  const rows = (Array.isArray(held) ? (held as readonly Row[]) : []).flatMap((row) => {
    const [day, amount] = [row[monthly.month], row[monthly.amount]];
    return typeof day === "string" && typeof amount === "string" ? [{ day, amount }] : [];
  });
  const newest = rows
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (newest === undefined) return null;
  const year = newest.slice(0, 4);
  const last = Number(newest.slice(5, 7));
  const plan = values[monthly.plan];
  let done: DecimalText = "0";
  return {
    year: Number(year),
    months: MONTHS.map((month) => {
      const of = rows.filter(({ day }) => day.startsWith(`${year}-${String(month).padStart(2, "0")}`));
      const single = of.length === 0 ? null : toPlain(sum(of.map(({ amount }) => amount)));
      done = toPlain(add(done, single ?? "0"));
      return {
        month,
        single,
        done: month > last ? null : done,
        plan: typeof plan === "string" ? toPlain(div(mul(plan, month), 12, 2)) : null,
      };
    }),
  };
};
