// Runs under whatever Node the machine has (20 or newer), before anything is installed: plain JavaScript, no imports
// from npm.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Says what is being done, to stderr: stdout belongs to the program that runs. */
export const say = (zh, en) => console.error(`${zh}  ${en}`);

export function fail(zh, en) {
  console.error(`\n${zh}\n${en}`);
  process.exit(1);
}

/** Installs with npm when the lock file has changed since the last install. Seconds when there is nothing to do. */
export function ensureInstalled() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const stamp = join(ROOT, "node_modules", ".xushi-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  say("正在安装依赖（首次约一分钟）…", "Installing dependencies (about a minute the first time)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // `ci` refuses a lock file that lacks a package for some other system, which a registry without that package leaves out.
  // `--no-save` keeps the lock file as it is all the same.
  const run = spawnSync(npm, ["install", "--no-save", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (run.status !== 0)
    fail(
      "依赖没有装上：上面是 npm 的原话。网络恢复后重新运行即可，不会丢失数据。",
      "Dependencies could not be installed: npm's own words are above. Run it again once the network is back; no data is lost.",
    );
  writeFileSync(stamp, lock);
}

/** The Node that came with the install; the machine's own where that is new enough. */
export function nodeBinary() {
  const os = process.platform === "win32" ? "win" : process.platform;
  const bundled = join(
    ROOT,
    "node_modules",
    `node-${os}-${process.arch}`,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `需要 Node 22.18 或更新的版本，这台机器上是 ${process.version}，也没有可随装的版本（${process.platform}-${process.arch}）。`,
    `Node 22.18 or newer is needed; this machine has ${process.version}, and none is shipped for ${process.platform}-${process.arch}.`,
  );
}

/** Runs a script to its end under the right Node; resolves to its exit code. Signals go through. */
export function run(args, env = {}) {
  const child = spawn(nodeBinary(), args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...env } });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("exit", (code, signal) =>
      resolve(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
    );
  });
}

/** A folder for what can be made again. */
export function cacheFolder() {
  const folder = join(ROOT, ".cache");
  mkdirSync(folder, { recursive: true });
  return folder;
}
