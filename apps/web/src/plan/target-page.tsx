import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Indicator, Plan, PlanRow } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { indicatorsQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { emptyRow, kindsOf } from "./kinds-of.ts";
import { planQuery } from "./plan-queries.ts";
import { TargetForm } from "./target-form.tsx";
import { TargetVersions } from "./target-versions.tsx";
import { usePlanYear } from "./use-plan-year.ts";
import "../board/board.css";
import "../indicator/indicator.css";
import "./plan.css";

const route = getRouteApi("/plan/$indicator");

/** One target of a year: how much, how it should come in, what is handed down, and every version that it had. */
export function TargetPage() {
  const { t } = useTranslation();
  const { indicator: id } = route.useParams();
  const { unit } = useScope();
  const county = useJurisdiction().id;
  const year = usePlanYear(route.useSearch().plan);
  const plan = useQuery(planQuery(county, { unit, year }));
  const indicators = useQuery(indicatorsQuery(county));
  const indicator = indicators.data?.find((i) => i.id === id);
  const failed = plan.error ?? indicators.error;
  return (
    <div className="page plan-page">
      {(plan.isPending || indicators.isPending) && failed === null && <Loading what={t("plan.loading")} />}
      {failed !== null && <Failure error={failed} onRetry={() => void plan.refetch()} />}
      {plan.data && indicators.data && indicator === undefined && (
        <Empty actions={<Link to="/plan">{t("nav.plan")}</Link>}>{t("plan.noIndicator")}</Empty>
      )}
      {plan.data && indicator && <Content plan={plan.data} indicator={indicator} />}
    </div>
  );
}

function Content({ plan, indicator }: { plan: Plan; indicator: Indicator }) {
  const { t } = useTranslation();
  const text = useText();
  const { kind: asked } = route.useSearch();
  const held = plan.rows.filter((row) => row.indicatorId === indicator.id);
  const kinds = [...new Set([...held.map((row) => row.kind), ...kindsOf(indicator)])];
  const kind = asked ?? kinds[0] ?? "amount";
  const [saved, setSaved] = useState(0);
  const row: PlanRow = held.find((r) => r.kind === kind) ?? emptyRow(indicator, kind, plan);
  return (
    <>
      <p className="crumbs">
        <Link to="/plan" search={(before) => ({ ...before, kind: undefined })}>
          {t("nav.plan")}
        </Link>{" "}
        / {plan.orgUnitName} {t("plan.yearOf", { year: plan.year })}
      </p>
      <h1>{text(indicator.name)}</h1>
      <div className="tabs no-print">
        <fieldset className="tabs-lights">
          <legend className="sr-only">{t("plan.col.kind")}</legend>
          {kinds.map((each) => (
            <Link
              key={each}
              to="/plan/$indicator"
              params={{ indicator: indicator.id }}
              search={(before) => ({ ...before, kind: each, plan: plan.year })}
              replace
              className={each === kind ? "tab tab-on" : "tab"}
              aria-current={each === kind ? "true" : undefined}
            >
              {t(`plan.kind.${each}`)}
              {!held.some((r) => r.kind === each) && <span className="muted small"> {t("plan.notSet")}</span>}
            </Link>
          ))}
        </fieldset>
        <span className="tabs-tools">
          <Link to="/indicators/$id" params={{ id: indicator.id }} className="act">
            {t("plan.toIndicator")}
          </Link>
        </span>
      </div>
      {/* What was written belongs to the versions that it was written upon: another version opens another form. */}
      <TargetForm
        key={[
          plan.orgUnitId,
          plan.year,
          indicator.id,
          kind,
          row.version,
          ...row.parts.map((p) => p.version),
        ].join(" ")}
        plan={plan}
        row={row}
        onSaved={setSaved}
      />
      {saved > 0 && (
        <p className="said-good" role="status">
          {t("plan.saved", { count: saved })}
        </p>
      )}
      <TargetVersions year={plan.year} row={row} />
    </>
  );
}
