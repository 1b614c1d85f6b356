/** What the accounts hold, as the rest of the product sees it. Moments are RFC 3339 text. */

export type SignInMethod = "password" | "totp" | "backup-code" | "passkey" | "sso";

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  /** Whose account managers look after it; `null`: the installation's own. */
  readonly jurisdictionId: string | null;
  readonly contactEmail: string | null;
  readonly demo: boolean;
  readonly disabledAt: string | null;
  readonly mustChangePassword: boolean;
  readonly mustEnrolSecondFactor: boolean;
  readonly passwordChangedAt: string | null;
  readonly twoFactorEnabled: boolean;
  readonly createdAt: string;
  readonly lastSignedInAt: string | null;
};

/** An account and the ways in which it can be signed into. */
export type ListedAccount = AccountRow & {
  readonly hasPassword: boolean;
  readonly hasSso: boolean;
  readonly passkeys: number;
  /** Too many wrong codes at the second step. */
  readonly secondFactorLockedUntil: string | null;
};

export type NewAccount = Pick<AccountRow, "name" | "username" | "jurisdictionId"> &
  Partial<Pick<AccountRow, "contactEmail" | "demo" | "mustChangePassword" | "mustEnrolSecondFactor">> & {
    readonly passwordHash?: string;
  };

export type AccountPatch = Partial<
  Pick<
    AccountRow,
    | "name"
    | "contactEmail"
    | "disabledAt"
    | "jurisdictionId"
    | "mustChangePassword"
    | "mustEnrolSecondFactor"
    | "lastSignedInAt"
  >
>;

export type SessionRow = {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly method: string;
};

export type LinkKind = "first-run" | "invitation" | "reset";

export type LinkRow = {
  readonly id: string;
  readonly kind: LinkKind;
  readonly userId: string | null;
  readonly createdBy: string | null;
  readonly expiresAt: string;
  readonly usedAt: string | null;
};

export type NewLink = Pick<LinkRow, "kind" | "userId" | "createdBy" | "expiresAt"> & {
  readonly tokenHash: string;
  readonly createdAt: string;
};

/** An attempt to sign in, counted before the password is looked at. */
export type Attempt = {
  readonly kind: "account" | "address";
  readonly subject: string;
  readonly at: string;
  /** Failures that began before this are forgotten. */
  readonly forgetBefore: string;
};
export type Counted = { readonly failures: number; readonly lockedUntil: string | null };
