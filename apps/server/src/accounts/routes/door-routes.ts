import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { answer } from "../../http/answer.ts";
import { done } from "../../http/outcome.ts";
import { AUTH_PATH } from "../auth.ts";
import { addressOf } from "../http/address.ts";
import { authDoor } from "../http/auth-door.ts";
import { acceptLink } from "../links/accept-link.ts";
import { lookAtLink } from "../links/look-at-link.ts";
import { startSso } from "../oidc/start-sso.ts";
import type { Accounts } from "../open-accounts.ts";
import { readSignInOptions } from "../sign-in/sign-in-options.ts";

/** What is open to those who are not signed in. */
export const addDoorRoutes = (app: OpenAPIHono, accounts: Accounts): void => {
  const { deps } = accounts;

  app.on(["GET", "POST"], `${AUTH_PATH}/*`, authDoor(accounts));

  app.openapi(contract.getSignInOptions, async (c) =>
    answer(c, done(await readSignInOptions(accounts, c.req.raw))),
  );

  app.openapi(contract.startSso, async (c) =>
    answer(c, await startSso(c, accounts, c.req.valid("json").returnTo)),
  );

  app.openapi(contract.lookAtLink, async (c) => answer(c, await lookAtLink(deps, c.req.valid("json").token)));

  app.openapi(contract.acceptLink, async (c) =>
    answer(c, await acceptLink(deps, c.req.valid("json"), addressOf(c, deps))),
  );
};
