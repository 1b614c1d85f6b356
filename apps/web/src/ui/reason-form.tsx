import { type FormEvent, useState } from "react";
import { FormActs } from "./form-acts.tsx";
import { Failure } from "./states.tsx";
import { TextField } from "./text-field.tsx";

type ReasonFormProps = {
  /** What is asked: "撤回：写明原因". */
  readonly label: string;
  readonly confirm: string;
  readonly most: number;
  readonly sending: boolean;
  readonly error: unknown;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
};

/** What is not done without a word why. */
export function ReasonForm({ label, confirm, most, sending, error, onSend, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") onSend(reason.trim());
  };
  return (
    <form className="form" aria-label={label} onSubmit={submit}>
      <TextField label={label} text={reason} most={most} onText={setReason} />
      {error !== null && <Failure error={error} />}
      <FormActs disabled={sending || reason.trim() === ""} onClose={onClose}>
        {confirm}
      </FormActs>
    </form>
  );
}
