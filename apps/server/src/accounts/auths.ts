import { type Auth, createAuth } from "./auth.ts";
import type { AccountDeps } from "./deps.ts";

/** A server on all addresses is asked for under several names; one without list of names under any that is sent. */
const MOST = 16;

/**
 * The library is set up for one origin (cookies, passkeys and single sign-on are bound to it), and the server learns its
 * origins from those who ask: one is made for each, the oldest forgotten.
 */
export const authsOver = (deps: AccountDeps): ((origin: string) => Auth) => {
  const held = new Map<string, Auth>();
  return (origin) => {
    const known = held.get(origin);
    if (known !== undefined) return known;
    const made = createAuth(deps, origin);
    held.set(origin, made);
    const [oldest] = held.keys();
    if (held.size > MOST && oldest !== undefined) held.delete(oldest);
    return made;
  };
};
