import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Refusal } from "@xushi/contract";
import type { Ledger } from "@xushi/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/index.ts";
import { HERE, json, openSmallCounty } from "./support/small-county.ts";

/** A ledger whose every question fails, with a secret in the message. */
const broken = {
  engine: "embedded",
  jurisdictions: () => Promise.reject(new Error("密码 secret-in-message")),
} as unknown as Ledger;

const originals = { put: async () => {}, get: async () => null };
let dist: string;
let lines: Record<string, unknown>[] = [];
const makeApp = (more: object = {}) =>
  createApp({ ledger: broken, originals, webDist: dist, log: (line) => lines.push(line), ...more });

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "xushi-dist-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), "<!doctype html><title>序时</title>");
  await writeFile(join(dist, "assets", "main-abc123.js"), "export {};");
});
afterAll(() => rm(dist, { recursive: true, force: true }));

test("a failure is 500 with a plain body, and one line in the log without contents", async () => {
  lines = [];
  const response = await makeApp().request("/api/xu/board");
  expect(response.status).toBe(500);
  expect((await json<Refusal>(response)).code).toBe("server.error");
  const failures = lines.filter((line) => line.event === "failure");
  expect(failures).toEqual([expect.objectContaining({ requestId: response.headers.get("x-request-id") })]);
  expect(JSON.stringify(lines)).not.toContain("secret");
});

test("an unknown API path is JSON, never the page", async () => {
  const small = await openSmallCounty();
  for (const path of ["/api/nowhere", `${HERE}/nowhere`]) {
    const response = await small.app.request(path);
    expect(response.status).toBe(404);
    expect((await json<Refusal>(response)).code).toBe("route.unknown");
  }
  await small.close();
});

test("the page is asked for anew, hashed files are kept for good", async () => {
  const app = makeApp();
  const page = await app.request("/");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const etag = page.headers.get("etag") ?? "";
  expect((await app.request("/", { headers: { "if-none-match": etag } })).status).toBe(304);
  const script = await app.request("/assets/main-abc123.js");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-type")).toContain("javascript");
});

test("a place inside the app gets the page; a missing script and a path upwards do not", async () => {
  const app = makeApp();
  expect(await (await app.request("/indicators/gdp")).text()).toContain("序时");
  expect((await app.request("/assets/gone.js")).status).toBe(404);
  expect((await app.request("/..%2f..%2fetc%2fpasswd.txt")).status).toBe(404);
  expect((await app.request("/%E0%A4%A.txt")).status).toBe(404);
});

test("before the web app is built the server says how to", async () => {
  const response = await makeApp({ webDist: join(dist, "none") }).request("/");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("npm start");
});

test("another site's name on the loopback address is refused", async () => {
  const app = makeApp();
  const ask = (host: string) => app.request("/healthz", { headers: { host } });
  expect((await ask("127.0.0.1:8317")).status).toBe(200);
  expect((await ask("localhost")).status).toBe(200);
  expect((await ask("[::1]:8317")).status).toBe(200);
  expect((await ask("evil.example:8317")).status).toBe(403);
  expect((await ask("127.0.0.1.evil.example")).status).toBe(403);
  const behindProxy = makeApp({ hosts: ["xushi.example"] });
  expect((await behindProxy.request("/healthz", { headers: { host: "xushi.example" } })).status).toBe(200);
});

test("every answer carries the security headers", async () => {
  for (const path of ["/", "/api/nowhere", "/healthz"]) {
    const { headers } = await makeApp().request(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  }
});
