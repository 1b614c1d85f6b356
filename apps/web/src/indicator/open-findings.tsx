import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { IndicatorPage } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { findingsQuery } from "../api/finding-queries.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";

/** 2 处核对未说明: said only where there is something to look at. */
export function OpenFindings({ page }: { page: IndicatorPage }) {
  const { t } = useTranslation();
  const { asOf } = useScope();
  const indicator = page.indicator.id;
  const asked = { unit: page.orgUnitId, indicator, open: true, asOf };
  const count = useQuery(findingsQuery(useJurisdiction().id, asked)).data?.open ?? 0;
  if (count === 0) return null;
  return (
    <p className="small">
      <Link to="/findings" search={(before) => ({ ...before, indicator, state: "open" as const })}>
        {t("findings.openHere", { count })}
      </Link>
    </p>
  );
}
