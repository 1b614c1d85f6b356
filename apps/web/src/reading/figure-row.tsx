import type { FigureView } from "@xushi/contract";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { LightShape } from "../light/light-word.tsx";
import type { DeskDeed } from "./desk-keys.ts";
import type { MayDo } from "./desk-rights.ts";
import { figureText } from "./figure-text.ts";
import { hasWarning } from "./progress.ts";
import { SlotText } from "./slot-text.tsx";
import type { Slot } from "./slots.ts";
import { useRankWords } from "./use-rank-words.ts";

type FigureRowProps = {
  readonly figure: FigureView;
  readonly index: number;
  /** Of the document: periods of that year go without it. */
  readonly year: string;
  readonly isActive: boolean;
  /** The row that Tab reaches while none is active. */
  readonly isFirst: boolean;
  readonly isBusy: boolean;
  readonly onChoose: (id: string) => void;
  readonly onEdit: (editing: { id: string; slot: Slot }) => void;
  readonly run: (deed: DeskDeed) => void;
  readonly may: MayDo;
};

export const FigureRow = memo(function FigureRow(props: FigureRowProps) {
  const { figure, index, year, isActive, isFirst, onChoose, onEdit } = props;
  const { t } = useTranslation();
  const rankWords = useRankWords();
  const edit = (slot: Slot) => () => {
    if (figure.status !== "open" || !props.may("edit", figure)) return;
    onChoose(figure.id);
    onEdit({ id: figure.id, slot });
  };
  const hover = (on: boolean) => () => markText(figure.id, on);
  const warned = figure.status === "open" && hasWarning(figure);
  return (
    <tr
      className={`figure-row is-${figure.status}${isActive ? " on" : ""}`}
      data-figure={figure.id}
      aria-rowindex={index + 1}
      aria-current={isActive ? "true" : undefined}
      tabIndex={isActive || isFirst ? 0 : -1}
      onClick={() => onChoose(figure.id)}
      onFocus={(event) => event.target === event.currentTarget && !isActive && onChoose(figure.id)}
      onPointerEnter={hover(true)}
      onPointerLeave={hover(false)}
    >
      <th scope="row" className="l figure-number">
        {warned && (
          <span title={t("desk.hasFinding")}>
            <LightShape light={{ tone: "watch", colour: "yellow" }} />
            <span className="sr-only">{t("desk.hasFinding")}</span>{" "}
          </span>
        )}
        {figureText(figure, rankWords)}
      </th>
      <td className="l" onDoubleClick={edit("kind")}>
        <SlotText slot={figure.kind}>{t(`measure.${figure.kind.value}`)}</SlotText>
      </td>
      <td className="l figure-indicator" onDoubleClick={edit("indicator")}>
        <SlotText
          slot={figure.indicator}
          unmatched={figure.indicatorId === null ? t("desk.noIndicator") : undefined}
        >
          {figure.indicator.value}
        </SlotText>
      </td>
      <td className="l figure-place" onDoubleClick={edit("place")}>
        <SlotText slot={figure.place} unmatched={figure.orgUnitId === null ? t("desk.noPlace") : undefined}>
          {figure.place.value}
        </SlotText>
      </td>
      <td className="l" onDoubleClick={edit("period")}>
        <SlotText slot={figure.period} year={year}>
          {figure.period.value}
        </SlotText>
      </td>
      <td className="l" onDoubleClick={edit("modality")}>
        <SlotText slot={figure.modality} isQuiet>
          {t(`desk.modality.${figure.modality.value}`)}
        </SlotText>
      </td>
      <td className="figure-deeds">
        <Deeds {...props} />
      </td>
    </tr>
  );
});

function Deeds({ figure, isBusy, run, may }: FigureRowProps) {
  const { t } = useTranslation();
  const deed = (what: "accept" | "edit" | "reject" | "undo", label: string) =>
    may(what, figure) && (
      <button
        type="button"
        className="act"
        onClick={(event) => {
          event.stopPropagation();
          run({ do: what, id: figure.id });
        }}
      >
        {label}
      </button>
    );
  if (isBusy) return <span className="muted">{t("desk.working")}</span>;
  if (figure.status !== "open")
    return (
      <>
        <span className="figure-done">
          {t(`desk.status.${figure.targetId === null ? figure.status : "target"}`)}
        </span>
        <span className="figure-more">{deed("undo", t("desk.undo"))}</span>
      </>
    );
  return (
    <>
      {deed("accept", t(figure.modality.value === "target" ? "desk.acceptTarget" : "desk.accept"))}
      <span className="figure-more">
        {deed("edit", t("desk.edit"))}
        {deed("reject", t("desk.reject"))}
      </span>
    </>
  );
}

/** Hovering a row shows where it stands in the text, without drawing either anew. */
const markText = (id: string, on: boolean): void => {
  for (const mark of document.querySelectorAll(`mark[data-figures~="${CSS.escape(id)}"]`))
    mark.classList.toggle("hover", on);
};
