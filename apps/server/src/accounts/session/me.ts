import type { Me } from "@xushi/contract";
import type { AccountDeps } from "../deps.ts";
import { listMySessions } from "./my-sessions.ts";
import type { SignedIn } from "./signed-in.ts";

export const readMe = async (deps: AccountDeps, me: SignedIn): Promise<Me> => {
  const account = await deps.store.byId(me.accountId);
  const { policy, idleMinutes } = deps.settings;
  const { sessionId: _, ...who } = me;
  return {
    ...who,
    method: me.method as Me["method"],
    hasPassword: account?.hasPassword ?? false,
    passwordChangedAt: account?.passwordChangedAt ?? null,
    totp: account?.twoFactorEnabled ?? false,
    passkeys: account?.passkeys ?? 0,
    sessions: (await listMySessions(deps, me)).length,
    policy,
    idleMinutes,
  };
};
