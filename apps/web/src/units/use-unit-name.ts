import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";

/** A unit's name in the page's language by its id; what is not in the tree keeps the name it came with. */
export const useUnitName = (): ((id: string | null, name: string) => string) => {
  const lang = useLang();
  const units = useQuery(orgUnitsQuery(useJurisdiction().id)).data;
  return useMemo(() => {
    const english = new Map(units?.map((u) => [u.id, u.nameEn]));
    return (id, name) => (lang === "en" && english.get(id ?? "")) || name;
  }, [units, lang]);
};
