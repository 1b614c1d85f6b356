import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { Inspection } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inspectionsQuery } from "../api/access-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useRight } from "../api/my-access.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useUnitWord } from "../units/use-unit-word.ts";
import { OpenForm } from "./open-form.tsx";
import { StateWord } from "./state-word.tsx";
import "./inspections.css";

/** 督查: what designated bodies look into, each with where it stands and what is left of its period. */
export function InspectionsPage() {
  const { t } = useTranslation();
  const mayInspect = useRight("inspect");
  const list = useQuery(inspectionsQuery(useJurisdiction().id));
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  useRowKeys();
  return (
    <div className="page">
      <h1>{t("inspections.title")}</h1>
      <p className="lead">{t("inspections.lead")}</p>
      {list.data && list.data.length > 0 && <Summary inspections={list.data} />}
      {mayInspect && !opening && (
        <p>
          <button type="button" className="button" onClick={() => setOpening(true)}>
            {t("inspections.open")}
          </button>
        </p>
      )}
      {opening && (
        <OpenForm
          onDone={(id) => {
            setOpening(false);
            if (id !== null) void navigate({ to: "/inspections/$id", params: { id } });
          }}
        />
      )}
      {list.isPending && <Loading what={t("inspections.loading")} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && list.data.length === 0 && <Empty>{t("inspections.empty")}</Empty>}
      {list.data && list.data.length > 0 && <InspectionTable inspections={list.data} />}
    </div>
  );
}

/** 2 件在办，1 件在期限内等异议或决定。 */
function Summary({ inspections }: { inspections: readonly Inspection[] }) {
  const { t } = useTranslation();
  const count = (states: readonly string[]) => inspections.filter((i) => states.includes(i.now.state)).length;
  const late = inspections.filter((i) => (i.now.daysLeft ?? 0) < 0).length;
  return (
    <p>
      {t("inspections.summary", {
        open: count(["open", "reopened"]),
        waiting: count(["objectable", "under-review"]) - late,
        late: late === 0 ? "" : t("inspections.late", { count: late }),
      })}
    </p>
  );
}

function InspectionTable({ inspections }: { inspections: readonly Inspection[] }) {
  const { t } = useTranslation();
  const unitWord = useUnitWord();
  const head = (column: "matter" | "kind" | "unit" | "body" | "opened" | "state", wide = false) => (
    <th key={column} scope="col" className={wide ? "l wide-only" : "l"}>
      {t(`inspections.col.${column}`)}
    </th>
  );
  return (
    <table className="inspections">
      <thead>
        <tr>
          {head("matter")}
          {head("kind", true)}
          {head("unit", true)}
          {head("body", true)}
          {head("opened", true)}
          {head("state")}
        </tr>
      </thead>
      <tbody>
        {inspections.map((i) => (
          <tr key={i.id}>
            <th scope="row" className="l wrap">
              <Link to="/inspections/$id" params={{ id: i.id }} data-row>
                {i.matter}
              </Link>
              <small className="muted narrow-only">{unitWord(i.orgUnitId)}</small>
            </th>
            <td className="l muted wide-only">{t(`inspections.kind.${i.kind}`)}</td>
            <td className="l wide-only">{unitWord(i.orgUnitId)}</td>
            <td className="l muted wide-only">{unitWord(i.bodyId)}</td>
            <td className="l muted wide-only">{i.openedOn}</td>
            <td className="l wrap">
              <StateWord now={i.now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
