import type { Acting } from "@xushi/ledger";
import type { Context, MiddlewareHandler } from "hono";
import { dueFirst } from "../accounts/http/caller.ts";
import type { Accounts } from "../accounts/open-accounts.ts";
import { type Refused, refused } from "./outcome.ts";

/** Who sent a request. What he may do is said by his posts, jurisdiction by jurisdiction. */
export type Caller = {
  readonly accountId: string;
  /** The name that the journal keeps. */
  readonly person: string;
  /** The product's own access: whoever holds the data folder, on the command line. */
  readonly local?: Acting;
};

/** `null`: nobody is signed in. Refused: somebody is, and has something to do first. */
export type SignedIn = (c: Context) => Promise<Caller | Refused | null>;

export const nobody: SignedIn = async () => null;

/** Whoever signed in, unless a password or a second factor is due; or whoever holds the data folder. */
export const callerBy =
  (accounts: Pick<Accounts, "signedIn">, local: SignedIn): SignedIn =>
  async (c) => {
    const me = await accounts.signedIn(c.req.raw);
    if (me === null) return local(c);
    const first = dueFirst(me);
    return first.ok ? { accountId: me.accountId, person: me.name } : first;
  };

const KEY = "caller";

/** Everything under it needs somebody who is signed in. */
export const requireCaller =
  (signedIn: SignedIn): MiddlewareHandler =>
  async (c, next) => {
    const caller = await signedIn(c);
    if (caller === null || "refusal" in caller) {
      const { refusal, status } = caller ?? refused("session.missing");
      return c.json(refusal, status);
    }
    c.set(KEY, caller);
    return next();
  };

/** @throws when a route is reached without `requireCaller`: a bug, never a way in. */
export const callerOf = (c: Context): Caller => {
  const caller = c.get(KEY) as Caller | undefined;
  if (caller === undefined) throw new Error(`${c.req.method} ${c.req.path} is not behind requireCaller`);
  return caller;
};
