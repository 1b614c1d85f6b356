import {
  type Compare,
  type CompareColumn,
  type CompareFace,
  type ComparePer,
  type ComparePlace,
  seenPlaces,
  shownFaces,
} from "@xushi/contract";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { ScrollX } from "../ui/scroll-x.tsx";
import { MatrixCell } from "./matrix-cell.tsx";
import { PictureLinks } from "./picture-links.tsx";
import { PlaceHead } from "./place-head.tsx";
import { SortHead } from "./sort-head.tsx";
import { TablePicture } from "./table-picture.tsx";
import { useCompareSearch } from "./use-compare-search.ts";
import { useMatrixPicture } from "./use-matrix-picture.ts";

/** The monthly bulletin's table: the whole first, then each place; of each indicator amount, growth, places, share and gap. */
export function MatrixTable({ compare }: { compare: Compare }) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const picture = useRef<SVGSVGElement | null>(null);
  const [{ sort, per = "amount" }] = useCompareSearch();
  const whole = compare.places.find((place) => place.whole)?.name ?? t("compare.whole");
  const table = useMatrixPicture(compare);
  return (
    <>
      <ScrollX label={t("compare.scroll")}>
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="l compare-place">
                {t("compare.place")}
              </th>
              <SortHead by="above" rowSpan={2}>
                {t("compare.above", { whole })}
              </SortHead>
              {compare.columns.map((column, at) => (
                <th
                  key={column.indicator.id}
                  scope="colgroup"
                  colSpan={shownFaces(compare, at).length}
                  className="l compare-group"
                >
                  <b>{text(column.indicator.name)}</b>
                  <span className="compare-period">
                    {column.periodId === null ? "" : period(column.periodId)}
                  </span>
                </th>
              ))}
            </tr>
            <tr>
              {compare.columns.map((column, at) =>
                shownFaces(compare, at).map((face, i) => (
                  <SortHead
                    key={`${column.indicator.id}.${face}`}
                    by={`${column.indicator.id}.${face}`}
                    isFirst={i === 0}
                    about={text(column.indicator.name)}
                  >
                    <FaceName column={column} face={face} per={per} whole={whole} />
                  </SortHead>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {seenPlaces(compare, { sort, per }).map((place) => (
              <Row key={place.orgUnitId} compare={compare} place={place} per={per} whole={whole} />
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

type FaceNameProps = {
  readonly column: CompareColumn;
  readonly face: CompareFace;
  readonly per: ComparePer;
  readonly whole: string;
};

function FaceName({ column, face, per, whole }: FaceNameProps) {
  const { t } = useTranslation();
  const { unit, displayUnit } = column.indicator;
  if (face === "level") {
    if (column.noLevel !== null) return t("compare.level");
    if (per === "head") return t("compare.perHead", { unit });
    if (per === "mu") return t("compare.perMu", { unit });
    return t("compare.levelUnit", { unit: displayUnit });
  }
  if (face === "levelRank" || face === "growthRank") return t("compare.rank");
  if (face === "overWhole") return t("compare.over", { whole });
  return t(`compare.${face}`);
}

type RowProps = {
  readonly compare: Compare;
  readonly place: ComparePlace;
  readonly per: ComparePer;
  readonly whole: string;
};

function Row({ compare, place, per, whole }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr className={place.whole ? "whole" : place.self ? "self" : ""}>
      <PlaceHead place={place} />
      <td className="compare-above">
        {place.above && (
          <span title={t("compare.aboveSaid", { ...place.above, whole })}>
            {t("compare.aboveCount", place.above)}
          </span>
        )}
      </td>
      {compare.columns.map((column, at) => {
        const cell = place.cells[at];
        return shownFaces(compare, at).map((face, i) => (
          <td key={`${column.indicator.id}.${face}`} className={i === 0 ? "compare-first" : ""}>
            {cell && <MatrixCell {...{ compare, place, column, cell, face, per }} />}
          </td>
        ));
      })}
    </tr>
  );
}
