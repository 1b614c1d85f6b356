import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../ui/states.tsx";

type ProvePasswordProps = {
  readonly action: string;
  readonly sending: boolean;
  readonly error: unknown;
  readonly onProve: (password: string) => void;
  readonly onCancel?: (() => void) | undefined;
};

/** Changing a factor wants the password: the session may have been left open by someone else. */
export function ProvePassword({ action, sending, error, onProve, onCancel }: ProvePasswordProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onProve(password);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        {t("password.current")}
        <input
          className="field"
          type="password"
          autoComplete="current-password"
          maxLength={128}
          value={password}
          // biome-ignore lint/a11y/noAutofocus: the form appears because the person asked for it
          autoFocus
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {error !== null && <Failure error={error} />}
      <div className="stack-acts">
        <button type="submit" className="button" disabled={sending || password === ""}>
          {action}
        </button>
        {onCancel && (
          <button type="button" className="act" onClick={onCancel}>
            {t("ui.cancel")}
          </button>
        )}
      </div>
    </form>
  );
}
