/**
 * New, empty, migrated data folders for tests, copied from one that was made before: making one from nothing runs
 * initdb, which takes seconds. The template is kept under `.cache/`, named after what it was made by.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "../src/engine/embedded-engine.ts";
import { readMigrations } from "../src/migrate.ts";
import { openLedger } from "../src/open-ledger.ts";
import { sha256 } from "../src/record/sha256.ts";

const CACHE = fileURLToPath(new URL("../../../.cache/ledger-template/", import.meta.url));

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "xushi-ledger-"));

const templateName = (of: unknown): string => {
  const manifest = new URL("../../../node_modules/@electric-sql/pglite/package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return sha256(JSON.stringify([version, of])).slice(0, 16);
};

type Make = (dataDir: string) => Promise<{ close(): Promise<void> }>;

const makeTemplate = async (path: string, make: Make): Promise<void> => {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, "unfinished-"));
  await (await make(unfinished)).close();
  try {
    renameSync(unfinished, path);
  } catch {
    // Another test process was quicker: theirs is as good.
    rmSync(unfinished, { recursive: true, force: true });
  }
};

export const freshDataDir = (): Promise<string> =>
  copyOf(templateName(readMigrations()), (dataDir) => openLedger({ dataDir }));

/** A database without a single table: what a backup is restored into. */
export const blankDataDir = (): Promise<string> => copyOf(templateName("blank"), openEmbedded);

const copyOf = async (name: string, make: Make): Promise<string> => {
  const template = join(CACHE, name);
  if (!existsSync(template)) await makeTemplate(template, make);
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
};
