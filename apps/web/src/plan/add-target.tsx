import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Indicator, Plan } from "@xushi/contract";
import type { TargetKind } from "@xushi/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { indicatorsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { PickField } from "../ui/pick-field.tsx";
import { kindsOf } from "./kinds-of.ts";

/** An indicator that has no target this year yet, or not of this kind: opens an empty one. */
export function AddTarget({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const text = useText();
  const navigate = useNavigate();
  const indicators = useQuery(indicatorsQuery(useJurisdiction().id)).data ?? [];
  const [chosen, setChosen] = useState("");
  const open = (indicator: Indicator | undefined) => {
    if (indicator === undefined) return;
    void navigate({
      to: "/plan/$indicator",
      params: { indicator: indicator.id },
      search: (before) => ({ ...before, kind: firstFree(indicator, plan), plan: plan.year }),
    });
  };
  return (
    <div className="plan-add no-print">
      <span className="muted">{t("plan.add")}</span>
      <PickField
        label={t("plan.add")}
        placeholder={t("plan.addHint")}
        choices={indicators.map((i) => ({ id: i.id, label: text(i.name), detail: i.displayUnit }))}
        chosen={chosen}
        onChosen={(id) => {
          setChosen(id);
          if (id !== "") open(indicators.find((i) => i.id === id));
        }}
      />
    </div>
  );
}

const firstFree = (indicator: Indicator, plan: Plan): TargetKind => {
  const kinds = kindsOf(indicator);
  const held = plan.rows.filter((row) => row.indicatorId === indicator.id).map((row) => row.kind);
  return kinds.find((kind) => !held.includes(kind)) ?? kinds[0];
};
