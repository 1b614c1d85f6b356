import type { Context } from "hono";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A file to be saved, never shown: what people upload must not run in this site's name. The plain name is for old
 * programs, the encoded one carries Chinese.
 */
export const sendFile = (c: Context, bytes: Uint8Array, fileName: string, type: string): Response => {
  const plain = fileName.replace(/[^\w.-]+/g, "_");
  c.header(
    "content-disposition",
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeName(fileName)}`,
  );
  c.header("content-type", type);
  c.header("cache-control", "private, no-cache");
  return c.body(new Uint8Array(bytes));
};

const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")).replace(
    /['()*]/g,
    (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`,
  );
