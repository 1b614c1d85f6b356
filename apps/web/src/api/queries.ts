import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  getBoard,
  getIndicatorPage,
  getProvenance,
  getSource,
  listIndicators,
  listJurisdictions,
  listOrgUnits,
  search,
} from "@xushi/contract";
import { call } from "./client.ts";
import { endOfDay } from "./end-of-day.ts";

/** What to read the clock with: the place, the day, and the day to compare with. */
export type Scope = {
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly since?: string | undefined;
  /** As far as was known at the end of that day; left out: now. */
  readonly known?: string | undefined;
};

/** What was known on a day is read with that day's clock, unless another was chosen. */
export const knownOn = ({ asOf, known }: Scope) => ({
  asOf: asOf ?? known,
  knownAt: known === undefined ? undefined : endOfDay(known),
});

const minute = 60_000;

export const jurisdictionsQuery = queryOptions({
  queryKey: ["jurisdictions"],
  queryFn: ({ signal }) => call(listJurisdictions, {}, { signal }),
  staleTime: 10 * minute,
});

export const orgUnitsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "org-units"],
    queryFn: ({ signal }) => call(listOrgUnits, { params: { jurisdiction } }, { signal }),
    staleTime: 10 * minute,
  });

export const indicatorsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "indicators"],
    queryFn: ({ signal }) => call(listIndicators, { params: { jurisdiction } }, { signal }),
    staleTime: minute,
  });

export const boardQuery = (jurisdiction: string, scope: Scope) => {
  const query = { unit: scope.unit, since: scope.since, ...knownOn(scope) };
  return queryOptions({
    queryKey: [jurisdiction, "board", query],
    queryFn: ({ signal }) => call(getBoard, { params: { jurisdiction }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const indicatorPageQuery = (jurisdiction: string, indicator: string, scope: Scope) => {
  const query = { unit: scope.unit, ...knownOn(scope) };
  return queryOptions({
    queryKey: [jurisdiction, "indicator", indicator, query],
    queryFn: ({ signal }) =>
      call(getIndicatorPage, { params: { jurisdiction, indicator }, query }, { signal }),
    // Another day of knowledge: the page of before stays until the new one is there. Another indicator is another page.
    placeholderData: (before) => (before?.indicator.id === indicator ? before : undefined),
  });
};

export const provenanceQuery = (jurisdiction: string, observation: string) =>
  queryOptions({
    queryKey: [jurisdiction, "observation", observation],
    queryFn: ({ signal }) => call(getProvenance, { params: { jurisdiction, observation } }, { signal }),
    staleTime: minute,
  });

export const sourceQuery = (jurisdiction: string, source: string) =>
  queryOptions({
    queryKey: [jurisdiction, "source", source],
    queryFn: ({ signal }) => call(getSource, { params: { jurisdiction, source } }, { signal }),
  });

export const searchQuery = (jurisdiction: string, q: string) =>
  queryOptions({
    queryKey: [jurisdiction, "search", q],
    queryFn: ({ signal }) => call(search, { params: { jurisdiction }, query: { q } }, { signal }),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
  });
