import { useQuery } from "@tanstack/react-query";
import type { PlanSeason } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { showAmount } from "../number/format.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import type { CurveFieldsProps } from "./curve-fields-props.ts";
import { placesOf } from "./due-table.tsx";
import { seasonQuery } from "./plan-queries.ts";
import { sharesOf } from "./target-draft.ts";

/** The months of past years that a seasonal curve is made of, and the button that takes their shares. */
export function SeasonTable({ plan, row, draft, onChange }: CurveFieldsProps) {
  const { t } = useTranslation();
  const season = useQuery(
    seasonQuery(useJurisdiction().id, { unit: plan.orgUnitId, year: plan.year, indicator: row.indicatorId }),
  );
  if (season.isPending) return <Loading what={t("plan.seasonLoading")} />;
  if (season.isError) return <Failure error={season.error} onRetry={() => void season.refetch()} />;
  const { weights, basedOn } = season.data;
  if (weights === null) return <p className="muted">{t("plan.noSeason")}</p>;
  const shares = sharesOf(weights);
  const isTaken = shares.every((share, m) => share === draft.shares[m]);
  return (
    <section className="season">
      <PastYears season={season.data} unit={row.displayUnit} />
      <button type="button" className="act" disabled={isTaken} onClick={() => onChange({ shares })}>
        {t(isTaken ? "plan.seasonTaken" : "plan.takeSeason", {
          years: basedOn.toSorted((a, b) => a - b).join(t("plan.and")),
        })}
      </button>
    </section>
  );
}

const shown = (value: string, unit: string): string => {
  const { whole, fraction } = showAmount(value, unit, placesOf(unit));
  return whole + fraction;
};

function PastYears({ season, unit }: { season: PlanSeason; unit: string }) {
  const { t } = useTranslation();
  return (
    <ScrollX label={t("plan.pastYears", { unit })}>
      <table className="plain-table months-table">
        <caption className="muted small">{t("plan.pastYears", { unit })}</caption>
        <thead>
          <tr>
            <th scope="col" className="l">
              {t("plan.year")}
            </th>
            {Array.from({ length: 12 }, (_, m) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year, always twelve and in order
              <th key={m} scope="col">
                {t("plan.month", { month: m + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {season.years.map(({ year, months }) => (
            <tr key={year}>
              <th scope="row" className="l">
                {year}
              </th>
              {months.map((value, m) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year, always twelve and in order
                <td key={m} title={value === null ? t("plan.withFebruary") : showAmount(value, unit).exact}>
                  {value === null ? "-" : shown(value, unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
