import { stat } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { readLock } from "@xushi/ledger";
import {
  askControl,
  createApp,
  explainFailure,
  localCaller,
  openLedgerAt,
  originalsIn,
  putCatalogue,
  type Settings,
} from "@xushi/server";
import type { Words } from "../terminal/io.ts";

/** Sends a request to the API, wherever it runs. */
export type Endpoint = (
  path: string,
  init?: Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response>;

export type Worked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: Words };

/**
 * Works through the server that holds the data folder; where none does, opens the folder and answers the same API in this
 * process. Either way the same code writes to the ledger.
 */
export const withEndpoint = async <T>(
  settings: Settings,
  work: (endpoint: Endpoint) => Promise<T>,
): Promise<Worked<T>> => {
  const { dataDir, databaseUrl } = settings;
  const lock = databaseUrl === null ? readLock(dataDir) : null;
  if (lock === null) return inProcess(settings, work);
  if (lock.port === null)
    return refuse({
      zh: `数据目录 ${dataDir} 正由进程 ${lock.pid} 使用，它还没有开始服务。请稍后再试。`,
      en: `The data folder ${dataDir} is in use by process ${lock.pid}, which does not serve yet. Try again.`,
    });
  const base = `http://127.0.0.1:${lock.port}`;
  try {
    const token = await localToken(dataDir);
    const endpoint: Endpoint = (path, init) =>
      fetch(base + path, { ...init, headers: { ...init?.headers, "x-xushi-local": token } });
    return { ok: true, value: await work(endpoint) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse({ zh: `连不上 ${base} 的服务。`, en: `The server at ${base} cannot be reached.` });
  }
};

/** "" where no control socket answers: the server then refuses, in words. */
const localToken = async (dataDir: string): Promise<string> => {
  const answer = await askControl(dataDir, "/local-token");
  return answer === null ? "" : text(answer);
};

const refuse = (message: Words) => ({ ok: false, message }) as const;

const inProcess = async <T>(
  settings: Settings,
  work: (endpoint: Endpoint) => Promise<T>,
): Promise<Worked<T>> => {
  const { dataDir, databaseUrl, today } = settings;
  const folder = await stat(dataDir).catch(() => null);
  if (databaseUrl === null && !folder?.isDirectory())
    return refuse({
      zh: `没有数据目录 ${dataDir}。用 --data 指明，或先运行 xushi serve。`,
      en: `There is no data folder ${dataDir}. Name it with --data, or run xushi serve first.`,
    });
  try {
    const ledger = await openLedgerAt(settings);
    try {
      await putCatalogue(ledger);
      const originals = originalsIn(join(dataDir, "originals"));
      const app = createApp({
        ledger,
        originals,
        local: async (c) => localCaller(c),
        ...(today === null ? {} : { today: () => today }),
      });
      return { ok: true, value: await work(async (path, init) => app.request(path, init)) };
    } finally {
      await ledger.close();
    }
  } catch (error) {
    const words = explainFailure(error, settings);
    if (words === null) throw error;
    return refuse(words);
  }
};
