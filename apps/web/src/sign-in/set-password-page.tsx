import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lookAtLink } from "@xushi/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../api/client.ts";
import { useMoment } from "../i18n/use-moment.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { Door } from "./door.tsx";
import { SetPasswordForm } from "./set-password-form.tsx";

/** What the link carries stands behind "#", which no server sees. It leaves the address bar at once. */
const takeToken = (): string => {
  const token = window.location.hash.slice(1);
  if (token !== "") window.history.replaceState(window.history.state, "", window.location.pathname);
  return token;
};

/** 设置密码: by the first administrator's link, an invitation, or a reset. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const [token] = useState(takeToken);
  const [done, setDone] = useState<string | null>(null);
  const link = useQuery({
    queryKey: ["link", token],
    queryFn: ({ signal }) => call(lookAtLink, { body: { token: token === "" ? "-" : token } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (done !== null)
    return (
      <Door title={t("setPassword.doneTitle")}>
        <p>{t("setPassword.done", { username: done })}</p>
        <p>
          <Link to="/sign-in" className="act">
            {t("setPassword.toSignIn")}
          </Link>
        </p>
      </Door>
    );
  return (
    <Door title={t(link.data === undefined ? "setPassword.title" : `setPassword.kind.${link.data.kind}`)}>
      {link.isPending && <Loading what={t("setPassword.looking")} />}
      {link.isError && <Failure error={link.error} />}
      {link.data !== undefined && (
        <>
          <p className="muted">
            {link.data.name !== null &&
              t("setPassword.whose", { name: link.data.name, username: link.data.username ?? "" })}
            {t("setPassword.until", { at: moment(link.data.expiresAt) })}
          </p>
          <SetPasswordForm token={token} link={link.data} onDone={setDone} />
        </>
      )}
    </Door>
  );
}
