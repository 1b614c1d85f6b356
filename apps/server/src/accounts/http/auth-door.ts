/** The accounts library's routes, as far as the web uses them. */
import type { Context } from "hono";
import { onNotFound } from "../../http/errors.ts";
import { AUTH_PATH } from "../auth.ts";
import type { Accounts } from "../open-accounts.ts";
import { headersWithAddress } from "./address.ts";
import { ofAuth } from "./auth-refusal.ts";
import { ownOrigin } from "./same-origin.ts";

/**
 * The library has some forty routes (sign-up, mail change, profile, token refresh …). These are served; every other is
 * unknown here, whatever a later version adds. What a signed-in person does goes through routes of our own, which keep
 * the time-outs.
 */
const OPEN: readonly string[] = [
  "POST /sign-in/username",
  "POST /two-factor/verify-totp",
  "POST /two-factor/verify-backup-code",
  "GET /passkey/generate-authenticate-options",
  "POST /passkey/verify-authentication",
  "GET /callback/sso",
  "POST /sign-out",
];

export const authDoor =
  (accounts: Accounts) =>
  async (c: Context): Promise<Response> => {
    const path = c.req.path.slice(AUTH_PATH.length);
    if (!OPEN.includes(`${c.req.method} ${path}`)) return onNotFound(c);
    const origin = ownOrigin(c, accounts.deps);
    const { search } = new URL(c.req.url);
    const request = new Request(`${origin}${c.req.path}${search}`, {
      method: c.req.method,
      headers: headersWithAddress(c, accounts.deps),
      ...(c.req.method === "POST" ? { body: await c.req.text() } : {}),
    });
    const response = await accounts.authAt(origin).handler(request);
    return response.status < 400 ? bare(response) : inWords(c, accounts, response);
  };

/** What the sign-in routes answer holds the session's token: it belongs into the cookie alone, where no script reads it. */
const bare = async (response: Response): Promise<Response> => {
  // The way back from single sign-on is a redirection without body.
  if (response.status !== 200) return response;
  const body = (await response.json()) as Record<string, unknown> | null;
  const headers = new Headers(response.headers);
  headers.delete("content-length");
  if (body !== null && ("token" in body || "session" in body))
    return new Response(JSON.stringify({ done: true }), { status: 200, headers });
  return new Response(JSON.stringify(body), { status: response.status, headers });
};

const inWords = async (c: Context, accounts: Accounts, response: Response): Promise<Response> => {
  const told: unknown = await response.json().catch(() => null);
  if (response.status >= 500) throw new AuthBrokenError(response.status);
  const { refusal, status } = ofAuth(response.status, told, accounts.deps.settings.lockout.minutes);
  for (const cookie of response.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
  return c.json(refusal, status);
};

/** Answered as any other failure of the server: 500, and one line in the log. */
class AuthBrokenError extends Error {
  override readonly name = "AuthBrokenError";
  constructor(status: number) {
    super(`The accounts library answered ${status}`);
  }
}
