import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { answer } from "../../http/answer.ts";
import { asManager } from "../http/caller.ts";
import { changeAccount } from "../manage/change.ts";
import { inviteAccount } from "../manage/invite.ts";
import { listAccounts } from "../manage/list.ts";
import { managedAccount } from "../manage/manager.ts";
import { resetAccount } from "../manage/reset.ts";
import type { Accounts } from "../open-accounts.ts";

export const addManageRoutes = (app: OpenAPIHono, accounts: Accounts): void => {
  const { deps } = accounts;

  app.openapi(contract.listAccounts, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    return answer(c, await asManager(c, accounts, jurisdiction, (manager) => listAccounts(deps, manager)));
  });

  app.openapi(contract.inviteAccount, async (c) => {
    const { jurisdiction } = c.req.valid("param");
    const invitation = c.req.valid("json");
    return answer(
      c,
      await asManager(c, accounts, jurisdiction, (manager) => inviteAccount(deps, manager, invitation)),
    );
  });

  app.openapi(contract.resetAccount, async (c) => {
    const { jurisdiction, account } = c.req.valid("param");
    const { removeSecondFactor } = c.req.valid("json");
    const reset = await asManager(c, accounts, jurisdiction, async (manager) => {
      const managed = await managedAccount(deps, manager, account);
      return managed.ok ? resetAccount(deps, manager, managed.value, removeSecondFactor) : managed;
    });
    return answer(c, reset);
  });

  app.openapi(contract.changeAccount, async (c) => {
    const { jurisdiction, account } = c.req.valid("param");
    const change = c.req.valid("json");
    const changed = await asManager(c, accounts, jurisdiction, async (manager) => {
      const managed = await managedAccount(deps, manager, account);
      return managed.ok ? changeAccount(deps, manager, managed.value, change) : managed;
    });
    return answer(c, changed);
  });
};
