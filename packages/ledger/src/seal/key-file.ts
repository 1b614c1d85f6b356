/**
 * Where the keys come from: the environment (XUSHI_KEYS_JSON), or a file (XUSHI_KEYS, else keys.json in the data folder)
 * that is made on the first start and that nobody but its owner may read. Lost keys are lost contents: keep a copy of the
 * file apart from the backups.
 */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { syncFolder } from "../engine/sync-tree.ts";
import { type Keyring, keyringText, newKeyring, parseKeyring, withNewKey } from "./keyring.ts";
import { KeyringError } from "./keyring-error.ts";
import type { SealAlgorithm } from "./suites.ts";

export type KeySource = {
  /** XUSHI_KEYS_JSON; wins over the file. */
  readonly json: string | null;
  readonly file: string;
  readonly algorithm: SealAlgorithm;
};

export type Keys = {
  /** As the source has them now: a key that `xushi keys add` added counts without a restart. @throws KeyringError */
  keyring(): Keyring;
};

/** Makes the file where there is none yet. @throws KeyringError */
export const openKeys = (source: KeySource, now: () => string): Keys => {
  const { json, algorithm } = source;
  if (json !== null) {
    const fixed = parseKeyring(json, algorithm, "XUSHI_KEYS_JSON");
    return { keyring: () => fixed };
  }
  const file = resolve(source.file);
  if (statSync(file, { throwIfNoEntry: false }) === undefined)
    makeFile(file, keyringText(newKeyring(algorithm, now())));
  let read = readKeyFile(file, algorithm);
  return {
    keyring() {
      if (stampOf(file) !== read.stamp) read = readKeyFile(file, algorithm);
      return read.keyring;
    },
  };
};

/** Adds a key to the file and makes it the current one. @throws KeyringError when the keys come from the environment. */
export const addKey = (source: KeySource, now: string): Keyring => {
  if (source.json !== null) throw new KeyringError(FROM_ENVIRONMENT);
  const file = resolve(source.file);
  const keyring = withNewKey(readKeyFile(file, source.algorithm).keyring, now);
  const unfinished = `${file}.${process.pid}.new`;
  writePrivate(unfinished, keyringText(keyring));
  renameSync(unfinished, file);
  syncFolder(dirname(file));
  return keyring;
};

const FROM_ENVIRONMENT = {
  zh: "密钥来自环境变量 XUSHI_KEYS_JSON，不能在这里添加。请在保管密钥的地方加一把，把它设为 current，再重新启动。",
  en: "The keys come from XUSHI_KEYS_JSON and cannot be added to here. Add one where they are kept, name it as current, and restart.",
};

const stampOf = (file: string): string => {
  const { mtimeMs, ino, size } = statSync(file);
  return `${ino}:${mtimeMs}:${size}`;
};

const readKeyFile = (file: string, algorithm: SealAlgorithm) => {
  refuseWhenOpenToOthers(file);
  const stamp = stampOf(file);
  return { stamp, keyring: parseKeyring(readFileSync(file, "utf8"), algorithm, file) };
};

const refuseWhenOpenToOthers = (file: string): void => {
  const mode = statSync(file).mode & 0o777;
  if (process.platform === "win32" || (mode & 0o077) === 0) return;
  throw new KeyringError({
    zh: `密钥文件 ${file} 别人也能读写（${mode.toString(8)}）。请运行：chmod 600 ${file}`,
    en: `Others can read or write the key file ${file} (${mode.toString(8)}). Run: chmod 600 ${file}`,
  });
};

/** Two starters make one file: the link fails for the second, who then reads the first one's. */
const makeFile = (file: string, text: string): void => {
  const unfinished = `${file}.${process.pid}.new`;
  writePrivate(unfinished, text);
  try {
    linkSync(unfinished, file);
    syncFolder(dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
};

const writePrivate = (path: string, text: string): void => {
  const descriptor = openSync(path, "w", 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
