import { randomBytes } from "node:crypto";
import type { Deps } from "../deps.ts";
import type { ClientOf } from "../http/client-address.ts";
import { DEFAULT_ACCOUNT_SETTINGS } from "./account-settings.ts";
import type { Auth } from "./auth.ts";
import { authsOver } from "./auths.ts";
import type { AccountDeps } from "./deps.ts";
import { ADDRESS_HEADER } from "./http/address.ts";
import { CLOSED_PORTS } from "./ports.ts";
import { readSignedIn, type SignedIn } from "./session/signed-in.ts";

export type Accounts = {
  readonly deps: AccountDeps;
  /** The accounts library, set up for an origin under which people reach this server. */
  readonly authAt: (origin: string) => Auth;
  /** Who asks; `null`: nobody who is signed in. Time-outs are enforced here. */
  readonly signedIn: (request: Request) => Promise<SignedIn | null>;
};

export const openAccounts = (deps: AccountDeps): Accounts => {
  const authAt = authsOver(deps);
  // Cookies are read the same way for every origin.
  const anyOrigin = deps.settings.publicUrl ?? "http://localhost";
  return {
    deps,
    authAt,
    signedIn: (request) => {
      const headers = new Headers(request.headers);
      headers.delete(ADDRESS_HEADER);
      return readSignedIn(deps, authAt(anyOrigin), headers);
    },
  };
};

/** For a server that nobody set up accounts for, as in most tests: nobody manages, and no session outlives the process. */
export const bareAccounts = ({ ledger, log }: Pick<Deps, "ledger" | "log">, clientOf: ClientOf): Accounts =>
  openAccounts({
    store: ledger.accounts,
    jurisdictions: () => ledger.jurisdictions(),
    settings: DEFAULT_ACCOUNT_SETTINGS,
    ports: CLOSED_PORTS,
    secret: randomBytes(32).toString("base64url"),
    now: () => new Date(),
    log,
    clientOf,
    sendMail: null,
  });
