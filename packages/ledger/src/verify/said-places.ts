/** Where each unit stands by what the entries said, and since which entry: paths are derived, no entry holds them. */
import { givenAt, type Said } from "./replay.ts";

/** The unit of the first entry is the jurisdiction's own. */
const ownUnit = (units: ReadonlyMap<string, Said>): string | undefined =>
  [...units].reduce<[string, Said] | undefined>(
    (own, unit) => (own === undefined || unit[1].first < own[1].first ? unit : own),
    undefined,
  )?.[0];

/** Puts `path` and `place` among what was said of each unit. */
export const derivePlaces = (units: ReadonlyMap<string, Said>): void => {
  const own = ownUnit(units);
  for (const [id, said] of units) {
    const way: string[] = [];
    let since = said.first;
    for (let at: string | null = id; at !== null && !way.includes(at); ) {
      const unit = units.get(at);
      way.unshift(at);
      if (unit === undefined) break;
      since = Math.max(since, givenAt(unit, "parentId"));
      at = unit.row.parentId as string | null;
    }
    const inside = own === undefined ? -1 : way.indexOf(own);
    const place = inside < 0 ? `/~/${way.join("/")}/.` : `/${way.slice(inside).join("/")}/.`;
    Object.assign(said.row, { path: `/${way.join("/")}/`, place });
    said.gave.set("path", since).set("place", since);
  }
};

export type SaidPlaces = {
  of(unitId: unknown): string | undefined;
  /** Where the unit now stands that stood at a place when an entry was written; `null`: the jurisdiction's own. */
  now(then: string | null): string | undefined;
};

export const saidPlaces = (units: ReadonlyMap<string, Said>): SaidPlaces => {
  const own = ownUnit(units);
  const of = (unitId: unknown) => units.get(String(unitId))?.row.place as string | undefined;
  return { of, now: (then) => of(then === null ? own : then.split("/").at(-2)) };
};
