import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The demo county's day: figures to October, on 22 November. */
export const TODAY = "2026-11-22";

const STARTS_WITHIN = 150_000;

export type RunningServer = { readonly url: string; readonly stop: () => Promise<void> };

/** The real server on a free loopback port, with a data folder of its own that goes when it stops. */
export const startServer = async (): Promise<RunningServer> => {
  if (!existsSync("apps/web/dist/index.html")) await buildWeb();
  const data = await mkdtemp(join(tmpdir(), "xushi-e2e-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["apps/server/src/main.ts"], {
    env: { ...process.env, PORT: String(port), XUSHI_DATA: data, XUSHI_TODAY: TODAY },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  try {
    await answers(url, child);
  } catch (error) {
    child.kill();
    throw new Error(`The server did not start: ${said.join("").slice(-2000)}`, { cause: error });
  }
  return {
    url,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill("SIGTERM");
        await Promise.race([once(child, "exit"), wait(10_000).then(() => child.kill("SIGKILL"))]);
      }
      await rm(data, { recursive: true, force: true });
    },
  };
};

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const answers = async (url: string, child: ChildProcess): Promise<void> => {
  const until = Date.now() + STARTS_WITHIN;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    const response = await fetch(`${url}/api/sign-in-options`).catch(() => null);
    const options = response?.ok ? ((await response.json()) as { demoAccounts: unknown[] }) : null;
    if (options !== null && options.demoAccounts.length > 0) return;
    await wait(250);
  }
  throw new Error(`No answer within ${STARTS_WITHIN / 1000} s`);
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
};

const buildWeb = async (): Promise<void> => {
  const build = spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "apps/web"], {
    stdio: "inherit",
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`Building the web app failed with ${code}`);
};
