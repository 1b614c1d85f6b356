import type { IssuedLink } from "@xushi/contract";
import type { AccountRow } from "@xushi/ledger";
import type { AccountDeps } from "../deps.ts";
import { issueLink, linkUrl } from "../links/one-time-link.ts";
import type { Manager } from "./manager.ts";

/** A link for the person, to be handed over by whoever asked for it, and mailed where there is a mailbox and a server. */
export const handOverLink = async (
  deps: AccountDeps,
  manager: Manager,
  account: AccountRow,
  kind: "invitation" | "reset",
): Promise<IssuedLink> => {
  const { token, expiresAt } = await issueLink(deps, {
    kind,
    accountId: account.id,
    byAccountId: manager.accountId,
  });
  const url = linkUrl(manager.origin, token);
  return { url, expiresAt, mailedTo: await mail(deps, account, url, expiresAt) };
};

const mail = async (
  deps: AccountDeps,
  { contactEmail, name, username }: AccountRow,
  url: string,
  expiresAt: string,
): Promise<string | null> => {
  if (deps.sendMail === null || contactEmail === null) return null;
  const until = `${expiresAt.slice(0, 16).replace("T", " ")} UTC`;
  const text = `${name}：

请用下面的链接设置序时的密码，用户名是 ${username}。链接只能用一次，${until} 前有效。

Set your password for Xushi by this link; your username is ${username}. It works once, until ${until}.

${url}
`;
  try {
    await deps.sendMail({ to: contactEmail, subject: "序时：设置密码 Set your password", text });
    return contactEmail;
  } catch (error) {
    // The link is shown all the same: a mail server that is down must not keep people out.
    deps.log({ level: "error", mail: (error as Error).name });
    return null;
  }
};
