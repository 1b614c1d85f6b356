import type { Context } from "hono";
import type { AccountDeps } from "../deps.ts";

/** Set by the server for its own use on each request to the accounts library; what comes from outside is thrown away. */
export const ADDRESS_HEADER = "x-xushi-address";

/** Where the request comes from; a program in this very process is this machine. */
export const addressOf = (c: Context, { clientOf }: Pick<AccountDeps, "clientOf">): string =>
  clientOf(c).address ?? "127.0.0.1";

/** The request's headers as the library sees them. */
export const headersWithAddress = (c: Context, deps: AccountDeps): Headers => {
  const headers = new Headers(c.req.raw.headers);
  headers.set(ADDRESS_HEADER, addressOf(c, deps));
  return headers;
};
