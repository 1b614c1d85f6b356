import { randomBytes } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * The installation's key: signs cookies, encrypts second-factor secrets. Given (`XUSHI_SECRET`), or from a file that only
 * its owner reads and that is made on the first start. It is never logged.
 */
export const secretKey = async (path: string, given: string | null): Promise<string> => {
  if (given !== null) return given;
  const held = await readKey(path);
  if (held !== null) return held;
  await makeKey(path);
  const made = await readKey(path);
  if (made === null) throw new Error(`${path} is empty`);
  return made;
};

const readKey = async (path: string): Promise<string | null> => {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text.trim() === "" ? null : text.trim();
};

/** Written beside its place, synced, then linked there: a kill leaves no empty key, and of two starters one wins. */
const makeKey = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${randomBytes(8).toString("hex")}`;
  const file = await open(unfinished, "w", 0o600);
  await file.writeFile(`${randomBytes(32).toString("base64url")}\n`);
  await file.sync();
  await file.close();
  await link(unfinished, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(unfinished);
};
