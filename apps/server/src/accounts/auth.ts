import { passkey } from "@better-auth/passkey";
import { LONGEST_PASSWORD } from "@xushi/contract";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, twoFactor, username } from "better-auth/plugins";
import { isSecure } from "./account-settings.ts";
import type { AccountDeps } from "./deps.ts";
import { ADDRESS_HEADER } from "./http/address.ts";
import { ssoProvider } from "./oidc/sso-profile.ts";
import { hashPassword, verifyPassword } from "./passwords/argon2.ts";
import { makeBackupCodes } from "./second-factor/backup-codes.ts";
import { databaseHooks } from "./sign-in/database-hooks.ts";
import { signInRules } from "./sign-in/sign-in-rules.ts";
import { isUsername, normalUsername } from "./sign-in/username.ts";

export const AUTH_PATH = "/api/auth";
export const APP_NAME = "序时";

/** The accounts library, set up for one address under which people reach the server. */
export const createAuth = (deps: AccountDeps, origin: string) =>
  betterAuth({
    ...basics(deps, origin),
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 32,
        usernameValidator: isUsername,
        usernameNormalization: normalUsername,
      }),
      twoFactor({
        issuer: APP_NAME,
        twoFactorCookieMaxAge: 300,
        accountLockout: {
          maxFailedAttempts: deps.settings.lockout.failures,
          durationSeconds: deps.settings.lockout.minutes * 60,
        },
        backupCodeOptions: { storeBackupCodes: "encrypted", customBackupCodesGenerate: makeBackupCodes },
      }),
      passkey({ rpName: APP_NAME, rpID: new URL(origin).hostname, origin, ...withPerson }),
      ...(deps.settings.oidc === null
        ? []
        : [genericOAuth({ config: [ssoProvider(deps, deps.settings.oidc)] })]),
      signInRules(deps),
    ],
  });

export type Auth = ReturnType<typeof createAuth>;

/** A passkey stands for two factors only when the device has asked who holds it: by finger, face or PIN. */
const withPerson = {
  authenticatorSelection: { userVerification: "required", residentKey: "preferred" },
  authentication: {
    afterVerification: async ({
      verification,
    }: {
      verification: { authenticationInfo: { userVerified: boolean } };
    }) => {
      if (!verification.authenticationInfo.userVerified) throw personMissing();
    },
  },
  registration: {
    afterVerification: async ({
      verification,
    }: {
      verification: { registrationInfo?: { userVerified: boolean } | undefined };
    }) => {
      if (verification.registrationInfo?.userVerified !== true) throw personMissing();
    },
  },
} as const;
const personMissing = () =>
  new APIError("UNAUTHORIZED", {
    code: "PASSKEY_WITHOUT_PERSON",
    message: "The device did not verify its holder",
  });

const basics = (deps: AccountDeps, origin: string) =>
  ({
    appName: APP_NAME,
    baseURL: origin,
    basePath: AUTH_PATH,
    secret: deps.secret,
    database: deps.store.adapter,
    telemetry: { enabled: false },
    trustedOrigins: [origin],
    // What the library says may hold what people typed: only that something failed goes to the log.
    logger: { level: "error", log: (level, message) => deps.log({ level, accounts: message.slice(0, 200) }) },
    onAPIError: {
      // Refusals are answers, not errors; where single sign-on fails the browser is sent back to the sign-in page.
      errorURL: "/sign-in",
      onError: (error) => logBroken(deps, error),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: { additionalFields: USER_FIELDS },
    session: {
      expiresIn: deps.settings.absoluteHours * 3600,
      disableSessionRefresh: true,
      additionalFields: {
        lastSeenAt: { type: "date", required: true, input: false },
        method: { type: "string", required: true, input: false },
      },
    },
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    verification: { storeIdentifier: "hashed" },
    // `http/rate-limit.ts` counts instead. The library's count begins anew only after a minute without any request: an
    // office that signs in once every six seconds would be refused from the sixtieth on, for as long as it goes on.
    rateLimit: { enabled: false },
    advanced: {
      ...cookies(deps),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: databaseHooks(deps),
  }) satisfies BetterAuthOptions;

const logBroken = ({ log }: AccountDeps, error: unknown): void => {
  if (error instanceof APIError && error.statusCode < 500) return;
  const { name, stack = "" } = error as Error;
  const where = stack.split("\n").filter((line) => line.trim().startsWith("at "));
  log({ level: "error", accounts: name, where: where.slice(0, 6).map((line) => line.trim()) });
};

const fixed = { input: false } as const;
const USER_FIELDS = {
  jurisdictionId: { type: "string", required: false, ...fixed },
  demo: { type: "boolean", required: true, defaultValue: false, ...fixed },
  disabledAt: { type: "date", required: false, ...fixed },
  mustChangePassword: { type: "boolean", required: true, defaultValue: false, ...fixed },
  mustEnrolSecondFactor: { type: "boolean", required: true, defaultValue: false, ...fixed },
  passwordChangedAt: { type: "date", required: false, ...fixed },
} as const;

/**
 * "__Host-": the browser takes such a cookie over TLS only, for this host alone, so that neither the plain-text twin of
 * the site nor another name under the same domain can plant one. Lax where single sign-on returns by a navigation from
 * outside, else Strict.
 */
const cookies = (deps: AccountDeps) => {
  const secure = isSecure(deps.settings);
  return {
    cookiePrefix: secure ? "__Host-xushi" : "xushi",
    // The library's own way would prefix "__Secure-".
    useSecureCookies: false,
    defaultCookieAttributes: {
      secure,
      httpOnly: true,
      path: "/",
      sameSite: deps.settings.oidc === null ? ("strict" as const) : ("lax" as const),
    },
  };
};
