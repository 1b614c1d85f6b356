import { readFileSync } from "node:fs";
import { type AccountSettings, DEFAULT_ACCOUNT_SETTINGS, type OidcSettings } from "./account-settings.ts";
import { readOidcMap } from "./oidc/oidc-map.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The accounts' part of the environment. Every wrong value is named in `problems`. */
export const readAccountSettings = (env: Env, problems: string[]): AccountSettings => {
  const { policy, lockout, idleMinutes, absoluteHours } = DEFAULT_ACCOUNT_SETTINGS;
  const whole = (name: string, otherwise: number, least: number, most: number) =>
    readWhole(env, name, { otherwise, least, most }, problems);
  return {
    ...DEFAULT_ACCOUNT_SETTINGS,
    policy: {
      ...policy,
      minLength: whole("XUSHI_PASSWORD_LENGTH", policy.minLength, 8, 64),
      maxAgeDays: whole("XUSHI_PASSWORD_DAYS", policy.maxAgeDays, 0, 3650),
    },
    lockout: {
      ...lockout,
      failures: whole("XUSHI_LOCK_AFTER", lockout.failures, 1, 100),
      minutes: whole("XUSHI_LOCK_MINUTES", lockout.minutes, 1, 1440),
    },
    idleMinutes: whole("XUSHI_IDLE_MINUTES", idleMinutes, 1, 1440),
    absoluteHours: whole("XUSHI_SESSION_HOURS", absoluteHours, 1, 168),
    publicUrl: readPublicUrl(env, problems),
    oidc: readOidc(env, problems),
    mail: readMail(env, problems),
  };
};

const filled = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined;

const readWhole = (
  env: Env,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
  problems: string[],
): number => {
  const written = filled(env, name);
  if (written === undefined) return otherwise;
  const value = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
  if (value >= least && value <= most) return value;
  problems.push(
    `${name}=${written}：应是 ${least}–${most} 的整数。 Must be a whole number, ${least}–${most}.`,
  );
  return otherwise;
};

const isHttp = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const readPublicUrl = (env: Env, problems: string[]): string | null => {
  const written = filled(env, "XUSHI_PUBLIC_URL");
  if (written === undefined) return null;
  if (isHttp(written)) return new URL(written).origin;
  problems.push(`XUSHI_PUBLIC_URL=${written}：应是 https://名称。 Must be an address such as https://name.`);
  return null;
};

const readOidc = (env: Env, problems: string[]): OidcSettings | null => {
  const issuer = filled(env, "XUSHI_OIDC_ISSUER");
  if (issuer === undefined) return null;
  const clientId = filled(env, "XUSHI_OIDC_CLIENT_ID");
  const clientSecret = filled(env, "XUSHI_OIDC_CLIENT_SECRET");
  if (!isHttp(issuer) || clientId === undefined || clientSecret === undefined) {
    problems.push(
      "XUSHI_OIDC_ISSUER：还需要 XUSHI_OIDC_CLIENT_ID 和 XUSHI_OIDC_CLIENT_SECRET，发行者须是网址。 The issuer must be an address, with XUSHI_OIDC_CLIENT_ID and XUSHI_OIDC_CLIENT_SECRET beside it.",
    );
    return null;
  }
  return {
    issuer,
    clientId,
    clientSecret,
    label: filled(env, "XUSHI_OIDC_LABEL") ?? "统一身份认证",
    createAccounts: filled(env, "XUSHI_OIDC_CREATE") !== "no",
    ...readMapFile(filled(env, "XUSHI_OIDC_MAP"), problems),
  };
};

const readMapFile = (path: string | undefined, problems: string[]) => {
  if (path === undefined) return readOidcMap({ groups: [] }).map;
  try {
    const { map, problems: found } = readOidcMap(JSON.parse(readFileSync(path, "utf8")));
    problems.push(...found.map((problem) => `XUSHI_OIDC_MAP ${path}: ${problem}`));
    return map;
  } catch (error) {
    problems.push(`XUSHI_OIDC_MAP=${path}：读不了。 It cannot be read: ${(error as Error).message}`);
    return readOidcMap({ groups: [] }).map;
  }
};

const readMail = (env: Env, problems: string[]): AccountSettings["mail"] => {
  const smtpUrl = filled(env, "XUSHI_SMTP_URL");
  if (smtpUrl === undefined) return null;
  const from = filled(env, "XUSHI_MAIL_FROM");
  if (/^smtps?:\/\//.test(smtpUrl) && from !== undefined) return { smtpUrl, from };
  problems.push(
    "XUSHI_SMTP_URL：应是 smtp:// 或 smtps:// 地址，并设置 XUSHI_MAIL_FROM。 Must be smtp:// or smtps://, with XUSHI_MAIL_FROM.",
  );
  return null;
};
