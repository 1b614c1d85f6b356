import { createRoute, z } from "@hono/zod-openapi";
import * as wire from "../account.ts";
import { Id } from "../wire.ts";
import { body, InJurisdiction, json, refusals } from "./define.ts";

/**
 * Beside these stand the accounts library's own routes under /api/auth: sign-in/username, two-factor/verify-totp,
 * two-factor/verify-backup-code, passkey/generate-authenticate-options, passkey/verify-authentication, callback/sso,
 * sign-out. They answer with the same refusals.
 */

const done = json(wire.Done, "Done");
const pathId = (name: string) => Id.openapi({ param: { name, in: "path" } });

export const getSignInOptions = createRoute({
  method: "get",
  path: "/api/sign-in-options",
  summary: "How one can sign in here; open to everyone",
  responses: { 200: json(wire.SignInOptions, "Options"), ...refusals },
});

export const startSso = createRoute({
  method: "post",
  path: "/api/sign-in/sso",
  summary: "Where to go for single sign-on",
  request: {
    body: body(
      z.object({
        returnTo: z
          .string()
          .max(500)
          .regex(/^\/(?![/\\])/)
          .default("/"),
      }),
    ),
  },
  responses: { 200: json(z.object({ url: z.string() }), "The provider's address"), ...refusals },
});

export const lookAtLink = createRoute({
  method: "post",
  path: "/api/links/look",
  summary: "What a one-time link is for",
  request: { body: body(wire.LinkToken) },
  responses: { 200: json(wire.LinkView, "The link"), ...refusals },
});

export const acceptLink = createRoute({
  method: "post",
  path: "/api/links/accept",
  summary: "Set the password by a one-time link, which is used up by it",
  request: { body: body(wire.LinkAcceptance) },
  responses: { 200: json(z.object({ username: z.string() }), "May sign in now"), ...refusals },
});

export const getMe = createRoute({
  method: "get",
  path: "/api/me",
  summary: "My account, and what has to be done first",
  responses: { 200: json(wire.Me, "My account"), ...refusals },
});

export const listMySessions = createRoute({
  method: "get",
  path: "/api/me/sessions",
  summary: "Where I am signed in",
  responses: { 200: json(z.array(wire.SessionView), "Sessions"), ...refusals },
});

export const endMySession = createRoute({
  method: "delete",
  path: "/api/me/sessions/{session}",
  summary: "Sign out in one place",
  request: { params: z.object({ session: pathId("session") }) },
  responses: { 200: done, ...refusals },
});

export const endMyOtherSessions = createRoute({
  method: "delete",
  path: "/api/me/sessions",
  summary: "Sign out everywhere else",
  responses: { 200: json(z.object({ ended: z.int() }), "How many ended"), ...refusals },
});

export const changePassword = createRoute({
  method: "post",
  path: "/api/me/password",
  summary: "Change my password; I am signed out everywhere else",
  request: { body: body(wire.PasswordChange) },
  responses: { 200: json(z.object({ ended: z.int() }), "How many sessions ended"), ...refusals },
});

export const startTotp = createRoute({
  method: "post",
  path: "/api/me/totp",
  summary: "Begin to set up a code generator; in force once a code has been confirmed",
  request: { body: body(wire.PasswordProof) },
  responses: { 200: json(wire.TotpStart, "The key, and codes for when the phone is lost"), ...refusals },
});

export const confirmTotp = createRoute({
  method: "post",
  path: "/api/me/totp/confirm",
  summary: "Put the code generator in force by its first code",
  request: { body: body(wire.TotpCode) },
  responses: { 200: done, ...refusals },
});

export const removeTotp = createRoute({
  method: "post",
  path: "/api/me/totp/remove",
  summary: "Do without the code generator again",
  request: { body: body(wire.PasswordProof) },
  responses: { 200: done, ...refusals },
});

export const renewBackupCodes = createRoute({
  method: "post",
  path: "/api/me/totp/backup-codes",
  summary: "New backup codes; the old ones end",
  request: { body: body(wire.PasswordProof) },
  responses: { 200: json(z.object({ backupCodes: z.array(z.string()) }), "Shown this once"), ...refusals },
});

export const listMyPasskeys = createRoute({
  method: "get",
  path: "/api/me/passkeys",
  summary: "My passkeys",
  responses: { 200: json(z.array(wire.PasskeyView), "Passkeys"), ...refusals },
});

export const startPasskey = createRoute({
  method: "post",
  path: "/api/me/passkeys/options",
  summary: "What the browser needs to make a passkey",
  request: { body: body(wire.PasswordProof) },
  responses: { 200: json(wire.CredentialJson, "PublicKeyCredentialCreationOptionsJSON"), ...refusals },
});

export const addPasskey = createRoute({
  method: "post",
  path: "/api/me/passkeys",
  summary: "Keep the passkey that the browser made",
  request: { body: body(wire.PasskeyDraft) },
  responses: { 200: done, ...refusals },
});

export const removePasskey = createRoute({
  method: "delete",
  path: "/api/me/passkeys/{passkey}",
  summary: "Forget a passkey",
  request: { params: z.object({ passkey: pathId("passkey") }) },
  responses: { 200: done, ...refusals },
});

const OfAccount = InJurisdiction.extend({ account: pathId("account") });

export const listAccounts = createRoute({
  method: "get",
  path: "/api/{jurisdiction}/accounts",
  summary: "The accounts at home here, for their managers",
  request: { params: InJurisdiction },
  responses: { 200: json(z.array(wire.AccountView), "Accounts"), ...refusals },
});

export const inviteAccount = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/accounts",
  summary: "Make an account and a one-time link by which its person sets the password",
  request: { params: InJurisdiction, body: body(wire.Invitation) },
  responses: { 200: json(wire.InvitedAccount, "The account and the link"), ...refusals },
});

export const resetAccount = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/accounts/{account}/reset",
  summary: "A one-time link by which the person sets a new password (or the first one)",
  request: { params: OfAccount, body: body(wire.ResetOrder) },
  responses: { 200: json(wire.IssuedLink, "The link"), ...refusals },
});

export const changeAccount = createRoute({
  method: "post",
  path: "/api/{jurisdiction}/accounts/{account}",
  summary: "Disable, enable, unlock; demand a second factor",
  request: { params: OfAccount, body: body(wire.AccountChange) },
  responses: { 200: json(wire.AccountView, "The account"), ...refusals },
});
