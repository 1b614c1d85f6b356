import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChangePassword } from "../account/change-password.tsx";
import { SignOutButton } from "../account/sign-out-button.tsx";
import { TotpSetup } from "../account/totp-setup.tsx";
import { meQuery } from "../api/account-queries.ts";
import { firstStep, safeReturn } from "../api/first-steps.ts";
import { Failure, Loading } from "../ui/states.tsx";
import { Door } from "./door.tsx";

const route = getRouteApi("/sign-in/next");

/** What has to be done before anything else: a due password, a demanded second factor. */
export function NextPage() {
  const { t } = useTranslation();
  const { returnTo } = route.useSearch();
  const me = useQuery(meQuery);
  if (me.isPending) return <Door title={t("next.title")}>{<Loading what={t("next.looking")} />}</Door>;
  if (me.isError)
    return (
      <Door title={t("next.title")}>
        <Failure error={me.error} onRetry={() => void me.refetch()} />
      </Door>
    );
  if (me.data === null) return <Navigate to="/sign-in" search={{ returnTo }} />;
  const step = firstStep(me.data);
  const again = async () => {
    const { data } = await me.refetch();
    if (data && firstStep(data) === null) window.location.assign(safeReturn(returnTo));
  };
  return (
    <Door title={step === "second-factor" ? t("next.secondFactor") : t("next.password")}>
      <p className="muted">{t(step === "second-factor" ? "next.whySecondFactor" : "next.whyPassword")}</p>
      {step === "second-factor" ? (
        <TotpSetup me={me.data} onDone={again} />
      ) : (
        <ChangePassword me={me.data} onDone={again} />
      )}
      <SignOutButton />
    </Door>
  );
}
