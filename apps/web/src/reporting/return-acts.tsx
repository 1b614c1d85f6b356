import type { ReturnForm } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormActs } from "../ui/form-acts.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useMoveWord } from "./move-words.ts";
import type { Entry } from "./use-return-entry.ts";

type Move = ReturnForm["moves"][number];
type ActsProps = { readonly form: ReturnForm; readonly entry: Entry };

/** What the next hand may do: save, submit, check, approve, publish; or send it back with a reason. */
export function ReturnActs({ form, entry }: ActsProps) {
  const { t } = useTranslation();
  const wordOf = useMoveWord();
  const [asking, setAsking] = useState<Move | null>(null);
  const isBlocked = entry.sending || entry.wrong.size > 0;
  const moves = movesOf(form);
  // A supplement after the window has closed says why it comes now.
  const needsReason = (move: Move) =>
    move.reason || (move.to === "submitted" && form.window.state === "closed");
  const press = (move: Move) => {
    if (needsReason(move)) setAsking(move);
    else void entry.move(move.to, "");
  };
  if (asking !== null)
    return (
      <ReasonForm
        move={asking}
        sending={entry.sending}
        onClose={() => setAsking(null)}
        onSend={async (reason) => {
          if (await entry.move(asking.to, reason)) setAsking(null);
        }}
      />
    );
  return (
    <div className="form-acts return-acts no-print">
      {moves.map((move, i) => (
        <button
          key={move.to}
          type="button"
          className={i === 0 && !move.reason ? "button" : "act"}
          disabled={isBlocked}
          onClick={() => press(move)}
        >
          {wordOf(move)}
        </button>
      ))}
      {form.mayFill && (
        <button
          type="button"
          className="act"
          disabled={isBlocked || !entry.isChanged}
          onClick={() => void entry.save()}
        >
          {t(entry.sending ? "reporting.saving" : "reporting.save")}
        </button>
      )}
      {moves.length === 0 && !form.mayFill && <p className="muted">{t("reporting.notYours")}</p>}
    </div>
  );
}

/** Before there is a return the server can name no move: submitting begins it. What ends it is done on its item's page. */
const movesOf = ({ item, mayFill, moves }: ReturnForm): readonly Move[] => {
  if (item === null)
    return mayFill ? [{ to: "submitted", title: { zh: "", en: "" }, reason: false, allowed: true }] : [];
  const open = moves.filter(({ to, allowed }) => allowed && to !== "void");
  return [...open.filter(({ reason }) => !reason), ...open.filter(({ reason }) => reason)];
};

type ReasonProps = {
  readonly move: Move;
  readonly sending: boolean;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => Promise<void>;
};

function ReasonForm({ move, sending, onClose, onSend }: ReasonProps) {
  const { t } = useTranslation();
  const wordOf = useMoveWord();
  const [reason, setReason] = useState("");
  return (
    <form
      className="form return-reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(reason);
      }}
    >
      <TextField
        label={t("reporting.reasonFor", { what: wordOf(move) })}
        text={reason}
        most={2000}
        isLong
        onText={setReason}
      />
      <FormActs disabled={sending || reason.trim() === ""} onClose={onClose}>
        {wordOf(move)}
      </FormActs>
    </form>
  );
}
