import type { SignInMethod } from "@xushi/ledger";
import type { BetterAuthOptions } from "better-auth";
import type { AccountDeps } from "../deps.ts";
import { postsOf } from "../oidc/oidc-map.ts";
import { accountMadeHere, groupsSeen } from "../oidc/sso-profile.ts";
import { authError } from "./auth-error.ts";
import { maySignIn } from "./may-sign-in.ts";

const METHODS: Readonly<Record<string, SignInMethod>> = {
  "/sign-in/username": "password",
  "/two-factor/verify-totp": "totp",
  "/two-factor/verify-backup-code": "backup-code",
  "/passkey/verify-authentication": "passkey",
  "/callback/:id": "sso",
};

/**
 * Whatever way a session comes about, it passes here. The hooks of accounts run inside the library's transaction: they ask
 * no database, or the embedded engine would wait for itself.
 */
export const databaseHooks = (deps: AccountDeps): NonNullable<BetterAuthOptions["databaseHooks"]> => ({
  session: {
    create: {
      before: async (session, context) => {
        const account = await deps.store.byId(session.userId);
        if (account === null || !(await maySignIn(deps, account))) throw authError("SIGN_IN_DISABLED");
        const now = deps.now();
        const { method } = session as { method?: unknown };
        return {
          data: {
            ...session,
            createdAt: now,
            updatedAt: now,
            lastSeenAt: now,
            method: METHODS[context?.path ?? ""] ?? (typeof method === "string" ? method : "password"),
          },
        };
      },
    },
  },
  user: {
    create: {
      // Only single sign-on makes accounts through the library.
      before: async (user) => {
        await accountMadeHere.set(true);
        return { data: { ...user, jurisdictionId: await homeBySso(deps) } };
      },
    },
  },
  account: {
    create: {
      // Nobody here calls the provider in a person's name: its tokens are not kept.
      before: async (account) => ({
        data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null },
      }),
    },
  },
});

const homeBySso = async ({ settings: { oidc } }: AccountDeps): Promise<string | null> => {
  if (oidc === null) return null;
  return oidc.homeJurisdictionId ?? postsOf(oidc, await groupsSeen.get())[0]?.jurisdictionId ?? null;
};
