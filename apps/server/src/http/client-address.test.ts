import { Hono } from "hono";
import { expect, test } from "vitest";
import { clientBehind, limitKey, readProxies } from "./client-address.ts";

/** Who asked, as seen over a connection from `peer` with these headers. */
const seen = async (peer: string | undefined, proxies: string, headers: Record<string, string> = {}) => {
  const list = readProxies(proxies);
  if (list === null) throw new Error(proxies);
  const app = new Hono().get("/", (c) => c.json(clientBehind(list)(c)));
  const env = peer === undefined ? undefined : { incoming: { socket: { remoteAddress: peer } } };
  return (await app.request("/", { headers }, env)).json();
};

const FORGED = { "x-forwarded-for": "1.1.1.1, 203.0.113.9", "x-forwarded-proto": "https" };

test("nobody's word on his own address is taken", async () => {
  expect(await seen("203.0.113.5", "", FORGED)).toEqual({ address: "203.0.113.5", https: false });
  expect(await seen("203.0.113.5", "10.0.0.0/8", FORGED)).toEqual({ address: "203.0.113.5", https: false });
  expect(await seen(undefined, "10.0.0.0/8", FORGED)).toEqual({ address: null, https: false });
});

test("behind trusted proxies it is the first address from the right that is not one of them", async () => {
  expect(await seen("::ffff:10.0.0.1", "10.0.0.0/8", FORGED)).toEqual({
    address: "203.0.113.9",
    https: true,
  });
  const two = { "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.0.0.2", "x-forwarded-proto": "https, http" };
  expect(await seen("10.0.0.1", "10.0.0.1,10.0.0.2", two)).toEqual({ address: "203.0.113.9", https: false });
  expect(await seen("10.0.0.1", "10.0.0.1", { "x-forwarded-for": "rubbish" })).toEqual({
    address: "10.0.0.1",
    https: false,
  });
});

test("a list that names no address is refused", () => {
  for (const wrong of ["proxy.local", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "1.2.3"])
    expect(readProxies(wrong), wrong).toBeNull();
  expect(readProxies("127.0.0.1, ::1 , 10.0.0.0/8, fd00::/8")).not.toBeNull();
});

test("addresses of one IPv6 network count as one", () => {
  expect(limitKey("2001:db8:1:2:3:4:5:6")).toBe(limitKey("2001:0db8:1:2::9"));
  expect(limitKey("2001:db8:1:2::1")).not.toBe(limitKey("2001:db8:1:3::1"));
  expect(limitKey("::1")).toBe("0:0:0:0::/64");
  expect(limitKey("203.0.113.9")).toBe("203.0.113.9");
});
