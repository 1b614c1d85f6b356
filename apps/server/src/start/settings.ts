import { join } from "node:path";
import { type LocalDate, parseLocalDate } from "@xushi/core";
import { type HashAlgorithm, isSealAlgorithm, type KeySource, type SealAlgorithm } from "@xushi/ledger";
import type { AccountSettings } from "../accounts/account-settings.ts";
import { readAccountSettings } from "../accounts/read-account-settings.ts";
import type { BackupPlan } from "../backup/daily-backup.ts";
import { readProxies } from "../http/client-address.ts";
import { isLogLevel, type LogLevel } from "../http/json-log.ts";
import { DEFAULT_RATES, type RateLimits } from "../http/rate-limit.ts";
import { traceEndpoint } from "../telemetry/trace-endpoint.ts";

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL in place of the embedded engine. */
  readonly databaseUrl: string | null;
  /** The owner of its tables, where the other one owns nothing. */
  readonly databaseOwnerUrl: string | null;
  readonly journalHash: HashAlgorithm;
  /** A fixed day for tests and demonstrations; else today in the county. */
  readonly today: LocalDate | null;
  /** Further names under which the service may be asked for, as behind a reverse proxy. */
  readonly hosts: readonly string[];
  /** The keys of sealed fields. */
  readonly keys: KeySource;
  /** A backup a day; null: none. */
  readonly backup: BackupPlan | null;
  /** Proxies whose word on the caller's address is taken: "127.0.0.1, 10.0.0.0/8". */
  readonly proxies: string;
  readonly rates: RateLimits;
  /** `null`: requests are logged where nobody sits at the terminal. */
  readonly logLevel: LogLevel | null;
  readonly traceEndpoint: string | null;
  readonly accounts: AccountSettings;
  /** The installation's key; `null`: from a file in the data folder. */
  readonly secret: string | null;
};

export type SettingsRead =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** From the environment; every wrong value is named, nothing is silently replaced by a default. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): SettingsRead => {
  const problems: string[] = [];
  const port = readPort(env.PORT, problems);
  const today = readToday(env.XUSHI_TODAY, problems);
  const algorithm = readAlgorithm(env.XUSHI_SEAL_ALGORITHM, problems);
  const backup = readBackup(env, problems);
  const proxies = readProxyList(env.XUSHI_TRUSTED_PROXIES, problems);
  const rates = {
    requests: readRate("XUSHI_RATE_LIMIT", env.XUSHI_RATE_LIMIT, DEFAULT_RATES.requests, problems),
    uploads: readRate(
      "XUSHI_UPLOAD_RATE_LIMIT",
      env.XUSHI_UPLOAD_RATE_LIMIT,
      DEFAULT_RATES.uploads,
      problems,
    ),
    signIns: readRate(
      "XUSHI_SIGN_IN_RATE_LIMIT",
      env.XUSHI_SIGN_IN_RATE_LIMIT,
      DEFAULT_RATES.signIns,
      problems,
    ),
  };
  const logLevel = readLogLevel(env.XUSHI_LOG, problems);
  const dataDir = filled(env.XUSHI_DATA) ?? "./data";
  const accounts = readAccountSettings(env, problems);
  const secret = readSecret(env.XUSHI_SECRET, problems);
  if (proxies !== "" && accounts.publicUrl === null)
    problems.push(
      "XUSHI_TRUSTED_PROXIES：代理之后还要用 XUSHI_PUBLIC_URL 写明对外地址，登录凭据才只走加密通道。 Behind a proxy XUSHI_PUBLIC_URL must say how people reach the server.",
    );
  const journalHash = readJournalHash(env.XUSHI_JOURNAL_HASH, problems);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      port,
      today,
      host: filled(env.XUSHI_HOST) ?? "127.0.0.1",
      dataDir,
      databaseUrl: filled(env.XUSHI_DATABASE_URL) ?? null,
      databaseOwnerUrl: filled(env.XUSHI_DATABASE_OWNER_URL) ?? null,
      journalHash,
      accounts,
      secret,
      hosts: (env.XUSHI_ALLOWED_HOSTS ?? "")
        .split(",")
        .map((h) => h.trim().toLowerCase())
        .filter((h) => h !== ""),
      backup,
      proxies,
      rates,
      logLevel,
      traceEndpoint: traceEndpoint(env),
      keys: {
        json: filled(env.XUSHI_KEYS_JSON) ?? null,
        file: filled(env.XUSHI_KEYS) ?? join(dataDir, "keys.json"),
        algorithm,
      },
    },
  };
};

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === "" ? undefined : text.trim();

const DEFAULT_PORT = 8317;

const readPort = (text: string | undefined, problems: string[]): number => {
  const written = filled(text);
  if (written === undefined) return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (port <= 65535) return port;
  problems.push(`PORT=${written}：端口应是 0–65535 的整数。 PORT must be 0–65535.`);
  return DEFAULT_PORT;
};

const readToday = (text: string | undefined, problems: string[]): LocalDate | null => {
  const written = filled(text);
  if (written === undefined) return null;
  const day = parseLocalDate(written);
  if (day !== undefined) return day;
  problems.push(`XUSHI_TODAY=${written}：应写成 2026-10-31。 Must be a date such as 2026-10-31.`);
  return null;
};

const readAlgorithm = (text: string | undefined, problems: string[]): SealAlgorithm => {
  const written = filled(text) ?? "aes-256-gcm";
  if (isSealAlgorithm(written)) return written;
  problems.push(
    `XUSHI_SEAL_ALGORITHM=${written}：只能是 aes-256-gcm 或 sm4-ctr-hmac-sm3。 Must be aes-256-gcm or sm4-ctr-hmac-sm3.`,
  );
  return "aes-256-gcm";
};

const readJournalHash = (text: string | undefined, problems: string[]): HashAlgorithm => {
  const written = filled(text) ?? "sha256";
  if (written === "sha256" || written === "sm3") return written;
  problems.push(`XUSHI_JOURNAL_HASH=${written}：只能是 sha256 或 sm3。 Must be sha256 or sm3.`);
  return "sha256";
};

const readBackup = (
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): BackupPlan | null => {
  const folder = filled(env.XUSHI_BACKUP_DIR);
  const keep = Number(filled(env.XUSHI_BACKUP_KEEP) ?? 14);
  const at = filled(env.XUSHI_BACKUP_AT) ?? "02:30";
  if (!Number.isInteger(keep) || keep < 1)
    problems.push(`XUSHI_BACKUP_KEEP=${env.XUSHI_BACKUP_KEEP}：应是 1 以上的整数。 Must be 1 or more.`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    problems.push(`XUSHI_BACKUP_AT=${at}：应写成 02:30。 Must be a time such as 02:30.`);
  return folder === undefined ? null : { folder, keep, at };
};

const readProxyList = (text: string | undefined, problems: string[]): string => {
  const written = filled(text) ?? "";
  if (readProxies(written) !== null) return written;
  problems.push(
    `XUSHI_TRUSTED_PROXIES=${written}：应是用逗号分开的地址或网段，如 127.0.0.1,10.0.0.0/8。 Must be addresses or nets such as 127.0.0.1,10.0.0.0/8.`,
  );
  return "";
};

const readRate = (name: string, text: string | undefined, fallback: number, problems: string[]): number => {
  const written = filled(text);
  if (written === undefined) return fallback;
  if (/^\d{1,7}$/.test(written)) return Number(written);
  problems.push(
    `${name}=${written}：应是每分钟的次数，0 为不限。 Must be a number a minute; 0 for no limit.`,
  );
  return fallback;
};

const readLogLevel = (text: string | undefined, problems: string[]): LogLevel | null => {
  const written = filled(text);
  if (written === undefined) return null;
  if (isLogLevel(written)) return written;
  problems.push(
    `XUSHI_LOG=${written}：只能是 debug、info、warn、error、silent。 Must be debug, info, warn, error or silent.`,
  );
  return null;
};

/** Shorter ones can be guessed from one signed cookie. The value is never repeated. */
const readSecret = (text: string | undefined, problems: string[]): string | null => {
  const written = filled(text);
  if (written === undefined) return null;
  if (written.length >= 32) return written;
  problems.push("XUSHI_SECRET：至少 32 个字符。 Needs at least 32 characters.");
  return null;
};
