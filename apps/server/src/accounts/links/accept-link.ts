import type { LinkAcceptance } from "@xushi/contract";
import type { LinkRow, ListedAccount } from "@xushi/ledger";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import { admitPassword } from "../passwords/new-password.ts";
import { subjectOfName } from "../sign-in/throttle.ts";
import { isUsername, normalUsername } from "../sign-in/username.ts";
import { tell } from "../tell.ts";
import { hashOf } from "./one-time-link.ts";

type Accepted = Outcome<{ readonly username: string }>;

/** Sets the password that a link allows to set. The link is used up only when the password is good. */
export const acceptLink = async (
  deps: AccountDeps,
  order: LinkAcceptance,
  address: string,
): Promise<Accepted> => {
  const link = await deps.store.openLink(hashOf(order.token), momentNow(deps));
  if (link === null) return refused("link.invalid");
  if (link.userId === null) return makeFirstAdministrator(deps, order, address);
  const account = await deps.store.byId(link.userId);
  if (account === null || account.disabledAt !== null) return refused("link.invalid");
  return setByLink(deps, order, { link, account, address });
};

const setByLink = async (
  deps: AccountDeps,
  { token, password }: LinkAcceptance,
  { link, account, address }: { link: LinkRow; account: ListedAccount; address: string },
): Promise<Accepted> => {
  const admitted = await admitPassword(deps, account, password);
  if (!admitted.ok) return admitted;
  if ((await deps.store.useLink(hashOf(token), momentNow(deps))) === null) return refused("link.invalid");
  await deps.store.setPassword({
    userId: account.id,
    hash: admitted.value,
    at: momentNow(deps),
    remember: deps.settings.policy.remember,
    keepSessionId: null,
  });
  // Whoever was handed a link need not wait for a lock that his own forgotten password brought on.
  await deps.store.forgetFailures(subjectOfName(deps.secret, account.username));
  const about = { accountId: account.id, address };
  await tell(deps, { ...about, kind: "link-used", byAccountId: link.createdBy, detail: { link: link.kind } });
  await tell(deps, { ...about, kind: "password-changed", detail: { by: "link" } });
  return done({ username: account.username });
};

const makeFirstAdministrator = async (
  deps: AccountDeps,
  { token, password, name, username: typed }: LinkAcceptance,
  address: string,
): Promise<Accepted> => {
  const username = normalUsername(typed ?? "");
  if (name === undefined || !isUsername(username)) return refused("link.incomplete");
  const admitted = await admitPassword(deps, { id: null, username, name }, password);
  if (!admitted.ok) return admitted;
  if ((await deps.store.byUsername(username)) !== null)
    return refused("account.username-taken", { username });
  const at = momentNow(deps);
  if ((await deps.store.useLink(hashOf(token), at)) === null) return refused("link.invalid");
  const held = await deps.jurisdictions();
  // With one county the administrator is at home there, so that others can look after the account too.
  const home = held.length === 1 ? (held[0]?.id ?? null) : null;
  const made = await deps.store.create(
    { name, username, jurisdictionId: home, passwordHash: admitted.value },
    at,
  );
  if (made === null) return refused("account.username-taken", { username });
  await tell(deps, { kind: "first-administrator", accountId: made.id, address });
  return done({ username });
};
