import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import type { LocalDate } from "@xushi/core";
import { type Ledger, openLedger } from "@xushi/ledger";
import { createApp } from "../app.ts";
import { originalsIn } from "../reading/originals.ts";
import { startAnchors } from "./keep-anchors.ts";
import { type Progress, prepare } from "./prepare.ts";
import { todayOf } from "./today.ts";

export type ServeOptions = {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  readonly today?: LocalDate | null;
  readonly hosts?: readonly string[];
  /** The demo county is loaded into an empty ledger unless this says no. */
  readonly demo?: boolean;
  readonly webDist?: string;
  readonly progress?: Progress;
};

export type Serving = {
  readonly url: string;
  readonly port: number;
  /** Lets running requests finish, then closes the ledger. */
  close(): Promise<void>;
};

const WEB_DIST = fileURLToPath(new URL("../../../web/dist", import.meta.url));
const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

/** Opens the ledger, brings it up to date, fills an empty one with the demo county, and listens. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  const ledger = await openLedger(options.databaseUrl ? { url: options.databaseUrl } : { dataDir });
  try {
    const today = todayOf(options.today ?? null);
    await prepare(ledger, today(), options.demo ?? true, options.progress ?? (() => {}));
    const app = createApp({
      ledger,
      today,
      originals: originalsIn(join(dataDir, "originals")),
      webDist: options.webDist ?? WEB_DIST,
      hosts: LOOPBACK.has(options.host) ? (options.hosts ?? []) : openHosts(options.hosts),
    });
    const server = createServer(getRequestListener(app.fetch));
    const port = await listen(server, options.port, options.host);
    ledger.lock?.announce({ port });
    const stopAnchors = startAnchors(ledger, today, join(dataDir, "anchors"), (error) =>
      process.stderr.write(`${JSON.stringify({ level: "error", job: "anchors", error: String(error) })}\n`),
    );
    const close = async () => {
      await stopAnchors();
      await shut(server, ledger);
    };
    return { url: `http://${urlHost(options.host)}:${port}`, port, close };
  } catch (error) {
    await ledger.close();
    throw error;
  }
};

/** On another address than loopback any Host is answered, unless the allowed names were listed. */
const openHosts = (hosts: readonly string[] = []): readonly string[] | null =>
  hosts.length === 0 ? null : hosts;

const urlHost = (host: string): string => {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
};

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done((server.address() as AddressInfo).port);
    });
  });

/** Requests that hang longer than this are cut; everything acknowledged is on the disk already. */
const GRACE_MILLISECONDS = 5000;

const shut = async (server: Server, ledger: Ledger): Promise<void> => {
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
  await ledger.close();
};
