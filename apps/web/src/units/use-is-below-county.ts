import { useQuery } from "@tanstack/react-query";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { orgUnitsQuery } from "../api/queries.ts";

/** Whether the chosen unit is a town or an office: its peers are those of the county, not of the city. */
export const useIsBelowCounty = (): boolean => {
  const county = useJurisdiction();
  const { unit } = useScope();
  const chosen = useQuery(orgUnitsQuery(county.id)).data?.find((u) => u.id === unit);
  return (
    chosen !== undefined &&
    chosen.id !== county.orgUnitId &&
    chosen.kind !== "county" &&
    chosen.kind !== "city"
  );
};
