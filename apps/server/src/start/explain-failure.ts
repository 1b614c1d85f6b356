import { DataDirLockedError, KeyringError, MigrationError } from "@xushi/ledger";
import type { ServeOptions } from "./serve.ts";

type Words = { readonly zh: string; readonly en: string };

/** Why the server did not start, and what to do; `null` for what nobody foresaw. */
export const explainFailure = (
  error: unknown,
  options: Pick<ServeOptions, "port" | "dataDir">,
): Words | null => {
  if (error instanceof DataDirLockedError) return lockedWords(error, options.dataDir);
  if (error instanceof MigrationError)
    return { zh: `数据库结构不符：${error.message}`, en: `The database does not fit: ${error.message}` };
  if (error instanceof KeyringError) return error.words;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE")
    return {
      zh: `端口 ${options.port} 已被占用。换一个端口：PORT=8318 npm start`,
      en: `Port ${options.port} is taken. Choose another: PORT=8318 npm start`,
    };
  if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST")
    return {
      zh: `数据目录 ${options.dataDir} 不能写入（${code}）。请检查权限，或另选目录：XUSHI_DATA=目录 npm start`,
      en: `The data folder ${options.dataDir} cannot be written (${code}). Check its permissions, or set XUSHI_DATA.`,
    };
  return null;
};

const lockedWords = ({ holder }: DataDirLockedError, dataDir: string): Words => {
  const where = holder.port === null ? "" : `，地址 http://127.0.0.1:${holder.port}`;
  const at = holder.port === null ? "" : `, serving at http://127.0.0.1:${holder.port}`;
  return {
    zh: `数据目录 ${dataDir} 正由进程 ${holder.pid} 使用${where}。请用那个服务，或先停止它。`,
    en: `The data folder ${dataDir} is in use by process ${holder.pid}${at}. Use that server, or stop it first.`,
  };
};
