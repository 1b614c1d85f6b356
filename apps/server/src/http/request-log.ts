import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { ClientOf } from "./client-address.ts";
import type { Log } from "./log.ts";

/** Looked at all day by machines; told only to who wants everything. */
const QUIET = /^\/(healthz|readyz|assets\/.*|icon\.svg)$/;

/** Who acts, for the log: called by whoever knows the session. */
export const noteAccount = (c: Context, accountId: string): void => c.set("accountId", accountId);

export const requestIdOf = (c: Context): string => String(c.get("requestId") ?? "");

/**
 * One line for each request: its id, which the answer carries too, so that who calls for help can name it. The path without
 * the query, in which people search for names.
 */
export const logRequests =
  (log: Log, clientOf: ClientOf, clock: () => number): MiddlewareHandler =>
  async (c, next) => {
    const started = clock();
    const requestId = randomUUID();
    c.set("requestId", requestId);
    await next();
    c.res.headers.set("x-request-id", requestId);
    const { status } = c.res;
    const account = c.get("accountId") as string | undefined;
    log({
      level: status >= 500 ? "error" : QUIET.test(c.req.path) ? "debug" : "info",
      event: "request",
      requestId,
      method: c.req.method,
      path: c.req.path.slice(0, 200),
      status,
      ms: Math.round((clock() - started) * 10) / 10,
      address: clientOf(c).address,
      ...(account === undefined ? {} : { account }),
    });
  };
