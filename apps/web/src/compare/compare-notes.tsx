import { Link } from "@tanstack/react-router";
import { type Compare, shownFaces } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useRight } from "../api/my-access.ts";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { useCompareSearch } from "./use-compare-search.ts";

/** What the table stands on: who has not reported, and what amounts could not be divided by. */
export function CompareNotes({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const [{ draw = "table", per = "amount" }] = useCompareSearch();
  const silent = compare.columns.filter(({ missing }) => missing.length > 0);
  const ungrown = compare.columns.filter(
    ({ indicator }, at) =>
      indicator.valuation !== "value_only" && !shownFaces(compare, at).includes("growth"),
  );
  return (
    <div className="compare-notes muted small">
      {draw === "table" && per !== "amount" && <Lacking compare={compare} per={per} />}
      {silent.map(({ indicator, periodId, missing }) => (
        <p key={indicator.id}>
          {text(indicator.name)}{" "}
          {t("compare.missing", {
            period: periodId === null ? "" : period(periodId),
            places: missing.join("、"),
          })}
        </p>
      ))}
      {draw === "table" && ungrown.length > 0 && (
        <p>
          {t("compare.noGrowthOf", {
            names: ungrown.map(({ indicator }) => text(indicator.name)).join("、"),
          })}
        </p>
      )}
      {draw === "table" && <p>{t("compare.aboveNote")}</p>}
    </div>
  );
}

function Lacking({ compare, per }: { readonly compare: Compare; readonly per: "head" | "mu" }) {
  const { t } = useTranslation();
  const mayReceive = useRight("receive");
  const key = per === "head" ? "heads" : "land";
  const { name, held, lacking } = compare[key];
  if (lacking.length === 0) return null;
  return (
    <p className="compare-lacking">
      {held === 0
        ? t(`compare.${key}.none`, { name })
        : t(`compare.${key}.lacking`, { name, places: lacking.join("、") })}{" "}
      {t(`compare.${key}.how`, { name })} {mayReceive && <Link to="/reading">{t("compare.enter")}</Link>}
    </p>
  );
}
