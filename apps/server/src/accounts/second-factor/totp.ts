/** 动态验证码: a code generator on the phone, and backup codes for when the phone is lost. */
import type { TotpStart } from "@xushi/contract";
import { done, type Outcome, refused } from "../../http/outcome.ts";
import { APP_NAME } from "../auth.ts";
import { callAuth } from "../http/call-auth.ts";
import { provePassword } from "../passwords/change-password.ts";
import { type Asking, tellOf } from "./asking.ts";

type Done = Outcome<{ done: true }>;

/** The password is proven here, where wrong ones are counted; the library would let it be guessed for ever. */
const proven = async (
  { accounts, me, at }: Asking,
  password: string | undefined,
): Promise<Outcome<string>> => {
  if (me.demo) return refused("account.demo");
  const result = await provePassword(accounts.deps, me, password, at);
  if (!result.ok) return result;
  return password === undefined ? refused("password.none") : done(password);
};

export const startTotp = async (asking: Asking, typed: string | undefined): Promise<Outcome<TotpStart>> => {
  const password = await proven(asking, typed);
  if (!password.ok) return password;
  const started = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.enableTwoFactor({ headers, returnHeaders: true, body: { password: password.value, method: "totp" } }),
  );
  if (!started.ok) return started;
  const { totpURI, backupCodes } = started.value as { totpURI: string; backupCodes: string[] };
  return done({ ...labelled(totpURI, asking.me.username), backupCodes });
};

/** The library labels the key with the mailbox, which most accounts here do not have. */
const labelled = (libraryUri: string, username: string): { uri: string; secret: string } => {
  const secret = new URL(libraryUri).searchParams.get("secret") ?? "";
  const label = `${encodeURIComponent(APP_NAME)}:${encodeURIComponent(username)}`;
  return {
    secret,
    uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(APP_NAME)}&digits=6&period=30`,
  };
};

export const confirmTotp = async (asking: Asking, code: string): Promise<Done> => {
  const confirmed = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.verifyTOTP({ headers, returnHeaders: true, body: { code } }),
  );
  if (!confirmed.ok) return confirmed;
  await tellOf(asking, "second-factor-enrolled", { what: "totp" });
  return done({ done: true });
};

export const removeTotp = async (asking: Asking, typed: string | undefined): Promise<Done> => {
  const account = await asking.accounts.deps.store.byId(asking.me.accountId);
  if (account?.mustEnrolSecondFactor) return refused("second-factor.demanded");
  if (!account?.twoFactorEnabled) return refused("second-factor.none");
  const password = await proven(asking, typed);
  if (!password.ok) return password;
  const removed = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.disableTwoFactor({ headers, returnHeaders: true, body: { password: password.value } }),
  );
  if (!removed.ok) return removed;
  await tellOf(asking, "second-factor-removed", { by: "owner", what: "totp" });
  return done({ done: true });
};

export const renewBackupCodes = async (
  asking: Asking,
  typed: string | undefined,
): Promise<Outcome<{ backupCodes: string[] }>> => {
  const password = await proven(asking, typed);
  if (!password.ok) return password;
  const renewed = await callAuth(asking.c, asking.accounts, (api, headers) =>
    api.generateBackupCodes({ headers, returnHeaders: true, body: { password: password.value } }),
  );
  if (!renewed.ok) return renewed;
  await tellOf(asking, "backup-codes-renewed");
  return done({ backupCodes: renewed.value.backupCodes });
};
