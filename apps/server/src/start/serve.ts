import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import { type AddressInfo, BlockList } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalDate } from "@xushi/core";
import { type KeySource, type Ledger, openKeys } from "@xushi/ledger";
import { accountPorts } from "../access/account-ports.ts";
import { type AccountSettings, DEFAULT_ACCOUNT_SETTINGS } from "../accounts/account-settings.ts";
import type { AccountDeps } from "../accounts/deps.ts";
import { linkUrl } from "../accounts/links/one-time-link.ts";
import { mailerOf } from "../accounts/mail.ts";
import { openAccounts } from "../accounts/open-accounts.ts";
import { prepareAccounts } from "../accounts/prepare-accounts.ts";
import { secretKey } from "../accounts/secret-key.ts";
import { isDemoInstallation } from "../accounts/sign-in/may-sign-in.ts";
import { createApp } from "../app.ts";
import type { BackupPlan } from "../backup/daily-backup.ts";
import { grantDemoPosts } from "../demo/demo-posts.ts";
import { clientBehind, readProxies } from "../http/client-address.ts";
import { jsonLog, type LogLevel } from "../http/json-log.ts";
import { localCallerWith } from "../http/local-caller.ts";
import type { RateLimits } from "../http/rate-limit.ts";
import { diskCheck } from "../http/readiness.ts";
import { originalsIn } from "../reading/originals.ts";
import { startTelemetry } from "../telemetry/start-telemetry.ts";
import { startHousekeeping } from "./housekeeping.ts";
import { createListener } from "./listener.ts";
import { type LedgerPlace, openLedgerAt } from "./open-ledger-at.ts";
import { type Progress, prepare } from "./prepare.ts";
import { todayOf } from "./today.ts";

export type ServeOptions = LedgerPlace & {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly today?: LocalDate | null;
  readonly hosts?: readonly string[];
  /** Left out: keys.json in the data folder, made on the first start. */
  readonly keys?: KeySource;
  /** A backup a day into a folder. */
  readonly backup?: BackupPlan | null;
  readonly proxies?: string;
  readonly rates?: RateLimits;
  readonly logLevel?: LogLevel | null;
  readonly traceEndpoint?: string | null;
  /** The demo county is loaded into an empty ledger unless this says no. */
  readonly demo?: boolean;
  readonly webDist?: string;
  readonly progress?: Progress;
  readonly accounts?: AccountSettings;
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
  // 0700: what lies in it is for the server's own account on the machine.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const keySource = options.keys ?? keysIn(dataDir);
  const keys = openKeys(keySource, now);
  const telemetry = await startTelemetry(options.traceEndpoint ?? null);
  const ledger = await openLedgerAt({ ...options, dataDir }, telemetry?.statement);
  try {
    const today = todayOf(options.today ?? null);
    const originals = originalsIn(join(dataDir, "originals"));
    await prepare(ledger, originals, today(), options.demo ?? true, options.progress ?? (() => {}));
    const log = logFor(options.logLevel ?? null);
    const clientOf = clientBehind(readProxies(options.proxies ?? "") ?? new BlockList());
    const deps = await accountDeps(options, { ledger, dataDir, log, clientOf, today });
    const localToken = randomBytes(32).toString("hex");
    const { firstRunToken } = await prepareAccounts(deps);
    if (await isDemoInstallation(deps)) await grantDemoPosts(ledger);
    const app = createApp({
      ledger,
      accounts: openAccounts(deps),
      today,
      log,
      originals,
      webDist: options.webDist ?? WEB_DIST,
      hosts: LOOPBACK.has(options.host) ? (options.hosts ?? []) : openHosts(options.hosts),
      clientOf,
      local: localCallerWith(localToken),
      ready: [diskCheck(dataDir)],
      ...(options.rates === undefined ? {} : { rates: options.rates }),
      ...(telemetry === null ? {} : { around: telemetry.request }),
    });
    const server = createListener(app);
    const port = await listen(server, options.port, options.host);
    const databaseUrl = options.databaseOwnerUrl ?? options.databaseUrl ?? null;
    const backup = options.backup ?? null;
    const url = `http://${urlHost(options.host)}:${port}`;
    const origin = deps.settings.publicUrl ?? url;
    const mail = deps.sendMail === null ? null : { send: deps.sendMail, origin };
    const house = { localToken, mail, ledger, today, dataDir, databaseUrl, keys, keySource, backup, log };
    const housekeeping = await startHousekeeping(house).catch((error: unknown) => {
      server.close();
      throw error;
    });
    ledger.lock?.announce({ port });
    const firstRunUrl = firstRunToken === null ? null : linkUrl(origin, firstRunToken);
    const close = async () => {
      await shut(server);
      await housekeeping.stop();
      await ledger.close();
      await telemetry?.close();
    };
    return { url, port, firstRunUrl, close };
  } catch (error) {
    await ledger.close();
    await telemetry?.close();
    throw error;
  }
};

type AccountHouse = Pick<AccountDeps, "log" | "clientOf"> & {
  readonly ledger: Ledger;
  readonly dataDir: string;
  readonly today: () => LocalDate;
};

const accountDeps = async (
  { accounts: settings = DEFAULT_ACCOUNT_SETTINGS, secret = null }: ServeOptions,
  { ledger, dataDir, log, clientOf, today }: AccountHouse,
): Promise<AccountDeps> => ({
  store: ledger.accounts,
  jurisdictions: () => ledger.jurisdictions(),
  settings,
  ports: accountPorts({ ledger, today, log }),
  secret: await secretKey(join(dataDir, "secret.key"), secret),
  now: () => new Date(),
  log,
  clientOf,
  sendMail: mailerOf(settings.mail),
});

const now = (): string => new Date().toISOString();

/** A person at the terminal sees what went wrong; a service's log has every request. */
const logFor = (level: LogLevel | null) =>
  jsonLog(
    level ?? (process.stderr.isTTY === true ? "warn" : "info"),
    (line) => void process.stderr.write(line),
    now,
  );

const keysIn = (dataDir: string): KeySource => ({
  json: null,
  file: join(dataDir, "keys.json"),
  algorithm: "aes-256-gcm",
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

const shut = async (server: Server): Promise<void> => {
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
};
