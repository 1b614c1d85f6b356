import { OpenAPIHono } from "@hono/zod-openapi";
import { addAccountRoutes } from "./accounts/add-account-routes.ts";
import { type Accounts, bareAccounts } from "./accounts/open-accounts.ts";
import { schemeOf } from "./county/light-scheme.ts";
import { DEFAULT_LIMITS, type Deps, type ServerLimits } from "./deps.ts";
import { limitBody } from "./http/body-limit.ts";
import { type Log, onError, onInvalid, onNotFound, toStderr } from "./http/errors.ts";
import { onlyOwnHost } from "./http/host-check.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { staticWeb } from "./http/static-web.ts";
import { standardReaders } from "./reading/readers.ts";
import { type ReadingMemory, rememberReadings } from "./reading/reading-memory.ts";
import { addBoardRoutes } from "./routes/board-routes.ts";
import { addCatalogueRoutes } from "./routes/catalogue-routes.ts";
import { addFigureRoutes } from "./routes/figure-routes.ts";
import { addReadingRoutes } from "./routes/reading-routes.ts";
import { todayOf } from "./start/today.ts";

export type AppOptions = Pick<Deps, "ledger" | "originals"> &
  Partial<Pick<Deps, "today" | "clock" | "readers" | "schemeOf">> & {
    /** Folder of the built web app; left out: API only. */
    readonly webDist?: string;
    /** Left out: over the ledger's accounts, with a key that ends with the process and ports that say no. */
    readonly accounts?: Accounts;
    readonly limits?: Partial<ServerLimits>;
    /** Host names besides loopback; `null` answers any host, for a service behind a proxy that checks it. */
    readonly hosts?: readonly string[] | null;
    readonly log?: Log;
    readonly memory?: ReadingMemory;
  };

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Xushi 序时",
    version: "0.1.0",
    description: "From what was promised to what got done: every figure traced, every target on the clock.",
  },
};

const depsOf = (options: AppOptions): Deps => ({
  ledger: options.ledger,
  today: options.today ?? todayOf(null),
  clock: options.clock ?? (() => performance.now()),
  originals: options.originals,
  readers: options.readers ?? standardReaders,
  memory: options.memory ?? rememberReadings(),
  schemeOf: options.schemeOf ?? schemeOf,
  limits: { ...DEFAULT_LIMITS, ...options.limits },
  log: options.log ?? toStderr,
});

/** The whole HTTP surface over a ledger. Nothing listens yet: tests call `app.request()` in process. */
export const createApp = (options: AppOptions): OpenAPIHono => {
  const deps = depsOf(options);
  const app = new OpenAPIHono({ defaultHook: onInvalid });
  app.onError(onError(deps.log));
  app.notFound(onNotFound);
  app.use(securityHeaders);
  if (options.hosts !== null) app.use(onlyOwnHost(options.hosts ?? []));
  app.use("/api/*", limitBody(deps.limits.uploadBytes));
  addAccountRoutes(app, options.accounts ?? bareAccounts(deps));
  addBoardRoutes(app, deps);
  addCatalogueRoutes(app, deps);
  addReadingRoutes(app, deps);
  addFigureRoutes(app, deps);
  app.doc31("/openapi.json", DOCUMENT);
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    const counties = await deps.ledger.jurisdictions();
    return c.json({ ok: true, engine: deps.ledger.engine, jurisdictions: counties.length });
  });
  app.all("/api/*", onNotFound);
  if (options.webDist !== undefined) app.use(staticWeb(options.webDist));
  return app;
};
