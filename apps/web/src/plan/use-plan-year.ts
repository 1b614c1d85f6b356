import { useQuery } from "@tanstack/react-query";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { boardQuery } from "../api/queries.ts";

/** The year that the address names; else the one in which the clock stands. `undefined` until that is known. */
export const usePlanYear = (named: number | undefined): number | undefined => {
  const scope = useScope();
  const board = useQuery({
    ...boardQuery(useJurisdiction().id, scope),
    enabled: named === undefined && scope.asOf === undefined,
  });
  const day = scope.asOf ?? board.data?.asOf;
  return named ?? (day === undefined ? undefined : Number(day.slice(0, 4)));
};
