import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { nodeBinary, ROOT, say } from "./install.mjs";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const postgresFolder = "/usr/lib/postgresql";
const hasPostgres = () =>
  existsSync(postgresFolder) &&
  readdirSync(postgresFolder).some((v) => existsSync(join(postgresFolder, v, "bin/initdb")));

/** The browser that the tests drive, or undefined. `XUSHI_CHROMIUM` names one. */
export const browser = () =>
  [process.env.XUSHI_CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));

function apt(packages) {
  say(`正在安装测试所需：${packages.join("、")}`, `Installing what the tests need: ${packages.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: ["ignore", 2, 2], env });
  return (
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      stdio: ["ignore", "ignore", 2],
      env,
    }).status === 0
  );
}

/**
 * Chromium for the browser tests and PostgreSQL for the second run of the ledger's contract. On Debian as root both
 * come from the distribution; elsewhere the browser comes from Playwright, and a missing PostgreSQL is skipped aloud.
 */
export function ensureServices() {
  const debian = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const wanted = [
    ...(browser() ? [] : ["chromium", "fonts-noto-cjk"]),
    ...(hasPostgres() ? [] : ["postgresql"]),
  ];
  if (wanted.length > 0 && debian) apt(wanted);
  if (!browser() && !debian) {
    spawnSync(nodeBinary(), [join(ROOT, "node_modules/playwright-core/cli.js"), "install", "chromium"], {
      stdio: ["ignore", 2, 2],
    });
  }
  if (!hasPostgres() && !process.env.XUSHI_TEST_POSTGRES)
    say(
      "没有 PostgreSQL：账本契约只在内嵌引擎上跑。",
      "No PostgreSQL: the ledger's contract runs on the embedded engine alone.",
    );
}
