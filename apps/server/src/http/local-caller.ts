import { timingSafeEqual } from "node:crypto";
import { systemActing } from "@xushi/ledger";
import type { Context } from "hono";
import type { Caller, SignedIn } from "./caller.ts";

export const UNSIGNED = "未署名";
const LONGEST = 60;

/**
 * Who acts, from `x-xushi-person` (percent-encoded, since headers carry Latin-1 only). A name that does not decode is
 * kept as sent; control characters go, so that the journal cannot be made to print something else.
 */
export const personOf = (header: string | undefined): string => {
  const name = decode(header ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, LONGEST);
  return name === "" ? UNSIGNED : name;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whoever holds the data folder acts for the product itself, under the name that he gives. */
export const localCaller = (c: Context): Caller => {
  const person = personOf(c.req.header("x-xushi-person"));
  const local = systemActing(person);
  return { accountId: local.accountId, person, local };
};

const same = (given: string, token: string): boolean =>
  given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token));

/** The command line beside a running server, which shows what only the folder's owner can read. */
export const localCallerWith =
  (token: string): SignedIn =>
  async (c) => {
    const given = c.req.header("x-xushi-local");
    return given !== undefined && same(given, token) ? localCaller(c) : null;
  };
