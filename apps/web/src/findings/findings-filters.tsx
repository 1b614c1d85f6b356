import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { CheckedBooks } from "@xushi/contract";
import { RULE_IDS } from "@xushi/core";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useHome, useScope } from "../api/my-access.ts";
import { orgUnitsQuery } from "../api/queries.ts";
import type { FindingsSearch } from "../search-params.ts";
import { FormField } from "../ui/form-field.tsx";
import { flattenUnits } from "../units/tree.ts";
import { useUnitWord } from "../units/use-unit-word.ts";
import { FINDING_STATES } from "./finding-states.ts";

const route = getRouteApi("/findings");

/** Unit, rule, and whether somebody explained it; the address keeps them. */
export function FindingsFilters({ books }: { books: CheckedBooks | undefined }) {
  const { t } = useTranslation();
  const county = useJurisdiction();
  const { rule = "", state = "" } = route.useSearch();
  const { unit } = useScope();
  const home = useHome();
  const units = useQuery(orgUnitsQuery(county.id)).data ?? [];
  const unitWord = useUnitWord();
  const navigate = useNavigate({ from: "/findings" });
  const change = (search: FindingsSearch & { readonly unit?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
  return (
    <div className="filters">
      <FormField label={t("findings.filter.unit")}>
        <select
          className="field"
          aria-label={t("findings.filter.unit")}
          value={unit}
          onChange={(event) => change({ unit: event.target.value === home ? undefined : event.target.value })}
        >
          {flattenUnits(units).map(({ unit: u, depth }) => (
            <option key={u.id} value={u.id}>
              {"\u3000".repeat(depth)}
              {unitWord(u.id)}
            </option>
          ))}
        </select>
      </FormField>
      <FormField label={t("findings.filter.rule")}>
        <select
          className="field"
          aria-label={t("findings.filter.rule")}
          value={rule}
          onChange={(event) => change({ rule: RULE_IDS.find((r) => r === event.target.value) })}
        >
          <option value="">{t("findings.filter.allRules")}</option>
          {books?.rules.map((r) => (
            <option key={r.rule} value={r.rule}>
              {t("findings.filter.ruleCount", {
                name: t(`findings.rule.${r.rule}.name`),
                count: r.open + r.explained,
              })}
            </option>
          ))}
        </select>
      </FormField>
      <FormField label={t("findings.filter.state")}>
        <select
          className="field"
          aria-label={t("findings.filter.state")}
          value={state}
          onChange={(event) => change({ state: FINDING_STATES.find((s) => s === event.target.value) })}
        >
          <option value="">{t("findings.filter.all")}</option>
          {FINDING_STATES.map((s) => (
            <option key={s} value={s}>
              {t(`findings.state.${s}`)}
            </option>
          ))}
        </select>
      </FormField>
    </div>
  );
}
