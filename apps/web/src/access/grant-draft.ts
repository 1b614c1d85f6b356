import type { Post } from "@xushi/contract";
import { OFFICER_ROLES, type Role } from "@xushi/core";

/** What is being typed; "" where nothing is chosen. */
export type GrantDraft = {
  readonly account: string;
  readonly role: Role;
  readonly unit: string;
  /** null: every line. */
  readonly lines: readonly string[] | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly deputyFor: string;
  readonly reason: string;
};

export const EMPTY_GRANT: GrantDraft = {
  account: "",
  role: "reporting-unit",
  unit: "",
  lines: null,
  validFrom: "",
  validTo: "",
  deputyFor: "",
  reason: "",
};

export const whatIsMissing = (draft: GrantDraft): readonly (keyof GrantDraft)[] => {
  const isOfficer = OFFICER_ROLES.has(draft.role);
  const missing: (keyof GrantDraft)[] = [];
  if (draft.account === "") missing.push("account");
  if (!isOfficer && draft.unit === "") missing.push("unit");
  if (!isOfficer && draft.lines?.length === 0) missing.push("lines");
  if (draft.reason.trim() === "") missing.push("reason");
  return missing;
};

/** An officer stands at the county itself and has no lines, whatever was chosen before the role was. */
export const postOf = (draft: GrantDraft, countyUnit: string) => {
  const isOfficer = OFFICER_ROLES.has(draft.role);
  return {
    accountId: draft.account,
    role: draft.role,
    orgUnitId: isOfficer ? countyUnit : draft.unit,
    lines: isOfficer || draft.lines === null ? null : [...draft.lines],
    validFrom: draft.validFrom || null,
    validTo: draft.validTo || null,
    deputyFor: draft.deputyFor || null,
    reason: draft.reason.trim(),
  };
};

/** Whose post this one could stand in for: the same post at the same unit, of another. */
export const fitsPrincipal = (post: Post, draft: GrantDraft): boolean =>
  post.inForce &&
  post.role === draft.role &&
  (OFFICER_ROLES.has(draft.role) || post.orgUnitId === draft.unit) &&
  post.accountId !== draft.account;
