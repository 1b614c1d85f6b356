import type { OpenAPIHono } from "@hono/zod-openapi";
import { requireSession } from "./http/caller.ts";
import { onlySameOrigin } from "./http/same-origin.ts";
import type { Accounts } from "./open-accounts.ts";
import { addDoorRoutes } from "./routes/door-routes.ts";
import { addMeRoutes } from "./routes/me-routes.ts";
import { addSecondFactorRoutes } from "./routes/second-factor-routes.ts";

/**
 * The door, and what is one's own: each of these says for itself who may use it. They stand before the rest of /api, so that
 * the guards of the rest do not shut out those who are about to sign in. The check of the origin holds for everything
 * under /api. Managing others' accounts (`addManageRoutes`) stands behind the guards.
 */
export const addAccountRoutes = (app: OpenAPIHono, accounts: Accounts): void => {
  app.use("/api/*", onlySameOrigin(accounts.deps));
  addDoorRoutes(app, accounts);
  app.use("/api/me", requireSession(accounts));
  app.use("/api/me/*", requireSession(accounts));
  addMeRoutes(app, accounts);
  addSecondFactorRoutes(app, accounts);
};
