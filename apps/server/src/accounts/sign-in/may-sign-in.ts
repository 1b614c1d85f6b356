import type { AccountDeps } from "../deps.ts";

type Standing = { readonly disabledAt: unknown; readonly demo: boolean };

/**
 * A demo account's password is on the sign-in page: it opens nothing as soon as a jurisdiction is held here that is not
 * invented.
 */
export const maySignIn = async (
  deps: Pick<AccountDeps, "jurisdictions">,
  account: Standing,
): Promise<boolean> => {
  if (account.disabledAt !== null && account.disabledAt !== undefined) return false;
  return !account.demo || (await isDemoInstallation(deps));
};

/** Everything held here is invented, and something is. */
export const isDemoInstallation = async (deps: Pick<AccountDeps, "jurisdictions">): Promise<boolean> => {
  const held = await deps.jurisdictions();
  return held.length > 0 && held.every((jurisdiction) => jurisdiction.demo);
};
