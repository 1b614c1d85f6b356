import { type Provenance, withdrawObservation } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useScope } from "../api/my-access.ts";
import { ReasonForm } from "../ui/reason-form.tsx";
import { useSend } from "../ui/use-send.ts";
import { CorrectForm } from "./correct-form.tsx";
import { useNumbersChanged } from "./use-numbers-changed.ts";

type ActsProps = {
  readonly provenance: Provenance;
  /** The row that is to be shown now, and what was done. */
  readonly onDone: (made: Provenance, said: "corrected" | "withdrawn") => void;
};

/** 更正 and 撤回, for whoever may; not while the books are looked at as they were on an earlier day. */
export function ProvenanceActs({ provenance, onDone }: ActsProps) {
  const { t } = useTranslation();
  const { known } = useScope();
  const jurisdiction = useJurisdiction().id;
  const changed = useNumbersChanged();
  const { sending, error, send } = useSend();
  const [doing, setDoing] = useState<"correct" | "withdraw" | null>(null);
  const { mayCorrect, mayWithdraw, observationId } = provenance;
  if (known !== undefined || (!mayCorrect && !mayWithdraw)) return null;
  const close = () => setDoing(null);
  const finish = async (made: Provenance, said: "corrected" | "withdrawn") => {
    close();
    onDone(made, said);
    await changed();
  };
  if (doing === "correct")
    return (
      <CorrectForm {...{ provenance }} onDone={(made) => void finish(made, "corrected")} onClose={close} />
    );
  if (doing === "withdraw")
    return (
      <ReasonForm
        label={t("correction.withdrawReason")}
        confirm={t("correction.withdraw")}
        most={300}
        sending={sending}
        error={error}
        onSend={async (reason) => {
          const params = { jurisdiction, observation: observationId };
          const made = await send(() => call(withdrawObservation, { params, body: { reason } }));
          if (made !== null) await finish(made, "withdrawn");
        }}
        onClose={close}
      />
    );
  return (
    <p className="provenance-acts no-print">
      {mayCorrect && (
        <button type="button" className="act" onClick={() => setDoing("correct")}>
          {t("correction.title")}
        </button>
      )}
      {mayWithdraw && (
        <button type="button" className="act" onClick={() => setDoing("withdraw")}>
          {t("correction.withdraw")}
        </button>
      )}
    </p>
  );
}
