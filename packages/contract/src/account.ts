import { z } from "@hono/zod-openapi";
import { Id, Instant, Text } from "./wire.ts";

/** Who a person is. What an account may do is not said here. */

export const Username = z
  .string()
  .min(2)
  .max(32)
  .regex(/^[\p{L}\p{N}._-]+$/u, "Letters, digits, . _ -")
  .openapi({ description: "Compared without case", example: "wangmin" });
export const PersonName = z.string().trim().min(1).max(60).openapi({ example: "王敏" });
/** Longer ones cost time to check and protect nothing. */
export const LONGEST_PASSWORD = 128;
export const Password = z.string().min(1).max(LONGEST_PASSWORD);
const Code = z.string().trim().min(6).max(20);

export const PasswordPolicy = z
  .object({
    minLength: z.int(),
    minClasses: z.int().openapi({ description: "Of lower case, upper case, digits, other signs" }),
    remember: z.int().openapi({ description: "So many earlier passwords may not come back" }),
    maxAgeDays: z.int().openapi({ description: "0: never expires" }),
  })
  .openapi("PasswordPolicy");

export const DemoAccount = z
  .object({ username: z.string(), password: z.string(), name: Text, office: Text })
  .openapi("DemoAccount");

export const SignInOptions = z
  .object({
    demoAccounts: z.array(DemoAccount).openapi({ description: "Empty on a real installation" }),
    sso: z.string().nullable().openapi({ description: "What the single sign-on button says" }),
    passkeys: z.boolean(),
    firstRun: z.boolean().openapi({ description: "Nobody has an account yet" }),
    signedIn: z.boolean().openapi({ description: "Whoever asks is signed in already" }),
  })
  .openapi("SignInOptions");

export const SignInMethod = z.enum(["password", "totp", "backup-code", "passkey", "sso"]);

export const Me = z
  .object({
    accountId: Id,
    name: z.string(),
    username: z.string(),
    jurisdictionId: Id.nullable(),
    demo: z.boolean(),
    method: SignInMethod,
    mustChangePassword: z.boolean(),
    mustEnrol: z.boolean().openapi({ description: "A second factor has to be set up first" }),
    hasPassword: z.boolean(),
    passwordChangedAt: Instant.nullable(),
    totp: z.boolean(),
    passkeys: z.int(),
    sessions: z.int(),
    policy: PasswordPolicy,
    idleMinutes: z.int(),
  })
  .openapi("Me");

export const SessionView = z
  .object({
    id: Id,
    current: z.boolean(),
    device: Text,
    address: z.string(),
    method: SignInMethod,
    createdAt: Instant,
    lastSeenAt: Instant,
  })
  .openapi("Session");

export const PasskeyView = z
  .object({ id: Id, name: z.string(), createdAt: Instant.nullable() })
  .openapi("Passkey");

export const LinkView = z
  .object({
    kind: z.enum(["first-run", "invitation", "reset"]),
    name: z.string().nullable(),
    username: z.string().nullable(),
    expiresAt: Instant,
    policy: PasswordPolicy,
  })
  .openapi("Link");

export const IssuedLink = z
  .object({
    url: z.string().openapi({ description: "To be handed over; shown this once" }),
    expiresAt: Instant,
    mailedTo: z.string().nullable(),
  })
  .openapi("IssuedLink");

export const AccountView = z
  .object({
    id: Id,
    name: z.string(),
    username: z.string(),
    jurisdictionId: Id.nullable(),
    contactEmail: z.string().nullable(),
    demo: z.boolean(),
    disabled: z.boolean(),
    lockedUntil: Instant.nullable(),
    signsIn: z.boolean().openapi({ description: "Has a way to sign in; else the invitation is still open" }),
    secondFactor: z.boolean(),
    mustEnrolSecondFactor: z.boolean(),
    lastSignedInAt: Instant.nullable(),
    createdAt: Instant,
    self: z.boolean(),
  })
  .openapi("Account");

export const PasswordChange = z.object({ current: Password, next: Password }).openapi("PasswordChange");
/** Left out by accounts that have none. */
export const PasswordProof = z.object({ password: Password.optional() }).openapi("PasswordProof");
export const TotpStart = z
  .object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })
  .openapi("TotpStart");
export const TotpCode = z.object({ code: Code }).openapi("TotpCode");
export const LinkToken = z.object({ token: z.string().min(1).max(200) }).openapi("LinkToken");
export const LinkAcceptance = z
  .object({
    token: z.string().min(1).max(200),
    password: Password,
    name: PersonName.optional().openapi({ description: "The first administrator's" }),
    username: Username.optional().openapi({ description: "The first administrator's" }),
  })
  .openapi("LinkAcceptance");
export const Invitation = z
  .object({
    name: PersonName,
    username: Username,
    contactEmail: z.email().max(200).nullable().default(null),
    mustEnrolSecondFactor: z.boolean().default(false),
  })
  .openapi("Invitation");
export const InvitedAccount = z.object({ account: AccountView, link: IssuedLink }).openapi("InvitedAccount");
export const ResetOrder = z
  .object({
    removeSecondFactor: z
      .boolean()
      .default(false)
      .openapi({ description: "For a lost phone: code generator and passkeys are removed too" }),
  })
  .openapi("ResetOrder");
export const AccountChange = z
  .object({
    disabled: z.boolean().optional(),
    locked: z.literal(false).optional().openapi({ description: "false: may try again at once" }),
    mustEnrolSecondFactor: z.boolean().optional(),
  })
  .openapi("AccountChange");
/** What a browser's credential calls take and give; the server passes it through and checks it. */
export const CredentialJson = z.record(z.string(), z.unknown());
export const PasskeyDraft = z
  .object({ name: z.string().trim().max(60).default(""), response: CredentialJson })
  .openapi("PasskeyDraft");
export const Done = z.object({ done: z.literal(true) }).openapi("Done");

export type SignInOptions = z.infer<typeof SignInOptions>;
export type DemoAccount = z.infer<typeof DemoAccount>;
export type Me = z.infer<typeof Me>;
export type SessionView = z.infer<typeof SessionView>;
export type PasskeyView = z.infer<typeof PasskeyView>;
export type LinkView = z.infer<typeof LinkView>;
export type IssuedLink = z.infer<typeof IssuedLink>;
export type AccountView = z.infer<typeof AccountView>;
export type PasswordPolicy = z.infer<typeof PasswordPolicy>;
export type TotpStart = z.infer<typeof TotpStart>;
export type Invitation = z.infer<typeof Invitation>;
export type InvitedAccount = z.infer<typeof InvitedAccount>;
export type AccountChange = z.infer<typeof AccountChange>;
export type LinkAcceptance = z.infer<typeof LinkAcceptance>;
