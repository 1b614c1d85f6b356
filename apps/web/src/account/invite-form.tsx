import { inviteAccount } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useJurisdiction } from "../api/jurisdiction.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import type { Handed } from "./handed.ts";

type InviteFormProps = { readonly onDone: (handed: Handed) => Promise<void>; readonly onCancel: () => void };

export function InviteForm({ onDone, onCancel }: InviteFormProps) {
  const { t } = useTranslation();
  const jurisdiction = useJurisdiction().id;
  const [name, setName] = useState("");
  const [username, setUsername] = useState("");
  const [mail, setMail] = useState("");
  const [mustEnrolSecondFactor, setMustEnrol] = useState(false);
  const { sending, error, send } = useSend();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      const contactEmail = mail.trim() === "" ? null : mail.trim();
      const body = { name, username: username.trim(), contactEmail, mustEnrolSecondFactor };
      const { account, link } = await call(inviteAccount, { params: { jurisdiction }, body });
      await onDone({ name: account.name, link });
    });
  };
  const field = (label: string, value: string, set: (value: string) => void, more: object) => (
    <label>
      {label}
      <input className="field" value={value} onChange={(event) => set(event.target.value)} {...more} />
    </label>
  );
  return (
    <form className="stack" onSubmit={submit}>
      {field(t("setPassword.name"), name, setName, { maxLength: 60, autoFocus: true })}
      {field(t("signIn.username"), username, setUsername, {
        maxLength: 32,
        autoCapitalize: "none",
        spellCheck: false,
      })}
      {field(t("accounts.mail"), mail, setMail, { type: "email", maxLength: 200 })}
      <label className="check">
        <span>
          <input
            type="checkbox"
            checked={mustEnrolSecondFactor}
            onChange={(event) => setMustEnrol(event.target.checked)}
          />{" "}
          {t("accounts.demand")}
        </span>
      </label>
      {error !== null && <Failure error={error} />}
      <div className="stack-acts">
        <button
          type="submit"
          className="button"
          disabled={sending || name.trim() === "" || username.trim().length < 2}
        >
          {t("accounts.send")}
        </button>
        <button type="button" className="act" onClick={onCancel}>
          {t("ui.cancel")}
        </button>
      </div>
    </form>
  );
}
