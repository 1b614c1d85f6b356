import type { AccountView } from "@xushi/contract";
import { done, type Outcome } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";
import { tell } from "../tell.ts";
import { viewAccount } from "./account-view.ts";
import type { Manager } from "./manager.ts";

/** Their mail addresses are contact data: that somebody looked is told, and how many there were. Those at home there, and the installation's own for who looks after these too. */
export const listAccounts = async (deps: AccountDeps, manager: Manager): Promise<Outcome<AccountView[]>> => {
  const { accountId, jurisdictionId } = manager;
  const own = (await deps.ports.mayManageAccounts(accountId, null)) ? await deps.store.list(null) : [];
  const held = [...(await deps.store.list(jurisdictionId)), ...own];
  const contacts = held.filter((account) => account.contactEmail !== null).length;
  if (contacts > 0)
    await tell(deps, {
      ...{ kind: "contact-seen", accountId, byAccountId: accountId, jurisdictionId },
      detail: { contacts },
    });
  return done(await Promise.all(held.map((account) => viewAccount(deps, account, accountId))));
};
