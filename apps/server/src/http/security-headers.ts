import type { MiddlewareHandler } from "hono";

/**
 * Scripts and styles are the site's own files, none stands in the page: React sets single style properties through the
 * DOM, which this policy allows. Texts that people upload are only ever shown as text.
 */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("content-security-policy", POLICY);
  c.res.headers.set("x-content-type-options", "nosniff");
  c.res.headers.set("referrer-policy", "same-origin");
  c.res.headers.set("x-frame-options", "DENY");
  c.res.headers.set("cross-origin-opener-policy", "same-origin");
  if (c.req.path.startsWith("/api/") && !c.res.headers.has("cache-control"))
    c.res.headers.set("cache-control", "no-store");
};
