import type { Hook } from "@hono/zod-openapi";
import type { Refusal } from "@xushi/contract";
import { ForbiddenError } from "@xushi/ledger";
import type { Context, Env, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { forbidden } from "./ledger-refusal.ts";
import type { Log } from "./log.ts";
import { type Refused, refused } from "./outcome.ts";
import { requestIdOf } from "./request-log.ts";

export const toStderr: Log = (line) => process.stderr.write(`${JSON.stringify(line)}\n`);

const BROKEN: Refusal = {
  code: "server.error",
  message: {
    zh: "服务出了错，这一步没有完成；此前已保存的内容都在。请再试一次，仍不行请联系管理员。",
    en: "The server failed and this step was not done; what was saved before is kept. Try again.",
  },
};

/** One JSON line for the administrator: where and what kind of error, never what people sent. */
export const onError =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException) return answerBadRequest(c, error);
    if (error instanceof ForbiddenError) {
      const { refusal, status } = forbidden(error.table);
      return c.json(refusal, status);
    }
    log({
      level: "error",
      event: "failure",
      requestId: requestIdOf(c),
      method: c.req.method,
      route: c.req.path.slice(0, 200),
      error: error.name,
      where: error.stack
        ?.split("\n")
        .filter((l) => l.trim().startsWith("at "))
        .slice(0, 6)
        .map((l) => l.trim()),
    });
    return c.json({ ...BROKEN, detail: { requestId: requestIdOf(c) } }, 500);
  };

/** Hono throws these for broken JSON and broken multipart bodies. */
const answerBadRequest = (c: Context, error: HTTPException) => {
  const { refusal } = refused("request.invalid", { issues: error.message });
  return c.json(refusal, error.status === 415 ? 415 : 400);
};

export const onNotFound: NotFoundHandler = (c) => {
  const { refusal, status } = refused("route.unknown", { path: c.req.path.slice(0, 200) });
  return c.json(refusal, status);
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly code: string };

/** What the wire schemas reject: 400, and 413 where the only trouble is a text that is too long. */
export const onInvalid: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  const issues: readonly Issue[] = result.error.issues;
  const { refusal, status } = refusalOf(issues);
  return c.json(refusal, status);
};

const refusalOf = (issues: readonly Issue[]): Refused => {
  if (issues.every((i) => i.path[0] === "file")) return refused("upload.no-file");
  if (issues.every((i) => i.path[0] === "text" && i.code === "too_big"))
    return refused("body.too-large", { limit: "20 000 000" });
  return refused("request.invalid", { issues: issues.map(sentenceOf).join("; ") });
};

const sentenceOf = ({ path, message }: Issue): string => `${path.join(".")}: ${message}`.slice(0, 200);
