/**
 * `npm run bench -- overview`: what the overview of a register works out over 50,000 items, its rates and watch lists, without
 * the ledger that they come from (`overview-served` asks the server). Cold is the first time in this process, warm the middle of the times after.
 */
import { performance } from "node:perf_hooks";
import { type Asked, countRate, type Item, localDate, type Register } from "../packages/core/src/index.ts";
import { workingCalendar } from "../packages/registers/src/index.ts";
import { INVESTMENT_LEADS } from "../packages/registers/src/investment-leads.register.ts";
import { KEY_PROJECTS } from "../packages/registers/src/key-projects.register.ts";
import { quantile, round } from "./ledger/timing.ts";
import { makeItems } from "./registers/generate-items.ts";
import { randomFrom } from "./registers/random.ts";

const ITEMS = 50_000;
const WARM = 5;
const ASKED: Asked = { asOf: localDate("2026-11-05"), calendar: workingCalendar() };

const itemsOf = (register: Register): Item[] =>
  makeItems(randomFrom(20261105), register, ["town-1", "town-2"], ITEMS).map(({ stage, values }, i) => ({
    id: `item-${i}`,
    stage: stage ?? register.first,
    pausedFrom: null,
    entered: Object.fromEntries(Object.keys(register.stages).map((s) => [s, localDate("2026-03-01")])),
    values,
  }));

const parts = (register: Register, items: readonly Item[]): readonly (readonly [string, () => unknown])[] => [
  ...Object.entries(register.rates ?? {}).map(
    ([id, rate]) => [`rate ${id}`, () => countRate(rate, items, ASKED)] as const,
  ),
  ...Object.entries(register.watches ?? {}).map(
    ([id, watch]) => [`watch ${id}`, () => items.filter((i) => watch.includes(i, ASKED)).length] as const,
  ),
];

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const measure = (register: Register): { readonly cold: number; readonly warm: number } => {
  const items = itemsOf(register);
  const rows = parts(register, items).map(([name, work]) => {
    const cold = timed(work);
    const warm = quantile(
      Array.from({ length: WARM }, () => timed(work)),
      0.5,
    );
    return { name, cold, warm };
  });
  const slowest = rows.toSorted((a, b) => b.cold - a.cold).slice(0, 6);
  console.log(
    `\n${register.id}: ${items.length} items, ${rows.length} rates and watch lists; the slowest, ms`,
  );
  console.table(
    Object.fromEntries(
      slowest.map(({ name, cold, warm }) => [name, { cold: round(cold), warm: round(warm) }]),
    ),
  );
  const total = (of: "cold" | "warm") => rows.reduce((sum, row) => sum + row[of], 0);
  return { cold: round(total("cold")), warm: round(total("warm")) };
};

export async function run(): Promise<void> {
  const projects = measure(KEY_PROJECTS as unknown as Register);
  const leads = measure(INVESTMENT_LEADS as unknown as Register);
  console.log(
    JSON.stringify({
      ...{ overviewProjectsColdMs: projects.cold, overviewProjectsWarmMs: projects.warm },
      ...{ overviewLeadsColdMs: leads.cold, overviewLeadsWarmMs: leads.warm },
    }),
  );
}
