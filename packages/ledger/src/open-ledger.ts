import { accountStoreOver } from "./accounts/account-store.ts";
import { putIndicators } from "./books/indicators.ts";
import { createJurisdiction, listJurisdictions } from "./books/jurisdictions.ts";
import { listDivisions, listLightRules, putDivisions, putLightRules } from "./books/reference.ts";
import { countyOver } from "./county.ts";
import type { DataDirLock } from "./engine/data-dir-lock.ts";
import { openEmbedded } from "./engine/embedded-engine.ts";
import type { Engine } from "./engine/engine.ts";
import { openPostgres } from "./engine/postgres-engine.ts";
import type { Ledger } from "./ledger.ts";
import { migrate } from "./migrate.ts";

export type OpenOptions = (
  | { readonly dataDir: string }
  | { readonly url: string; readonly poolSize?: number }
) & {
  /** The clock, RFC 3339; the machine's own unless told. */
  readonly now?: () => string;
};

const realClock = (): string => new Date().toISOString();

/**
 * Opens the books in a folder (`dataDir`, the embedded engine) or on a server (`url`, PostgreSQL), and brings their
 * tables up to date. @throws DataDirLockedError, MigrationError, DatabaseError
 */
export const openLedger = async (options: OpenOptions): Promise<Ledger> => {
  const { now = realClock } = options;
  if ("url" in options) return ledgerOver(await openPostgres(options.url, options.poolSize), null, now);
  const embedded = await openEmbedded(options.dataDir);
  return ledgerOver(embedded, embedded.lock, now);
};

/** Over an engine that is open already; closes it when the tables cannot be brought up to date. */
export const ledgerOver = async (
  engine: Engine,
  lock: DataDirLock | null,
  now: () => string = realClock,
): Promise<Ledger> => {
  await migrate(engine).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  return {
    engine: engine.kind,
    lock,
    accounts: accountStoreOver(engine),
    jurisdictions: () => listJurisdictions({ engine }),
    createJurisdiction: (row, actor) =>
      createJurisdiction({ engine, now, jurisdictionId: row.id }, row, actor),
    putIndicators: (rows) => putIndicators(engine, rows),
    putDivisions: (rows) => putDivisions(engine, rows),
    divisions: (parentCode) => listDivisions(engine, parentCode),
    putLightRules: (rows) => putLightRules(engine, rows),
    lightRules: () => listLightRules(engine),
    county: (jurisdictionId) => countyOver({ engine, now, jurisdictionId }),
    close: () => engine.close(),
  };
};
