import { getSessionFromCtx } from "better-auth/api";
import type { AccountDeps } from "../deps.ts";
import { postsOf } from "../oidc/oidc-map.ts";
import { accountMadeHere, groupsSeen } from "../oidc/sso-profile.ts";
import { tell } from "../tell.ts";
import { addressIn, failedIn, type HookContext, tellSignedIn } from "./hook-context.ts";

export const afterPasskey = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  if ((await tellSignedIn(deps, ctx)) !== null || !failedIn(ctx)) return;
  await tell(deps, { kind: "sign-in-failed", address: addressIn(ctx), detail: { step: "passkey" } });
};

/** The groups come first: whoever signs in is to find the posts that go with them. */
export const afterSso = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  const { oidc } = deps.settings;
  const accountId = ctx.context.newSession?.user.id;
  if (accountId === undefined || oidc === null) {
    await tell(deps, { kind: "sign-in-failed", address: addressIn(ctx), detail: { step: "sso" } });
    return;
  }
  if (await accountMadeHere.get())
    await tell(deps, { kind: "account-created", accountId, address: addressIn(ctx), detail: { by: "sso" } });
  await deps.ports.onGroups(accountId, postsOf(oidc, await groupsSeen.get()));
  await tellSignedIn(deps, ctx);
};

export const beforeSignOut = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  const session = await getSessionFromCtx(ctx);
  if (session === null) return;
  await tell(deps, {
    kind: "signed-out",
    accountId: session.user.id,
    sessionId: session.session.id,
    address: addressIn(ctx),
  });
};
