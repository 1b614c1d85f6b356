import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Context } from "hono";

export type Client = {
  /** `null` for a request that came over no network: the command line, tests. */
  readonly address: string | null;
  readonly https: boolean;
};

/** Decides from the connection, and from what a trusted proxy says of it, who asks. */
export type ClientOf = (c: Context) => Client;

/**
 * The proxies in front whose X-Forwarded-For and -Proto are believed: addresses or nets, "127.0.0.1, 10.0.0.0/8".
 * `null` when one of them is neither. Anybody else's headers are ignored: whoever can name his own address has no limit.
 */
export const readProxies = (text: string): BlockList | null => {
  const proxies = new BlockList();
  for (const part of text.split(",").map((p) => p.trim())) {
    if (part === "") continue;
    const [net = "", bits, ...more] = part.split("/");
    const family = isIP(net) === 6 ? "ipv6" : "ipv4";
    const longest = family === "ipv6" ? 128 : 32;
    if (
      isIP(net) === 0 ||
      more.length > 0 ||
      (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= longest))
    )
      return null;
    if (bits === undefined) proxies.addAddress(net, family);
    else proxies.addSubnet(net, Number(bits), family);
  }
  return proxies;
};

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

export const clientBehind = (proxies: BlockList): ClientOf => {
  const trusted = (address: string): boolean =>
    isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (c) => {
    const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
    const peer = incoming?.socket?.remoteAddress;
    if (peer === undefined) return { address: null, https: false };
    const direct = plain(peer);
    if (!trusted(direct)) return { address: direct, https: false };
    const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => plain(hop.trim()));
    // From the right: each trusted proxy added the address that it saw; the first that is not one of ours is the client.
    const client = hops.toReversed().find((hop) => isIP(hop) !== 0 && !trusted(hop));
    const https = c.req.header("x-forwarded-proto")?.split(",").at(-1)?.trim() === "https";
    return { address: client ?? direct, https };
  };
};

/** One household or office has a whole /64 of IPv6 to choose addresses from: it counts as one. */
export const limitKey = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter((g) => g !== "");
  const right = tail === undefined ? [] : tail.split(":").filter((g) => g !== "");
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(":")}::/64`;
};
