import type { Context } from "hono";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { callAuth } from "../http/call-auth.ts";
import type { Accounts } from "../open-accounts.ts";
import { SSO_PROVIDER } from "./sso-profile.ts";

/** Where the browser is to go; state, nonce and PKCE verifier are kept here meanwhile. */
export const startSso = async (
  c: Context,
  accounts: Accounts,
  returnTo: string,
): Promise<Outcome<{ url: string }>> => {
  if (accounts.deps.settings.oidc === null) return refused("sign-in.sso-unreachable");
  const started = await callAuth(c, accounts, (api, headers) =>
    api.signInSocial({
      headers,
      returnHeaders: true,
      body: {
        provider: SSO_PROVIDER,
        callbackURL: returnTo,
        errorCallbackURL: "/sign-in",
        disableRedirect: true,
      },
    }),
  );
  if (!started.ok) return started;
  return started.value.url === undefined
    ? refused("sign-in.sso-unreachable")
    : done({ url: started.value.url });
};
