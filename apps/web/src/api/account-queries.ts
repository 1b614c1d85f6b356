import { queryOptions } from "@tanstack/react-query";
import {
  getMe,
  getSignInOptions,
  listAccounts,
  listMyPasskeys,
  listMySessions,
  type Me,
} from "@xushi/contract";
import { call } from "./client.ts";

export const signInOptionsQuery = queryOptions({
  queryKey: ["sign-in-options"],
  queryFn: ({ signal }) => call(getSignInOptions, {}, { signal }),
});

/** Who is signed in; `null`: nobody, which is an answer and no failure. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }): Promise<Me | null> =>
    (await call(getSignInOptions, {}, { signal })).signedIn ? call(getMe, {}, { signal }) : null,
  staleTime: 60_000,
});

export const sessionsQuery = queryOptions({
  queryKey: ["me", "sessions"],
  queryFn: ({ signal }) => call(listMySessions, {}, { signal }),
});

export const passkeysQuery = queryOptions({
  queryKey: ["me", "passkeys"],
  queryFn: ({ signal }) => call(listMyPasskeys, {}, { signal }),
});

export const accountsQuery = (jurisdiction: string) =>
  queryOptions({
    queryKey: [jurisdiction, "accounts"],
    queryFn: ({ signal }) => call(listAccounts, { params: { jurisdiction } }, { signal }),
  });
