import { type Refused, refused } from "../../http/outcome.ts";
import type { RefusalCode } from "../../http/refusal-table.ts";

/** The library's codes, and those of `sign-in/auth-error.ts`, as this server says them. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  SIGN_IN_WRONG: "sign-in.wrong",
  INVALID_USERNAME_OR_PASSWORD: "sign-in.wrong",
  SIGN_IN_LOCKED: "sign-in.locked",
  ACCOUNT_TEMPORARILY_LOCKED: "sign-in.locked",
  SIGN_IN_DISABLED: "sign-in.disabled",
  INVALID_CODE: "sign-in.code-wrong",
  INVALID_BACKUP_CODE: "sign-in.code-wrong",
  CODE_ALREADY_USED: "sign-in.code-wrong",
  TOTP_NOT_ENABLED: "second-factor.none",
  BACKUP_CODES_NOT_ENABLED: "second-factor.none",
  TWO_FACTOR_NOT_ENABLED: "second-factor.none",
  TOTP_ALREADY_ENABLED: "second-factor.already",
  INVALID_TWO_FACTOR_COOKIE: "sign-in.step-expired",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "sign-in.step-expired",
  INVALID_PASSWORD: "password.wrong",
  PASSKEY_WITHOUT_PERSON: "sign-in.passkey",
  PASSKEY_NOT_FOUND: "sign-in.passkey",
  CHALLENGE_NOT_FOUND: "sign-in.passkey",
  AUTHENTICATION_FAILED: "sign-in.passkey",
  FAILED_TO_VERIFY_REGISTRATION: "sign-in.passkey",
  PROVIDER_NOT_FOUND: "sign-in.sso-unreachable",
  INVALID_ORIGIN: "request.origin",
  MISSING_OR_NULL_ORIGIN: "request.origin",
};

type Told = { readonly code?: unknown; readonly minutes?: unknown };

/** What the library refused, in this server's words. */
export const ofAuth = (status: number, body: unknown, lockMinutes: number): Refused => {
  const { code, minutes } = (typeof body === "object" && body !== null ? body : {}) as Told;
  const own = typeof code === "string" ? CODES[code] : undefined;
  if (own === "sign-in.locked")
    return refused(own, { minutes: typeof minutes === "number" ? minutes : lockMinutes });
  if (own !== undefined) return refused(own);
  if (status === 401) return refused("session.missing");
  return refused("request.invalid", { issues: typeof code === "string" ? code : String(status) });
};
