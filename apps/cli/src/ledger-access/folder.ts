import { stat } from "node:fs/promises";
import type { Words } from "../terminal/io.ts";

export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() === true;

export const noLedgerIn = (dataDir: string): Words => ({
  zh: `${dataDir} 里没有台账。用 --data 指明数据目录。`,
  en: `There is no ledger in ${dataDir}. Name its folder with --data.`,
});
