import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { meQuery } from "../api/account-queries.ts";

/** Who is signed in, as the way to the account; else the way in. */
export function AccountLink() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const here = useRouterState({ select: (state) => state.location.href });
  if (me.data === undefined) return null;
  if (me.data === null)
    return (
      <Link to="/sign-in" search={{ returnTo: here }} className="drop">
        {t("signIn.title")}
      </Link>
    );
  return (
    <Link to="/account" className="drop bar-person" title={t("account.title")}>
      {me.data.name}
    </Link>
  );
}
