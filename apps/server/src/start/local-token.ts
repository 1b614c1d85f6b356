import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const pathIn = (dataDir: string): string => join(dataDir, "local.token");

/**
 * Lets the command line in while a server holds the data folder: whoever can read this file could read the folder itself.
 * A new one at every start.
 */
export const makeLocalToken = (dataDir: string): string => {
  const token = randomBytes(32).toString("hex");
  writeFileSync(pathIn(dataDir), token, { mode: 0o600 });
  return token;
};

/** `null` where no server made one, or it is not this user's to read. */
export const readLocalToken = (dataDir: string): string | null => {
  try {
    return readFileSync(pathIn(dataDir), "utf8");
  } catch {
    return null;
  }
};
