import { APIError } from "better-auth/api";

/** Codes that the rules below give beside the library's own; `http/auth-refusal.ts` puts both into words. */
export type OwnCode =
  | "SIGN_IN_WRONG"
  | "SIGN_IN_LOCKED"
  | "SIGN_IN_DISABLED"
  | "CODE_ALREADY_USED"
  | "PASSKEY_WITHOUT_PERSON";

const STATUS = {
  SIGN_IN_WRONG: "UNAUTHORIZED",
  SIGN_IN_LOCKED: "TOO_MANY_REQUESTS",
  SIGN_IN_DISABLED: "FORBIDDEN",
  CODE_ALREADY_USED: "UNAUTHORIZED",
  PASSKEY_WITHOUT_PERSON: "UNAUTHORIZED",
} as const satisfies Record<OwnCode, string>;

export const authError = (code: OwnCode, more: Readonly<Record<string, number>> = {}): APIError =>
  new APIError(STATUS[code], { code, message: code, ...more });
