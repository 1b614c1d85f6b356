import { createHash } from "node:crypto";
import { join, resolve } from "node:path";

/** What the kernel takes for a socket's path. */
const LONGEST = 103;

/**
 * Where the server that holds a data folder takes orders from the same machine: a socket inside the folder, so that who may
 * write the folder may give them, and nobody else. `null` where the folder's path is too long for one.
 */
export const controlPath = (dataDir: string): string | null => {
  const folder = resolve(dataDir);
  if (process.platform === "win32")
    return `\\\\.\\pipe\\xushi-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  const path = join(folder, "control.sock");
  return Buffer.byteLength(path) <= LONGEST ? path : null;
};
