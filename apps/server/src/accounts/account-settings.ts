import type { PasswordPolicy } from "@xushi/contract";
import type { MappedPost } from "./ports.ts";

export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says. */
  readonly label: string;
  /** Whether whoever signs in there for the first time gets an account here. */
  readonly createAccounts: boolean;
  readonly groupsClaim: string;
  readonly homeJurisdictionId: string | null;
  readonly groups: readonly MappedPost[];
};

export type AccountSettings = {
  readonly policy: PasswordPolicy;
  readonly lockout: {
    /** Failures in a row before an account is locked. */
    readonly failures: number;
    /** Failures from one address; more than for an account, since an office shares one. */
    readonly failuresPerAddress: number;
    readonly minutes: number;
  };
  readonly idleMinutes: number;
  readonly absoluteHours: number;
  readonly linkHours: { readonly firstRun: number; readonly invitation: number; readonly reset: number };
  /** A failed sign-in is answered no sooner, whatever the reason: a name that exists must not answer differently. */
  readonly failureMilliseconds: number;
  /** Where people reach the server, when that is not the address that it listens on. */
  readonly publicUrl: string | null;
  readonly oidc: OidcSettings | null;
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
};

export const DEFAULT_ACCOUNT_SETTINGS: AccountSettings = {
  policy: { minLength: 12, minClasses: 3, remember: 5, maxAgeDays: 90 },
  lockout: { failures: 5, failuresPerAddress: 20, minutes: 15 },
  idleMinutes: 30,
  absoluteHours: 12,
  linkHours: { firstRun: 24, invitation: 72, reset: 24 },
  failureMilliseconds: 200,
  publicUrl: null,
  oidc: null,
  mail: null,
};

/** Cookies travel only over TLS when people reach the server that way. */
export const isSecure = ({ publicUrl }: Pick<AccountSettings, "publicUrl">): boolean =>
  publicUrl?.startsWith("https:") ?? false;
