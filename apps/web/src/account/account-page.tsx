import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Me } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/account-queries.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { Empty, Failure, Loading } from "../ui/states.tsx";
import { ChangePassword } from "./change-password.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { SessionSection } from "./session-section.tsx";
import { SignOutButton } from "./sign-out-button.tsx";
import { TotpSection } from "./totp-section.tsx";
import "./account.css";
import "../sign-in/door.css";

/** 我的账号: who I am here, my password, my second factor, where I am signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  return (
    <div className="page account">
      <h1>{t("account.title")}</h1>
      {me.isPending && <Loading what={t("account.loading")} />}
      {me.isError && <Failure error={me.error} onRetry={() => void me.refetch()} />}
      {me.data === null && (
        <Empty
          actions={
            <Link to="/sign-in" search={{ returnTo: "/account" }}>
              {t("signIn.title")}
            </Link>
          }
        >
          {t("account.nobody")}
        </Empty>
      )}
      {me.data && <AccountOf me={me.data} />}
    </div>
  );
}

function AccountOf({ me }: { me: Me }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t("account.lead", { name: me.name, username: me.username })}</p>
      <p className="account-acts">
        <SignOutButton />
        <Link to="/accounts" className="act">
          {t("accounts.title")}
        </Link>
      </p>
      {me.demo ? (
        <p className="state">{t("account.demo")}</p>
      ) : (
        <>
          {me.hasPassword && <PasswordSection me={me} />}
          {me.hasPassword && <TotpSection me={me} />}
          <PasskeySection me={me} />
        </>
      )}
      <SessionSection />
      <p className="muted small">{t("account.idle", { minutes: me.idleMinutes })}</p>
    </>
  );
}

function PasswordSection({ me }: { me: Me }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const done = async (count: number) => {
    setOpen(false);
    setEnded(count);
    await queries.invalidateQueries({ queryKey: ["me"] });
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">{t("password.title")}</h2>
      <p>
        {me.passwordChangedAt !== null && t("password.since", { at: moment(me.passwordChangedAt) })}
        {me.policy.maxAgeDays > 0 && t("password.maxAge", { count: me.policy.maxAgeDays })}
      </p>
      {ended !== null && <p role="status">{t("password.changed", { count: ended })}</p>}
      {open ? (
        <ChangePassword me={me} onDone={done} />
      ) : (
        <button type="button" className="act" onClick={() => setOpen(true)}>
          {t("password.send")}
        </button>
      )}
    </section>
  );
}
