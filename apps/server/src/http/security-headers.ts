import type { MiddlewareHandler } from "hono";

/**
 * `style-src 'unsafe-inline'`: Ant Design 6 writes its styles into <style> elements while the page runs. Everything
 * else is the site's own; texts that people upload are only ever shown as text.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
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
