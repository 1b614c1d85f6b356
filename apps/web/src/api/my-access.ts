import { queryOptions, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { getMyAccess, type MyAccess } from "@xushi/contract";
import { call } from "./client.ts";
import { useJurisdiction } from "./jurisdiction.ts";
import type { Scope } from "./queries.ts";

export type Right = MyAccess["rights"][number];

export const myAccessQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "my-access"],
    queryFn: ({ signal }) => call(getMyAccess, { params: { jurisdiction } }, { signal }),
    staleTime: 60_000,
  });

const NO_RIGHTS: readonly Right[] = [];

/** What I may do here today. The server decides; a page only leaves out what would be refused. */
export const useRights = (): readonly Right[] =>
  useQuery(myAccessQuery(useJurisdiction().id)).data?.rights ?? NO_RIGHTS;

export const useRight = (right: Right): boolean => useRights().includes(right);

/** The unit whose page opens when none is chosen: a town's account opens its own town. */
export const useHome = (): string => {
  const county = useJurisdiction();
  return useQuery(myAccessQuery(county.id)).data?.home ?? county.orgUnitId;
};

/** Place and days as the address says them, the place at home where it says none. */
export const useScope = (): Scope & { readonly unit: string } => {
  const { unit, asOf, since, known } = useSearch({ from: "__root__" });
  const home = useHome();
  return { unit: unit ?? home, asOf, since, known };
};
