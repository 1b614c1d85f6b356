import { BlockList } from "node:net";
import { OpenAPIHono } from "@hono/zod-openapi";
import { REGISTERS } from "@xushi/registers";
import type { MiddlewareHandler } from "hono";
import { peopleOf } from "./access/people.ts";
import { addAccountRoutes } from "./accounts/add-account-routes.ts";
import { type Accounts, bareAccounts } from "./accounts/open-accounts.ts";
import { addManageRoutes } from "./accounts/routes/manage-routes.ts";
import { requirePost } from "./county/books.ts";
import { schemeOf } from "./county/light-scheme.ts";
import { DEFAULT_LIMITS, type Deps, type ServerLimits } from "./deps.ts";
import { limitBodies } from "./http/body-limit.ts";
import { callerBy, nobody, requireCaller, type SignedIn } from "./http/caller.ts";
import { type ClientOf, clientBehind } from "./http/client-address.ts";
import { onError, onInvalid, onNotFound } from "./http/errors.ts";
import { onlyOwnHost } from "./http/host-check.ts";
import { jsonLog } from "./http/json-log.ts";
import type { Log } from "./http/log.ts";
import { DEFAULT_RATES, limitRates, type RateLimits } from "./http/rate-limit.ts";
import { answerReady, ledgerChecks, type ReadyCheck } from "./http/readiness.ts";
import { checkRequest } from "./http/request-check.ts";
import { logRequests } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { staticWeb } from "./http/static-web.ts";
import { standardReaders } from "./reading/readers.ts";
import { type ReadingMemory, rememberReadings } from "./reading/reading-memory.ts";
import { rememberUploads } from "./registers/uploads.ts";
import { addAccessRoutes } from "./routes/access-routes.ts";
import { addBoardRoutes } from "./routes/board-routes.ts";
import { addCatalogueRoutes } from "./routes/catalogue-routes.ts";
import { addCompareRoutes } from "./routes/compare-routes.ts";
import { addFigureRoutes } from "./routes/figure-routes.ts";
import { addFindingRoutes } from "./routes/finding-routes.ts";
import { addImportRoutes } from "./routes/import-routes.ts";
import { addInspectionRoutes } from "./routes/inspection-routes.ts";
import { addJournalRoutes } from "./routes/journal-routes.ts";
import { addPlanRoutes } from "./routes/plan-routes.ts";
import { addReadingRoutes } from "./routes/reading-routes.ts";
import { addRegisterImportRoutes } from "./routes/register-import-routes.ts";
import { addRegisterRoutes } from "./routes/register-routes.ts";
import { addReportingRoutes } from "./routes/reporting-routes.ts";
import { todayOf } from "./start/today.ts";
import { VERSION } from "./version.ts";

export type AppOptions = Pick<Deps, "ledger" | "originals"> &
  Partial<Pick<Deps, "today" | "clock" | "readers" | "schemeOf" | "people" | "registers">> & {
    /** Folder of the built web app; left out: API only. */
    readonly webDist?: string;
    /** Left out: over the ledger's accounts, with a key that ends with the process and ports that say no. */
    readonly accounts?: Accounts;
    readonly limits?: Partial<ServerLimits>;
    /** Host names besides loopback; `null` answers any host, for a service behind a proxy that checks it. */
    readonly hosts?: readonly string[] | null;
    readonly log?: Log;
    readonly memory?: ReadingMemory;
    /** Besides those who sign in: whoever holds the data folder. Left out: nobody. */
    readonly local?: SignedIn;
    /** Who asks; left out: the connection itself, no proxy believed. */
    readonly clientOf?: ClientOf;
    readonly rates?: RateLimits;
    /** Besides the ledger's own, what /readyz looks at. */
    readonly ready?: readonly ReadyCheck[];
    /** Runs around every request: traces. */
    readonly around?: MiddlewareHandler;
  };

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Xushi 序时",
    version: VERSION,
    description: "From what was promised to what got done: every figure traced, every target on the clock.",
  },
};

const realTime = (): string => new Date().toISOString();

/** Whoever listens sets a log; the command line, which asks in process, wants failures alone. */
const logFailures: Log = jsonLog("error", (line) => void process.stderr.write(line), realTime);

const NO_PROXIES = new BlockList();

const depsOf = (options: AppOptions): Deps => ({
  ledger: options.ledger,
  today: options.today ?? todayOf(null),
  clock: options.clock ?? (() => performance.now()),
  originals: options.originals,
  readers: options.readers ?? standardReaders,
  memory: options.memory ?? rememberReadings(),
  schemeOf: options.schemeOf ?? schemeOf,
  limits: { ...DEFAULT_LIMITS, ...options.limits },
  log: options.log ?? logFailures,
  people: options.people ?? peopleOf(options.ledger.accounts),
  registers: options.registers ?? REGISTERS,
  uploads: rememberUploads(),
});

/** The whole HTTP surface over a ledger. Nothing listens yet: tests call `app.request()` in process. */
export const createApp = (options: AppOptions): OpenAPIHono => {
  const deps = depsOf(options);
  const clientOf = options.clientOf ?? clientBehind(NO_PROXIES);
  const accounts = options.accounts ?? bareAccounts(deps, clientOf);
  const app = new OpenAPIHono({ defaultHook: onInvalid });
  app.onError(onError(deps.log));
  app.notFound(onNotFound);
  if (options.around !== undefined) app.use(options.around);
  app.use(logRequests(deps.log, clientOf, deps.clock));
  app.use(securityHeaders(clientOf));
  app.use(limitRates(options.rates ?? DEFAULT_RATES, clientOf));
  if (options.hosts !== null) app.use(onlyOwnHost(options.hosts ?? []));
  app.use(checkRequest);
  app.use("/api/*", limitBodies(deps.limits));
  addAccountRoutes(app, accounts);
  app.use("/api/*", requireCaller(callerBy(accounts, options.local ?? nobody)));
  app.use("/api/*", requirePost(deps));
  addManageRoutes(app, accounts);
  addBoardRoutes(app, deps);
  addCatalogueRoutes(app, deps);
  addCompareRoutes(app, deps);
  addPlanRoutes(app, deps);
  addReadingRoutes(app, deps);
  addImportRoutes(app, deps);
  addAccessRoutes(app, deps);
  addInspectionRoutes(app, deps);
  addJournalRoutes(app, deps);
  addFigureRoutes(app, deps);
  addFindingRoutes(app, deps);
  addRegisterRoutes(app, deps);
  addRegisterImportRoutes(app, deps);
  addReportingRoutes(app, deps);
  app.doc31("/openapi.json", DOCUMENT);
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", (c) => answerReady(c, [...ledgerChecks(deps.ledger), ...(options.ready ?? [])]));
  app.all("/api/*", onNotFound);
  if (options.webDist !== undefined) app.use(staticWeb(options.webDist));
  return app;
};
