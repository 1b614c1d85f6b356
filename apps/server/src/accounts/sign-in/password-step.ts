import { defineRequestState } from "@better-auth/core/context";
import { LONGEST_PASSWORD } from "@xushi/contract";
import type { AccountDeps } from "../deps.ts";
import { hashPassword } from "../passwords/argon2.ts";
import { maskName, tell } from "../tell.ts";
import { authError } from "./auth-error.ts";
import { addressIn, failedIn, type HookContext, tellSignedIn, textIn } from "./hook-context.ts";
import { maySignIn } from "./may-sign-in.ts";
import { attemptFailed, attemptSucceeded, type Begun, beginAttempt, minutesUntil } from "./throttle.ts";
import { normalUsername } from "./username.ts";

type Attempt = {
  readonly typed: string;
  readonly accountId: string | null;
  readonly begun: Begun;
  readonly startedAt: number;
};

const attemptOfRequest = defineRequestState<Attempt | null>(() => null);

export const beforePassword = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  const startedAt = performance.now();
  const typed = textIn(ctx, "username") ?? "";
  const password = textIn(ctx, "password") ?? "";
  const username = normalUsername(typed);
  const verdict = await beginAttempt(deps, username, addressIn(ctx));
  if (verdict.locked) throw authError("SIGN_IN_LOCKED", { minutes: minutesUntil(deps, verdict.until) });
  const account = await deps.store.byUsername(username);
  const attempt = { typed, accountId: account?.id ?? null, begun: verdict.begun, startedAt };
  if (account?.hasPassword && (await maySignIn(deps, account))) return attemptOfRequest.set(attempt);
  // As much work as for a wrong password: how long the answer takes must not tell whether the name exists.
  await hashPassword(password.slice(0, LONGEST_PASSWORD));
  await fail(deps, ctx, attempt);
  throw authError("SIGN_IN_WRONG");
};

export const afterPassword = async (deps: AccountDeps, ctx: HookContext): Promise<void> => {
  const attempt = await attemptOfRequest.get();
  if (attempt === null) return;
  if (failedIn(ctx)) {
    await fail(deps, ctx, attempt);
    throw authError("SIGN_IN_WRONG");
  }
  await attemptSucceeded(deps, attempt.begun);
  // Where a second factor is due, no session has been made yet.
  await tellSignedIn(deps, ctx);
};

const fail = async (deps: AccountDeps, ctx: HookContext, attempt: Attempt): Promise<void> => {
  const { accountId, typed } = attempt;
  const about = { accountId, address: addressIn(ctx) };
  const locked = await attemptFailed(deps, attempt.begun);
  const detail = accountId === null ? { name: maskName(typed) } : {};
  await tell(deps, { ...about, kind: "sign-in-failed", detail: { step: "password", ...detail } });
  for (const what of locked)
    await tell(deps, {
      ...about,
      kind: "locked-out",
      detail: { what, minutes: deps.settings.lockout.minutes, ...detail },
    });
  await until(attempt.startedAt + deps.settings.failureMilliseconds);
};

const until = (moment: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.max(0, moment - performance.now())));
