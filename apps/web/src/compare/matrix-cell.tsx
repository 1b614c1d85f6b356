import type {
  Compare,
  CompareCell,
  CompareColumn,
  CompareFace,
  ComparePer,
  ComparePlace,
} from "@xushi/contract";
import { levelShown } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { LightShape } from "../light/light-word.tsx";
import { colourOf } from "../light/shape.ts";
import { Amount } from "../number/amount.tsx";
import { oneDecimal, signed } from "../number/format.ts";
import { GrowthNumber } from "../number/growth-number.tsx";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import { Tip } from "../ui/tip.tsx";
import { RankMark } from "./rank-mark.tsx";

type MatrixCellProps = {
  readonly compare: Compare;
  readonly place: ComparePlace;
  readonly column: CompareColumn;
  readonly cell: CompareCell;
  readonly face: CompareFace;
  readonly per: ComparePer;
};

/** One number of the table; what is missing says why. */
export function MatrixCell(props: MatrixCellProps) {
  const { cell, face } = props;
  if (face === "level") return <LevelCell {...props} />;
  if (face === "levelRank" || face === "growthRank") return <RankCell {...props} face={face} />;
  if (face === "growth") return <GrowthNumber growth={cell.growth} />;
  if (face === "overWhole") return <OverCell {...props} />;
  return <TargetCell {...props} face={face} />;
}

function LevelCell({ compare, column, cell, per }: MatrixCellProps) {
  const { t } = useTranslation();
  const text = useText();
  if (column.noLevel !== null) return <Missing why={text(column.noLevel)} />;
  if (cell.level === null)
    return <Missing why={cell.missing === null ? t("indicator.noValue") : text(cell.missing)} />;
  const shown = levelShown(cell, per);
  if (shown === null)
    return <Missing why={t("compare.noPer", { name: (per === "mu" ? compare.land : compare.heads).name })} />;
  return (
    <SourceNumber observationId={cell.level.observationId}>
      <Amount
        value={shown}
        unit={per === "amount" ? column.indicator.displayUnit : column.indicator.unit}
        bare
      />
    </SourceNumber>
  );
}

function RankCell({
  place,
  column,
  cell,
  face,
}: MatrixCellProps & { readonly face: "levelRank" | "growthRank" }) {
  const { t } = useTranslation();
  if (place.whole) return <span className="sr-only">{t("compare.wholeUnranked")}</span>;
  const why = column.indicator.direction === "neutral" ? t("compare.notRanked") : t("compare.unranked");
  return <RankMark rank={cell[face]} why={why} />;
}

function OverCell({ compare, place, cell }: MatrixCellProps) {
  const { t } = useTranslation();
  const whole = compare.places.find((p) => p.whole)?.name ?? "";
  if (place.whole) return null;
  if (cell.overWhole === null) return <Missing why={t("compare.noGrowth")} />;
  const points = oneDecimal(cell.overWhole.replace("-", ""));
  const said =
    Number(cell.overWhole) === 0
      ? t("compare.likeWhole", { whole })
      : t(cell.overWhole.startsWith("-") ? "compare.underWhole" : "compare.overWhole", { whole, points });
  return (
    <span title={said}>
      <span aria-hidden="true">{signed(cell.overWhole)}</span>
      <span className="sr-only">{said}</span>
    </span>
  );
}

function TargetCell({ cell, face }: MatrixCellProps & { readonly face: "share" | "gap" }) {
  const { t } = useTranslation();
  const text = useText();
  const value = cell[face];
  if (value === null) return <Missing why={t("compare.noTarget")} />;
  if (face === "share" || cell.light === null) return <>{oneDecimal(value)}</>;
  return (
    <Tip text={text(cell.light.word)} className={`gap light light-${colourOf(cell.light)}`}>
      <LightShape light={cell.light} />
      <span className="sr-only">{text(cell.light.word)}</span>
      <span className="gap-value">{signed(value)}</span>
    </Tip>
  );
}
