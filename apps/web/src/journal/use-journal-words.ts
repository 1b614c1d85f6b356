import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { peopleQuery } from "../api/access-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRights } from "../api/my-access.ts";
import { indicatorsQuery, orgUnitsQuery } from "../api/queries.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { linesQuery } from "../i18n/use-post-words.ts";
import { useText } from "../i18n/use-text.ts";
import type { Words } from "./readable.ts";

/** The office's words for fields, and the names behind ids. */
export const useJournalWords = (): Words => {
  const { i18n } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const county = useJurisdiction().id;
  const indicators = useQuery(indicatorsQuery(county)).data;
  const units = useQuery(orgUnitsQuery(county)).data;
  const lines = useQuery(linesQuery(county)).data;
  const rights = useRights();
  const namesPeople = (["grant", "manage", "audit"] as const).some((right) => rights.includes(right));
  const people = useQuery({ ...peopleQuery(county), enabled: namesPeople }).data;
  return useMemo(() => {
    const word = (key: string) => (i18n.exists(key) ? String(i18n.t(key as never)) : undefined);
    const names = new Map([
      ...(units ?? []).map((u) => [u.id, u.name] as const),
      ...(indicators ?? []).map((i) => [i.id, text(i.name)] as const),
      ...(lines ?? []).map((line) => [line.id, text(line.name)] as const),
      ...(people ?? []).map((person) => [person.id, person.name] as const),
    ]);
    return {
      field: (field) => word(`journalField.${field.replaceAll(".", "_")}`),
      value: (value) =>
        /^[a-z][a-z_-]+$/.test(value)
          ? (word(`journalValue.${value}`) ?? word(`role.${value}`) ?? word(`inspections.kind.${value}`))
          : undefined,
      name: (id) => names.get(id),
      period,
    };
  }, [i18n, text, period, indicators, units, lines, people]);
};
