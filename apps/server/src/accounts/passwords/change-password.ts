import { done, type Outcome, refused } from "../../http/outcome.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import type { SignedIn } from "../session/signed-in.ts";
import { attemptFailed, attemptSucceeded, beginAttempt, minutesUntil } from "../sign-in/throttle.ts";
import { tell } from "../tell.ts";
import { verifyPassword } from "./argon2.ts";
import { admitPassword } from "./new-password.ts";

/** Changes the password of whoever is signed in, and signs out everywhere else. */
export const changePassword = async (
  deps: AccountDeps,
  me: SignedIn,
  order: { readonly current: string; readonly next: string },
  address: string,
): Promise<Outcome<{ ended: number }>> => {
  if (me.demo) return refused("account.demo");
  const proven = await provePassword(deps, me, order.current, address);
  if (!proven.ok) return proven;
  const admitted = await admitPassword(deps, { ...me, id: me.accountId }, order.next);
  if (!admitted.ok) return admitted;
  const ended = await deps.store.setPassword({
    userId: me.accountId,
    hash: admitted.value,
    at: momentNow(deps),
    remember: deps.settings.policy.remember,
    keepSessionId: me.sessionId,
  });
  await tell(deps, {
    kind: "password-changed",
    accountId: me.accountId,
    sessionId: me.sessionId,
    address,
    detail: { by: "owner", endedSessions: ended },
  });
  return done({ ended });
};

/** Guesses at the password from inside a session are counted like those at the door: the session may be a found one. */
export const provePassword = async (
  deps: AccountDeps,
  me: SignedIn,
  password: string | undefined,
  address: string,
): Promise<Outcome<null>> => {
  const hashed = await deps.store.passwordHash(me.accountId);
  if (hashed === null) return password === undefined ? done(null) : refused("password.none");
  const verdict = await beginAttempt(deps, me.username, address);
  if (verdict.locked) return refused("sign-in.locked", { minutes: minutesUntil(deps, verdict.until) });
  if (await verifyPassword(hashed, password ?? "")) {
    await attemptSucceeded(deps, verdict.begun);
    return done(null);
  }
  for (const what of await attemptFailed(deps, verdict.begun))
    await tell(deps, {
      kind: "locked-out",
      accountId: me.accountId,
      sessionId: me.sessionId,
      address,
      detail: { what, minutes: deps.settings.lockout.minutes },
    });
  return refused("password.wrong");
};
