import { join } from "node:path";
import { openKeys, type Resealed, readLock } from "@xushi/ledger";
import { askControl, explainFailure, openLedgerAt, type Settings } from "@xushi/server";
import type { Worked } from "./endpoint.ts";
import { isFolder, noLedgerIn } from "./folder.ts";

/** Through the server that holds the data folder; where none does, in this process. */
export const resealAll = async (settings: Settings): Promise<Worked<Resealed>> => {
  const { dataDir, databaseUrl, keys } = settings;
  const keyring = openKeys(keys, () => new Date().toISOString()).keyring();
  if (databaseUrl === null && readLock(dataDir) !== null) return throughServer(dataDir);
  if (databaseUrl === null && !(await isFolder(join(dataDir, "pg"))))
    return { ok: false, message: noLedgerIn(dataDir) };
  try {
    const ledger = await openLedgerAt(settings);
    try {
      return { ok: true, value: await ledger.reseal(keyring) };
    } finally {
      await ledger.close();
    }
  } catch (error) {
    const message = explainFailure(error, settings);
    if (message === null) throw error;
    return { ok: false, message };
  }
};

const throughServer = async (dataDir: string): Promise<Worked<Resealed>> => {
  const answer = await askControl(dataDir, "/keys/rotate");
  if (answer?.statusCode !== 200) {
    answer?.resume();
    return {
      ok: false,
      message: {
        zh: `使用 ${dataDir} 的服务没有做成，原因见它的日志；也可以停止服务后再运行。`,
        en: `The server that uses ${dataDir} did not do it; its log says why. Or run this again with the server stopped.`,
      },
    };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString("utf8")) as Resealed };
};
