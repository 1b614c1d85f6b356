import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getCompare, getCompareYears } from "@xushi/contract";
import { call } from "../api/client.ts";
import { knownOn, type Scope } from "../api/queries.ts";
import type { CompareSearch } from "../search-params.ts";

type Asked = Pick<CompareSearch, "among" | "month" | "indicators" | "group" | "draw">;

export const compareQuery = (jurisdiction: string, scope: Scope, asked: Asked) => {
  const { among, month, indicators, group, draw } = asked;
  // Shades take less room than the table's columns, so more of them are seen at once.
  const wide = draw === "heat" ? ("true" as const) : undefined;
  const query = { unit: scope.unit, ...knownOn(scope), among, month, indicators, group, wide };
  return queryOptions({
    queryKey: [jurisdiction, "compare", query],
    queryFn: ({ signal }) => call(getCompare, { params: { jurisdiction }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const compareYearsQuery = (
  jurisdiction: string,
  scope: Scope,
  { among, indicator }: { readonly among: CompareSearch["among"]; readonly indicator: string },
) => {
  const query = { unit: scope.unit, ...knownOn(scope), among, indicator };
  return queryOptions({
    queryKey: [jurisdiction, "compare-years", query],
    queryFn: ({ signal }) => call(getCompareYears, { params: { jurisdiction }, query }, { signal }),
    placeholderData: keepPreviousData,
  });
};
