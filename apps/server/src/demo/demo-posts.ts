import { type Ledger, systemActing } from "@xushi/ledger";
import { DEMO_ID } from "./about.ts";
import { DEMO_ACCOUNTS } from "./demo-accounts.ts";

/** The demo accounts' posts, those that are missing: a start that was cut off goes on where it ended. */
export const grantDemoPosts = async (ledger: Ledger): Promise<void> => {
  const county = ledger.county(DEMO_ID, systemActing("示例数据"));
  const held = new Set((await county.posts()).map((post) => post.accountId));
  for (const { username, post } of DEMO_ACCOUNTS) {
    const account = await ledger.accounts.byUsername(username);
    if (account === null || !account.demo || held.has(account.id)) continue;
    const { role, orgUnitKey: orgUnitId, lines } = post;
    const span = { validFrom: null, validTo: null, deputyFor: null };
    const granted = await county.grantPost({
      ...{ accountId: account.id, role, orgUnitId, lines, reason: "示例" },
      ...span,
    });
    if (!granted.ok)
      throw new Error(`The demo's post does not fit: ${username} ${JSON.stringify(granted.detail)}`);
  }
};
