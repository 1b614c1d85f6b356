import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { OfficeReturn, Reporting } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { reportingQuery } from "./reporting-queries.ts";
import { STAGE_MARKS, useStageWord } from "./use-stage-word.ts";
import "./reporting.css";

/** 报数: whose month is in, whose is waited for. */
export function ReportingPage() {
  const { t } = useTranslation();
  const text = useText();
  const { month } = useSearch({ from: "/reporting" });
  const { asOf } = useScope();
  const reporting = useQuery(reportingQuery(useJurisdiction().id, month, asOf));
  useRowKeys();
  const { data } = reporting;
  return (
    <div className="page">
      <h1>{t("nav.reporting")}</h1>
      {reporting.isPending && <Loading what={t("reporting.loading")} />}
      {reporting.isError && <Failure error={reporting.error} onRetry={() => void reporting.refetch()} />}
      {data && (
        <>
          <p className="lead">{text(data.lead)}</p>
          <WindowBar reporting={data} />
          {data.offices.length === 0 ? (
            <Empty>{t("reporting.none")}</Empty>
          ) : (
            <OfficeTable reporting={data} />
          )}
        </>
      )}
    </div>
  );
}

function WindowBar({ reporting: { month, months, window } }: { reporting: Reporting }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="reporting-bar">
      <label>
        <span className="sr-only">{t("reporting.month")}</span>
        <select
          className="field no-print"
          value={month}
          onChange={({ target }) =>
            void navigate({
              to: "/reporting",
              search: (before) => ({
                ...before,
                month: target.value === months[0] ? undefined : target.value,
              }),
            })
          }
        >
          {[...new Set([...months, month])].map((each) => (
            <option key={each} value={each}>
              {monthWord(
                each,
                t("reporting.monthOf", dateParts(each)),
                t("reporting.janFeb", dateParts(each)),
              )}
            </option>
          ))}
        </select>
      </label>
      <ol className="reporting-days">
        {(["opens", "due", "consolidated", "closes"] as const).map((day) => (
          <li key={day}>
            <span>{t(`reporting.day.${day}`)}</span> <b>{window[day]}</b>
          </li>
        ))}
      </ol>
    </div>
  );
}

const dateParts = (month: string) => ({ year: month.slice(0, 4), month: Number(month.slice(5)) });
const monthWord = (month: string, single: string, combined: string): string =>
  month.endsWith("-02") ? combined : single;

function OfficeTable({ reporting }: { reporting: Reporting }) {
  const { t } = useTranslation();
  const period = usePeriodText();
  return (
    <table className="reporting-offices">
      <caption className="sr-only">{t("reporting.caption", { month: period(reporting.periodId) })}</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            {t("reporting.col.office")}
          </th>
          <th scope="col" className="l">
            {t("reporting.col.state")}
          </th>
          <th scope="col">{t("reporting.col.filled")}</th>
          <th scope="col" className="l wide-only">
            {t("reporting.col.sent")}
          </th>
        </tr>
      </thead>
      <tbody>
        {reporting.offices.map((office) => (
          <OfficeRow key={office.orgUnitId} reporting={reporting} office={office} />
        ))}
      </tbody>
    </table>
  );
}

function OfficeRow({ reporting, office }: { reporting: Reporting; office: OfficeReturn }) {
  const { t } = useTranslation();
  const stageWord = useStageWord(reporting.stages);
  return (
    <tr className={office.own ? "own" : ""}>
      <th scope="row" className="l">
        <Link
          to="/reporting/$office/$month"
          params={{ office: office.orgUnitId, month: reporting.month }}
          data-row
        >
          {office.orgUnitName}
        </Link>
        {office.own && <span className="muted small"> {t("reporting.own")}</span>}
      </th>
      <td className="l">
        <span className={`return-stage stage-${office.stage ?? "none"}`}>
          <span aria-hidden="true">{STAGE_MARKS[office.stage ?? "draft"] ?? "○"} </span>
          {stageWord(office.stage)}
        </span>
        {office.late && <span className="return-late">{t("reporting.late")}</span>}
      </td>
      <td>
        {office.filled}/{office.asked}
      </td>
      <td className="l muted wide-only">{office.submittedOn ?? t("reporting.notSent")}</td>
    </tr>
  );
}
