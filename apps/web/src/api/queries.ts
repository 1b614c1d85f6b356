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

/** What to read the clock with: the place, the day, and the day to compare with. */
export type Scope = {
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly since?: string | undefined;
};

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

export const boardQuery = (jurisdiction: string, { unit, asOf, since }: Scope) =>
  queryOptions({
    queryKey: [jurisdiction, "board", unit, asOf, since],
    queryFn: ({ signal }) =>
      call(getBoard, { params: { jurisdiction }, query: { unit, asOf, since } }, { signal }),
    placeholderData: keepPreviousData,
  });

export const indicatorPageQuery = (jurisdiction: string, indicator: string, { unit, asOf }: Scope) =>
  queryOptions({
    queryKey: [jurisdiction, "indicator", indicator, unit, asOf],
    queryFn: ({ signal }) =>
      call(getIndicatorPage, { params: { jurisdiction, indicator }, query: { unit, asOf } }, { signal }),
  });

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
