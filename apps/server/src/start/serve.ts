import { mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import type { LocalDate } from "@xushi/core";
import { type Ledger, openLedger } from "@xushi/ledger";
import { type AccountSettings, DEFAULT_ACCOUNT_SETTINGS } from "../accounts/account-settings.ts";
import type { AccountDeps } from "../accounts/deps.ts";
import { linkUrl } from "../accounts/links/one-time-link.ts";
import { mailerOf } from "../accounts/mail.ts";
import { openAccounts } from "../accounts/open-accounts.ts";
import { type AccountPorts, CLOSED_PORTS } from "../accounts/ports.ts";
import { prepareAccounts } from "../accounts/prepare-accounts.ts";
import { secretKey } from "../accounts/secret-key.ts";
import { createApp } from "../app.ts";
import { toStderr } from "../http/errors.ts";
import { originalsIn } from "../reading/originals.ts";
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
  readonly accounts?: AccountSettings;
  /** The installation's key; left out: from `secret.key` in the data folder, which is made on the first start. */
  readonly secret?: string | null;
  readonly ports?: AccountPorts;
};

export type Serving = {
  readonly url: string;
  readonly port: number;
  /** Where the first administrator sets up the first account; `null` when there is no need. */
  readonly firstRunUrl: string | null;
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
    const deps = await accountDeps(options, ledger, dataDir);
    const { firstRunToken } = await prepareAccounts(deps);
    const app = createApp({
      ledger,
      accounts: openAccounts(deps),
      today,
      originals: originalsIn(join(dataDir, "originals")),
      webDist: options.webDist ?? WEB_DIST,
      hosts: LOOPBACK.has(options.host) ? (options.hosts ?? []) : openHosts(options.hosts),
    });
    const server = createServer(getRequestListener(app.fetch));
    const port = await listen(server, options.port, options.host);
    ledger.lock?.announce({ port });
    const url = `http://${urlHost(options.host)}:${port}`;
    const firstRunUrl =
      firstRunToken === null ? null : linkUrl(deps.settings.publicUrl ?? url, firstRunToken);
    return { url, port, firstRunUrl, close: () => shut(server, ledger) };
  } catch (error) {
    await ledger.close();
    throw error;
  }
};

const accountDeps = async (
  { accounts: settings = DEFAULT_ACCOUNT_SETTINGS, secret = null, ports = CLOSED_PORTS }: ServeOptions,
  ledger: Ledger,
  dataDir: string,
): Promise<AccountDeps> => ({
  store: ledger.accounts,
  jurisdictions: () => ledger.jurisdictions(),
  settings,
  ports,
  secret: await secretKey(join(dataDir, "secret.key"), secret),
  now: () => new Date(),
  log: toStderr,
  sendMail: mailerOf(settings.mail),
});

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
