import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Windows syncs only what was opened for writing, and has no folders to open. */
const WINDOWS = process.platform === "win32";

const syncPath = (path: string): void => {
  const descriptor = openSync(path, WINDOWS ? "r+" : "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Asks the disk to hold a folder's own list of names: without it a rename can be undone by a power cut. */
export const syncFolder = (folder: string): void => {
  if (!WINDOWS) syncPath(folder);
};

/** The same for all that is in it, as initdb does when it has made a database. */
export const syncTree = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncFolder(folder);
};
