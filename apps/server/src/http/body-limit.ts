import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refused } from "./outcome.ts";

/** Room for the multipart frame, or for JSON's escapes, around the content itself. */
const FRAME = 1024 * 1024;

/** Refuses by content-length before reading, and while reading when no length was announced. */
export const limitBody = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes + FRAME,
    onError: (c) => {
      const { refusal, status } = refused("body.too-large", { limit: readableSize(bytes) });
      c.header("connection", "close");
      return c.json(refusal, status);
    },
  });

/** 67108864 → "64 MB" */
export const readableSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;
