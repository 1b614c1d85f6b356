import { getSessionFromCtx } from "better-auth/api";
import type { HookContext } from "./hook-context.ts";

/**
 * Whose code is being asked for: the session's account, when it enrols; else the cookie of a sign-in under way names a
 * record that names the account.
 */
export const pendingAccount = async (
  ctx: HookContext,
): Promise<{ readonly accountId: string; readonly signingIn: boolean } | null> => {
  const session = await getSessionFromCtx(ctx);
  if (session !== null) return { accountId: session.user.id, signingIn: false };
  const cookie = ctx.context.createAuthCookie("two_factor");
  const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  if (typeof identifier !== "string") return null;
  const record = await ctx.context.internalAdapter.findVerificationValue(identifier);
  return record ? { accountId: record.value, signingIn: true } : null;
};
