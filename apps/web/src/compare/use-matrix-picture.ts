import {
  type Compare,
  type CompareCell,
  type CompareColumn,
  type CompareFace,
  type ComparePer,
  type HeatBy,
  levelShown,
  seenPlaces,
  shownFaces,
} from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { amountText, oneDecimal, signed } from "../number/format.ts";
import { shadesOf } from "./heat-shade.ts";
import type { PictureTable } from "./picture-layout.ts";
import { useCompareSearch } from "./use-compare-search.ts";

const NOTHING = "-";

const faceText = (cell: CompareCell, column: CompareColumn, face: CompareFace, per: ComparePer): string => {
  if (face === "levelRank" || face === "growthRank") return cell[face] === null ? NOTHING : moved(cell[face]);
  if (face === "growth") return cell.growth === null ? NOTHING : oneDecimal(cell.growth.value);
  if (face === "share") return cell.share === null ? NOTHING : oneDecimal(cell.share);
  if (face === "gap" || face === "overWhole") return cell[face] === null ? NOTHING : signed(cell[face]);
  const level = levelShown(cell, per);
  const { unit, displayUnit } = column.indicator;
  return level === null ? NOTHING : amountText(level, per === "amount" ? displayUnit : unit);
};

const moved = ({ position, change }: NonNullable<CompareCell["growthRank"]>): string =>
  change === null || change === 0
    ? String(position)
    : `${position} ${change > 0 ? "▲" : "▼"}${Math.abs(change)}`;

/** The words of the table's picture, as the page has them. */
export const useMatrixPicture = (compare: Compare): PictureTable => {
  const { t } = useTranslation();
  const text = useText();
  const [{ sort, per = "amount" }] = useCompareSearch();
  const whole = compare.places.find((place) => place.whole)?.name ?? t("compare.whole");
  const names: Readonly<Record<CompareFace, string>> = {
    ...{ level: t("compare.level"), levelRank: t("compare.rank"), growth: t("compare.growth") },
    ...{ growthRank: t("compare.rank"), overWhole: t("compare.over", { whole }) },
    ...{ share: t("compare.share"), gap: t("compare.gap") },
  };
  const faces = compare.columns.flatMap((column, at) =>
    shownFaces(compare, at).map((face, i) => ({
      column,
      face,
      at,
      group: i === 0 ? text(column.indicator.name) : "",
    })),
  );
  return {
    title: text(compare.lead).split(/[：:。]/)[0] ?? "",
    columns: [
      { key: "place", group: "", name: t("compare.place") },
      { key: "above", group: "", name: t("compare.above", { whole }) },
      ...faces.map(({ column, face, group }) => ({
        ...{ key: `${column.indicator.id}.${face}`, group, name: names[face] },
      })),
    ],
    rows: seenPlaces(compare, { sort, per }).map((place) => ({
      key: place.orgUnitId,
      isStrong: place.whole,
      cells: [
        { text: place.name, fill: null },
        { text: place.above === null ? "" : t("compare.aboveCount", place.above), fill: null },
        ...faces.map(({ column, face, at }) => {
          const cell = place.cells[at];
          const isBlank =
            cell === undefined || (place.whole && (face.endsWith("Rank") || face === "overWhole"));
          return { text: isBlank ? "" : faceText(cell, column, face, per), fill: null };
        }),
      ],
    })),
  };
};

/** The page's own five steps (compare.css), on white. */
const FILLS = ["#f4f7fb", "#e4ecf6", "#cfddee", "#b7cce6", "#9cb9dc"];

export const useHeatPicture = (compare: Compare, by: HeatBy): PictureTable => {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  const [{ sort }] = useCompareSearch();
  const places = seenPlaces(compare, { sort });
  const parts = places.filter((place) => !place.whole);
  const shades = compare.columns.map((_, at) =>
    shadesOf(
      parts.flatMap((place) => place.cells[at] ?? []),
      by,
    ),
  );
  return {
    title: `${compare.orgUnitName} ${t(`compare.heatBy.${by}`)}`,
    columns: [
      { key: "place", group: "", name: t("compare.place") },
      ...compare.columns.map(({ indicator, periodId }) => ({
        ...{
          key: indicator.id,
          group: text(indicator.name),
          name: periodId === null ? "" : period(periodId),
        },
      })),
    ],
    rows: places.map((place) => ({
      key: place.orgUnitId,
      isStrong: place.whole,
      cells: [
        { text: place.name, fill: null },
        ...compare.columns.map((column, at) => {
          const cell = place.cells[at];
          const shade = shades[at]?.[parts.indexOf(place)];
          const isBlank = cell === undefined || (place.whole && by === "growthRank");
          return {
            text: isBlank ? "" : faceText(cell, column, by, "amount"),
            fill: shade == null ? null : (FILLS[shade] ?? null),
          };
        }),
      ],
    })),
  };
};
