import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signInByCode } from "../api/auth.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";

type CodeStepProps = { readonly onDone: () => Promise<void>; readonly onBack: () => void };

/** The six digits of the phone, or, when it is lost, a backup code. */
export function CodeStep({ onDone, onBack }: CodeStepProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<"totp" | "backup-code">("totp");
  const [code, setCode] = useState("");
  const { sending, error, send } = useSend();
  const totp = kind === "totp";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(async () => {
      await signInByCode(totp ? code.replace(/\s/g, "") : code.trim(), kind);
      await onDone();
    });
  };
  const change = () => {
    setKind(totp ? "backup-code" : "totp");
    setCode("");
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        {totp ? t("signIn.code") : t("signIn.backupCode")}
        <input
          key={kind}
          className="field"
          name="code"
          inputMode={totp ? "numeric" : "text"}
          autoComplete="one-time-code"
          maxLength={20}
          value={code}
          // biome-ignore lint/a11y/noAutofocus: the page has this one purpose
          autoFocus
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {error !== null && <Failure error={error} />}
      <div className="stack-acts">
        <button type="submit" className="button" disabled={sending || code.trim().length < 6}>
          {sending ? t("signIn.sending") : t("signIn.send")}
        </button>
        <button type="button" className="act" onClick={change}>
          {totp ? t("signIn.usePhoneLost") : t("signIn.usePhone")}
        </button>
        <button type="button" className="act" onClick={onBack}>
          {t("signIn.back")}
        </button>
      </div>
    </form>
  );
}
