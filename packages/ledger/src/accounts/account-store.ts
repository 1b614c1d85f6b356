import type { Engine } from "../engine/engine.ts";
import type {
  AccountPatch,
  AccountRow,
  Attempt,
  Counted,
  LinkKind,
  LinkRow,
  ListedAccount,
  NewAccount,
  NewLink,
  SessionRow,
} from "./account-row.ts";
import {
  accountById,
  accountByUsername,
  changeAccount,
  countAccounts,
  createAccount,
  listAccounts,
} from "./accounts.ts";
import { type AuthAdapter, authAdapterOver } from "./adapter.ts";
import { addLink, openLink, useLink, voidLinks } from "./links.ts";
import { countAttempt, forgetFailures, lockOf, lockSubject, uncountAttempt } from "./login-failures.ts";
import { earlierPasswords, type PasswordChange, passwordHashOf, setPassword } from "./passwords.ts";
import { removeSecondFactors, unlockSecondFactor } from "./second-factors.ts";
import { endSessions, listSessions, sweepSessions, touchSession } from "./sessions.ts";

type Subject = Pick<Attempt, "kind" | "subject">;

/** Who people are. The accounts library works through `adapter`; what it does not know of stands below. */
export interface AccountStore {
  readonly adapter: AuthAdapter;

  count(which?: { demo?: boolean }): Promise<number>;
  byId(id: string): Promise<ListedAccount | null>;
  byUsername(username: string): Promise<ListedAccount | null>;
  /** Those at home in a jurisdiction; under `null` the installation's own. */
  list(jurisdictionId: string | null): Promise<ListedAccount[]>;
  /** `null` when the username is taken. */
  create(account: NewAccount, at: string): Promise<AccountRow | null>;
  change(id: string, patch: AccountPatch, at: string): Promise<boolean>;

  passwordHash(accountId: string): Promise<string | null>;
  earlierPasswords(accountId: string, limit: number): Promise<string[]>;
  /** Signs out everywhere but in the session that is kept; returns how many sessions ended. */
  setPassword(change: PasswordChange): Promise<number>;

  /** For a lost phone: code generator and passkeys; whether there was one. */
  removeSecondFactors(accountId: string): Promise<boolean>;
  unlockSecondFactor(accountId: string): Promise<void>;

  sessions(accountId: string): Promise<SessionRow[]>;
  touchSession(id: string, at: string): Promise<void>;
  endSessions(
    accountId: string,
    which: { readonly id: string } | { readonly except: string | null },
  ): Promise<number>;
  sweepSessions(before: { lastSeen: string; created: string; now: string }): Promise<void>;

  countAttempt(attempt: Attempt): Promise<Counted>;
  uncountAttempt(subject: Subject): Promise<void>;
  lock(subject: Subject, until: string): Promise<void>;
  lockOf(subject: Subject): Promise<string | null>;
  forgetFailures(subject: Subject): Promise<void>;

  addLink(link: NewLink): Promise<string>;
  openLink(tokenHash: string, at: string): Promise<LinkRow | null>;
  useLink(tokenHash: string, at: string): Promise<LinkRow | null>;
  voidLinks(which: { readonly userId: string } | { readonly kind: LinkKind }, at: string): Promise<void>;
}

export const accountStoreOver = (engine: Engine): AccountStore => ({
  adapter: authAdapterOver(engine),
  count: (which = {}) => countAccounts(engine, which),
  byId: (id) => accountById(engine, id),
  byUsername: (username) => accountByUsername(engine, username),
  list: (jurisdictionId) => listAccounts(engine, jurisdictionId),
  create: (account, at) => createAccount(engine, account, at),
  change: (id, patch, at) => changeAccount(engine, id, patch, at),
  passwordHash: (accountId) => passwordHashOf(engine, accountId),
  earlierPasswords: (accountId, limit) => earlierPasswords(engine, accountId, limit),
  setPassword: (change) => setPassword(engine, change),
  removeSecondFactors: (accountId) => removeSecondFactors(engine, accountId),
  unlockSecondFactor: (accountId) => unlockSecondFactor(engine, accountId),
  sessions: (accountId) => listSessions(engine, accountId),
  touchSession: (id, at) => touchSession(engine, id, at),
  endSessions: (accountId, which) => endSessions(engine, accountId, which),
  sweepSessions: (before) => sweepSessions(engine, before),
  countAttempt: (attempt) => countAttempt(engine, attempt),
  uncountAttempt: (subject) => uncountAttempt(engine, subject),
  lock: (subject, until) => lockSubject(engine, subject, until),
  lockOf: (subject) => lockOf(engine, subject),
  forgetFailures: (subject) => forgetFailures(engine, subject),
  addLink: (link) => addLink(engine, link),
  openLink: (tokenHash, at) => openLink(engine, tokenHash, at),
  useLink: (tokenHash, at) => useLink(engine, tokenHash, at),
  voidLinks: (which, at) => voidLinks(engine, which, at),
});
