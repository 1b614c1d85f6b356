import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { signInOptionsQuery } from "../api/account-queries.ts";
import { Failure } from "../ui/states.tsx";
import { CodeStep } from "./code-step.tsx";
import { DemoList } from "./demo-list.tsx";
import { Door } from "./door.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PasswordStep } from "./password-step.tsx";
import { useEnter } from "./use-enter.ts";

const route = getRouteApi("/sign-in");

/** 登录: name and password, then the second factor where there is one; beside them what else opens the door here. */
export function SignInPage() {
  const { t } = useTranslation();
  const { returnTo, error, left } = route.useSearch();
  const options = useQuery(signInOptionsQuery);
  const [step, setStep] = useState<"password" | "code">("password");
  const enter = useEnter(returnTo);
  const held = options.data;

  if (step === "code")
    return (
      <Door title={t("signIn.codeTitle")}>
        <CodeStep onDone={enter} onBack={() => setStep("password")} />
      </Door>
    );
  return (
    <Door
      title={t("signIn.title")}
      beside={
        held !== undefined && held.demoAccounts.length > 0 ? (
          <DemoList accounts={held.demoAccounts} onDone={enter} />
        ) : null
      }
    >
      {left && <p className="muted">{t("signIn.left")}</p>}
      {error !== undefined && (
        <p className="state-failure state" role="alert">
          {error === "signup_disabled" || error === "SIGN_IN_DISABLED"
            ? t(`signIn.sso.${error}`)
            : t("signIn.sso.failed")}
        </p>
      )}
      {held?.firstRun && <p className="state">{t("signIn.firstRun")}</p>}
      <PasswordStep onDone={enter} onCode={() => setStep("code")} />
      {held !== undefined && <OtherWays options={held} returnTo={returnTo} onDone={enter} />}
      {options.isError && <Failure error={options.error} onRetry={() => void options.refetch()} />}
    </Door>
  );
}
