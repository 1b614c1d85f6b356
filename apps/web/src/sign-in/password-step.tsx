import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signInByPassword } from "../api/auth.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type PasswordStepProps = { readonly onDone: () => Promise<void>; readonly onCode: () => void };

export function PasswordStep({ onDone, onCode }: PasswordStepProps) {
  const { t } = useTranslation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const { sending, error, send } = useSend();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      if ((await signInByPassword(username, password)) === "second-factor") onCode();
      else await onDone();
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        {t("signIn.username")}
        <input
          className="field"
          name="username"
          autoComplete="username webauthn"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          value={username}
          // biome-ignore lint/a11y/noAutofocus: the page has this one purpose
          autoFocus
          onChange={(event) => setUsername(event.target.value)}
        />
      </label>
      <label>
        {t("signIn.password")}
        <input
          className="field"
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {error !== null && <Failure error={error} />}
      <button
        type="submit"
        className="button"
        disabled={sending || username.trim() === "" || password === ""}
      >
        {sending ? t("signIn.sending") : t("signIn.send")}
      </button>
    </form>
  );
}
