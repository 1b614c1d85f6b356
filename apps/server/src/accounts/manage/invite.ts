import type { Invitation, InvitedAccount } from "@xushi/contract";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import { normalUsername } from "../sign-in/username.ts";
import { tell } from "../tell.ts";
import { viewAccount } from "./account-view.ts";
import { handOverLink } from "./hand-over.ts";
import type { Manager } from "./manager.ts";

/** The account is there at once, so that posts can be given to it; it opens nothing until its person has set a password. */
export const inviteAccount = async (
  deps: AccountDeps,
  manager: Manager,
  invitation: Invitation,
): Promise<Outcome<InvitedAccount>> => {
  const username = normalUsername(invitation.username);
  const made = await deps.store.create(
    { ...invitation, username, jurisdictionId: manager.jurisdictionId },
    momentNow(deps),
  );
  const account = made === null ? null : await deps.store.byId(made.id);
  if (account === null) return refused("account.username-taken", { username });
  const link = await handOverLink(deps, manager, account, "invitation");
  await tell(deps, {
    kind: "invited",
    accountId: account.id,
    byAccountId: manager.accountId,
    address: manager.address,
    detail: { secondFactor: invitation.mustEnrolSecondFactor },
  });
  return done({ account: await viewAccount(deps, account, manager.accountId), link });
};
