import { useQueryClient } from "@tanstack/react-query";
import { type Me, removeTotp, renewBackupCodes } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useSend } from "../ui/use-send.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { ProvePassword } from "./prove-password.tsx";
import { TotpSetup } from "./totp-setup.tsx";

type Doing = "nothing" | "set-up" | "remove" | "renew";

/** 动态验证码 on one's own account: set up, new backup codes, remove. */
export function TotpSection({ me }: { me: Me }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>("nothing");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { sending, error, send } = useSend();
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ["me"] });
    setDoing("nothing");
  };
  const remove = (password: string) =>
    send(async () => {
      await call(removeTotp, { body: { password } });
      await done();
    });
  const renew = (password: string) =>
    send(async () => {
      setCodes((await call(renewBackupCodes, { body: { password } })).backupCodes);
      setDoing("nothing");
    });
  return (
    <section aria-labelledby="totp-title">
      <h2 id="totp-title">{t("totp.title")}</h2>
      <p>{me.totp ? t("totp.on") : t("totp.off")}</p>
      {codes !== null && <BackupCodes codes={codes} username={me.username} />}
      {doing === "nothing" && (
        <p className="account-acts">
          {me.totp ? (
            <>
              <button type="button" className="act" onClick={() => setDoing("renew")}>
                {t("totp.renew")}
              </button>
              <button type="button" className="act" onClick={() => setDoing("remove")}>
                {t("totp.remove")}
              </button>
            </>
          ) : (
            <button type="button" className="act" onClick={() => setDoing("set-up")}>
              {t("totp.setUp")}
            </button>
          )}
        </p>
      )}
      {doing === "set-up" && <TotpSetup me={me} onDone={done} onCancel={() => setDoing("nothing")} />}
      {(doing === "remove" || doing === "renew") && (
        <ProvePassword
          action={t(doing === "remove" ? "totp.remove" : "totp.renew")}
          sending={sending}
          error={error}
          onCancel={() => setDoing("nothing")}
          onProve={(password) => void (doing === "remove" ? remove(password) : renew(password))}
        />
      )}
    </section>
  );
}
