import type { LinkView } from "@xushi/contract";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { type AccountDeps, momentNow } from "../deps.ts";
import { hashOf } from "./one-time-link.ts";

export const lookAtLink = async (deps: AccountDeps, token: string): Promise<Outcome<LinkView>> => {
  const link = await deps.store.openLink(hashOf(token), momentNow(deps));
  if (link === null) return refused("link.invalid");
  const account = link.userId === null ? null : await deps.store.byId(link.userId);
  if (account?.disabledAt) return refused("link.invalid");
  const { kind, expiresAt } = link;
  const { policy } = deps.settings;
  return done({ kind, expiresAt, policy, name: account?.name ?? null, username: account?.username ?? null });
};
