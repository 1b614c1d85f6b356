import { editItem, type ItemDetail, type Register } from "@xushi/contract";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useText } from "../i18n/use-text.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { useAfterChange } from "./use-after-change.ts";

export type Saved =
  | { readonly kind: "edit"; readonly item: ItemDetail; readonly before: Readonly<Record<string, unknown>> }
  | { readonly kind: "move"; readonly item: ItemDetail; readonly from: string }
  | { readonly kind: "undone" };

type SavedNoticeProps = {
  readonly register: Register;
  readonly saved: Saved | null;
  readonly onSaved: (saved: Saved) => void;
  readonly onMoving: (to: string) => void;
};

/** What was just done, and the way back: an edit by an edit, a move by a move where the stages have one. Both stay in the history. */
export function SavedNotice({ register, saved, onSaved, onMoving }: SavedNoticeProps) {
  const { t } = useTranslation();
  const text = useText();
  const jurisdiction = useJurisdiction().id;
  const afterChange = useAfterChange(register.id);
  const { sending, error, send } = useSend();
  const undo = async () => {
    if (saved?.kind === "move") onMoving(saved.from);
    if (saved?.kind !== "edit") return;
    const { item, before } = saved;
    const body = { version: item.version, values: { ...before }, reason: t("registers.item.undoReason") };
    const now = await send(() =>
      call(editItem, { params: { jurisdiction, register: register.id, item: item.id }, body }),
    );
    if (now === null) return;
    await afterChange(now);
    onSaved({ kind: "undone" });
  };
  const stage = saved?.kind === "move" ? register.stages.find((s) => s.id === saved.item.stage) : undefined;
  const canUndo =
    saved?.kind === "edit" ||
    (saved?.kind === "move" && saved.item.moves.some((m) => m.to === saved.from && m.allowed));
  return (
    <div role="status" className="notice">
      {saved !== null && (
        <p className="said-good">
          {saved.kind === "edit" && t("registers.item.saved")}
          {saved.kind === "undone" && t("registers.item.undone")}
          {stage && t("registers.item.movedTo", { stage: text(stage.title) })}{" "}
          {canUndo && (
            <button type="button" className="act" disabled={sending} onClick={() => void undo()}>
              {t("registers.item.undo")}
            </button>
          )}
        </p>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}
