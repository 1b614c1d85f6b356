import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getPlan, getPlanSeason } from "@xushi/contract";
import { call } from "../api/client.ts";

/** The year is `undefined` until it is known; then nothing is asked. */
type Year = { readonly unit: string; readonly year: number | undefined };

export const planQuery = (jurisdiction: string, { unit, year }: Year) =>
  queryOptions({
    queryKey: [jurisdiction, "plan", unit, year],
    queryFn: ({ signal }) =>
      call(getPlan, { params: { jurisdiction, year: String(year) }, query: { unit } }, { signal }),
    enabled: year !== undefined,
    placeholderData: keepPreviousData,
  });

export const seasonQuery = (
  jurisdiction: string,
  { unit, year, indicator }: Year & { readonly indicator: string },
) =>
  queryOptions({
    queryKey: [jurisdiction, "plan-season", unit, year, indicator],
    queryFn: ({ signal }) =>
      call(
        getPlanSeason,
        { params: { jurisdiction, year: String(year) }, query: { unit, indicator } },
        { signal },
      ),
  });
