import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { IndicatorPage as Page } from "@xushi/contract";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { indicatorPageQuery } from "../api/queries.ts";
import { useText } from "../i18n/use-text.ts";
import { KnownBar } from "../known/known-bar.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { ChartReadout } from "./chart-readout.tsx";
import { Children } from "./children.tsx";
import { Downloads } from "./downloads.tsx";
import { Evidence } from "./evidence.tsx";
import { ForecastLine } from "./forecast-line.tsx";
import { IndicatorHead } from "./indicator-head.tsx";
import { OpenFindings } from "./open-findings.tsx";
import { Rivals } from "./rivals.tsx";
import { SamePeriod } from "./same-period.tsx";
import { Siblings } from "./siblings.tsx";
import { YearChart } from "./year-chart.tsx";
import { YearTable } from "./year-table.tsx";
import "./indicator.css";

const route = getRouteApi("/indicators/$id");

/** 指标页: one indicator of one place, this year against its plan, and every sentence behind it. */
export function IndicatorPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const page = useQuery(indicatorPageQuery(useJurisdiction().id, id, useScope()));
  return (
    <div className="page">
      <KnownBar />
      {page.isPending && <Loading what={t("indicator.loading")} />}
      {page.isError && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Content page={page.data} />}
    </div>
  );
}

function Content({ page }: { page: Page }) {
  const { t } = useTranslation();
  const name = useText()(page.indicator.name);
  const picture = useRef<SVGSVGElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const hasYear = page.steps.some((s) => s.actual !== null || s.growth !== null || s.plan !== null);
  return (
    <>
      <p className="crumbs">
        <Link to="/indicators">{t("nav.indicators")}</Link> / {page.orgUnitName}
      </p>
      <IndicatorHead page={page} />
      <OpenFindings page={page} />
      <div className="indicator-columns">
        <div>
          {hasYear ? (
            <section aria-label={t("indicator.year")}>
              <div className="section-head">
                <h2>{t("indicator.year")}</h2>
                <Downloads page={page} picture={picture} name={`${page.orgUnitName}-${name}-${page.asOf}`} />
              </div>
              <ChartReadout page={page} hovered={hovered} />
              <YearChart page={page} picture={picture} onHover={setHovered} />
              <ForecastLine page={page} />
              <YearTable page={page} hovered={hovered} />
            </section>
          ) : (
            <p className="muted">{t("indicator.noYear")}</p>
          )}
          <Rivals page={page} />
          <Evidence key={`${page.indicator.id} ${page.orgUnitId}`} page={page} />
        </div>
        <div>
          <SamePeriod page={page} />
          <Siblings page={page} />
          <Children page={page} />
        </div>
      </div>
    </>
  );
}
