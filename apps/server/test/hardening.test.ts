import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, BlockList, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Refusal } from "@xushi/contract";
import type { Ledger } from "@xushi/ledger";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { clientBehind, readProxies } from "../src/http/client-address.ts";
import { diskCheck } from "../src/http/readiness.ts";
import { noteAccount } from "../src/http/request-log.ts";
import { type AppOptions, createApp, localCaller } from "../src/index.ts";
import { createListener, LISTENER_LIMITS } from "../src/start/listener.ts";
import { json, openSmallCounty, type SmallCounty } from "./support/small-county.ts";

let scene: SmallCounty;
beforeAll(async () => {
  scene = await openSmallCounty();
});
afterAll(() => scene.close());

const originals = { put: async () => {}, get: async () => null };
const appWith = (more: Partial<AppOptions> = {}) =>
  createApp({
    ledger: scene.ledger,
    originals,
    local: async (c) => localCaller(c),
    log: () => {},
    ...more,
  });
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

test("past the limit an address is told how long to wait, in words and as a header; others go on", async () => {
  const app = appWith({ rates: { requests: 3, uploads: 2, signIns: 0 } });
  const ask = (address: string, path = "/api/jurisdictions") => app.request(path, {}, from(address));
  for (let i = 0; i < 3; i++) expect((await ask("203.0.113.1")).status).toBe(200);
  const refused = await ask("203.0.113.1");
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  const { code, message } = await json<Refusal>(refused);
  expect(code).toBe("request.too-many");
  expect(message.zh).toContain(`${seconds} 秒后再试`);
  expect((await ask("203.0.113.2")).status).toBe(200);
  // A probe that is refused would have the service restarted; the command line comes over no network.
  expect((await ask("203.0.113.1", "/healthz")).status).toBe(200);
  expect((await app.request("/api/jurisdictions")).status).toBe(200);
});

test("uploads have a limit of their own, and 0 means none", async () => {
  const upload = async (app: ReturnType<typeof appWith>, path = "/api/xu/sources/files") =>
    (await app.request(path, { method: "POST" }, from("203.0.113.1"))).status;
  const strict = appWith({ rates: { requests: 0, uploads: 2, signIns: 0 } });
  expect(await upload(strict)).not.toBe(429);
  expect(await upload(strict)).not.toBe(429);
  expect(await upload(strict)).toBe(429);
  expect(await upload(strict, "/api/xu/registers/key-projects/files")).toBe(429);
  expect(await upload(strict, "/api/xu/registers/key-projects/imports")).toBe(429);
  expect(await upload(strict, "/api/xu/registers/key-projects/views")).not.toBe(429);
  expect((await strict.request("/api/jurisdictions", {}, from("203.0.113.1"))).status).toBe(200);
  const open = appWith({ rates: { requests: 0, uploads: 0, signIns: 0 } });
  for (let i = 0; i < 5; i++) expect(await upload(open)).not.toBe(429);
});

describe("an office that signs in from one address", () => {
  const rates = { requests: 0, uploads: 0, signIns: 12 };
  const EVERY = 6000;
  const signIn = (app: ReturnType<typeof appWith>, path = "/api/auth/sign-in/username") =>
    app.request(path, { method: "POST" }, from("203.0.113.1"));
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is never refused while it keeps to the limit, however long it goes on", async () => {
    const app = appWith({ rates });
    for (let i = 0; i < 60; i++) {
      expect((await signIn(app)).status).not.toBe(429);
      vi.advanceTimersByTime(EVERY);
    }
  });

  test("past the limit it is told the seconds, and is let in again after them", async () => {
    const app = appWith({ rates });
    for (let i = 0; i < 12; i++) await signIn(app, i % 2 === 0 ? "/api/links/look" : undefined);
    const refused = await signIn(app, "/api/auth/two-factor/verify-totp");
    expect(refused.status).toBe(429);
    expect((await json<Refusal>(refused)).message.zh).toMatch(/请在 60 秒后再试/);
    expect((await signIn(app, "/api/auth/sign-out")).status).not.toBe(429);
    vi.advanceTimersByTime(60_000);
    expect((await signIn(app)).status).not.toBe(429);
  });
});

test("over https, as a trusted proxy says, browsers are told to stay there", async () => {
  const clientOf = clientBehind(readProxies("10.0.0.1") ?? new BlockList());
  const ask = (address: string) =>
    appWith({ clientOf }).request("/healthz", { headers: { "x-forwarded-proto": "https" } }, from(address));
  expect((await ask("10.0.0.1")).headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect((await ask("10.0.0.2")).headers.get("strict-transport-security")).toBeNull();
});

test("methods that mean nothing, and forms of other sites, are refused", async () => {
  const app = appWith();
  const odd = await app.request("/api/jurisdictions", { method: "PROPFIND" });
  expect(odd.status).toBe(405);
  expect(odd.headers.get("allow")).toContain("GET");
  const post = (type: string) =>
    app.request("/api/xu/targets", {
      method: "POST",
      body: "{}",
      headers: { "content-type": type, "content-length": "2" },
    });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""]) {
    const response = await post(type);
    expect(response.status, type).toBe(415);
    expect((await json<Refusal>(response)).code).toBe("request.content-type");
  }
  expect((await post("application/json; charset=utf-8")).status).toBe(400);
});

test("a form may not be as long as a file", async () => {
  const app = appWith({ limits: { formBytes: 1000 } });
  const send = (path: string) =>
    app.request(path, {
      method: "POST",
      body: JSON.stringify({ text: "x".repeat(2000) }),
      headers: { "content-type": "application/json", "content-length": "2011" },
    });
  expect((await send("/api/xu/targets")).status).toBe(413);
  expect((await send("/api/xu/sources")).status).not.toBe(413);
});

test("each request is one line: id, path without its query, status, time, who; probes are not", async () => {
  const lines: Record<string, unknown>[] = [];
  const around = async (c: Parameters<typeof noteAccount>[0], next: () => Promise<void>) => {
    noteAccount(c, "account-7");
    await next();
  };
  const app = appWith({ log: (line: Record<string, unknown>) => lines.push(line), around });
  const response = await app.request("/api/nowhere?q=张三", {}, from("203.0.113.1"));
  await app.request("/healthz");
  expect(lines).toEqual([
    {
      level: "info",
      event: "request",
      requestId: response.headers.get("x-request-id"),
      method: "GET",
      path: "/api/nowhere",
      status: 404,
      ms: expect.any(Number),
      address: "203.0.113.1",
      account: "account-7",
    },
    expect.objectContaining({ level: "debug", path: "/healthz" }),
  ]);
});

test("ready means: the ledger answers, its tables fit, the disk takes a file; why not is not told", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xushi-ready-"));
  const ask = async (more: Partial<AppOptions>) => {
    const response = await appWith(more).request("/readyz");
    return [response.status, await json<{ checks: object }>(response)] as const;
  };
  expect(await ask({ ready: [diskCheck(folder)] })).toEqual([
    200,
    { ok: true, checks: { ledger: true, migrations: true, disk: true } },
  ]);
  const broken = {
    jurisdictions: () => Promise.reject(new Error("password=hunter2")),
    migrationsDue: async () => ["0009_later.sql"],
  } as unknown as Ledger;
  await rm(folder, { recursive: true });
  expect(await ask({ ledger: broken, ready: [diskCheck(folder)] })).toEqual([
    503,
    { ok: false, checks: { ledger: false, migrations: false, disk: false } },
  ]);
});

const LIMITS = {
  ...LISTENER_LIMITS,
  headersMilliseconds: 300,
  requestMilliseconds: 3000,
  checkMilliseconds: 50,
};

/** Sends these bytes and nothing more; what comes back until the server hangs up. */
const dawdle = async (port: number, bytes: string): Promise<string> => {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk: Buffer) => {
    said += chunk.toString("latin1");
  });
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  return said;
};

test("who dawdles with headers or body is cut off, and headers without end are refused", async () => {
  const server = createListener(appWith(), LIMITS);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const started = performance.now();
  expect(await dawdle(port, "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).toContain("408");
  expect(performance.now() - started).toBeLessThan(2500);
  const body =
    "POST /api/xu/targets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
  expect(await dawdle(port, body)).toContain("408");
  const long = `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`;
  expect(await dawdle(port, long)).toContain("431");
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  server.close();
  server.closeAllConnections();
});
