/**
 * `npm run bench -- overview-served`: the overview of 50,000 items and a page of a watch list as the server answers them, on the
 * embedded engine. Cold is the first time in this process, warm the middle of the times after. Filling the books takes minutes.
 */
import type { Books } from "../apps/server/src/county/books.ts";
import { schemeOf } from "../apps/server/src/county/light-scheme.ts";
import { findItems } from "../apps/server/src/registers/find-items.ts";
import { registerOverview } from "../apps/server/src/registers/overview.ts";
import { type Asked, localDate, type Register } from "../packages/core/src/index.ts";
import { workingCalendar } from "../packages/registers/src/index.ts";
import { KEY_PROJECTS } from "../packages/registers/src/key-projects.register.ts";
import { type Bench, onEmbedded } from "./ledger/engines.ts";
import { quantile, round, timed } from "./ledger/timing.ts";
import { COUNTY, type RegisterStage, setRegisterStage } from "./registers/register-stage.ts";

const WARM = 5;
const ASKED: Asked = { asOf: localDate("2026-11-05"), calendar: workingCalendar() };

type Asking = Readonly<Record<string, () => Promise<unknown>>>;

/** The overview and a page of a watch list as the server answers them, over the books. */
const asking = ({ ledger }: Bench, { accounts }: RegisterStage, register: Register): Asking => {
  const acting = accounts.leader;
  if (acting === undefined) throw new Error("no leader");
  const books = {
    ...{ acting, today: ASKED.asOf, county: ledger.county(COUNTY, acting) },
    vocabulary: { jurisdiction: { id: COUNTY }, units: new Map() },
  } as unknown as Books;
  const watch = { query: { limit: 50 }, watch: "notReported", computed: null };
  return {
    overview: () => registerOverview(books, register, {}),
    watch: () => findItems(books, { schemeOf }, register, ASKED, watch),
  };
};

type ServedFigures = Readonly<Record<string, { readonly cold: number; readonly warm: number }>>;

const measureServed = async (bench: Bench): Promise<ServedFigures> => {
  const register = KEY_PROJECTS as unknown as Register;
  const stage = await setRegisterStage(bench, register);
  const figures: Record<string, { cold: number; warm: number }> = {};
  for (const [name, ask] of Object.entries(asking(bench, stage, register))) {
    const cold = await timed(ask);
    const warm: number[] = [];
    for (let i = 0; i < WARM; i++) warm.push(await timed(ask));
    figures[name] = { cold: round(cold), warm: round(quantile(warm, 0.5)) };
  }
  console.log(`\n${register.id} as the server answers, embedded engine, ms`);
  console.table(figures);
  return figures;
};

export async function run(): Promise<void> {
  const { overview, watch } = await onEmbedded(measureServed);
  console.log(
    JSON.stringify({
      ...{ overviewServedColdMs: overview?.cold, overviewServedWarmMs: overview?.warm },
      ...{ watchServedColdMs: watch?.cold, watchServedWarmMs: watch?.warm },
    }),
  );
}
