import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context, MiddlewareHandler } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * The built web app. Files under /assets/ carry a hash in their name and never change; the page itself is asked for
 * anew each time. A path without a file is a place inside the app and gets the page.
 */
export const staticWeb =
  (root: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
    const path = safePath(root, c.req.path);
    const file = path === undefined ? undefined : await readRegularFile(path);
    if (path !== undefined && file !== undefined) return send(c, path, file);
    // A missing script must be a 404: a page in its stead breaks the browser with a puzzling message.
    if (extname(c.req.path) !== "") return next();
    const page = join(root, "index.html");
    const html = await readRegularFile(page);
    return html === undefined ? c.html(NOT_BUILT, 503) : send(c, page, html);
  };

/** `undefined` for anything that would leave the folder. */
const safePath = (root: string, urlPath: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const path = normalize(join(root, decoded));
  return path.startsWith(root + sep) && !decoded.includes("\0") ? path : undefined;
};

const readRegularFile = async (path: string): Promise<Buffer | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? readFile(path) : undefined;
};

const send = (c: Context, path: string, content: Buffer): Response => {
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
  const hashed = /[/\\]assets[/\\]/.test(path);
  c.header("etag", etag);
  c.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  c.header("content-type", TYPES[extname(path)] ?? "application/octet-stream");
  return c.body(new Uint8Array(content));
};

const NOT_BUILT = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>序时</title>
<p>网页还没有构建。请运行 <code>npm start</code>，或先运行 <code>npm run build -w apps/web</code>。接口已可用：<a href="/openapi.json">/openapi.json</a></p>
<p lang="en">The web app is not built yet. Run <code>npm start</code>. The API is up: <a href="/openapi.json">/openapi.json</a></p>`;
