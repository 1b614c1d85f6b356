import type { Context } from "hono";
import type { Accounts } from "../open-accounts.ts";
import type { AccountEventKind } from "../ports.ts";
import type { SignedIn } from "../session/signed-in.ts";
import { tell } from "../tell.ts";

/** Somebody who is signed in and asks from an address about his own second factor. */
export type Asking = {
  readonly c: Context;
  readonly accounts: Accounts;
  readonly me: SignedIn;
  readonly at: string;
};

export const tellOf = (
  { accounts, me, at }: Asking,
  kind: AccountEventKind,
  detail: Readonly<Record<string, string>> = {},
): Promise<void> =>
  tell(accounts.deps, { kind, accountId: me.accountId, sessionId: me.sessionId, address: at, detail });
