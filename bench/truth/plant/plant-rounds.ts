/**
 * A thousand falsifications in rounds. Each round takes the clean year of its own seed and changes it in places that do not
 * lean on each other: no two of a round are of one family of indicators. Heaped digits touch a whole table or a whole
 * unit and have rounds to themselves.
 */
import { type Random, randomFrom } from "../../registers/random.ts";
import type { CleanYear } from "../clean-year.ts";
import { PLAN_YEAR, type PlainRow } from "../row.ts";
import { familiesOfDemo } from "./families.ts";
import type { Field, Plant, Planter, PlantKind } from "./plant.ts";
import { PLANTERS } from "./planters.ts";

export type Round = { readonly plants: readonly Plant[]; readonly rows: readonly PlainRow[] };

/** How many of each kind are still to be planted. */
export type Wanted = Map<PlantKind, number>;

export const wantedOf = (total: number): Wanted =>
  new Map(
    PLANTERS.map(({ kind }, i) => [
      kind,
      Math.floor(total / PLANTERS.length) + (i < total % PLANTERS.length ? 1 : 0),
    ]),
  );

/** At most so many of one kind in one round, so that each meets many counties. */
const EACH = 5;
const TRIES = 400;

/** Plants one round and takes what it planted off `wanted`. */
export const plantRound = (clean: CleanYear, seed: number, wanted: Wanted): Round => {
  const random = randomFrom(seed);
  const field = fieldOf(clean);
  const heaps = (wanted.get("digits-heaped") ?? 0) > 0 && seed % 2 === 0;
  const planters = PLANTERS.filter((p) => (p.kind === "digits-heaped") === heaps);
  const taken = new Set<string>();
  const plants = planters.flatMap((planter) => {
    const most = Math.min(heaps ? 1 + EACH : EACH, wanted.get(planter.kind) ?? 0);
    const made = some(planter, most, field, taken, random);
    wanted.set(planter.kind, (wanted.get(planter.kind) ?? 0) - made.length);
    return made;
  });
  return { plants, rows: applied(clean.rows, plants) };
};

const some = (
  planter: Planter,
  most: number,
  field: Field,
  taken: Set<string>,
  random: Random,
): readonly Plant[] => {
  const candidates = field.rows.filter(
    (r) => r.periodId.startsWith(String(PLAN_YEAR)) && planter.suits(r, field),
  );
  const made: Plant[] = [];
  for (let tried = 0; made.length < most && tried < TRIES && candidates.length > 0; tried++) {
    const row = random.pick(candidates);
    if (taken.has(field.families.of(row.indicatorId))) continue;
    const plant = planter.plant(row, field, random);
    if (plant === undefined || plant.changes.length === 0) continue;
    for (const { before } of plant.changes) taken.add(field.families.of(before.indicatorId));
    made.push({ ...plant, kind: planter.kind });
  }
  return made;
};

const applied = (rows: readonly PlainRow[], plants: readonly Plant[]): readonly PlainRow[] => {
  const after = new Map(plants.flatMap((p) => p.changes.map((c) => [c.before.id, c.after] as const)));
  return rows.map((r) => after.get(r.id) ?? r);
};

const fieldOf = ({ rows, indicators }: CleanYear): Field => {
  const bySeries = Map.groupBy(rows, (r) => `${r.orgUnitId}|${r.indicatorId}|${r.measure}`);
  const byKey = new Map<string, PlainRow>();
  for (const r of rows) {
    const key = `${r.orgUnitId}|${r.indicatorId}|${r.periodId}|${r.measure}`;
    if (!byKey.has(key)) byKey.set(key, r);
  }
  const ordered = new Map(
    [...bySeries].map(([key, list]) => [key, list.toSorted((a, b) => (a.periodId < b.periodId ? -1 : 1))]),
  );
  return {
    rows,
    indicators,
    families: familiesOfDemo(),
    series: (unit, indicator, measure) => ordered.get(`${unit}|${indicator}|${measure}`) ?? [],
    find: (unit, indicator, periodId, measure) => byKey.get(`${unit}|${indicator}|${periodId}|${measure}`),
  };
};
