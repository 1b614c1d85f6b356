/**
 * New, empty, migrated data folders for tests, copied from one that was made before: making one from nothing runs
 * initdb, which takes seconds. The template is kept under `.cache/`, named after what it was made by.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrations } from "../src/migrate.ts";
import { openLedger } from "../src/open-ledger.ts";
import { sha256 } from "../src/record/sha256.ts";

const CACHE = fileURLToPath(new URL("../../../.cache/ledger-template/", import.meta.url));

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "xushi-ledger-"));

const templateName = (): string => {
  const manifest = new URL("../../../node_modules/@electric-sql/pglite/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return sha256(JSON.stringify([version, readMigrations()])).slice(0, 16);
};

const makeTemplate = async (path: string): Promise<void> => {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unfinished-"));
  await (await openLedger({ dataDir: unfinished })).close();
  try {
    renameSync(unfinished, path);
  } catch {
    // Another test process was quicker: theirs is as good.
    rmSync(unfinished, { recursive: true, force: true });
  }
};

export const freshDataDir = async (): Promise<string> => {
  const template = join(CACHE, templateName());
  if (!existsSync(template)) await makeTemplate(template);
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
};
