import { type Acting, scopeOf, systemActing } from "../access/acting.ts";
import { scopeScript } from "../access/scope.ts";
import type { Session } from "../engine/engine.ts";

type Within = { readonly tx: Session; readonly jurisdictionId: string };

/**
 * What follows from an account's change in rows that the account itself need not see, within its transaction, which acts for
 * the account again afterwards. What fails ends the transaction, so nothing is left acting for the product.
 */
export const asSystem = async (
  { tx, jurisdictionId }: Within,
  acting: Acting,
  work: () => Promise<void>,
): Promise<void> => {
  await tx.script(scopeScript(scopeOf(systemActing("", acting.accountId), jurisdictionId)));
  await work();
  await tx.script(scopeScript(scopeOf(acting, jurisdictionId)));
};
