import type { IssuedLink } from "@xushi/contract";
import type { ListedAccount } from "@xushi/ledger";
import { done, type Outcome } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";
import { removeSecondFactors } from "../second-factor/remove-all.ts";
import { tell } from "../tell.ts";
import { handOverLink } from "./hand-over.ts";
import type { Manager } from "./manager.ts";

/**
 * A link for a new password. The old one holds until the link is used: whoever asks for a reset in another's name must
 * not lock him out.
 */
export const resetAccount = async (
  deps: AccountDeps,
  manager: Manager,
  account: ListedAccount,
  removeSecondFactor: boolean,
): Promise<Outcome<IssuedLink>> => {
  const about = { accountId: account.id, byAccountId: manager.accountId, address: manager.address };
  if (removeSecondFactor && (await removeSecondFactors(deps, account.id)))
    await tell(deps, { ...about, kind: "second-factor-removed", detail: { by: "manager" } });
  const link = await handOverLink(deps, manager, account, account.hasPassword ? "reset" : "invitation");
  await tell(deps, { ...about, kind: "reset-issued", detail: { removedSecondFactor: removeSecondFactor } });
  return done(link);
};
