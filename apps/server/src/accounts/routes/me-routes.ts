import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { answer } from "../../http/answer.ts";
import { done } from "../../http/outcome.ts";
import { asSignedIn } from "../http/caller.ts";
import type { Accounts } from "../open-accounts.ts";
import { changePassword } from "../passwords/change-password.ts";
import { readMe } from "../session/me.ts";
import { endMyOtherSessions, endMySession, listMySessions } from "../session/my-sessions.ts";

export const addMeRoutes = (app: OpenAPIHono, accounts: Accounts): void => {
  const { deps } = accounts;

  app.openapi(contract.getMe, async (c) =>
    answer(c, await asSignedIn(c, accounts, async (me) => done(await readMe(deps, me)))),
  );

  app.openapi(contract.listMySessions, async (c) =>
    answer(c, await asSignedIn(c, accounts, async (me) => done(await listMySessions(deps, me)))),
  );

  app.openapi(contract.endMySession, async (c) => {
    const { session } = c.req.valid("param");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, address) => endMySession(deps, me, session, address)),
    );
  });

  app.openapi(contract.endMyOtherSessions, async (c) =>
    answer(c, await asSignedIn(c, accounts, (me, address) => endMyOtherSessions(deps, me, address))),
  );

  app.openapi(contract.changePassword, async (c) => {
    const order = c.req.valid("json");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, address) => changePassword(deps, me, order, address)),
    );
  });
};
