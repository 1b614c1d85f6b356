import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { sourceQuery } from "../api/queries.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { Desk } from "./desk.tsx";
import "./reading.css";

const route = getRouteApi("/reading/$source");

/** 读报: one document, its text beside its figures. */
export function DeskPage() {
  const { t } = useTranslation();
  const { source } = route.useParams();
  const { at } = route.useSearch();
  const reading = useQuery(sourceQuery(useJurisdiction().id, source));
  useEffect(() => {
    if (reading.data) document.title = `${reading.data.source.title} · ${t("brand")}`;
  }, [reading.data, t]);
  if (reading.data) return <Desk key={source} reading={reading.data} at={at} />;
  return (
    <div className="page">
      {reading.isPending && <Loading what={t("desk.loading")} />}
      {reading.isError && <Failure error={reading.error} onRetry={() => void reading.refetch()} />}
    </div>
  );
}
