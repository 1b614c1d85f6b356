import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { decodeText, extractText } from "@xushi/office";
import type { Words } from "../terminal/io.ts";

/** One text to read, with what is known about it. */
export type Input = {
  /** Base name without its ending; "stdin" for -. */
  readonly doc: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
};

export type InputRead =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly message: Words };

/**
 * A file's text. Of .txt and .md it is exactly the file's own, without a byte order mark, so that offsets fit; NAME.meta.json
 * beside it ({ title, published }) is taken along.
 */
export const readInput = async (path: string, stdin: () => Promise<Uint8Array>): Promise<InputRead> => {
  if (path === "-") return decoded("stdin", await stdin());
  const doc = basename(path, extname(path));
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return refuse(path, unreadable(bytes));
  const found = extname(path) === "" ? decoded(doc, bytes) : await extracted(path, doc, bytes);
  if (!found.ok) return refuse(path, found.message);
  const meta = await readMeta(join(dirname(path), `${doc}.meta.json`));
  if (meta === null) return refuse(path, BAD_META);
  return { ok: true, input: { ...found.input, ...meta } };
};

const BAD_META: Words = {
  zh: "旁边的 .meta.json 不是 { title, published } 形式的 JSON。",
  en: "The .meta.json beside it is not JSON of the form { title, published }.",
};

const refuse = (path: string, { zh, en }: Words): InputRead => ({
  ok: false,
  message: { zh: `${path}：${zh}`, en: `${path}: ${en}` },
});

const decoded = (doc: string, bytes: Uint8Array): InputRead => {
  const text = decodeText(bytes);
  return text.ok ? { ok: true, input: { doc, text: text.text } } : { ok: false, message: text.message };
};

const extracted = async (path: string, doc: string, bytes: Uint8Array): Promise<InputRead> => {
  const found = await extractText(bytes, basename(path));
  if (!found.ok) return { ok: false, message: found.message };
  const { text, title, publishedOn } = found;
  return {
    ok: true,
    input: { doc, text, ...(title ? { title } : {}), ...(publishedOn ? { published: publishedOn } : {}) },
  };
};

const unreadable = (error: NodeJS.ErrnoException): Words => {
  if (error.code === "ENOENT") return { zh: "没有这个文件。", en: "no such file." };
  if (error.code === "EISDIR") return { zh: "这是目录，不是文件。", en: "this is a folder, not a file." };
  return {
    zh: `读不了（${error.code ?? error.message}）。`,
    en: `cannot be read (${error.code ?? error.message}).`,
  };
};

type Meta = Pick<Input, "title" | "published">;

/** `{}` where there is none; `null` where there is one that cannot be understood. */
const readMeta = async (path: string): Promise<Meta | null> => {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return {};
  try {
    const meta: unknown = JSON.parse(text);
    if (typeof meta !== "object" || meta === null) return null;
    const { title, published } = meta as Record<string, unknown>;
    return {
      ...(typeof title === "string" ? { title } : {}),
      ...(typeof published === "string" ? { published } : {}),
    };
  } catch {
    return null;
  }
};
