import type { OidcSettings } from "../account-settings.ts";

type Claims = Record<string, unknown>;
type Tokens = { readonly idToken?: string | undefined; readonly accessToken?: string | undefined };

const TIMEOUT_MILLISECONDS = 10_000;

/**
 * What the provider says about the person: the ID token's claims (the library has verified it by then) and the user-info
 * endpoint's. Providers differ in which of the two holds the groups. `null`: nothing usable.
 */
export const readUserInfo = async (
  oidc: OidcSettings,
  tokens: Tokens,
): Promise<(Claims & { emailVerified: boolean }) | null> => {
  const claims = claimsIn(tokens.idToken);
  if (claims === null) return null;
  const more = tokens.accessToken === undefined ? {} : await askUserInfo(oidc, tokens.accessToken);
  // OIDC Core 5.3.2: an answer about somebody else is not to be used.
  return "sub" in more && more.sub !== claims.sub ? null : { ...claims, ...more, emailVerified: false };
};

const claimsIn = (token: string | undefined): Claims | null => {
  try {
    return JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8")) as Claims;
  } catch {
    return null;
  }
};

export const discoveryUrlOf = (oidc: Pick<OidcSettings, "issuer">): string =>
  `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;

const askUserInfo = async (oidc: OidcSettings, accessToken: string): Promise<Claims> => {
  const { userinfo_endpoint: endpoint } = await getJson(discoveryUrlOf(oidc), {});
  return typeof endpoint === "string" ? getJson(endpoint, { authorization: `Bearer ${accessToken}` }) : {};
};

const getJson = async (url: string, headers: Record<string, string>): Promise<Claims> => {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
  if (!response.ok) throw new Error(`${new URL(url).origin} answered ${response.status}`);
  return (await response.json()) as Claims;
};
