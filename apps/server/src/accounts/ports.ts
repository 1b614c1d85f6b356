/** What the accounts tell and ask the rest of the server. */
import type { Role } from "@xushi/core";

export type AccountEventKind =
  | "signed-in"
  | "sign-in-failed"
  | "locked-out"
  | "signed-out"
  | "session-timed-out"
  | "session-revoked"
  | "password-changed"
  | "second-factor-enrolled"
  | "second-factor-removed"
  | "second-factor-demanded"
  | "second-factor-waived"
  | "backup-codes-renewed"
  | "passkey-added"
  | "passkey-removed"
  | "first-administrator"
  | "account-created"
  | "invited"
  | "reset-issued"
  | "link-used"
  | "contact-seen"
  | "account-disabled"
  | "account-enabled"
  | "account-unlocked";

/**
 * Something happened to an account. `detail` never holds what was typed: of an unknown username only a masked form
 * ("w***n"), since people type passwords into the wrong field.
 */
export type AccountEvent = {
  readonly kind: AccountEventKind;
  readonly at: string;
  /** Whom it is about; `null` where nobody here has that name. */
  readonly accountId: string | null;
  readonly username: string | null;
  /** The account's home; `null`: the installation's own, or nobody's. */
  readonly jurisdictionId: string | null;
  /** Who did it, where it was another: an account manager. */
  readonly byAccountId: string | null;
  readonly sessionId: string | null;
  readonly address: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
};

/** A post that a group at the sign-on provider stands for. */
export type MappedPost = {
  readonly group: string;
  readonly jurisdictionId: string;
  readonly orgUnitId: string;
  readonly role: Role;
  /** `null`: every line of work. */
  readonly lines: readonly string[] | null;
};

export type AccountPorts = {
  /** Awaited: what cannot be written down does not happen. */
  readonly onAccountEvent: (event: AccountEvent) => Promise<void>;
  /** After each single sign-on: every post that the groups stand for now; none of them when the groups are unknown. */
  readonly onGroups: (accountId: string, posts: readonly MappedPost[]) => Promise<void>;
  /** Whether the account looks after the accounts at home there; `null`: the installation's own. */
  readonly mayManageAccounts: (accountId: string, jurisdictionId: string | null) => Promise<boolean>;
};

/** Until the rest of the server says otherwise: nobody manages, nothing is written down. */
export const CLOSED_PORTS: AccountPorts = {
  onAccountEvent: async () => {},
  onGroups: async () => {},
  mayManageAccounts: async () => false,
};
