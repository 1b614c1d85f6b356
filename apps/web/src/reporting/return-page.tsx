import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReturnForm } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { returnQuery } from "./reporting-queries.ts";
import { ReturnEntry } from "./return-entry.tsx";
import { STAGE_MARKS, useStageWord } from "./use-stage-word.ts";
import "./reporting.css";

/** One office's month: what it returns, beside last month, last year and the plan. */
export function ReturnPage() {
  const { t } = useTranslation();
  const at = useParams({ from: "/reporting/$office/$month" });
  const form = useQuery(returnQuery(useJurisdiction().id, at));
  return (
    <div className="page return-page">
      <p className="crumbs">
        <Link to="/reporting" search={(before) => ({ ...before, month: at.month })}>
          {t("nav.reporting")}
        </Link>
      </p>
      {form.isPending && <Loading what={t("reporting.loadingForm")} />}
      {form.isError && <Failure error={form.error} onRetry={() => void form.refetch()} />}
      {form.data && (
        <>
          <ReturnHead form={form.data} />
          <ReturnEntry key={`${at.office} ${at.month}`} form={form.data} />
        </>
      )}
    </div>
  );
}

function ReturnHead({ form }: { form: ReturnForm }) {
  const { t } = useTranslation();
  const period = usePeriodText();
  const stageWord = useStageWord(form.stages);
  const stage = form.item?.stage ?? null;
  const { state, daysLeft, due, opens } = form.window;
  return (
    <>
      <h1>{t("reporting.formTitle", { office: form.orgUnitName, month: period(form.periodId) })}</h1>
      <p className="return-state">
        <span className={`return-stage stage-${stage ?? "none"}`}>
          <span aria-hidden="true">{STAGE_MARKS[stage ?? "draft"] ?? "○"} </span>
          {stageWord(stage)}
        </span>
        {form.late && <span className="return-late">{t("reporting.late")}</span>}
        <span className="muted">
          {t("reporting.about", { place: form.aboutName })} {t("reporting.dueOn", { day: due })}{" "}
          {state === "not-open" && t("reporting.opensOn", { day: opens })}
          {state === "open" && t("reporting.daysLeft", { count: daysLeft })}
          {(state === "late" || state === "closed") && t("reporting.daysOver", { count: -daysLeft })}
        </span>
        {form.item && (
          <Link
            to="/registers/$register/items/$item"
            params={{ register: "monthly-returns", item: form.item.id }}
            className="act"
          >
            {t("reporting.history")}
          </Link>
        )}
      </p>
      {stage === "returned" && form.item && (
        <p className="return-reason" role="note">
          <b>{t("reporting.sentBackBy", { person: form.item.changedBy })}</b> {form.item.reason}
        </p>
      )}
    </>
  );
}
