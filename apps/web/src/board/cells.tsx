import { Link } from "@tanstack/react-router";
import type { BoardRow } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { usePeriodText } from "../i18n/use-period-text.ts";
import { useText } from "../i18n/use-text.ts";
import { LightShape } from "../light/light-word.tsx";
import { colourOf } from "../light/shape.ts";
import { Amount } from "../number/amount.tsx";
import { amountText, oneDecimal, signed } from "../number/format.ts";
import { GrowthNumber } from "../number/growth-number.tsx";
import { Missing } from "../number/missing.tsx";
import { SourceNumber } from "../source/source-number.tsx";
import { Tip } from "../ui/tip.tsx";
import { useUnitName } from "../units/use-unit-name.ts";

type RowProps = { readonly row: BoardRow };

/** Growth targets and their actuals are per cent, whatever unit the indicator has. */
const unitOf = (row: BoardRow): string => (row.targetKind === "growth" ? "%" : row.displayUnit);

/** An indicator may have two targets; the one that is a growth rate says so. */
export function NameLink({ row }: RowProps) {
  const { t } = useTranslation();
  const name = useText()(row.name);
  return (
    <>
      <Link to="/indicators/$id" params={{ id: row.indicatorId }} className="row-name" data-row title={name}>
        {name}
      </Link>
      {row.targetKind === "growth" && <span className="row-kind">{t("board.growthTarget")}</span>}
    </>
  );
}

export function OwnerName({ row }: RowProps) {
  return <>{useUnitName()(row.ownerId, row.ownerName)}</>;
}

/** What changed since the chosen day, in a word; the light of then on hover. */
export function ChangeMark({ row }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  if (row.change === null || row.change.kind === "same") return null;
  const { light, gap, kind } = row.change;
  const then = gap === null ? text(light.word) : `${text(light.word)} ${signed(gap)}`;
  return (
    <Tip text={t("change.earlier", { then })} className={`change change-${kind}`}>
      {t(`change.${kind}`)}
    </Tip>
  );
}

export function TargetCell({ row }: RowProps) {
  if (row.targetKind === "rank") return <>≤ {row.target}</>;
  if (row.targetMax !== null)
    return (
      <span>
        {amountText(row.target, "")}–{amountText(row.targetMax, unitOf(row))}
      </span>
    );
  return <Amount value={row.target} unit={unitOf(row)} />;
}

export function ActualCell({ row }: RowProps) {
  const { t } = useTranslation();
  const text = useText();
  const period = usePeriodText();
  if (row.actual === null) return <Missing why={row.missing ? text(row.missing) : t("board.missing")} />;
  const isBehind = row.reading.light.tone === "missing";
  return (
    <span title={period(row.actual.periodId)}>
      {isBehind && (
        <span className="stale">{t("board.upTo", { month: Number(row.actual.periodId.slice(-2)) })}</span>
      )}
      <SourceNumber observationId={row.actual.observationId}>
        <Amount value={row.actual.value} unit={unitOf(row)} />
      </SourceNumber>
    </span>
  );
}

export function CompletionCell({ row }: RowProps) {
  const { t } = useTranslation();
  if (row.reading.completion !== null) return <>{oneDecimal(row.reading.completion)}</>;
  if (row.actual === null) return <Missing why={t("board.missing")} />;
  return <Missing why={t("board.noCompletion")} />;
}

/** Shape, signed gap; rule, version and arithmetic on hover. */
export function GapCell({ row }: RowProps) {
  const text = useText();
  const { t } = useTranslation();
  const { light, gap, gapUnit, rule, why } = row.reading;
  const suffix = gapUnit === "days" ? ` ${t("unit.days")}` : "";
  const face = gap === null ? text(light.word) : `${signed(gap, gapUnit === "days" ? 0 : 1)}${suffix}`;
  const explanation = [
    `${text(light.word)}`,
    text(why),
    t("board.rule", { title: text(rule.title), version: rule.version }),
  ];
  if (gap === null && row.missing) explanation.splice(1, 1, text(row.missing));
  return (
    <Tip text={explanation.filter(Boolean).join("\n")} className={`gap light light-${colourOf(light)}`}>
      <LightShape light={light} />
      <span className="sr-only">{gap === null ? "" : text(light.word)}</span>
      <span className={gap === null ? "gap-word" : "gap-value"}>{face}</span>
    </Tip>
  );
}

export const GrowthCell = ({ row }: RowProps) => <GrowthNumber growth={row.growth} />;

/** 6 ↓2: the place among the siblings, and how it moved. */
export function RankCell({ row }: RowProps) {
  const { t } = useTranslation();
  if (row.rank === null) return <Missing why={t("board.noRank")} />;
  const { position, of, change } = row.rank;
  return (
    <span className="rank" title={t("rank.of", { position, of })}>
      {position}
      <span className="rank-move">{arrowOf(change)}</span>
    </span>
  );
}

const arrowOf = (change: number | null): string => {
  if (change === null) return "";
  if (change === 0) return "→";
  return change > 0 ? `↑${change}` : `↓${-change}`;
};
