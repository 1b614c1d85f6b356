import { type CorrectionDraft, correctObservation, type Provenance } from "@xushi/contract";
import { fromBase, parseUnit, readWritten, toPlain } from "@xushi/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { DayField } from "../ui/day-field.tsx";
import { FormActs } from "../ui/form-acts.tsx";
import { FormField } from "../ui/form-field.tsx";
import { Failure } from "../ui/states.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useSend } from "../ui/use-send.ts";

type CorrectFormProps = {
  readonly provenance: Provenance;
  readonly onDone: (made: Provenance) => void;
  readonly onClose: () => void;
};

const STATUSES = ["revised", "final"] as const;

/** 更正: the right number in the unit that is shown, whether it is the final one, and why. */
export function CorrectForm({ provenance: p, onDone, onClose }: CorrectFormProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const { sending, error, send } = useSend();
  const [text, setText] = useState(() => toPlain(fromBase(p.value, parseUnit(p.displayUnit))));
  const [status, setStatus] = useState<CorrectionDraft["status"]>("revised");
  const [reason, setReason] = useState("");
  const [basis, setBasis] = useState("");
  const [on, setOn] = useState("");
  const value = readWritten(text, p.displayUnit);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value === undefined || reason.trim() === "") return;
    const params = { jurisdiction, observation: p.observationId };
    const body = { value, status, reason: reason.trim(), basis: basis.trim(), on: on === "" ? null : on };
    const made = await send(() => call(correctObservation, { params, body }));
    if (made !== null) onDone(made);
  };
  const label = t("correction.value", { unit: p.displayUnit });
  return (
    <form className="form" aria-label={t("correction.title")} onSubmit={(event) => void submit(event)}>
      <FormField
        label={label}
        error={text !== "" && value === undefined ? t("reporting.notANumber", { found: text }) : undefined}
      >
        <input
          className="field"
          aria-label={label}
          aria-invalid={text !== "" && value === undefined}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </FormField>
      <fieldset className="form-checks">
        <legend className="form-label">{t("correction.status")}</legend>
        {STATUSES.map((each) => (
          <label key={each}>
            <input type="radio" name="status" checked={status === each} onChange={() => setStatus(each)} />
            {t(`status.${each}`)}
          </label>
        ))}
      </fieldset>
      <TextField label={t("correction.reason")} text={reason} most={300} onText={setReason} />
      <div className="form-row">
        <TextField label={t("correction.basis")} text={basis} most={200} onText={setBasis} />
        <FormField label={t("correction.on")}>
          <DayField label={t("correction.on")} day={on} onDay={setOn} />
        </FormField>
      </div>
      {error !== null && <Failure error={error} />}
      <FormActs disabled={sending || value === undefined || reason.trim() === ""} onClose={onClose}>
        {t("correction.confirm")}
      </FormActs>
    </form>
  );
}
