import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ServerLimits } from "../deps.ts";
import { refused } from "./outcome.ts";
import { isUpload } from "./rate-limit.ts";

/** Room for the multipart frame, or for JSON's escapes, around the content itself. */
const FRAME = 1024 * 1024;

/** Files and texts may be as long as the limits say; anything else is a form that a person filled in. */
export const limitBodies = ({
  uploadBytes,
  formBytes,
}: Pick<ServerLimits, "uploadBytes" | "formBytes">): MiddlewareHandler => {
  const [upload, form] = [limited(uploadBytes, FRAME), limited(formBytes, 0)];
  return (c, next) => (isUpload(c) ? upload(c, next) : form(c, next));
};

/** Refuses by content-length before reading, and while reading when no length was announced. */
const limited = (bytes: number, frame: number): MiddlewareHandler =>
  bodyLimit({ maxSize: bytes + frame, onError: (c) => tooLarge(c, bytes) });

const tooLarge = (c: Context, bytes: number): Response => {
  const { refusal, status } = refused("body.too-large", { limit: readableSize(bytes) });
  c.header("connection", "close");
  return c.json(refusal, status);
};

/** 67108864 → "64 MB" */
export const readableSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;
