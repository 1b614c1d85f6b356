import { confirmTotp, type Me, startTotp, type TotpStart } from "@xushi/contract";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { ProvePassword } from "./prove-password.tsx";
import { QrCode } from "./qr-code.tsx";
import "./account.css";

type TotpSetupProps = {
  readonly me: Me;
  readonly onDone: () => void | Promise<void>;
  readonly onCancel?: () => void;
};

/** Password, then the key to scan, then the first code; the backup codes come with the key. */
export function TotpSetup({ me, onDone, onCancel }: TotpSetupProps) {
  const { t } = useTranslation();
  const [started, setStarted] = useState<TotpStart | null>(null);
  const { sending, error, send } = useSend();
  if (started === null)
    return (
      <ProvePassword
        action={t("totp.begin")}
        sending={sending}
        error={error}
        onCancel={onCancel}
        onProve={(password) =>
          void send(async () => setStarted(await call(startTotp, { body: { password } })))
        }
      />
    );
  return (
    <div className="totp">
      <p>{t("totp.scan")}</p>
      <QrCode text={started.uri} label={t("totp.qr")} />
      <p className="muted small">
        {t("totp.orType")} <code className="totp-key">{grouped(started.secret)}</code>
      </p>
      <BackupCodes codes={started.backupCodes} username={me.username} />
      <ConfirmForm
        sending={sending}
        error={error}
        onConfirm={(code) =>
          void send(async () => {
            await call(confirmTotp, { body: { code } });
            await onDone();
          })
        }
      />
    </div>
  );
}

/** "ABCDEFGH" → "ABCD EFGH": as one types it into a phone. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

type ConfirmFormProps = {
  readonly sending: boolean;
  readonly error: unknown;
  readonly onConfirm: (code: string) => void;
};

function ConfirmForm({ sending, error, onConfirm }: ConfirmFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState("");
  const digits = code.replace(/\s/g, "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm(digits);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <label>
        {t("totp.firstCode")}
        <input
          className="field"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {error !== null && <Failure error={error} />}
      <button type="submit" className="button" disabled={sending || !/^\d{6}$/.test(digits)}>
        {t("totp.confirm")}
      </button>
    </form>
  );
}
