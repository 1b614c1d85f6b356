import { OFFICER_ROLES, type Role } from "@xushi/core";
import { type Ledger, systemActing } from "@xushi/ledger";

/**
 * 等保 level 3 asks two factors of those who keep the system: whoever becomes an officer sets one up before anything else.
 * The demo county's officers are anybody's. An administrator can waive it, which the journal shows.
 */
export const demandOfficerFactor = async (
  ledger: Ledger,
  jurisdictionId: string,
  { accountId, role }: { readonly accountId: string; readonly role: Role },
): Promise<void> => {
  if (!OFFICER_ROLES.has(role)) return;
  const jurisdiction = (await ledger.jurisdictions()).find(({ id }) => id === jurisdictionId);
  const account = await ledger.accounts.byId(accountId);
  if (jurisdiction?.demo !== false || account === null || account.mustEnrolSecondFactor) return;
  await ledger.accounts.change(accountId, { mustEnrolSecondFactor: true }, new Date().toISOString());
  await ledger.county(jurisdictionId, systemActing("")).recordEvent({
    action: "account.second-factor-demanded",
    entity: "account",
    entityId: accountId,
    detail: { role },
  });
};
