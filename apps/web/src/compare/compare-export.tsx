import { type Compare, exportCompare, pathOf } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { knownOn } from "../api/queries.ts";
import { useLang } from "../i18n/use-lang.ts";
import { useCompareSearch } from "./use-compare-search.ts";

/** What leaves is what is seen: the same view, the same places in the same order. */
export function CompareExport({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const lang = useLang();
  const scope = useScope();
  const [{ of, draw, ...search }] = useCompareSearch();
  const asked = {
    unit: scope.unit,
    ...knownOn(scope),
    lang,
    ...search,
    month: compare.month,
    among: compare.among,
    indicator: of,
    view: draw,
  };
  const kept = Object.entries(asked).flatMap(([key, value]) =>
    typeof value === "string" && EXPORTED.has(key) ? [[key, value]] : [],
  );
  const path = pathOf(exportCompare, { jurisdiction: useJurisdiction().id });
  return (
    <a className="act" href={`${path}?${new URLSearchParams(kept)}`} download>
      {t("compare.export")}
    </a>
  );
}

/** The address also says the county and the day to compare with, which are no part of it. */
const EXPORTED: ReadonlySet<string> = new Set([
  ...[
    "unit",
    "asOf",
    "knownAt",
    "lang",
    "among",
    "month",
    "indicators",
    "group",
    "view",
    "sort",
    "per",
    "heat",
    "indicator",
  ],
]);
