import type { MiddlewareHandler } from "hono";
import { refused } from "./outcome.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const WITH_BODY = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const READ = /^(application\/json|multipart\/form-data)\s*(;|$)/i;

/**
 * Only methods that mean something here, and bodies only in the two kinds that are read. A form of another site can send
 * text/plain or urlencoded without being asked; taken for JSON, it would act in the name of whoever is signed in.
 */
export const checkRequest: MiddlewareHandler = async (c, next) => {
  if (!METHODS.includes(c.req.method)) {
    const { refusal, status } = refused("request.method", { method: c.req.method.slice(0, 20) });
    c.header("allow", METHODS.join(", "));
    return c.json(refusal, status);
  }
  const type = c.req.header("content-type");
  if (
    WITH_BODY.has(c.req.method) &&
    hasBody(c.req.header("content-length"), c.req.header("transfer-encoding"))
  )
    if (type === undefined || !READ.test(type)) {
      const { refusal, status } = refused("request.content-type", { type: (type ?? "").slice(0, 100) });
      return c.json(refusal, status);
    }
  return next();
};

const hasBody = (length: string | undefined, encoding: string | undefined): boolean =>
  encoding !== undefined || (length !== undefined && length !== "0");
