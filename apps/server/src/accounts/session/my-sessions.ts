import type { SessionView } from "@xushi/contract";
import type { SessionRow } from "@xushi/ledger";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";
import { tell } from "../tell.ts";
import { deviceWords } from "./device-words.ts";
import type { SignedIn } from "./signed-in.ts";

/** Sessions that have timed out are gone for their holder, whether or not they have been swept yet. */
export const listMySessions = async (deps: AccountDeps, me: SignedIn): Promise<SessionView[]> => {
  const now = deps.now().getTime();
  const { idleMinutes, absoluteHours } = deps.settings;
  const alive = (row: SessionRow) =>
    now - Date.parse(row.lastSeenAt) <= idleMinutes * 60_000 &&
    now - Date.parse(row.createdAt) <= absoluteHours * 3_600_000;
  return (await deps.store.sessions(me.accountId)).filter(alive).map((row) => ({
    id: row.id,
    current: row.id === me.sessionId,
    device: deviceWords(row.userAgent),
    address: row.ipAddress ?? "",
    method: row.method as SessionView["method"],
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
  }));
};

export const endMySession = async (
  deps: AccountDeps,
  me: SignedIn,
  sessionId: string,
  address: string,
): Promise<Outcome<{ done: true }>> => {
  if ((await deps.store.endSessions(me.accountId, { id: sessionId })) === 0)
    return refused("session.unknown");
  await tell(deps, {
    kind: "session-revoked",
    accountId: me.accountId,
    sessionId,
    address,
    detail: { ended: 1 },
  });
  return done({ done: true });
};

export const endMyOtherSessions = async (
  deps: AccountDeps,
  me: SignedIn,
  address: string,
): Promise<Outcome<{ ended: number }>> => {
  const ended = await deps.store.endSessions(me.accountId, { except: me.sessionId });
  if (ended > 0)
    await tell(deps, {
      kind: "session-revoked",
      accountId: me.accountId,
      sessionId: me.sessionId,
      address,
      detail: { ended, others: true },
    });
  return done({ ended });
};
