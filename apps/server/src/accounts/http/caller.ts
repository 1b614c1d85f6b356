import type { Context, MiddlewareHandler } from "hono";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { admitManager, type Manager } from "../manage/manager.ts";
import type { Accounts } from "../open-accounts.ts";
import type { SignedIn } from "../session/signed-in.ts";
import { addressOf } from "./address.ts";
import { ownOrigin } from "./same-origin.ts";

/** Works for whoever is signed in; these routes are also there for those who have something to do first. */
export const asSignedIn = async <T>(
  c: Context,
  accounts: Accounts,
  work: (me: SignedIn, address: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const me = await accounts.signedIn(c.req.raw);
  return me === null ? refused("session.missing") : work(me, addressOf(c, accounts.deps));
};

/** Before anything of a request is looked at: what is one's own is nobody's who is not signed in. */
export const requireSession =
  (accounts: Pick<Accounts, "signedIn">): MiddlewareHandler =>
  async (c, next) => {
    if ((await accounts.signedIn(c.req.raw)) !== null) return next();
    const { refusal, status } = refused("session.missing");
    return c.json(refusal, status);
  };

/** What stands between signing in and everything else, in the order in which it is to be done. */
export const dueFirst = (me: SignedIn): Outcome<null> => {
  if (me.mustChangePassword) return refused("session.password-due");
  return me.mustEnrol ? refused("session.second-factor-due") : done(null);
};

export const asManager = <T>(
  c: Context,
  accounts: Accounts,
  jurisdictionId: string,
  work: (manager: Manager) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  asSignedIn(c, accounts, async (me, address) => {
    const first = dueFirst(me);
    if (!first.ok) return first;
    const origin = ownOrigin(c, accounts.deps);
    const admitted = await admitManager(accounts.deps, {
      accountId: me.accountId,
      jurisdictionId,
      address,
      origin,
    });
    return admitted.ok ? work(admitted.value) : admitted;
  });
