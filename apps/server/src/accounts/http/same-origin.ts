import type { Context, MiddlewareHandler } from "hono";
import { refused } from "../../http/outcome.ts";
import type { AccountDeps } from "../deps.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Against requests that another site makes in a person's name. Three layers, since each has a gap:
 * - the session's cookie is SameSite=Lax (Strict without single sign-on, whose return is a navigation from outside): a
 *   foreign page's POST does not carry it. Gap: "same site" includes every other port and name under the same domain, and
 *   a county's offices share one;
 * - what changes something must come from this very origin: browsers say so in Origin, or in Sec-Fetch-Site where they
 *   leave Origin out. Signing in is checked too, though no cookie travels yet: a foreign page must not sign a person into
 *   an account of its own choice;
 * - a request with a cookie that says neither is refused. One without cookie (a program with no browser behind it) passes:
 *   nobody's session is at stake.
 * JSON bodies alone would not do: forms can be made to send text that parses.
 */
export const onlySameOrigin =
  (deps: Origins): MiddlewareHandler =>
  async (c, next) => {
    if (READING.has(c.req.method) || isSameOrigin(c, deps)) return next();
    const { refusal, status } = refused("request.origin", {});
    return c.json(refusal, status);
  };

const isSameOrigin = (c: Context, deps: Origins): boolean => {
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== "null") return origin === ownOrigin(c, deps);
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  return origin === undefined && c.req.header("cookie") === undefined;
};

type Origins = Pick<AccountDeps, "settings" | "clientOf">;

/** Where the browser believes to be: the public address when set, else what it asked for. */
export const ownOrigin = (c: Context, { settings, clientOf }: Origins): string => {
  if (settings.publicUrl !== null) return settings.publicUrl;
  const url = new URL(c.req.url);
  if (clientOf(c).https) url.protocol = "https:";
  return url.origin;
};
