import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readLock } from "@xushi/ledger";
import { askControl, type Settings, writeBackup } from "@xushi/server";
import type { Words } from "../terminal/io.ts";
import { VERSION } from "../version.ts";
import { isFolder, noLedgerIn } from "./folder.ts";

export type BackupSource =
  | { readonly ok: true; readonly write: (out: Writable) => Promise<void> }
  | { readonly ok: false; readonly message: Words };

const refuse = (zh: string, en: string) => ({ ok: false, message: { zh, en } }) as const;

/**
 * Where the backup comes from: PostgreSQL itself; a data folder that nobody holds; or the server that holds it, which is
 * asked on the socket inside the folder.
 */
export const backupSource = async (settings: Settings, withKeys: boolean): Promise<BackupSource> => {
  const { dataDir } = settings;
  const databaseUrl = settings.databaseOwnerUrl ?? settings.databaseUrl;
  const keyFile = withKeys ? await keyFileOf(settings) : null;
  if (keyFile === undefined)
    return refuse(
      "没有可以放进备份的密钥文件：密钥来自环境变量，或还没有生成。",
      "There is no key file to put into the backup: the keys come from the environment, or were not made yet.",
    );
  const direct = (books: { url: string } | { dataDir: string }) => (out: Writable) =>
    writeBackup(
      {
        books,
        originals: join(dataDir, "originals"),
        keyFile,
        version: VERSION,
        at: new Date().toISOString(),
      },
      out,
    );
  if (databaseUrl !== null) return { ok: true, write: direct({ url: databaseUrl }) };
  const lock = readLock(dataDir);
  if (lock !== null) return throughServer(dataDir, lock.pid, withKeys);
  if (!(await isFolder(join(dataDir, "pg")))) return { ok: false, message: noLedgerIn(dataDir) };
  return { ok: true, write: direct({ dataDir }) };
};

const keyFileOf = async ({ keys }: Settings): Promise<string | undefined> => {
  if (keys.json !== null) return undefined;
  return (await stat(keys.file).catch(() => null))?.isFile() === true ? keys.file : undefined;
};

const throughServer = async (dataDir: string, pid: number, withKeys: boolean): Promise<BackupSource> => {
  const answer = await askControl(dataDir, `/backup?keys=${withKeys ? "1" : "0"}`);
  if (answer === null)
    return refuse(
      `数据目录 ${dataDir} 正由进程 ${pid} 使用，它不接受备份的请求。请停止它再备份，或让它自己每天备份：XUSHI_BACKUP_DIR=目录 npm start`,
      `The data folder ${dataDir} is in use by process ${pid}, which takes no orders for backups. Stop it first, or let it make a backup a day: XUSHI_BACKUP_DIR=FOLDER npm start`,
    );
  if (answer.statusCode === 409)
    return refuse(
      "服务正在做另一份备份，请稍后再试。",
      "The server is making another backup. Try again later.",
    );
  if (answer.statusCode !== 200)
    return refuse(
      "服务没有做成备份，原因见它的日志。",
      "The server could not make the backup; its log says why.",
    );
  return { ok: true, write: (out) => pipeline(answer, out, { end: false }) };
};

/** For the summary: whether a file of this name is there already. */
export const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null)) !== null;
