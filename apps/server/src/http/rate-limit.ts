import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type ClientOf, limitKey } from "./client-address.ts";
import { refused } from "./outcome.ts";

/** Requests a minute from one address; 0 for no limit. Many people of an office share one. */
export type RateLimits = { readonly requests: number; readonly uploads: number; readonly signIns: number };

/** Sign-ins: where all of an office come to work at nine, each with a second factor; lock-out stops who guesses. */
export const DEFAULT_RATES: RateLimits = { requests: 3000, uploads: 240, signIns: 120 };

const MINUTE_SECONDS = 60;
/** What costs much to answer: a file or a text to be read or kept, a workbook to be imported. */
const COSTLY =
  /^\/api\/[^/]+\/(sources(\/files)?|imports(\/marked)?|plan\/\d+\/workbook|registers\/[^/]+\/(files|imports))$/;
/** The doors where something secret is tried: a password, a code, a passkey, a one-time link. Signing out tries nothing. */
const DOORS = /^\/api\/(auth\/(sign-in|two-factor|passkey)|links)\//;
const PROBES = new Set(["/healthz", "/readyz"]);

export const isUpload = (c: Context): boolean => c.req.method === "POST" && COSTLY.test(c.req.path);

export const limitRates = (rates: RateLimits, clientOf: ClientOf): MiddlewareHandler => {
  const general = limiter(rates.requests);
  const costly = limiter(rates.uploads);
  const doors = limiter(rates.signIns);
  return async (c, next) => {
    const { address } = clientOf(c);
    if (address === null || PROBES.has(c.req.path)) return next();
    const key = limitKey(address);
    const wait =
      (await secondsToWait(general, key)) ??
      (isUpload(c) ? await secondsToWait(costly, key) : null) ??
      (DOORS.test(c.req.path) ? await secondsToWait(doors, key) : null);
    if (wait === null) return next();
    const { refusal, status } = refused("request.too-many", { seconds: wait });
    c.header("retry-after", String(wait));
    return c.json(refusal, status);
  };
};

const limiter = (points: number): RateLimiterMemory | null =>
  points === 0 ? null : new RateLimiterMemory({ points, duration: MINUTE_SECONDS });

/** `null` when it may pass. */
const secondsToWait = async (limit: RateLimiterMemory | null, key: string): Promise<number | null> => {
  try {
    await limit?.consume(key);
    return null;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return Math.max(1, Math.ceil(reason.msBeforeNext / 1000));
    throw reason;
  }
};
