import { defineRequestState } from "@better-auth/core/context";
import type { AccountDeps } from "../deps.ts";
import { normalBackupCode } from "../second-factor/backup-codes.ts";
import { tell } from "../tell.ts";
import { authError } from "./auth-error.ts";
import { addressIn, failedIn, type HookContext, tellSignedIn, textIn } from "./hook-context.ts";
import { pendingAccount } from "./pending-account.ts";
import { rememberCode, wasCodeUsed } from "./used-codes.ts";

/** Whose code is being asked for, and whether that is a step of signing in or of enrolling. */
type Step = { readonly accountId: string; readonly signingIn: boolean; readonly wasLocked: boolean };
const BACKUP_PATH = "/two-factor/verify-backup-code";
const stepOfRequest = defineRequestState<Step | null>(() => null);

export const beforeCode = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  // "Trust this device" would let a stolen laptop skip the second factor for a month.
  if (typeof ctx.body === "object" && ctx.body !== null) delete ctx.body.trustDevice;
  if (ctx.path === BACKUP_PATH && textIn(ctx, "code") !== null)
    ctx.body.code = normalBackupCode(textIn(ctx, "code") ?? "");
  const pending = await pendingAccount(ctx);
  if (pending === null) return;
  const wasLocked = await isLocked(deps, pending.accountId);
  await stepOfRequest.set({ ...pending, wasLocked });
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
  if (!signingIn) return;
  const about = { accountId, address: addressIn(ctx) };
  await tell(deps, { ...about, kind: "sign-in-failed", detail: { step: "second-factor" } });
  if (!step.wasLocked && (await isLocked(deps, accountId)))
    await tell(deps, {
      ...about,
      kind: "locked-out",
      detail: { what: "second-factor", minutes: deps.settings.lockout.minutes },
    });
};

/** The library keeps this lock, and by the machine's own clock. */
const isLocked = async ({ store }: AccountDeps, accountId: string): Promise<boolean> => {
  const until = (await store.byId(accountId))?.secondFactorLockedUntil ?? null;
  return until !== null && Date.parse(until) > Date.now();
};
