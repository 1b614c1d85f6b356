import type { AccountView } from "@xushi/contract";
import type { ListedAccount } from "@xushi/ledger";
import type { AccountDeps } from "../deps.ts";
import { subjectOfName } from "../sign-in/throttle.ts";

export const viewAccount = async (
  deps: AccountDeps,
  account: ListedAccount,
  viewerId: string,
): Promise<AccountView> => {
  const until = await deps.store.lockOf(subjectOfName(deps.secret, account.username));
  const locked = until !== null && Date.parse(until) > deps.now().getTime();
  return {
    id: account.id,
    name: account.name,
    username: account.username,
    jurisdictionId: account.jurisdictionId,
    contactEmail: account.contactEmail,
    demo: account.demo,
    disabled: account.disabledAt !== null,
    lockedUntil: locked ? until : null,
    signsIn: account.hasPassword || account.hasSso || account.passkeys > 0,
    secondFactor: account.twoFactorEnabled || account.passkeys > 0,
    mustEnrolSecondFactor: account.mustEnrolSecondFactor,
    lastSignedInAt: account.lastSignedInAt,
    createdAt: account.createdAt,
    self: account.id === viewerId,
  };
};
