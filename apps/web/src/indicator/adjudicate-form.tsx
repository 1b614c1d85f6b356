import { adjudicate } from "@xushi/contract";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { useMeasuredText } from "../source/measured.ts";
import { useNumbersChanged } from "../source/use-numbers-changed.ts";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import type { Evidence } from "./rival-groups.ts";

type AdjudicateFormProps = {
  readonly row: Evidence;
  readonly displayUnit: string;
  /** What was said at the end; "" when nothing was decided. */
  readonly onDone: (said: string) => void;
};

/** 裁定: this number is used from now on, and here is why. The others stay where they are. */
export function AdjudicateForm({ row, displayUnit, onDone }: AdjudicateFormProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const changed = useNumbersChanged();
  const value = useMeasuredText()(row.measure, row.value, displayUnit);
  const [reason, setReason] = useState("");
  const { sending, error, send } = useSend();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return;
    const params = { jurisdiction, observation: row.observationId };
    const done = await send(() => call(adjudicate, { params, body: { reason: reason.trim() } }));
    if (done === null) return;
    await changed();
    onDone(t("rivals.done", { value }));
  };
  return (
    <form className="form" aria-label={t("rivals.reason")} onSubmit={(event) => void submit(event)}>
      <FormField label={t("rivals.reason")} hint={t("rivals.reasonHint")}>
        <input
          ref={field}
          className="field"
          aria-label={t("rivals.reason")}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FormField>
      {error !== null && <Failure error={error} />}
      <FormActs disabled={reason.trim() === "" || sending} onClose={() => onDone("")}>
        {t(sending ? "rivals.confirming" : "rivals.confirm")} {value}
      </FormActs>
    </form>
  );
}
