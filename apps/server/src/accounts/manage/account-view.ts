import type { AccountView } from "@xushi/contract";
import type { ListedAccount } from "@xushi/ledger";
import type { AccountDeps } from "../deps.ts";
import { subjectOfName } from "../sign-in/throttle.ts";

export const viewAccount = async (
  deps: AccountDeps,
  account: ListedAccount,
  viewerId: string,
): Promise<AccountView> => {
  const lockedUntil = laterThanNow(deps, [
    await deps.store.lockOf(subjectOfName(deps.secret, account.username)),
    account.secondFactorLockedUntil,
  ]);
  return {
    id: account.id,
    name: account.name,
    username: account.username,
    jurisdictionId: account.jurisdictionId,
    contactEmail: account.contactEmail,
    demo: account.demo,
    disabled: account.disabledAt !== null,
    lockedUntil,
    signsIn: account.hasPassword || account.hasSso || account.passkeys > 0,
    secondFactor: account.twoFactorEnabled || account.passkeys > 0,
    mustEnrolSecondFactor: account.mustEnrolSecondFactor,
    lastSignedInAt: account.lastSignedInAt,
    createdAt: account.createdAt,
    self: account.id === viewerId,
  };
};

/** The latest of the locks that still hold. */
const laterThanNow = (deps: AccountDeps, locks: readonly (string | null)[]): string | null => {
  const now = deps.now().getTime();
  const held = locks.filter((until) => until !== null).filter((until) => Date.parse(until) > now);
  return held.sort().at(-1) ?? null;
};
