import type { Settings } from "@xushi/server";
import { COMMON, readFlags } from "../terminal/flags.ts";
import { type ExitCode, type Io, say } from "../terminal/io.ts";
import type { Command } from "./command.ts";

const OPTIONS = {
  ...COMMON,
  port: { type: "string" },
  data: { type: "string" },
  host: { type: "string" },
  "no-demo": { type: "boolean" },
} as const;

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const flags = readFlags(args, OPTIONS);
  if (!flags.ok) {
    say(io, flags.message);
    return 2;
  }
  const { port, data, host, "no-demo": noDemo = false } = flags.values;
  // Loaded here, so that `xushi read` and every --help do not wait for the database engine.
  const { readSettings } = await import("@xushi/server");
  const read = readSettings({
    ...io.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(data === undefined ? {} : { XUSHI_DATA: data }),
    ...(host === undefined ? {} : { XUSHI_HOST: host }),
  });
  if (!read.ok) {
    for (const problem of read.problems) io.err(`${problem}\n`);
    return 2;
  }
  return start({ ...read.settings, demo: !noDemo }, io);
};

/** Returns when the server listens; the process then lives on until it is told to stop. */
const start = async (settings: Settings & { readonly demo: boolean }, io: Io): Promise<ExitCode> => {
  const { explainFailure, runUntilStopped } = await import("@xushi/server");
  try {
    await runUntilStopped(settings);
    return 0;
  } catch (error) {
    const words = explainFailure(error, settings);
    if (words === null) throw error;
    say(io, words);
    return 1;
  }
};

export const serve: Command = {
  name: "serve",
  summary: { zh: "启动服务和网页", en: "Run the server and the web app" },
  help: {
    zh: `xushi serve [--port 8317] [--data ./data] [--host 127.0.0.1] [--no-demo]

启动服务。空的数据目录会装入示例县，--no-demo 则不装。Ctrl-C 停止。
也可用环境变量：PORT、XUSHI_DATA、XUSHI_HOST、XUSHI_DATABASE_URL（PostgreSQL）、XUSHI_TODAY（固定日期）、
XUSHI_ALLOWED_HOSTS（反向代理后的域名，逗号分隔）、XUSHI_PUBLIC_URL（对外地址，如 https://名称）、
XUSHI_TRUSTED_PROXIES（可信代理的地址或网段）、XUSHI_RATE_LIMIT、XUSHI_UPLOAD_RATE_LIMIT 和
XUSHI_SIGN_IN_RATE_LIMIT（每个地址每分钟的请求数、上传数、登录尝试数，0 为不限）、
XUSHI_LOG（debug info warn error silent）、XUSHI_BACKUP_DIR（每天自动备份到此目录）、XUSHI_KEYS（密钥文件）、
XUSHI_OTEL_ENDPOINT（OpenTelemetry）。账号、会话、单点登录、邮件的设置见 docs/accounts.md。

例：
  xushi serve
  xushi serve --port 8400 --data /srv/xushi`,
    en: `xushi serve [--port 8317] [--data ./data] [--host 127.0.0.1] [--no-demo]

Runs the server. An empty data folder gets the demo county unless --no-demo is given. Ctrl-C stops it.
Environment: PORT, XUSHI_DATA, XUSHI_HOST, XUSHI_DATABASE_URL (PostgreSQL), XUSHI_TODAY (a fixed day),
XUSHI_ALLOWED_HOSTS (names behind a reverse proxy, separated by commas), XUSHI_PUBLIC_URL (such as https://name),
XUSHI_TRUSTED_PROXIES (its addresses or nets), XUSHI_RATE_LIMIT, XUSHI_UPLOAD_RATE_LIMIT and XUSHI_SIGN_IN_RATE_LIMIT
(requests, uploads and tries to sign in a minute for an address; 0 for no limit), XUSHI_LOG (debug info warn error silent), XUSHI_BACKUP_DIR (a backup a day goes there), XUSHI_KEYS (key file),
XUSHI_OTEL_ENDPOINT (OpenTelemetry). For accounts, sessions, single sign-on and mail see docs/accounts.md.

Examples:
  xushi serve
  xushi serve --port 8400 --data /srv/xushi`,
  },
  run,
};
