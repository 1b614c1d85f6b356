import type { OpenAPIHono } from "@hono/zod-openapi";
import * as contract from "@xushi/contract";
import { answer } from "../../http/answer.ts";
import { asSignedIn } from "../http/caller.ts";
import type { Accounts } from "../open-accounts.ts";
import { addPasskey, listMyPasskeys, removePasskey, startPasskey } from "../second-factor/passkeys.ts";
import { confirmTotp, removeTotp, renewBackupCodes, startTotp } from "../second-factor/totp.ts";

export const addSecondFactorRoutes = (app: OpenAPIHono, accounts: Accounts): void => {
  app.openapi(contract.startTotp, async (c) => {
    const { password } = c.req.valid("json");
    return answer(c, await asSignedIn(c, accounts, (me, at) => startTotp({ c, accounts, me, at }, password)));
  });

  app.openapi(contract.confirmTotp, async (c) => {
    const { code } = c.req.valid("json");
    return answer(c, await asSignedIn(c, accounts, (me, at) => confirmTotp({ c, accounts, me, at }, code)));
  });

  app.openapi(contract.removeTotp, async (c) => {
    const { password } = c.req.valid("json");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, at) => removeTotp({ c, accounts, me, at }, password)),
    );
  });

  app.openapi(contract.renewBackupCodes, async (c) => {
    const { password } = c.req.valid("json");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, at) => renewBackupCodes({ c, accounts, me, at }, password)),
    );
  });

  app.openapi(contract.listMyPasskeys, async (c) =>
    answer(c, await asSignedIn(c, accounts, (me, at) => listMyPasskeys({ c, accounts, me, at }))),
  );

  app.openapi(contract.startPasskey, async (c) => {
    const { password } = c.req.valid("json");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, at) => startPasskey({ c, accounts, me, at }, password)),
    );
  });

  app.openapi(contract.addPasskey, async (c) => {
    const draft = c.req.valid("json");
    return answer(c, await asSignedIn(c, accounts, (me, at) => addPasskey({ c, accounts, me, at }, draft)));
  });

  app.openapi(contract.removePasskey, async (c) => {
    const { passkey } = c.req.valid("param");
    return answer(
      c,
      await asSignedIn(c, accounts, (me, at) => removePasskey({ c, accounts, me, at }, passkey)),
    );
  });
};
