import { rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Keys, Ledger } from "@xushi/ledger";
import { BackupBusyError, type OnlineBackup } from "../backup/online-backup.ts";
import type { Log } from "../http/log.ts";
import { controlPath } from "./control-path.ts";

export type Orders = {
  readonly backup: OnlineBackup;
  readonly ledger: Pick<Ledger, "reseal">;
  readonly keys: Keys;
  readonly log: Log;
  /** Lets the command line in where people sign in. */
  readonly localToken: string;
};

/**
 * Orders that only the server can carry out while it holds the data folder: `POST /backup`, `POST /keys/rotate`; and
 * `POST /local-token`, with which the command line is let in at the ordinary door. Never on the network. The folder's lock is held, so a socket that lies there is a dead server's.
 */
export const openControl = async (dataDir: string, orders: Orders): Promise<{ close(): Promise<void> }> => {
  const path = controlPath(dataDir);
  if (path === null) return { close: async () => undefined };
  if (process.platform !== "win32") await rm(path, { force: true });
  const server = createServer((request, response) => {
    carryOut(orders, request, response).catch((error: unknown) => {
      orders.log({ level: "error", event: "control.failed", order: request.url, error: String(error) });
      fail(response, error);
    });
  });
  // Bound at once by listen: the socket is its owner's alone from its first moment.
  const mask = process.umask(0o177);
  const listening = new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(path, done);
  });
  process.umask(mask);
  await listening;
  server.unref();
  return {
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
      }),
  };
};

const carryOut = async (
  { backup, ledger, keys, localToken }: Orders,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://control");
  const order = `${request.method} ${pathname}`;
  if (order === "POST /backup") {
    response.setHeader("content-type", "application/gzip");
    await backup(response, { withKeys: searchParams.get("keys") === "1" });
    // Only now: the next one may be asked for at once.
    response.end();
    return;
  }
  if (order === "POST /keys/rotate") {
    const result = await ledger.reseal(keys.keyring());
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(result));
    return;
  }
  if (order === "POST /local-token") {
    response.end(localToken);
    return;
  }
  response.writeHead(404).end();
};

/** Cut off rather than ended: what was sent so far must not pass for a whole backup. */
const fail = (response: ServerResponse, error: unknown): void => {
  if (response.headersSent) response.destroy();
  else response.writeHead(error instanceof BackupBusyError ? 409 : 500).end(String(error));
};
