import type { MiddlewareHandler } from "hono";
import { refused } from "./outcome.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** "localhost:8317" → "localhost"; "[::1]:8317" → "[::1]" */
export const hostNameOf = (host: string): string => host.replace(/:\d+$/, "").toLowerCase();

/**
 * Against DNS rebinding: a page of another site that points its own name at 127.0.0.1 sends that name as Host. A
 * service that listens on loopback therefore answers to loopback names only, plus those it was told of.
 */
export const onlyOwnHost =
  (allowed: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host") ?? "";
    const name = hostNameOf(host);
    if (host === "" || LOOPBACK.has(name) || allowed.includes(name)) return next();
    const { refusal, status } = refused("request.host", { host: host.slice(0, 100) });
    return c.json(refusal, status);
  };
