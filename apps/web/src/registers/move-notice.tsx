import type { ItemDetail, Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text.ts";

export type Moved = { readonly item: ItemDetail; readonly from: string };

type MoveNoticeProps = {
  readonly register: Register;
  readonly moved: Moved | null;
  readonly onMoving: (item: ItemDetail, to: string) => void;
};

/** What was just moved, and the way back where the stages have one: a move is undone by a move, never by forgetting it. */
export function MoveNotice({ register, moved, onMoving }: MoveNoticeProps) {
  const { t } = useTranslation();
  const text = useText();
  const stage = register.stages.find((s) => s.id === moved?.item.stage);
  const isBackOpen = moved?.item.moves.some((move) => move.to === moved.from && move.allowed) ?? false;
  return (
    <div role="status" className="notice">
      {moved !== null && stage !== undefined && (
        <p className="said-good">
          {moved.item.name}：{t("registers.item.movedTo", { stage: text(stage.title) })}{" "}
          {isBackOpen && (
            <button type="button" className="act" onClick={() => onMoving(moved.item, moved.from)}>
              {t("registers.item.undo")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
