import { changePassword, type Me } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { isReady, NewPassword } from "../sign-in/new-password.tsx";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type ChangePasswordProps = {
  readonly me: Me;
  readonly onDone: (endedSessions: number) => void | Promise<void>;
};

export function ChangePassword({ me, onDone }: ChangePasswordProps) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState("");
  const [value, setValue] = useState("");
  const [repeat, setRepeat] = useState("");
  const { sending, error, send } = useSend();
  const next = { policy: me.policy, owner: me, value, repeat };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      const { ended } = await call(changePassword, { body: { current, next: value } });
      await onDone(ended);
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <input
        type="text"
        className="sr-only"
        autoComplete="username"
        value={me.username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <label>
        {t("password.current")}
        <input
          className="field"
          type="password"
          name="current-password"
          autoComplete="current-password"
          maxLength={128}
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </label>
      <NewPassword {...next} onValue={setValue} onRepeat={setRepeat} />
      <p className="muted small">{t("password.usedBefore", { count: me.policy.remember })}</p>
      {error !== null && <Failure error={error} />}
      <button type="submit" className="button" disabled={sending || current === "" || !isReady(next)}>
        {sending ? t("password.sending") : t("password.send")}
      </button>
    </form>
  );
}
