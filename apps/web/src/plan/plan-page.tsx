import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { exportPlan, type Plan, pathOf } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useLang } from "../i18n/use-lang.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { AddTarget } from "./add-target.tsx";
import { PlanIntake } from "./plan-intake.tsx";
import { planQuery } from "./plan-queries.ts";
import { PlanTable } from "./plan-table.tsx";
import { usePlanYear } from "./use-plan-year.ts";
import "../board/board.css";
import "./plan.css";

const route = getRouteApi("/plan");

/** 目标: a year's targets of one place, how each should come in, and what of it is handed down. */
export function PlanPage() {
  const { t } = useTranslation();
  const { unit } = useScope();
  const year = usePlanYear(route.useSearch().plan);
  const plan = useQuery(planQuery(useJurisdiction().id, { unit, year }));
  return (
    <div className="page plan-page">
      <h1>{t("nav.plan")}</h1>
      {plan.isPending && <Loading what={t("plan.loading")} />}
      {plan.isError && <Failure error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.data && <Content plan={plan.data} />}
    </div>
  );
}

function Content({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { q = "" } = route.useSearch();
  const navigate = useNavigate({ from: "/plan" });
  const [intake, setIntake] = useState<"paste" | "file" | null>(null);
  const wanted = q.trim().toLowerCase();
  const rows = plan.rows.filter((row) =>
    [row.name.zh, row.name.en, row.group.zh, row.group.en, row.ownerName]
      .join(" ")
      .toLowerCase()
      .includes(wanted),
  );
  const split = plan.rows.filter((row) => row.split === "whole" || row.split === "rest").length;
  const splittable = plan.rows.filter((row) => row.split !== null).length;
  const search = (more: { q?: string | undefined; plan?: number | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...more }), replace: true });
  return (
    <>
      <p className="lead">
        {t(splittable === 0 ? "plan.leadPlain" : "plan.lead", {
          place: plan.orgUnitName,
          year: plan.year,
          count: plan.rows.length,
          split,
          splittable,
          over: plan.rows.filter((row) => row.split === "over").length,
        })}
      </p>
      <div className="tabs no-print plan-bar">
        <fieldset className="tabs-order">
          <legend className="sr-only">{t("plan.year")}</legend>
          {[plan.year - 1, plan.year, plan.year + 1].map((year) => (
            <button
              key={year}
              type="button"
              className="order"
              aria-pressed={year === plan.year}
              onClick={() => search({ plan: year })}
            >
              {t("plan.yearOf", { year })}
            </button>
          ))}
        </fieldset>
        <div className="tabs-tools">
          <input
            className="field tabs-filter"
            type="search"
            aria-label={t("plan.filter")}
            placeholder={t("plan.filter")}
            value={q}
            onChange={(event) => search({ q: event.target.value === "" ? undefined : event.target.value })}
          />
          {plan.mayPlan && (
            <>
              <button
                type="button"
                className="act"
                aria-expanded={intake === "paste"}
                onClick={() => setIntake(intake === "paste" ? null : "paste")}
              >
                {t("plan.paste")}
              </button>
              <button
                type="button"
                className="act"
                aria-expanded={intake === "file"}
                onClick={() => setIntake(intake === "file" ? null : "file")}
              >
                {t("plan.import")}
              </button>
            </>
          )}
          <ExportLink plan={plan} />
        </div>
      </div>
      {intake !== null && <PlanIntake key={intake} plan={plan} by={intake} onDone={() => setIntake(null)} />}
      {plan.mayPlan && <AddTarget plan={plan} />}
      {rows.length > 0 && <PlanTable plan={plan} rows={rows} />}
      {plan.rows.length === 0 && (
        <Empty>
          {t(plan.mayPlan ? "plan.empty" : "plan.emptyReader", { place: plan.orgUnitName, year: plan.year })}
        </Empty>
      )}
      {plan.rows.length > 0 && rows.length === 0 && (
        <Empty
          actions={
            <button type="button" className="act" onClick={() => search({ q: undefined })}>
              {t("board.showAll")}
            </button>
          }
        >
          {t("plan.nothingMatches")}
        </Empty>
      )}
    </>
  );
}

function ExportLink({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const lang = useLang();
  const path = pathOf(exportPlan, { jurisdiction: useJurisdiction().id, year: String(plan.year) });
  return (
    <a className="act" href={`${path}?${new URLSearchParams({ unit: plan.orgUnitId, lang })}`} download>
      {t("plan.export")}
    </a>
  );
}
