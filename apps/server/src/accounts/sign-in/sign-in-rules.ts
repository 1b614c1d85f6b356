/** The rules of signing in that the library does not know, as hooks around its routes. They come last of its plugins. */
import type { BetterAuthPlugin } from "better-auth";
import { createAuthMiddleware } from "better-auth/api";
import type { AccountDeps } from "../deps.ts";
import { afterCode, beforeCode } from "./code-step.ts";
import { afterPasskey, afterSso, beforeSignOut } from "./other-ways.ts";
import { afterPassword, beforePassword } from "./password-step.ts";

export const signInRules = (deps: AccountDeps): BetterAuthPlugin => ({
  id: "xushi-sign-in-rules",
  hooks: {
    before: [
      { matcher: at(PASSWORD), handler: createAuthMiddleware((ctx) => beforePassword(deps, ctx)) },
      { matcher: at(...CODES), handler: createAuthMiddleware((ctx) => beforeCode(deps, ctx)) },
      { matcher: at("/sign-out"), handler: createAuthMiddleware((ctx) => beforeSignOut(deps, ctx)) },
    ],
    after: [
      { matcher: at(PASSWORD), handler: createAuthMiddleware((ctx) => afterPassword(deps, ctx)) },
      { matcher: at(...CODES), handler: createAuthMiddleware((ctx) => afterCode(deps, ctx)) },
      {
        matcher: at("/passkey/verify-authentication"),
        handler: createAuthMiddleware((ctx) => afterPasskey(deps, ctx)),
      },
      { matcher: at("/callback/:id"), handler: createAuthMiddleware((ctx) => afterSso(deps, ctx)) },
    ],
  },
});

const PASSWORD = "/sign-in/username";
const CODES = ["/two-factor/verify-totp", "/two-factor/verify-backup-code"];

const at =
  (...paths: readonly string[]) =>
  ({ path }: { path?: string }): boolean =>
    path !== undefined && paths.includes(path);
