import type { AccountDeps } from "./deps.ts";
import { momentNow } from "./deps.ts";
import type { AccountEvent } from "./ports.ts";

type About = Pick<AccountEvent, "kind"> & Partial<AccountEvent>;

/** Tells what happened; whose home it is is looked up where it was not said. */
export const tell = async (deps: AccountDeps, about: About): Promise<void> => {
  const account =
    about.accountId && about.username === undefined ? await deps.store.byId(about.accountId) : null;
  await deps.ports.onAccountEvent({
    at: momentNow(deps),
    accountId: null,
    byAccountId: null,
    sessionId: null,
    address: null,
    detail: {},
    username: account?.username ?? null,
    jurisdictionId: account?.jurisdictionId ?? null,
    ...about,
  });
};

/** "wangmin" → "w***n": enough to recognise one's own typing slip by, too little to be a password. */
export const maskName = (typed: string): string => {
  const signs = [...typed];
  return signs.length < 4 ? "***" : `${signs[0]}***${signs.at(-1)}`;
};
