import { acceptLink, type LinkView } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { isReady, NewPassword } from "./new-password.tsx";

type SetPasswordFormProps = {
  readonly token: string;
  readonly link: LinkView;
  readonly onDone: (username: string) => void;
};

export function SetPasswordForm({ token, link, onDone }: SetPasswordFormProps) {
  const { t } = useTranslation();
  const first = link.kind === "first-run";
  const [name, setName] = useState(link.name ?? "");
  const [username, setUsername] = useState(link.username ?? "");
  const [value, setValue] = useState("");
  const [repeat, setRepeat] = useState("");
  const { sending, error, send } = useSend();
  const password = { policy: link.policy, owner: { username, name }, value, repeat };
  const named = name.trim() !== "" && /^[\p{L}\p{N}._-]{2,32}$/u.test(username.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      const who = first ? { name, username: username.trim() } : {};
      onDone((await call(acceptLink, { body: { token, password: value, ...who } })).username);
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {first ? (
        <>
          <label>
            {t("setPassword.name")}
            <input
              className="field"
              autoComplete="name"
              maxLength={60}
              value={name}
              onChange={(e) => setName(e.target.value)}
            />
          </label>
          <label>
            {t("signIn.username")}
            <input
              className="field"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={32}
              value={username}
              onChange={(e) => setUsername(e.target.value)}
            />
            <small className="muted">{t("setPassword.usernameForm")}</small>
          </label>
        </>
      ) : (
        <input
          type="text"
          className="sr-only"
          autoComplete="username"
          value={username}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <NewPassword {...password} onValue={setValue} onRepeat={setRepeat} />
      {error !== null && <Failure error={error} />}
      <button type="submit" className="button" disabled={sending || !named || !isReady(password)}>
        {sending ? t("setPassword.sending") : t("setPassword.send")}
      </button>
    </form>
  );
}
