import { createHmac } from "node:crypto";
import type { Register } from "@xushi/core";
import { type Acting, scopeOf, systemActing } from "./access/acting.ts";
import { grantTo, prepareAppRole, refuseUnsafeRole } from "./access/app-role.ts";
import { jurisdictionsOf, openActing } from "./access/open-acting.ts";
import { scopedEngine } from "./access/scoped-engine.ts";
import { accountStoreOver } from "./accounts/account-store.ts";
import type { Books } from "./books/books.ts";
import { putIndicators } from "./books/indicators.ts";
import { deriveIndexes } from "./books/items/derived-indexes.ts";
import { createJurisdiction, listJurisdictions } from "./books/jurisdictions.ts";
import { relineRows } from "./books/move-rows.ts";
import { listDivisions, listLightRules, putDivisions, putLightRules } from "./books/reference.ts";
import { countyOver } from "./county.ts";
import type { DataDirLock } from "./engine/data-dir-lock.ts";
import { type EmbeddedEngine, openEmbedded } from "./engine/embedded-engine.ts";
import type { Engine } from "./engine/engine.ts";
import { type ObserveStatement, observedEngine } from "./engine/observed-engine.ts";
import { openPostgres } from "./engine/postgres-engine.ts";
import type { Ledger } from "./ledger.ts";
import { migrate, migrationsDue } from "./migrate.ts";
import type { HashAlgorithm } from "./record/journal-chain.ts";
import { reseal } from "./seal/reseal.ts";

export type LedgerOptions = {
  /** The clock, RFC 3339; the machine's own unless told. */
  readonly now?: () => string;
  /** Of new journal entries. */
  readonly algorithm?: HashAlgorithm;
  /** Watches every statement: for traces. */
  readonly observe?: ObserveStatement;
};

type Registers = {
  /** All that the product knows: what their lists are sorted by gets indexes. Left out: indexes stay as they are. */
  readonly registers?: readonly Register[];
};

export type PostgresPlace = {
  readonly url: string;
  readonly poolSize?: number;
  /** The owner of the tables, where `url` is a role that owns nothing; used to migrate and then closed. */
  readonly ownerUrl?: string | null;
  /** Where `url` is the owner itself: makes the working role's password, the same for every server of this database. */
  readonly secret?: string;
};

export type OpenOptions = ({ readonly dataDir: string } | PostgresPlace) & LedgerOptions & Registers;

const realClock = (): string => new Date().toISOString();

/**
 * Opens the books in a folder (`dataDir`, the embedded engine) or on a server (`url`, PostgreSQL), brings their tables up
 * to date, and from then on works as a role that the policies bind.
 * @throws DataDirLockedError, MigrationError, UnsafeRoleError, DatabaseError
 */
export const openLedger = async (options: OpenOptions): Promise<Ledger> => {
  const { observe } = options;
  const watched = <E extends Engine>(engine: E): E =>
    observe === undefined ? engine : observedEngine(engine, observe);
  if ("url" in options) return ledgerOver(watched(await openServer(options)), null, options);
  const embedded = await openEmbedded(options.dataDir);
  await closingOnFailure(embedded, async () => {
    await migrate(embedded);
    await indexRegisters(embedded, options);
    await takeAppRole(embedded);
  });
  return ledgerOver(watched(embedded), embedded.lock, options);
};

const indexRegisters = async (owner: Engine, { registers }: Registers): Promise<void> => {
  if (registers !== undefined) await owner.transaction((tx) => deriveIndexes(tx, registers));
};

const APP_ROLE = "xushi_app";

/** The one session of the embedded engine starts as superuser; it takes the role once and keeps it. */
export const takeAppRole = async (embedded: Engine): Promise<void> => {
  await prepareAppRole(embedded, APP_ROLE, null);
  await embedded.script(`SET SESSION AUTHORIZATION ${APP_ROLE}`);
  await refuseUnsafeRole(embedded);
};

/** PostgreSQL, as the working role. */
export const openServer = async ({
  url,
  ownerUrl,
  secret = "",
  poolSize,
  ...registers
}: PostgresPlace & Registers): Promise<Engine> => {
  const owner = await openPostgres(ownerUrl ?? url, 1);
  let appUrl: string;
  try {
    await migrate(owner);
    await indexRegisters(owner, registers);
    appUrl = ownerUrl ? await grantToUserOf(owner, url) : await makeAppRole(owner, url, secret);
  } finally {
    await owner.close();
  }
  const app = await openPostgres(appUrl, poolSize);
  await closingOnFailure(app, () => refuseUnsafeRole(app));
  return app;
};

const grantToUserOf = async (owner: Engine, url: string): Promise<string> => {
  await grantTo(owner, decodeURIComponent(new URL(url).username));
  return url;
};

/** Roles are the cluster's, tables the database's: each database has its own role. */
const makeAppRole = async (owner: Engine, url: string, secret: string): Promise<string> => {
  const [[database] = []] = await owner.rows("SELECT current_database()");
  const role = `${APP_ROLE}_${String(database)}`.slice(0, 63);
  const password = createHmac("sha256", secret).update(role, "utf8").digest("base64url");
  await prepareAppRole(owner, role, password);
  const app = new URL(url);
  app.username = encodeURIComponent(role);
  app.password = password;
  return app.href;
};

const closingOnFailure = async (engine: Engine, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    await engine.close();
    throw error;
  }
};

const REFERENCE = "reference";

/** Over an engine that is up to date and bound by the policies (or is the owner's, for `xushi verify`). */
export const ledgerOver = (
  engine: Engine,
  lock: DataDirLock | null,
  { now = realClock, algorithm = "sha256" }: LedgerOptions = {},
): Ledger => {
  const booksOf = (jurisdictionId: string, acting: Acting): Books => ({
    jurisdictionId,
    engine: scopedEngine(engine, scopeOf(acting, jurisdictionId)),
    acting,
    now,
    algorithm,
  });
  const own = scopedEngine(engine, scopeOf(systemActing(""), REFERENCE));
  return {
    engine: engine.kind,
    lock,
    accounts: accountStoreOver(engine),
    copyTo: engine.kind === "embedded" ? (engine as EmbeddedEngine).copyTo : null,
    jurisdictions: () => listJurisdictions({ engine: own }),
    migrationsDue: () => migrationsDue(engine),
    createJurisdiction: (row, acting) => createJurisdiction(booksOf(row.id, acting), row),
    putIndicators: async (rows) => {
      await putIndicators(own, rows);
      for (const { id } of await listJurisdictions({ engine: own }))
        await relineRows(booksOf(id, systemActing("")));
    },
    putDivisions: (rows) => putDivisions(own, rows),
    divisions: (parentCode) => listDivisions(own, parentCode),
    putLightRules: (rows) => putLightRules(own, rows),
    lightRules: () => listLightRules(own),
    reseal: (keyring) => reseal(own, keyring),
    jurisdictionsOf: async (account, on) => {
      const among = (await listJurisdictions({ engine: own })).map(({ id }) => id);
      return jurisdictionsOf(engine, among, account, on);
    },
    openActing: (jurisdictionId, account, on) => openActing(engine, jurisdictionId, account, on),
    county: (jurisdictionId, acting) => countyOver(booksOf(jurisdictionId, acting)),
    close: () => engine.close(),
  };
};
