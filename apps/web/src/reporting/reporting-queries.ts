import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getReporting, getReturn } from "@xushi/contract";
import { call } from "../api/client.ts";

export const ofReporting = (jurisdiction: string) => [jurisdiction, "reporting"];

export const reportingQuery = (jurisdiction: string, month?: string | undefined, asOf?: string | undefined) =>
  queryOptions({
    queryKey: [...ofReporting(jurisdiction), "month", month, asOf],
    queryFn: ({ signal }) =>
      call(getReporting, { params: { jurisdiction }, query: { month, asOf } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export type ReturnAt = { readonly office: string; readonly month: string };

export const returnQuery = (jurisdiction: string, { office, month }: ReturnAt) =>
  queryOptions({
    queryKey: [...ofReporting(jurisdiction), "return", office, month],
    queryFn: ({ signal }) =>
      call(getReturn, { params: { jurisdiction, office, month }, query: {} }, { signal }),
  });
