import { type LocalDate, parseLocalDate } from "@xushi/core";
import type { AccountSettings } from "../accounts/account-settings.ts";
import { readAccountSettings } from "../accounts/read-account-settings.ts";

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL in place of the embedded engine. */
  readonly databaseUrl: string | null;
  /** A fixed day for tests and demonstrations; else today in the county. */
  readonly today: LocalDate | null;
  /** Further names under which the service may be asked for, as behind a reverse proxy. */
  readonly hosts: readonly string[];
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
  const accounts = readAccountSettings(env, problems);
  const secret = readSecret(env.XUSHI_SECRET, problems);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    settings: {
      port,
      today,
      host: filled(env.XUSHI_HOST) ?? "127.0.0.1",
      dataDir: filled(env.XUSHI_DATA) ?? "./data",
      databaseUrl: filled(env.XUSHI_DATABASE_URL) ?? null,
      accounts,
      secret,
      hosts: (env.XUSHI_ALLOWED_HOSTS ?? "")
        .split(",")
        .map((h) => h.trim().toLowerCase())
        .filter((h) => h !== ""),
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

/** Shorter ones can be guessed from one signed cookie. The value is never repeated. */
const readSecret = (text: string | undefined, problems: string[]): string | null => {
  const written = filled(text);
  if (written === undefined) return null;
  if (written.length >= 32) return written;
  problems.push("XUSHI_SECRET：至少 32 个字符。 Needs at least 32 characters.");
  return null;
};
