import type { FigureView, SourceReading } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { groupDigits } from "../number/format.ts";
import { Key } from "../ui/key.tsx";
import { RefusalWords } from "../ui/states.tsx";
import { aboutFigure } from "./about-figure.ts";
import type { DeskDeed } from "./desk-keys.ts";
import type { MayDo } from "./desk-rights.ts";
import { progressOf, SHOWN, type ShownFigures } from "./progress.ts";
import type { DeskActions } from "./use-desk-actions.ts";

type DeskBarProps = {
  readonly reading: SourceReading;
  readonly shown: ShownFigures;
  readonly onShown: (shown: ShownFigures) => void;
  readonly actions: DeskActions;
  readonly may: MayDo;
  readonly note: string;
  readonly run: (deed: DeskDeed) => void;
  readonly onNext: () => void;
  readonly active: FigureView | undefined;
  /** On a phone one pane at a time. */
  readonly side: "text" | "figures" | null;
  readonly onSide: (side: "text" | "figures") => void;
};

/** How far one has got, and what can be done, with its keys. The counts are filters. */
export function DeskBar(props: DeskBarProps) {
  const { t } = useTranslation();
  const { reading, shown, onShown, actions, may, note, run, onNext, active, side, onSide } = props;
  const counts = progressOf(reading.figures);
  const failedFigure = reading.figures.find((figure) => figure.id === actions.failed?.figure);
  const open = active?.status === "open" ? active : undefined;
  const deed = (label: string, key: string, what: DeskDeed | null) => (
    <button type="button" className="act" disabled={what === null} onClick={() => what && run(what)}>
      {label} <Key>{key}</Key>
    </button>
  );
  return (
    <div className="desk-bar">
      <fieldset className="desk-counts">
        <legend className="sr-only">{t("desk.show")}</legend>
        {SHOWN.filter((s) => s !== "conflicts" || counts.conflicts > 0).map((s) => (
          <button
            key={s}
            type="button"
            className={`tab tab-${s}`}
            aria-pressed={shown === s}
            onClick={() => onShown(s)}
          >
            {t(`desk.count.${s}`, { count: counts[s], shown: groupDigits(String(counts[s])) })}
          </button>
        ))}
      </fieldset>
      {side !== null && (
        <button type="button" className="act" onClick={() => onSide(side === "text" ? "figures" : "text")}>
          {t(side === "text" ? "desk.seeFigures" : "desk.seeText")}
        </button>
      )}
      {reading.figures.length > 0 && (
        <div className="desk-deeds">
          {may("acceptCertain") &&
            deed(t("desk.acceptCertain"), "a", counts.certain > 0 ? { do: "acceptCertain" } : null)}
          {side === null && (
            <>
              <button type="button" className="act" onClick={onNext}>
                {t("desk.next")} <Key>j</Key>
              </button>
              {(may("acceptCertain") || may("accept", open)) &&
                deed(
                  t(open?.modality.value === "target" ? "desk.acceptTarget" : "desk.accept"),
                  "↵",
                  open && may("accept", open) ? { do: "accept", id: open.id } : null,
                )}
              {may("edit") && deed(t("desk.edit"), "e", open ? { do: "edit", id: open.id } : null)}
              {may("reject") && deed(t("desk.reject"), "x", open ? { do: "reject", id: open.id } : null)}
              {may("reject") &&
                deed(
                  t("desk.undo"),
                  "u",
                  active && !open && may("undo", active) ? { do: "undo", id: active.id } : null,
                )}
            </>
          )}
        </div>
      )}
      <p className="desk-note" role="status">
        {note}
        {actions.busy.has("all") && t("desk.working")}
      </p>
      {actions.failed !== null && actions.failed.figure !== active?.id && (
        <p className="desk-failure" role="alert">
          <RefusalWords error={actions.failed.error} about={aboutFigure(failedFigure)} />{" "}
          <button type="button" className="act" onClick={actions.forget}>
            {t("ui.close")}
          </button>
        </p>
      )}
    </div>
  );
}
