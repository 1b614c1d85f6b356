import { defineRequestState } from "@better-auth/core/context";
import type { AccountDeps } from "../deps.ts";
import { normalBackupCode } from "../second-factor/backup-codes.ts";
import { tell } from "../tell.ts";
import { authError } from "./auth-error.ts";
import { addressIn, failedIn, type HookContext, tellSignedIn, textIn } from "./hook-context.ts";
import { pendingAccount } from "./pending-account.ts";
import { rememberCode, wasCodeUsed } from "./used-codes.ts";

/** Whose code is being asked for, and whether that is a step of signing in or of enrolling. */
type Step = { readonly accountId: string; readonly signingIn: boolean };
const BACKUP_PATH = "/two-factor/verify-backup-code";
const stepOfRequest = defineRequestState<Step | null>(() => null);

export const beforeCode = async (ctx: HookContext): Promise<void> => {
  // "Trust this device" would let a stolen laptop skip the second factor for a month.
  if (typeof ctx.body === "object" && ctx.body !== null) delete ctx.body.trustDevice;
  if (ctx.path === BACKUP_PATH && textIn(ctx, "code") !== null)
    ctx.body.code = normalBackupCode(textIn(ctx, "code") ?? "");
  const pending = await pendingAccount(ctx);
  if (pending === null) return;
  await stepOfRequest.set(pending);
  if (await wasCodeUsed(ctx, pending.accountId, textIn(ctx, "code") ?? ""))
    throw authError("CODE_ALREADY_USED");
};

export const afterCode = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  const step = await stepOfRequest.get();
  if (step === null) return;
  const { accountId, signingIn } = step;
  if (!failedIn(ctx)) {
    await rememberCode(ctx, accountId, textIn(ctx, "code") ?? "");
    if (signingIn) await tellSignedIn(deps, ctx);
    return;
  }
  if (signingIn)
    await tell(deps, {
      kind: "sign-in-failed",
      accountId,
      address: addressIn(ctx),
      detail: { step: "second-factor" },
    });
};
