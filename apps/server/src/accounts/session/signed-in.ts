import type { Auth } from "../auth.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import { maySignIn } from "../sign-in/may-sign-in.ts";
import { tell } from "../tell.ts";

/** Who asks, as the rest of the server sees it. */
export type SignedIn = {
  readonly accountId: string;
  readonly name: string;
  readonly username: string;
  readonly jurisdictionId: string | null;
  readonly demo: boolean;
  readonly sessionId: string;
  readonly method: string;
  /** By order, or because it is older than the policy allows. Nothing else is to be served until it is done. */
  readonly mustChangePassword: boolean;
  readonly mustEnrol: boolean;
};

type Held = NonNullable<Awaited<ReturnType<Auth["api"]["getSession"]>>>;

/** Writing it at each request would make each reading a writing. */
const SEEN_EVERY_MILLISECONDS = 60_000;

/** The session behind the request's cookie, unless it has timed out or its account may no longer sign in. */
export const readSignedIn = async (
  deps: AccountDeps,
  auth: Auth,
  headers: Headers,
): Promise<SignedIn | null> => {
  if (!headers.has("cookie")) return null;
  const held = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  if (held === null) return null;
  const ended = timedOut(deps, held.session) ?? ((await maySignIn(deps, standing(held))) ? null : "disabled");
  if (ended !== null) {
    await endTimedOut(deps, held, ended);
    return null;
  }
  await noteSeen(deps, held.session);
  return viewOf(deps, held);
};

const standing = ({ user }: Held) => ({ disabledAt: user.disabledAt ?? null, demo: user.demo });

const timedOut = (deps: AccountDeps, session: Held["session"]): "idle" | "absolute" | null => {
  const now = deps.now().getTime();
  const { idleMinutes, absoluteHours } = deps.settings;
  if (now - session.lastSeenAt.getTime() > idleMinutes * 60_000) return "idle";
  return now - session.createdAt.getTime() > absoluteHours * 3_600_000 ? "absolute" : null;
};

const endTimedOut = async (deps: AccountDeps, { session, user }: Held, why: string): Promise<void> => {
  if ((await deps.store.endSessions(user.id, { id: session.id })) === 0) return;
  await tell(deps, {
    kind: "session-timed-out",
    accountId: user.id,
    sessionId: session.id,
    detail: { why },
  });
};

const noteSeen = async (deps: AccountDeps, session: Held["session"]): Promise<void> => {
  if (deps.now().getTime() - session.lastSeenAt.getTime() < SEEN_EVERY_MILLISECONDS) return;
  await deps.store.touchSession(session.id, momentNow(deps));
};

const viewOf = (deps: AccountDeps, { session, user }: Held): SignedIn => ({
  accountId: user.id,
  name: user.name,
  username: user.username ?? "",
  jurisdictionId: user.jurisdictionId ?? null,
  demo: user.demo,
  sessionId: session.id,
  method: session.method,
  mustChangePassword: user.mustChangePassword || isExpired(deps, user),
  // The provider asks for its own second factor; a passkey is one already. Else the password stood alone.
  mustEnrol: user.mustEnrolSecondFactor && session.method === "password" && !user.twoFactorEnabled,
});

/** Demo passwords are on the sign-in page: changing them protects nothing. */
const isExpired = (deps: AccountDeps, user: Held["user"]): boolean => {
  const { maxAgeDays } = deps.settings.policy;
  if (maxAgeDays === 0 || user.demo || !user.passwordChangedAt) return false;
  return deps.now().getTime() - user.passwordChangedAt.getTime() > maxAgeDays * 86_400_000;
};
