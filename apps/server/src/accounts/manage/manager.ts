import type { ListedAccount } from "@xushi/ledger";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";

/** Who manages accounts, where, and under which address the links lead here. */
export type Manager = {
  readonly accountId: string;
  readonly jurisdictionId: string;
  readonly address: string;
  readonly origin: string;
};

export const admitManager = async (
  { ports }: Pick<AccountDeps, "ports">,
  manager: Manager,
): Promise<Outcome<Manager>> =>
  (await ports.mayManageAccounts(manager.accountId, manager.jurisdictionId))
    ? done(manager)
    : refused("account.not-yours");

/** An account that this manager looks after: at home there, or the installation's own where that is his too. */
export const managedAccount = async (
  { store, ports }: Pick<AccountDeps, "store" | "ports">,
  { accountId, jurisdictionId }: Manager,
  id: string,
): Promise<Outcome<ListedAccount>> => {
  const account = await store.byId(id);
  const his =
    account !== null &&
    (account.jurisdictionId === jurisdictionId ||
      (account.jurisdictionId === null && (await ports.mayManageAccounts(accountId, null))));
  if (!his) return refused("account.unknown", { id: id.slice(0, 64) });
  return account.demo ? refused("account.demo") : done(account);
};
