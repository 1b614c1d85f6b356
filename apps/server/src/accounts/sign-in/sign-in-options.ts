import type { SignInOptions } from "@xushi/contract";
import { DEMO_ACCOUNTS } from "../../demo/demo-accounts.ts";
import type { AccountDeps } from "../deps.ts";
import { isFirstRun } from "../links/first-run.ts";
import type { Accounts } from "../open-accounts.ts";
import { isDemoInstallation } from "./may-sign-in.ts";

export const readSignInOptions = async (
  { deps, signedIn }: Accounts,
  request: Request,
): Promise<SignInOptions> => ({
  demoAccounts: (await hasDemoAccounts(deps))
    ? DEMO_ACCOUNTS.map(({ username, password, name, office }) => ({ username, password, name, office }))
    : [],
  sso: deps.settings.oidc?.label ?? null,
  passkeys: true,
  firstRun: await isFirstRun(deps),
  signedIn: (await signedIn(request)) !== null,
});

const hasDemoAccounts = async (deps: AccountDeps): Promise<boolean> =>
  (await isDemoInstallation(deps)) && (await deps.store.count({ demo: true })) > 0;
