import { APIError } from "better-auth/api";
import type { Context } from "hono";
import { done, type Outcome } from "../../http/outcome.ts";
import type { Auth } from "../auth.ts";
import type { Accounts } from "../open-accounts.ts";
import { headersWithAddress } from "./address.ts";
import { ofAuth } from "./auth-refusal.ts";
import { ownOrigin } from "./same-origin.ts";

type Answered<T> = { readonly headers?: Headers | null | undefined; readonly response: T };

/**
 * Asks the library for something in the person's name: its cookies go on to the browser, its refusals come back in words.
 */
export const callAuth = async <T>(
  c: Context,
  accounts: Accounts,
  ask: (api: Auth["api"], headers: Headers) => Promise<Answered<T>>,
): Promise<Outcome<T>> => {
  const { settings } = accounts.deps;
  try {
    const { api } = accounts.authAt(ownOrigin(c, accounts.deps));
    const { headers, response } = await ask(api, headersWithAddress(c, accounts.deps));
    for (const cookie of headers?.getSetCookie() ?? []) c.header("set-cookie", cookie, { append: true });
    return done(response);
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return ofAuth(error.statusCode, error.body, settings.lockout.minutes);
  }
};
