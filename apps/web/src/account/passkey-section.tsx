import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { addPasskey, type Me, removePasskey, startPasskey } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { passkeysQuery } from "../api/account-queries.ts";
import { call } from "../api/client.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { Failure } from "../ui/states.tsx";
import { useSend } from "../ui/use-send.ts";
import { ProvePassword } from "./prove-password.tsx";

type Creation = Parameters<typeof startRegistration>[0]["optionsJSON"];

/** 通行密钥 on one's own account: the list, one more, one fewer. */
export function PasskeySection({ me }: { me: Me }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const held = useQuery(passkeysQuery);
  const [adding, setAdding] = useState(false);
  const { sending, error, send } = useSend();
  const again = () => queries.invalidateQueries({ queryKey: ["me"] });
  const add = (password: string | undefined) =>
    send(async () => {
      const options = await call(startPasskey, { body: password === undefined ? {} : { password } });
      const response = await startRegistration({ optionsJSON: options as unknown as Creation });
      const name = t("passkey.named", { count: (held.data?.length ?? 0) + 1 });
      await call(addPasskey, { body: { name, response: { ...response } } });
      setAdding(false);
      await again();
    });
  const remove = (passkey: string) =>
    send(async () => {
      await call(removePasskey, { params: { passkey } });
      await again();
    });
  return (
    <section aria-labelledby="passkey-title">
      <h2 id="passkey-title">{t("passkey.title")}</h2>
      <p>{t("passkey.what")}</p>
      <ul className="account-list">
        {held.data?.map(({ id, name, createdAt }) => (
          <li key={id}>
            <span>{name}</span>
            <span className="muted small">{createdAt === null ? "" : moment(createdAt)}</span>
            <button type="button" className="act" disabled={sending} onClick={() => void remove(id)}>
              {t("passkey.remove")}
            </button>
          </li>
        ))}
      </ul>
      {held.isError && <Failure error={held.error} onRetry={() => void held.refetch()} />}
      {adding && me.hasPassword ? (
        <ProvePassword
          action={t("passkey.add")}
          sending={sending}
          error={error}
          onCancel={() => setAdding(false)}
          onProve={(password) => void add(password)}
        />
      ) : (
        <>
          {browserSupportsWebAuthn() ? (
            <button
              type="button"
              className="act"
              disabled={sending}
              onClick={() => (me.hasPassword ? setAdding(true) : void add(undefined))}
            >
              {t("passkey.add")}
            </button>
          ) : (
            <p className="muted">{t("passkey.unsupported")}</p>
          )}
          {error !== null && <Failure error={error} />}
        </>
      )}
    </section>
  );
}
