import { type Compare, type ComparePlace, type HeatBy, seenPlaces } from "@xushi/contract";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { GrowthNumber } from "../number/growth-number.tsx";
import { ScrollX } from "../ui/scroll-x.tsx";
import { shadesOf } from "./heat-shade.ts";
import { PictureLinks } from "./picture-links.tsx";
import { PlaceHead } from "./place-head.tsx";
import { RankMark } from "./rank-mark.tsx";
import { SortHead } from "./sort-head.tsx";
import { TablePicture } from "./table-picture.tsx";
import { useCompareSearch } from "./use-compare-search.ts";
import { useHeatPicture } from "./use-matrix-picture.ts";

/** Places × indicators at a glance: one face, one hue, and the number still printed. */
export function HeatTable({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const picture = useRef<SVGSVGElement | null>(null);
  const [{ sort, heat = "growthRank" }] = useCompareSearch();
  const places = seenPlaces(compare, { sort });
  const parts = places.filter((place) => !place.whole);
  const shades = compare.columns.map((_, at) =>
    shadesOf(
      parts.flatMap((place) => place.cells[at] ?? []),
      heat,
    ),
  );
  const table = useHeatPicture(compare, heat);
  return (
    <>
      <p className="compare-lead muted">
        {t("compare.heatLead", { what: t(heat === "growth" ? "compare.heatGrowth" : "compare.heatRank") })}
      </p>
      <ScrollX label={t("compare.scroll")}>
        <table className="compare-table heat-table">
          <thead>
            <tr>
              <th scope="col" className="l compare-place">
                {t("compare.place")}
              </th>
              {compare.columns.map(({ indicator, periodId }) => (
                <SortHead key={indicator.id} by={`${indicator.id}.${heat}`}>
                  <span className="heat-name">{text(indicator.name)}</span>
                  <span className="compare-period">{periodId === null ? "" : period(periodId)}</span>
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.orgUnitId} className={place.whole ? "whole" : place.self ? "self" : ""}>
                <PlaceHead place={place} />
                {compare.columns.map(({ indicator }, at) => (
                  <td key={indicator.id} className={shadeClass(shades[at]?.[parts.indexOf(place)])}>
                    <HeatFace place={place} at={at} by={heat} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <PictureLinks picture={picture} name={`${compare.orgUnitName}${t("compare.title")}${compare.month}`} />
      <div hidden>
        <TablePicture picture={picture} table={table} />
      </div>
    </>
  );
}

const shadeClass = (shade: number | null | undefined): string => (shade == null ? "" : `heat-${shade}`);

function HeatFace({
  place,
  at,
  by,
}: {
  readonly place: ComparePlace;
  readonly at: number;
  readonly by: HeatBy;
}) {
  const { t } = useTranslation();
  const cell = place.cells[at];
  if (cell === undefined) return null;
  if (by === "growth") return <GrowthNumber growth={cell.growth} />;
  if (place.whole) return <span className="sr-only">{t("compare.wholeUnranked")}</span>;
  return <RankMark rank={cell.growthRank} why={t("compare.unranked")} />;
}
