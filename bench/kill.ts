/**
 * kill -9 of the real server, again and again, at random moments under a load of writes to the demo county: every write that was
 * acknowledged must be there afterwards, the journal must verify, and the next start must need no hand.
 * `npm run bench -- kill` kills a hundred times; XUSHI_KILLS says otherwise.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const KILLS = Number(process.env.XUSHI_KILLS ?? 100);
const WRITERS = 4;
/** The longest that a server is let write before it is killed, from its first acknowledged write on. */
const LONGEST = 1500;
const TODAY = "2026-11-22";

type Server = { readonly url: string; readonly child: ChildProcess };

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "xushi-kill-"));
  const port = await freePort();
  const acknowledged = new Map<string, number>();
  const starts: number[] = [];
  let verified = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const began = performance.now();
      const server = await start(folder, port);
      starts.push(performance.now() - began);
      const cookie = await signIn(server.url, "shenji");
      if (await verifies(server.url, cookie)) verified++;
      if (kill < KILLS) await writeUntilKilled(server, acknowledged);
      else await stop(server.child);
      if (kill % 10 === 0)
        console.log(`${kill} kills, ${acknowledged.size} writes acknowledged, ${verified} times verified`);
    }
    const lost = await countLost(folder, acknowledged);
    const figures = {
      kills: KILLS,
      acknowledged: acknowledged.size,
      lost,
      verified,
      starts: starts.length,
      startMsMedian: Math.round(starts.sort((a, b) => a - b)[Math.floor(starts.length / 2)] ?? 0),
    };
    console.log(
      `lost ${lost} of ${acknowledged.size}; the journal verified at ${verified} of ${starts.length} starts`,
    );
    console.log(JSON.stringify(figures));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const start = async (folder: string, port: number): Promise<Server> => {
  const env = {
    ...process.env,
    PORT: String(port),
    XUSHI_DATA: folder,
    XUSHI_TODAY: TODAY,
    XUSHI_LOG: "silent",
    XUSHI_RATE_LIMIT: "0",
    XUSHI_SIGN_IN_RATE_LIMIT: "0",
  };
  const child = spawn(process.execPath, ["apps/server/src/main.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(() => {
    throw new Error("The server ended before it was ready: a start that needs a hand");
  });
  ended.catch(() => undefined);
  const ready = (async () => {
    for await (const chunk of child.stdout ?? []) if (String(chunk).includes("已就绪")) return;
  })();
  await Promise.race([ready, ended]);
  child.stdout?.resume();
  return { url: `http://127.0.0.1:${port}`, child };
};

const signIn = async (url: string, username: string): Promise<string> => {
  const response = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ username, password: `xuchuan-${username}` }),
  });
  if (!response.ok) throw new Error(`Signing in was refused: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
};

const post = (url: string, cookie: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${url}/api/xuchuan${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url, cookie },
    body: JSON.stringify(body),
  });

const verifies = async (url: string, cookie: string): Promise<boolean> => {
  const response = await post(url, cookie, "/journal/verification", {});
  const found = (await response.json()) as { ok: boolean; broken: unknown };
  if (!found.ok) console.log(`NOT SOUND: ${JSON.stringify(found)}`);
  return found.ok;
};

let value = 0;

/** Writers send one target after another; what was answered with 200 is acknowledged. */
const writeUntilKilled = async ({ url, child }: Server, acknowledged: Map<string, number>): Promise<void> => {
  const cookie = await signIn(url, "tongji");
  let killed = false;
  let firstSeen: () => void = () => undefined;
  const first = new Promise<void>((done) => {
    firstSeen = done;
  });
  const writer = async () => {
    while (!killed) {
      const draft = {
        indicatorId: "tax-revenue",
        orgUnitId: "county",
        periodId: "2026-01/2026-12",
        kind: "amount",
        reason: "压力",
      };
      const response = await post(url, cookie, "/targets", {
        ...draft,
        value: String(1_000_000 + ++value),
      }).catch(() => null);
      if (response === null) return;
      const answer = (await response.json().catch(() => null)) as { id?: string; version?: number } | null;
      if (!response.ok && answer !== null) throw new Error(`A write was refused: ${JSON.stringify(answer)}`);
      if (answer?.id === undefined) return;
      acknowledged.set(answer.id, answer.version ?? 0);
      firstSeen();
    }
  };
  const writers = Array.from({ length: WRITERS }, writer);
  await first;
  await new Promise((done) => setTimeout(done, Math.random() * LONGEST));
  child.kill("SIGKILL");
  killed = true;
  await once(child, "exit").catch(() => undefined);
  await Promise.all(writers);
};

const stop = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGTERM");
  await once(child, "exit");
};

const countLost = async (folder: string, acknowledged: ReadonlyMap<string, number>): Promise<number> => {
  const { openLedger, systemActing } = await import("@xushi/ledger");
  const ledger = await openLedger({ dataDir: folder });
  try {
    const county = ledger.county("xuchuan", systemActing("bench"));
    let lost = 0;
    for (const [id, version] of acknowledged) if ((await county.target(id))?.version !== version) lost++;
    return lost;
  } finally {
    await ledger.close();
  }
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
