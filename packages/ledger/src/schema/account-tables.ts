/**
 * The tables of `0003_accounts.sql`. Keys in camel case are the accounts library's own field names, so that its adapter
 * finds a column by the field that it is asked for.
 */
import { bigint, boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { momentColumn } from "./columns.ts";

const id = () => text("id").primaryKey();
const userId = () => text("user_id").notNull();
const createdAt = () => momentColumn("created_at").notNull();
const updatedAt = () => momentColumn("updated_at").notNull();

export const authUser = pgTable("auth_user", {
  id: id(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  emailVerified: boolean("email_verified").notNull(),
  image: text("image"),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  username: text("username").notNull(),
  twoFactorEnabled: boolean("two_factor_enabled").notNull(),
  jurisdictionId: text("jurisdiction_id"),
  contactEmail: text("contact_email"),
  demo: boolean("demo").notNull(),
  disabledAt: momentColumn("disabled_at"),
  mustChangePassword: boolean("must_change_password").notNull(),
  mustEnrolSecondFactor: boolean("must_enrol_second_factor").notNull(),
  passwordChangedAt: momentColumn("password_changed_at"),
  lastSignedInAt: momentColumn("last_signed_in_at"),
});

export const authSession = pgTable("auth_session", {
  id: id(),
  userId: userId(),
  token: text("token").notNull(),
  expiresAt: momentColumn("expires_at").notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
  ipAddress: text("ip_address"),
  userAgent: text("user_agent"),
  lastSeenAt: momentColumn("last_seen_at").notNull(),
  method: text("method").notNull(),
});

export const authAccount = pgTable("auth_account", {
  id: id(),
  userId: userId(),
  accountId: text("account_id").notNull(),
  providerId: text("provider_id").notNull(),
  accessToken: text("access_token"),
  refreshToken: text("refresh_token"),
  idToken: text("id_token"),
  accessTokenExpiresAt: momentColumn("access_token_expires_at"),
  refreshTokenExpiresAt: momentColumn("refresh_token_expires_at"),
  scope: text("scope"),
  password: text("password"),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const authVerification = pgTable("auth_verification", {
  id: id(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: momentColumn("expires_at").notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const authTwoFactor = pgTable("auth_two_factor", {
  id: id(),
  userId: userId(),
  secret: text("secret").notNull(),
  backupCodes: text("backup_codes").notNull(),
  verified: boolean("verified").notNull(),
  failedVerificationCount: integer("failed_verification_count"),
  lockedUntil: momentColumn("locked_until"),
});

export const authPasskey = pgTable("auth_passkey", {
  id: id(),
  name: text("name"),
  publicKey: text("public_key").notNull(),
  userId: userId(),
  credentialID: text("credential_id").notNull(),
  counter: bigint("counter", { mode: "number" }).notNull(),
  deviceType: text("device_type").notNull(),
  backedUp: boolean("backed_up").notNull(),
  transports: text("transports"),
  createdAt: momentColumn("created_at"),
  aaguid: text("aaguid"),
});

export const authLoginFailure = pgTable("auth_login_failure", {
  kind: text("kind").$type<"account" | "address">().notNull(),
  subject: text("subject").notNull(),
  failures: integer("failures").notNull(),
  since: momentColumn("since").notNull(),
  lockedUntil: momentColumn("locked_until"),
});

export const authPasswordHistory = pgTable("auth_password_history", {
  userId: userId(),
  id: text("id").notNull(),
  hash: text("hash").notNull(),
  createdAt: createdAt(),
});

export const authInvitation = pgTable("auth_invitation", {
  id: id(),
  kind: text("kind").$type<"first-run" | "invitation" | "reset">().notNull(),
  tokenHash: text("token_hash").notNull(),
  userId: text("user_id"),
  createdBy: text("created_by"),
  createdAt: createdAt(),
  expiresAt: momentColumn("expires_at").notNull(),
  usedAt: momentColumn("used_at"),
});
