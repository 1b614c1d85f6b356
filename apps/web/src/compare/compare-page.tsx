import { useQuery } from "@tanstack/react-query";
import type { Compare } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { useRowKeys } from "../board/use-row-keys.ts";
import { useText } from "../i18n/use-text.ts";
import { KnownBar } from "../known/known-bar.tsx";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { useDelayed } from "../ui/use-delayed.ts";
import { CompareBar } from "./compare-bar.tsx";
import { CompareNotes } from "./compare-notes.tsx";
import { compareQuery } from "./compare-queries.ts";
import { HeatTable } from "./heat-table.tsx";
import { IndicatorChoice } from "./indicator-choice.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { SmallYears } from "./small-years.tsx";
import { useCompareSearch } from "./use-compare-search.ts";
import "../board/board.css";
import "../indicator/indicator.css";
import "./compare.css";

/** 对比: a place's parts, or its peers, side by side. */
export function ComparePage() {
  const { t } = useTranslation();
  const [search] = useCompareSearch();
  const compare = useQuery(compareQuery(useJurisdiction().id, useScope(), search));
  const isStale = useDelayed(compare.isPlaceholderData);
  useRowKeys();
  return (
    <div className="page compare-page">
      <h1>
        {t("nav.compare")}
        {compare.data && (
          <span className="print-only">
            {" "}
            {compare.data.orgUnitName} {compare.data.month}
          </span>
        )}
      </h1>
      <KnownBar />
      {compare.isPending && <Loading what={t("compare.loading")} />}
      {compare.isError && <Failure error={compare.error} onRetry={() => void compare.refetch()} />}
      {isStale && <Loading what={t("compare.loading")} />}
      {compare.data && (
        <div className={isStale ? "compare-stale" : ""} aria-busy={isStale}>
          <Content compare={compare.data} />
        </div>
      )}
    </div>
  );
}

function Content({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const text = useText();
  const [{ draw = "table" }] = useCompareSearch();
  const isEmpty = compare.places.length < 3;
  return (
    <>
      <p className="lead">{text(compare.lead)}</p>
      <CompareBar compare={compare} />
      {draw !== "years" && <IndicatorChoice compare={compare} />}
      {isEmpty && <Empty>{t("compare.empty", { place: compare.orgUnitName })}</Empty>}
      {!isEmpty && draw !== "years" && compare.columns.length === 0 && (
        <Empty>{t("compare.noIndicator")}</Empty>
      )}
      {!isEmpty && draw === "table" && compare.columns.length > 0 && <MatrixTable compare={compare} />}
      {!isEmpty && draw === "heat" && compare.columns.length > 0 && <HeatTable compare={compare} />}
      {!isEmpty && draw === "years" && <SmallYears compare={compare} />}
      {draw !== "years" && <CompareNotes compare={compare} />}
    </>
  );
}
