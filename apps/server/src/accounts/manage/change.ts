import type { AccountChange, AccountView } from "@xushi/contract";
import type { ListedAccount } from "@xushi/ledger";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import type { AccountEventKind } from "../ports.ts";
import { subjectOfName } from "../sign-in/throttle.ts";
import { tell } from "../tell.ts";
import { viewAccount } from "./account-view.ts";
import type { Manager } from "./manager.ts";

/** Each wish that changes something is told by itself. */
export const changeAccount = async (
  deps: AccountDeps,
  manager: Manager,
  account: ListedAccount,
  change: AccountChange,
): Promise<Outcome<AccountView>> => {
  if (change.disabled === true && account.id === manager.accountId) return refused("account.self");
  const told = [
    await setDisabled(deps, account, change.disabled),
    await unlock(deps, account, change.locked),
    await demandSecondFactor(deps, account, change.mustEnrolSecondFactor),
  ];
  for (const kind of told)
    if (kind !== null)
      await tell(deps, {
        kind,
        accountId: account.id,
        byAccountId: manager.accountId,
        address: manager.address,
      });
  const now = (await deps.store.byId(account.id)) ?? account;
  return done(await viewAccount(deps, now, manager.accountId));
};

type Told = Promise<AccountEventKind | null>;

const setDisabled = async (deps: AccountDeps, account: ListedAccount, wish: boolean | undefined): Told => {
  if (wish === undefined || wish === (account.disabledAt !== null)) return null;
  const at = momentNow(deps);
  await deps.store.change(account.id, { disabledAt: wish ? at : null }, at);
  if (!wish) return "account-enabled";
  await deps.store.endSessions(account.id, { except: null });
  await deps.store.voidLinks({ userId: account.id }, at);
  return "account-disabled";
};

const unlock = async (deps: AccountDeps, account: ListedAccount, wish: false | undefined): Told => {
  if (wish === undefined) return null;
  const subject = subjectOfName(deps.secret, account.username);
  if ((await deps.store.lockOf(subject)) === null && account.secondFactorLockedUntil === null) return null;
  await deps.store.forgetFailures(subject);
  await deps.store.unlockSecondFactor(account.id);
  return "account-unlocked";
};

const demandSecondFactor = async (
  deps: AccountDeps,
  account: ListedAccount,
  wish: boolean | undefined,
): Told => {
  if (wish === undefined || wish === account.mustEnrolSecondFactor) return null;
  await deps.store.change(account.id, { mustEnrolSecondFactor: wish }, momentNow(deps));
  return wish ? "second-factor-demanded" : "second-factor-waived";
};
