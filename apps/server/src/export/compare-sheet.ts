import {
  type Compare,
  type CompareCell,
  type CompareColumn,
  type CompareFace,
  type ComparePer,
  type CompareView,
  type CompareYears,
  type HeatBy,
  levelShown,
  seenPlaces,
  shownFaces,
} from "@xushi/contract";
import { formatPeriod, fromBase, parseUnit, period, roundHalfUp, toPlain } from "@xushi/core";
import type { ColumnToWrite, SheetToWrite, ValueToWrite } from "@xushi/office";
import type { Lang } from "./board-sheet.ts";

const WORDS = {
  place: { zh: "区域", en: "Place" },
  above: { zh: "高于整体的项数", en: "Above the whole" },
  level: { zh: "总量", en: "Amount" },
  levelRank: { zh: "总量位次", en: "Rank by amount" },
  growth: { zh: "增速（%）", en: "Growth (%)" },
  growthRank: { zh: "增速位次", en: "Rank by growth" },
  overWhole: { zh: "比整体（百分点）", en: "Against the whole (pp)" },
  share: { zh: "占全年（%）", en: "Of the year (%)" },
  gap: { zh: "序时差（百分点）", en: "Gap (pp)" },
  about: { zh: "说明", en: "About" },
} as const;

const DECIMAL = { kind: "decimal", numberFormat: "0.0" } as const;
const FORMATS: Readonly<Record<CompareFace, Omit<ColumnToWrite, "header">>> = {
  level: { kind: "decimal", numberFormat: "#,##0.00" },
  levelRank: { numberFormat: "0" },
  growth: DECIMAL,
  growthRank: { numberFormat: "0" },
  overWhole: { kind: "decimal", numberFormat: "+0.0;-0.0;0.0" },
  share: DECIMAL,
  gap: { kind: "decimal", numberFormat: "+0.0;-0.0;0.0" },
};

const PER = {
  amount: null,
  head: { zh: "人均（/人）", en: "Per head" },
  mu: { zh: "亩均（/亩）", en: "Per mu" },
};

const headOf = (column: CompareColumn, face: CompareFace, per: ComparePer, lang: Lang): string => {
  const { name, unit, displayUnit } = column.indicator;
  if (face !== "level") return `${name[lang]} ${WORDS[face][lang]}`;
  const by = PER[per];
  return by === null
    ? `${name[lang]} ${WORDS.level[lang]}（${displayUnit}）`
    : `${name[lang]} ${by[lang]}（${unit}）`;
};

const rounded = (value: string | null, places: number): string | null =>
  value === null ? null : toPlain(roundHalfUp(value, places));

const writtenValue = (
  cell: CompareCell,
  column: CompareColumn,
  face: CompareFace,
  per: ComparePer,
): ValueToWrite => {
  if (face === "levelRank" || face === "growthRank") return cell[face]?.position ?? null;
  if (face === "growth") return cell.growth?.value ?? null;
  if (face === "share" || face === "gap" || face === "overWhole") return rounded(cell[face], 4);
  const level = levelShown(cell, per);
  if (level === null) return "-";
  return per === "amount"
    ? toPlain(fromBase(level, parseUnit(column.indicator.displayUnit)))
    : rounded(level, 2);
};

/** The table, or of the heat table the one face that it colours; each place in the order that the page has. */
export const compareSheets = (
  compare: Compare,
  lang: Lang,
  view: CompareView & { readonly only?: HeatBy },
): SheetToWrite[] => {
  const { per = "amount", only } = view;
  const faces = compare.columns.flatMap((column, at) =>
    shownFaces(compare, at)
      .filter((face) => only === undefined || face === only)
      .map((face) => ({
        ...{ column, face, at },
      })),
  );
  return [
    {
      name: `${compare.orgUnitName}${WORDS.place[lang]}${compare.month}`,
      columns: [
        { header: WORDS.place[lang] },
        { header: WORDS.above[lang] },
        ...faces.map(({ column, face }) => ({ header: headOf(column, face, per, lang), ...FORMATS[face] })),
      ],
      rows: seenPlaces(compare, view).map((place) => [
        place.name,
        place.above === null ? "" : `${place.above.above}/${place.above.of}`,
        ...faces.map(({ column, face, at }) => {
          const cell = place.cells[at];
          return cell === undefined ? null : writtenValue(cell, column, face, per);
        }),
      ]),
    },
    notesOf(compare, lang),
  ];
};

/** Which period each indicator is of, and who has not reported. */
const notesOf = ({ lead, columns }: Compare, lang: Lang): SheetToWrite => ({
  name: WORDS.about[lang],
  columns: [{ header: WORDS.about[lang], width: 100 }],
  rows: [
    [lead[lang]],
    ...columns.map(({ indicator, periodId, missing, noLevel }) => {
      const when = periodId === null ? "-" : formatPeriod(period(periodId), lang, "months");
      const silent =
        missing.length === 0
          ? ""
          : lang === "zh"
            ? `未报：${missing.join("、")}。`
            : `Missing: ${missing.join(", ")}.`;
      return [`${indicator.name[lang]}：${when}。${noLevel === null ? "" : `${noLevel[lang]}。`}${silent}`];
    }),
  ],
});

/** One row a place, one column a step, as the small lines have it. */
export const compareYearSheets = ({ indicator, places, asOf }: CompareYears, lang: Lang): SheetToWrite[] => {
  const unit = parseUnit(indicator.displayUnit);
  const steps = places[0]?.steps ?? [];
  return [
    {
      name: `${indicator.name[lang]}${asOf}`,
      columns: [
        { header: WORDS.place[lang] },
        ...steps.map((s) => ({
          ...{
            header: formatPeriod(period(s.periodId), lang, "months"),
            kind: "decimal" as const,
            numberFormat: "#,##0.00",
          },
        })),
      ],
      rows: places.map((place) => [
        place.name,
        ...place.steps.map(({ actual }) => (actual === null ? null : toPlain(fromBase(actual.value, unit)))),
      ]),
    },
  ];
};
