import type { Context } from "hono";
import type { AccountSettings } from "../account-settings.ts";

/** Set by the server for its own use on each request to the accounts library; what comes from outside is thrown away. */
export const ADDRESS_HEADER = "x-xushi-address";

type NodeEnv =
  | { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } } }
  | undefined;

/**
 * Where the request comes from. Behind n proxies it is the n-th address from the right of X-Forwarded-For: what stands
 * further left was written by whoever asks.
 */
export const addressOf = (
  c: Context,
  { trustedProxies }: Pick<AccountSettings, "trustedProxies">,
): string => {
  const peer = (c.env as NodeEnv)?.incoming?.socket?.remoteAddress ?? "127.0.0.1";
  if (trustedProxies === 0) return plain(peer);
  const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return plain(hops.at(-trustedProxies) || peer);
};

/** "::ffff:10.0.0.1" is 10.0.0.1 on a socket that takes both kinds. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "").slice(0, 64);

/** The request's headers as the library sees them. */
export const headersWithAddress = (c: Context, settings: AccountSettings): Headers => {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, addressOf(c, settings));
  return headers;
};
