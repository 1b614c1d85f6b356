import { createHash } from "node:crypto";
import { defineRequestState } from "@better-auth/core/context";
import type { GenericOAuthConfig } from "better-auth/plugins";
import type { OidcSettings } from "../account-settings.ts";
import type { AccountDeps } from "../deps.ts";
import { isUsername, normalUsername } from "../sign-in/username.ts";
import { groupsIn } from "./oidc-map.ts";
import { discoveryUrlOf, readUserInfo } from "./user-info.ts";

/** The groups that the provider named in this request. */
export const groupsSeen = defineRequestState<readonly string[]>(() => []);

/** Whether this request has made the account. */
export const accountMadeHere = defineRequestState<boolean>(() => false);

export const SSO_PROVIDER = "sso";

/** A subject is only unique at its issuer: another provider under the same setting must not open this one's accounts. */
export const subjectOf = (issuer: string, sub: unknown): string => `${issuer}|${String(sub)}`;

type Claims = Readonly<Record<string, unknown>>;

/** The provider as the library wants it told: PKCE, state and nonce are its own; the identity is issuer and subject. */
export const ssoProvider = (
  deps: AccountDeps,
  oidc: OidcSettings,
): GenericOAuthConfig<typeof SSO_PROVIDER> => ({
  providerId: SSO_PROVIDER,
  name: oidc.label,
  discoveryUrl: discoveryUrlOf(oidc),
  requireIdTokenVerification: true,
  clientId: oidc.clientId,
  clientSecret: oidc.clientSecret,
  scopes: ["openid", "profile"],
  disableSignUp: !oidc.createAccounts,
  accountSubject: ({ profile }) => subjectOf(oidc.issuer, profile.sub),
  getUserInfo: (tokens) => readUserInfo(oidc, tokens),
  mapProfileToUser: async (profile) => {
    await groupsSeen.set(groupsIn(profile[oidc.groupsClaim]));
    return accountFor(deps, oidc, profile);
  },
});

/** What a new account is made from; for one that is there already the library uses nothing of it. */
const accountFor = async (deps: AccountDeps, oidc: OidcSettings, claims: Claims) => {
  const key = createHash("sha256").update(subjectOf(oidc.issuer, claims.sub)).digest("hex").slice(0, 24);
  const username = await freeUsername(deps, claims.preferred_username, key);
  return {
    name: nameIn(claims) ?? username,
    username,
    // Never the provider's own: two accounts must not be joined because a mailbox is the same.
    email: `sso-${key}@xushi.invalid`,
    emailVerified: false,
    image: undefined,
  };
};

const nameIn = (claims: Claims): string | undefined =>
  [claims.name, claims.nickname, claims.preferred_username].find(
    (text): text is string => typeof text === "string" && text.trim() !== "",
  );

const freeUsername = async (deps: AccountDeps, preferred: unknown, key: string): Promise<string> => {
  const wanted = typeof preferred === "string" ? normalUsername(preferred) : "";
  const free = isUsername(wanted) && (await deps.store.byUsername(wanted)) === null;
  return free ? wanted : `sso-${key}`;
};
