import type { ItemDetail, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";
import { lifeOf } from "./life-of.ts";

type StageLineProps = {
  readonly register: Register;
  readonly item: ItemDetail;
  readonly onMove: (to: string) => void;
};

/** The chain of stages with the day each was entered, where the item stands, and where it may go from here. */
export function StageLine({ register, item, onMove }: StageLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const titleOf = (id: string) => {
    const stage = register.stages.find((s) => s.id === id);
    return stage === undefined ? id : text(stage.title);
  };
  const fieldTitle = (id: string) => {
    const field = register.fields.find((f) => f.id === id);
    return field === undefined ? id : text(field.title);
  };
  return (
    <section aria-labelledby="item-stages">
      <h2 id="item-stages">{t("registers.item.stages")}</h2>
      <ol className="stage-line">
        {lifeOf(register, item).map(({ stage, state, on }) => (
          <li
            key={stage.id}
            className={`stage-step stage-step-${state} stage-step-${stage.kind}`}
            aria-current={state === "now" ? "step" : undefined}
            title={stage.definition === null ? undefined : text(stage.definition)}
          >
            <span>{text(stage.title)}</span>
            <time title={on ?? undefined}>{on?.slice(0, 7) ?? ""}</time>
          </li>
        ))}
      </ol>
      {item.pausedFrom !== null && (
        <p className="muted">{t("registers.item.pausedFrom", { stage: titleOf(item.pausedFrom) })}</p>
      )}
      {item.moves.length === 0 ? (
        <p className="muted small">{t("registers.item.nowhere")}</p>
      ) : (
        <ul className="moves no-print" aria-label={t("registers.item.next")}>
          {item.moves.map((move) => (
            <li key={move.to}>
              {move.allowed ? (
                <button type="button" className="act" onClick={() => onMove(move.to)}>
                  {t("registers.item.moveTo", { stage: titleOf(move.to) })}
                </button>
              ) : (
                <span className="muted">{titleOf(move.to)}</span>
              )}{" "}
              <small className="muted">
                {[
                  move.allowed ? "" : t("registers.item.notYours"),
                  move.missing.length === 0
                    ? ""
                    : t("registers.item.lacks", {
                        fields: move.missing.map(fieldTitle).join(t("access.listComma")),
                      }),
                  move.reason ? t("registers.item.needsReason") : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
