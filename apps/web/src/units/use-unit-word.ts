import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";

/** A unit's name in the page's language, by its id alone; an id that is not in the tree stays as it is. */
export const useUnitWord = (): ((id: string) => string) => {
  const lang = useLang();
  const units = useQuery(orgUnitsQuery(useJurisdiction().id)).data;
  return useMemo(() => {
    const names = new Map(units?.map((u) => [u.id, lang === "en" && u.nameEn !== "" ? u.nameEn : u.name]));
    return (id) => names.get(id) ?? id;
  }, [units, lang]);
};
