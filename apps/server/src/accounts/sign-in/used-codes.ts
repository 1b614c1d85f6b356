import { createHmac } from "node:crypto";
import type { GenericEndpointContext } from "better-auth";

/** A code is good for its half minute and the ones beside it; seen once over a shoulder it must be worth nothing. */
const WINDOW_SECONDS = 120;

const identifierOf = (ctx: GenericEndpointContext, accountId: string, code: string): string =>
  `totp-used-${createHmac("sha256", ctx.context.secret).update(`${accountId}\0${code}`).digest("base64url")}`;

export const wasCodeUsed = async (
  ctx: GenericEndpointContext,
  accountId: string,
  code: string,
): Promise<boolean> =>
  (await ctx.context.internalAdapter.findVerificationValue(identifierOf(ctx, accountId, code))) !== null;

export const rememberCode = async (
  ctx: GenericEndpointContext,
  accountId: string,
  code: string,
): Promise<void> => {
  await ctx.context.internalAdapter.createVerificationValue({
    identifier: identifierOf(ctx, accountId, code),
    value: accountId,
    expiresAt: new Date(Date.now() + WINDOW_SECONDS * 1000),
  });
};
