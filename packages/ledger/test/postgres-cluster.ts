/** A private PostgreSQL for tests and benches: made in a temporary folder, on loopback, stopped by its own pid file. */
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type PostgresCluster = { readonly url: string; stop(): Promise<void> };

const INSTALLED = "/usr/lib/postgresql";

/** The newest installed version's programs; `null` where there is none. */
const findPrograms = (): string | null => {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).filter((v) => existsSync(join(INSTALLED, v, "bin", "initdb")));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(INSTALLED, newest, "bin");
};

/** initdb refuses to run as root; Debian brings a postgres user for it. */
const serverUser = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/**
 * XUSHI_TEST_POSTGRES where it is set, else a cluster of our own; `null` where PostgreSQL is not installed.
 * It syncs as a server does, so that what is measured on it is honest.
 */
export const startPostgres = async (): Promise<PostgresCluster | null> => {
  const given = process.env.XUSHI_TEST_POSTGRES;
  if (given !== undefined && given !== "") return { url: given, stop: async () => undefined };
  const programs = findPrograms();
  if (programs === null) return null;
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), "xushi-postgres-"));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: string[]) =>
    execFileSync(join(programs, program), args, { stdio: "ignore", cwd: folder, ...user });
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-U", "xushi", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  const stop = () => {
    process.off("exit", stop);
    run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
    rmSync(folder, { recursive: true, force: true });
  };
  // Tests that were broken off never come to stop it.
  process.once("exit", stop);
  return { url: `postgres://xushi@127.0.0.1:${port}/postgres`, stop: async () => stop() };
};
